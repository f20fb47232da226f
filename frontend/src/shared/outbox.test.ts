import { beforeEach, describe, expect, it } from "vitest";
import { canRetry, Outbox } from "./outbox";

describe("Outbox", () => {
  let line: string[];
  let outbox: Outbox;

  const states = (): string[] => outbox.messages.value.map(({ text, state }) => `${text} ${state}`);

  beforeEach(() => {
    line = [];
    let made = 0;
    outbox = new Outbox(
      (key, text) => line.push(`${key}:${text}`),
      () => {
        made += 1;
        return `k${made}`;
      },
    );
  });

  it("holds what is written before the line is open, and sends it in order when it opens", () => {
    outbox.say("one");
    outbox.say("two");
    expect(line).toEqual([]);
    outbox.open();
    expect(line).toEqual(["k1:one", "k2:two"]);
    expect(states()).toEqual(["one sending", "two sending"]);
  });

  it("sends at once while the line is open", () => {
    outbox.open();
    outbox.say("one");
    expect(line).toEqual(["k1:one"]);
  });

  it("sends unconfirmed messages again after a reconnect, with the same keys and in the same order", () => {
    outbox.open();
    outbox.say("one");
    outbox.say("two");
    outbox.say("three");
    outbox.confirm("k1");
    outbox.hold();
    outbox.say("four");
    line.length = 0;
    outbox.open();
    expect(line).toEqual(["k2:two", "k3:three", "k4:four"]);
  });

  it("lets go of a confirmed message once, and takes a second confirmation calmly", () => {
    outbox.open();
    outbox.say("one");
    expect(outbox.find("k1")?.text).toBe("one");
    outbox.confirm("k1");
    outbox.confirm("k1");
    outbox.confirm("unknown");
    expect(outbox.messages.value).toEqual([]);
    expect(outbox.find("k1")).toBeUndefined();
  });

  it("shows a failed message with its reason and does not send it by itself", () => {
    outbox.open();
    outbox.say("one");
    outbox.say("two");
    outbox.fail("k1", "busy");
    expect(outbox.messages.value[0]).toEqual({ key: "k1", text: "one", state: "failed", code: "busy" });
    outbox.hold();
    line.length = 0;
    outbox.open();
    expect(line).toEqual(["k2:two"]);
  });

  it("tries again on request, with the same key, after what was written since", () => {
    outbox.open();
    outbox.say("one");
    outbox.say("two");
    outbox.fail("k1", "unavailable");
    line.length = 0;
    outbox.retry("k1");
    expect(line).toEqual(["k1:one"]);
    expect(states()).toEqual(["two sending", "one sending"]);
    expect(outbox.messages.value[1]).not.toHaveProperty("code");
  });

  it("does not send twice what is already on its way", () => {
    outbox.open();
    outbox.say("one");
    outbox.retry("k1");
    outbox.retry("unknown");
    expect(line).toEqual(["k1:one"]);
  });

  it.each(["key_reused", "closed", "revoked", "stale_token", "not_found", "empty", "too_long"] as const)(
    "does not try again after %s",
    (code) => {
      outbox.open();
      outbox.say("one");
      outbox.fail("k1", code);
      line.length = 0;
      outbox.retry("k1");
      expect(line).toEqual([]);
      expect(outbox.messages.value.map(canRetry)).toEqual([false]);
    },
  );

  it("offers to try again after a passing trouble, not while sending", () => {
    outbox.say("one");
    expect(outbox.messages.value.map(canRetry)).toEqual([false]);
    outbox.fail("k1", "busy");
    expect(outbox.messages.value.map(canRetry)).toEqual([true]);
  });

  it("takes a late error for a confirmed message calmly", () => {
    outbox.say("one");
    outbox.confirm("k1");
    outbox.fail("k1", "busy");
    expect(outbox.messages.value).toEqual([]);
  });

  it("fails everything when nothing more will go out", () => {
    outbox.open();
    outbox.say("one");
    outbox.say("two");
    outbox.failAll("closed");
    expect(states()).toEqual(["one failed", "two failed"]);
    line.length = 0;
    outbox.say("three");
    expect(line).toEqual([]);
  });

  it("forgets everything and closes", () => {
    outbox.open();
    outbox.say("one");
    outbox.forget();
    line.length = 0;
    outbox.say("two");
    expect(line).toEqual([]);
    expect(states()).toEqual(["two sending"]);
  });
});
