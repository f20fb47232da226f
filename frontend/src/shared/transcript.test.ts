import { effect } from "@preact/signals";
import { beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "../wire/common";
import { Outbox } from "./outbox";
import { Transcript } from "./transcript";

const entry = (seq: number, text = `t${seq}`, key = ""): Entry => ({
  seq,
  at: seq * 1000,
  author: key ? "visitor" : "helper",
  body: { t: "said", text },
  ...(key && { key }),
});

describe("Transcript", () => {
  let outbox: Outbox;
  let transcript: Transcript;

  const seqs = (): number[] => transcript.entries.value.map(({ seq }) => seq);

  beforeEach(() => {
    let made = 0;
    outbox = new Outbox(
      () => {},
      () => {
        made += 1;
        return `k${made}`;
      },
    );
    transcript = new Transcript("visitor", outbox);
  });

  it("adds what follows", () => {
    expect(transcript.apply([entry(1), entry(2)])).toBe("ok");
    expect(transcript.apply([entry(3)])).toBe("ok");
    expect(seqs()).toEqual([1, 2, 3]);
    expect(transcript.last).toBe(3);
  });

  it("ignores what it has, also when it comes with something new", () => {
    transcript.apply([entry(1), entry(2)]);
    expect(transcript.apply([entry(1, "changed"), entry(2), entry(3)])).toBe("ok");
    expect(seqs()).toEqual([1, 2, 3]);
    expect(transcript.entries.value[0]?.body).toEqual({ t: "said", text: "t1" });
  });

  it("keeps what came before a gap, nothing after it, and says so", () => {
    expect(transcript.apply([entry(1), entry(3)])).toBe("gap");
    expect(seqs()).toEqual([1]);
    expect(transcript.apply([entry(3)])).toBe("gap");
    expect(transcript.apply([entry(2), entry(3)])).toBe("ok");
    expect(seqs()).toEqual([1, 2, 3]);
  });

  it("puts an acked message in its place, with the time of the server", () => {
    outbox.say("mine");
    transcript.apply([entry(1)]);
    expect(transcript.ack("k1", 2, 5000)).toBe("ok");
    expect(transcript.entries.value[1]).toEqual({
      seq: 2,
      at: 5000,
      author: "visitor",
      body: { t: "said", text: "mine" },
      key: "k1",
    });
    expect(outbox.messages.value).toEqual([]);
    expect(transcript.apply([entry(3)])).toBe("ok");
  });

  it("ignores a repeated ack, and one for what the log brought already", () => {
    outbox.say("mine");
    transcript.ack("k1", 1, 1000);
    expect(transcript.ack("k1", 1, 1000)).toBe("ok");
    expect(seqs()).toEqual([1]);
  });

  it("keeps the message when its ack comes after a gap, for the log will bring it", () => {
    outbox.say("mine");
    expect(transcript.ack("k1", 2, 2000)).toBe("gap");
    expect(outbox.find("k1")?.state).toBe("sending");
    transcript.apply([entry(1), entry(2, "mine", "k1")]);
    expect(outbox.messages.value).toEqual([]);
    expect(seqs()).toEqual([1, 2]);
  });

  it("asks for the log when an ack is for a message that it does not know", () => {
    expect(transcript.ack("foreign", 1, 1000)).toBe("gap");
    expect(transcript.last).toBe(0);
  });

  it("confirms by key also a message that the server had refused first", () => {
    outbox.say("mine");
    outbox.fail("k1", "unavailable");
    transcript.apply([entry(1, "mine", "k1")]);
    expect(outbox.messages.value).toEqual([]);
  });

  it("never shows a message both as unsent and as stored", () => {
    outbox.say("mine");
    const shown: number[] = [];
    const dispose = effect(() => {
      shown.push(outbox.messages.value.length + transcript.entries.value.length);
    });
    transcript.ack("k1", 1, 1000);
    dispose();
    expect(new Set(shown)).toEqual(new Set([1]));
  });

  it("goes on after entries that are hidden from it (rule 11)", () => {
    transcript.skipTo(5);
    expect(transcript.apply([entry(5), entry(6)])).toBe("ok");
    expect(seqs()).toEqual([6]);
    transcript.skipTo(2);
    expect(transcript.last).toBe(6);
  });

  it("reports a gap when what one beat promised is missing at the next", () => {
    transcript.apply([entry(1)]);
    expect(transcript.beat(1)).toBe("ok");
    expect(transcript.beat(3)).toBe("ok");
    transcript.apply([entry(2)]);
    expect(transcript.beat(3)).toBe("gap");
  });

  it("is patient when what a beat promised comes before the next", () => {
    expect(transcript.beat(2)).toBe("ok");
    transcript.apply([entry(1), entry(2)]);
    expect(transcript.beat(4)).toBe("ok");
    transcript.apply([entry(3), entry(4)]);
    expect(transcript.beat(4)).toBe("ok");
  });

  it("forgets the talk and what was not sent", () => {
    transcript.apply([entry(1), entry(2)]);
    transcript.beat(9);
    outbox.say("mine");
    transcript.forget();
    expect(transcript.entries.value).toEqual([]);
    expect(outbox.messages.value).toEqual([]);
    expect(transcript.last).toBe(0);
    expect(transcript.beat(0)).toBe("ok");
  });
});
