/** What a worker is writing outlives a reload, and stays with its contact. */

import { beforeEach, describe, expect, test } from "vitest";
import { TestClock } from "../shared/testing/clock";
import type { DeskContact, DeskSends } from "../wire/desk";
import { DRAFT_KEPT_MS, Thread } from "./thread";

const CONTACT: DeskContact = {
  t: "contact",
  contact: "talk-1",
  service: "a",
  language: "fi",
  state: "open",
  since: 1,
  visitor: "here",
  head: 1,
  excerpt: "",
  ended_by: "",
  draft: "",
  company: [],
  entries: [{ seq: 1, at: 1, author: "house", body: { t: "joined", name: "Maija", helper: "professional" } }],
};

describe("a draft", () => {
  let clock: TestClock;
  let sent: DeskSends[];
  let online: boolean;
  let thread: Thread;

  const kept = (): unknown[] => sent.filter((frame) => frame.t === "draft").map((frame) => frame.text);
  const newThread = (): Thread => {
    const send = (frame: DeskSends): boolean => {
      if (online) sent.push(frame);
      return online;
    };
    return new Thread({ contact: "talk-1", slot: 1, me: "Maija", send, clock, newKey: () => "key-000000000000000001" });
  };

  beforeEach(() => {
    clock = new TestClock();
    sent = [];
    online = true;
    thread = newThread();
    thread.take(CONTACT);
  });

  test("is kept soon after it was begun, and not at every letter", () => {
    thread.write("He");
    thread.write("Hei");
    expect(kept()).toEqual([]);
    expect(thread.hasUnsent).toBe(true);
    clock.advance(DRAFT_KEPT_MS);
    expect(kept()).toEqual(["Hei"]);
    expect(thread.hasUnsent).toBe(false);
    clock.advance(DRAFT_KEPT_MS);
    expect(kept()).toEqual(["Hei"]);
  });

  test("stands in the field again after a reload", () => {
    const fresh = newThread();
    fresh.take({ ...CONTACT, draft: "Hei, kuulostaa" });
    expect(fresh.draft.value).toBe("Hei, kuulostaa");
    expect(fresh.hasUnsent).toBe(false);
  });

  test("of a page that stayed open wins over what the server has", () => {
    thread.write("uusi");
    thread.take({ ...CONTACT, draft: "vanha" });
    expect(thread.draft.value).toBe("uusi");
    clock.advance(DRAFT_KEPT_MS);
    expect(kept()).toEqual(["uusi"]);
  });

  test("that was sent is taken back at once", () => {
    thread.write("Hei");
    clock.advance(DRAFT_KEPT_MS);
    thread.say();
    expect(kept()).toEqual(["Hei", ""]);
  });

  test("written while the line is lost is kept when it is back", () => {
    online = false;
    thread.write("katkolla");
    clock.advance(DRAFT_KEPT_MS);
    expect(thread.hasUnsent).toBe(true);
    online = true;
    thread.take(CONTACT);
    clock.advance(DRAFT_KEPT_MS);
    expect(kept()).toEqual(["katkolla"]);
  });

  test("that is too long to be sent is not kept, and the page asks before it is closed", () => {
    thread.write("a".repeat(4_001));
    clock.advance(DRAFT_KEPT_MS);
    expect(kept()).toEqual([]);
    expect(thread.hasUnsent).toBe(true);
  });

  test("is asked for no more once the contact has left", () => {
    thread.write("Hei");
    thread.dispose();
    clock.advance(DRAFT_KEPT_MS);
    expect(kept()).toEqual([]);
  });
});
