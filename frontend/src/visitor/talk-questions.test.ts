import { beforeEach, describe, expect, it } from "vitest";
import type { AnyBody, Entry } from "../wire/common";
import { said, talkFrame, Visit } from "./testing/visit";

let visit: Visit;
let seq: number;

const entry = (body: AnyBody, author: Entry["author"] = "house"): Entry => {
  seq += 1;
  return { seq, at: seq * 1000, author, body };
};
const happens = (...bodies: AnyBody[]): void => {
  visit.lines.last.receive({ t: "entries", entries: bodies.map((body) => entry(body)) });
};

beforeEach(() => {
  visit = new Visit();
  visit.converse();
  seq = 2;
});

describe("is it safe to write now (rule 25)", () => {
  beforeEach(() => happens({ t: "asked", about: "safe" }));

  it("is answered with a message, and then no more asked", () => {
    expect(visit.talk.question.value).toBe("safe");
    visit.talk.answer("Kyllä, voin kirjoittaa", false);
    expect(visit.lines.last.sent.at(-1)).toMatchObject({ t: "say", text: "Kyllä, voin kirjoittaa" });
    expect(visit.talk.question.value).toBeUndefined();
    expect(visit.talk.unsafe.value).toBe(false);
  });

  it("is answered by any message, until it is asked anew", () => {
    visit.talk.say("no joo");
    expect(visit.talk.question.value).toBeUndefined();
    happens({ t: "asked", about: "safe" });
    expect(visit.talk.question.value).toBe("safe");
  });

  it("offers the way out to somebody who cannot write now, until they write again, and keeps the draft", () => {
    visit.talk.write("kesken");
    visit.talk.answer("En juuri nyt", true);
    expect(visit.talk.unsafe.value).toBe(true);
    expect(visit.talk.draft.value).toBe("kesken");
    visit.talk.say("nyt voin");
    expect(visit.talk.unsafe.value).toBe(false);
  });

  it("is not asked anew of a page that comes back and has answered", () => {
    visit.talk.say("voin");
    visit.lines.last.receive({ t: "ack", key: "k3", seq: 4, at: 4000 });
    visit.stored = "reload-token";
    visit.talk = visit.load();
    visit.talk.comeBack();
    visit.lines.last.answer();
    const mine = { ...said(4, "voin"), author: "visitor" as const };
    const asked: Entry = { seq: 3, at: 0, author: "house", body: { t: "asked", about: "safe" } };
    visit.lines.last.receive(
      talkFrame({ state: "open", head: 4, entries: [said(1, ""), said(2, ""), asked, mine], token: "t", reload: "r" }),
    );
    expect(visit.talk.question.value).toBeUndefined();
  });

  it("goes with the talk", () => {
    happens({ t: "ended", by: "helper" });
    expect(visit.talk.question.value).toBeUndefined();
  });
});

describe("the code word (rule 25)", () => {
  beforeEach(() => happens({ t: "asked", about: "code_word" }));

  it("goes to the server in a frame of its own, never as a message", () => {
    visit.talk.chooseCodeWord("Pihlajanmarja");
    expect(visit.lines.last.sent.at(-1)).toEqual({ t: "set_code_word", word: "Pihlajanmarja" });
    expect(visit.talk.choosing.value).toBe("sending");
    expect(visit.talk.outbox.messages.value).toEqual([]);
    happens({ t: "code_word_set" });
    expect(visit.talk.question.value).toBeUndefined();
    expect(visit.talk.choosing.value).toBe("no");
  });

  it("stays asked while messages go on, and can be left out", () => {
    visit.talk.say("hetki");
    expect(visit.talk.question.value).toBe("code_word");
    visit.talk.settle("code_word");
    expect(visit.talk.question.value).toBeUndefined();
  });

  it("is asked anew when the worker asks anew", () => {
    happens({ t: "code_word_set" }, { t: "asked", about: "code_word" });
    expect(visit.talk.question.value).toBe("code_word");
  });

  it("waits until it is known whether it is safe to write", () => {
    happens({ t: "asked", about: "safe" });
    expect(visit.talk.question.value).toBe("safe");
    visit.talk.say("joo");
    expect(visit.talk.question.value).toBe("code_word");
  });

  it("says so when it did not arrive, and is known to have when the log tells", () => {
    visit.talk.chooseCodeWord("vene");
    visit.lines.last.receive({ t: "error", code: "unavailable", re: "set_code_word" });
    expect(visit.talk.choosing.value).toBe("failed");
    visit.talk.chooseCodeWord("vene");
    visit.lines.last.hangUp();
    expect(visit.talk.choosing.value).toBe("failed");
    visit.talk.chooseCodeWord("vene");
    expect(visit.talk.choosing.value).toBe("failed"); // the line is down
    visit.reconnect();
    const set = entry({ t: "code_word_set" });
    visit.lines.last.receive(talkFrame({ state: "open", head: set.seq, entries: [set] }));
    expect(visit.talk.choosing.value).toBe("no");
  });
});

describe("an address to send help to (rule 12)", () => {
  const MINUTE = 60_000;
  const writes = (text: string): void => {
    visit.lines.last.receive({ t: "entries", entries: [entry({ t: "said", text }, "visitor")] });
  };

  it("is not awaited before the helper has asked, nor by another question", () => {
    expect(visit.talk.awaitsAddress()).toBe(false);
    happens({ t: "asked", about: "safe" });
    expect(visit.talk.awaitsAddress()).toBe(false);
    happens({ t: "asked", about: "address" });
    expect(visit.talk.awaitsAddress()).toBe(true);
    expect(visit.talk.question.value).toBe("safe");
  });

  it("is awaited until one is sent, whatever else is written meanwhile", () => {
    happens({ t: "asked", about: "address" });
    writes("Pelottaa");
    expect(visit.talk.awaitsAddress()).toBe(true);
    writes("Koivukatu 5 A");
    expect(visit.talk.awaitsAddress()).toBe(false);
    happens({ t: "asked", about: "address" });
    expect(visit.talk.awaitsAddress()).toBe(true);
  });

  it("is awaited for ten minutes by the page, while nothing is written", () => {
    happens({ t: "asked", about: "address" });
    visit.clock.advance(10 * MINUTE - 1);
    expect(visit.talk.awaitsAddress()).toBe(true);
    visit.clock.advance(1);
    expect(visit.talk.awaitsAddress()).toBe(false);
  });

  it.each([
    [9, true],
    [11, false],
  ])("is known after a reload, by the log: %i minutes later it is %s", (minutes, awaited) => {
    visit.stored = "reload-token";
    visit.talk = visit.load();
    visit.talk.comeBack();
    visit.lines.last.answer();
    const asked: Entry = { seq: 3, at: 3000, author: "house", body: { t: "asked", about: "address" } };
    const later = { ...said(4, "Oletko siinä?"), at: 3000 + minutes * MINUTE };
    visit.lines.last.receive(
      talkFrame({ state: "open", head: 4, entries: [said(1, ""), said(2, ""), asked, later], token: "t", reload: "r" }),
    );
    expect(visit.talk.awaitsAddress()).toBe(awaited);
  });

  it("is awaited no more when the talk is over", () => {
    happens({ t: "asked", about: "address" }, { t: "ended", by: "helper" });
    expect(visit.talk.awaitsAddress()).toBe(false);
  });
});

describe("coming back to a talk with a code word (rule 11)", () => {
  const asked = (tries: number, wrong = false): void => {
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "ask_continue", tries, ...(wrong && { wrong }) });
  };

  beforeEach(() => {
    visit.stored = "old-token";
    visit.talk = visit.load();
    visit.talk.comeBack();
    asked(3);
  });

  it("gives the word with the visitor's own word", () => {
    expect(visit.talk.condition.value).toEqual({ tries: 3, wrong: false });
    visit.talk.agree("vene");
    visit.lines.last.answer();
    expect(visit.lines.last.sent).toEqual([{ t: "reload", token: "old-token", agreed: true, word: "vene" }]);
  });

  it("asks again after a wrong one", () => {
    visit.talk.agree("vene");
    asked(2, true);
    expect(visit.talk.phase.value).toBe("asking");
    expect(visit.talk.condition.value).toEqual({ tries: 2, wrong: true });
  });

  it("does not spend a second try on a word that it sent already", () => {
    visit.talk.agree("vene");
    visit.lines.last.answer();
    visit.lines.last.hangUp();
    visit.reconnect();
    expect(visit.lines.last.sent).toEqual([{ t: "reload", token: "old-token", agreed: true }]);
  });

  it("begins anew when the word was not known too often", () => {
    visit.talk.agree("vene");
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "error", code: "wrong_code_word", re: "reload" });
    expect(visit.talk.phase.value).toBe("entry");
    expect(visit.talk.noWayBack.value).toBe("wrong-word");
    expect(visit.stored).toBe("");
  });
});
