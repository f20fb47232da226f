/** What a desk asks for, and shows, when there are several of the staff in a talk. */

import { beforeEach, describe, expect, test } from "vitest";
import { TestClock } from "../shared/testing/clock";
import { TestLines } from "../shared/testing/line";
import type { DeskReceives } from "../wire/desk";
import type { Desk } from "./desk";
import { type ContactFacts, openCount, othersIn, type Picture, partIn } from "./picture";
import { newDesk } from "./testing/new-desk";
import { SimulatedServer } from "./testing/simulated-server";
import { type Thread, TYPING_SHOWN_MS } from "./thread";

const KAISA = { person: "kaisa", name: "Kaisa" };
let server: SimulatedServer;
let lines: TestLines;
let clock: TestClock;
let desk: Desk;

beforeEach(() => {
  server = new SimulatedServer();
  lines = new TestLines();
  clock = new TestClock();
  desk = newDesk(lines, clock);
  desk.start();
  lines.last.answer();
  tell(server.snapshot());
});

function tell(...frames: readonly DeskReceives[]): void {
  lines.last.receive(...frames);
}

function sent(): unknown {
  return lines.last.sent.at(-1);
}

function shown(): [Picture, ContactFacts] {
  const picture = desk.picture.value;
  const facts = picture?.contacts[0];
  if (!picture || facts === undefined) throw new Error("no contact");
  return [picture, facts];
}

function thread(): Thread {
  const [first] = desk.threads.value;
  if (first === undefined) throw new Error("no thread");
  return first;
}

/** A talk of mine. */
function open(): string {
  tell(...server.arrive());
  const id = [...server.talks.keys()].at(-1) ?? "";
  tell(...server.accept(id));
  return id;
}

describe("my own talk", () => {
  test("is mine alone until somebody is in it", () => {
    open();
    expect(partIn(...shown())).toBe("worker");
    expect(othersIn(...shown(), "second")).toEqual([]);
  });

  test("a colleague is asked, and comes", () => {
    const id = open();
    thread().invite("kaisa");
    expect(sent()).toEqual({ t: "invite", contact: id, person: "kaisa" });
    expect(thread().asked.value).toBe("invite");
    tell(...server.company(id, "worker", { ...KAISA, part: "invited" }));
    expect(thread().asked.value).toBeNull();
    expect(othersIn(...shown(), "invited")).toEqual([{ ...KAISA, part: "invited" }]);
    tell(...server.company(id, "worker", { ...KAISA, part: "second" }));
    expect(othersIn(...shown(), "second")).toEqual([{ ...KAISA, part: "second" }]);
    expect(thread().declined.value).toBe("");
  });

  test("a colleague who cannot come is told of until the next is asked", () => {
    const id = open();
    tell(...server.company(id, "worker", { ...KAISA, part: "invited" }), ...server.company(id));
    expect(thread().declined.value).toBe("Kaisa");
    thread().invite("eeva");
    expect(thread().declined.value).toBe("");
  });

  test("of what I take back myself nothing is told", () => {
    const id = open();
    tell(...server.company(id, "worker", { ...KAISA, part: "invited" }));
    thread().uninvite();
    expect(sent()).toEqual({ t: "uninvite", contact: id });
    tell(...server.company(id));
    expect(thread().declined.value).toBe("");
    expect(thread().asked.value).toBeNull();
  });

  test("what a colleague writes is theirs, and news to me; an answer is an answer, whoever gave it", () => {
    const id = open();
    tell(...server.visitorSays(id, "Onko siellä joku?"));
    expect(thread().unread.value).toBe(1);
    const seq = server.talk(id).head + 1;
    const entry = { seq, at: 9, author: "helper", body: { t: "said", text: "On", by: "Kaisa" } } as const;
    server.talk(id).head = seq;
    tell({ t: "entries", contact: id, entries: [entry] });
    expect(thread().isMine(entry)).toBe(false);
    expect(thread().news.value).toEqual([entry]);
    expect(thread().unread.value).toBe(0);
    expect(thread().isMine({ ...entry, body: { ...entry.body, by: "Maija" } })).toBe(true);
    expect(thread().isMine({ ...entry, body: { t: "said", text: "vanha viesti" } })).toBe(true);
  });

  test("a whisper is to be read; a note of my own is not", () => {
    const id = open();
    tell(...server.houseTells(id, { t: "noted", name: "Kaisa", text: "Kysy keinoista", whispers: true }));
    expect(thread().unread.value).toBe(1);
    expect(thread().news.value.length).toBe(1);
    tell(...server.houseTells(id, { t: "noted", name: "Maija", text: "Kysyn" }));
    expect(thread().unread.value).toBe(1);
    expect(thread().news.value).toEqual([]);
  });

  test("a colleague who writes is seen writing, until they have written or for a while", () => {
    const id = open();
    tell({ t: "helper_typing", contact: id, name: "Kaisa" });
    expect(thread().colleagueTyping.value).toBe("Kaisa");
    tell(...server.houseTells(id, { t: "said", text: "Hei", by: "Kaisa" }));
    expect(thread().colleagueTyping.value).toBe("");
    tell({ t: "helper_typing", contact: id, name: "Kaisa" });
    clock.advance(TYPING_SHOWN_MS);
    expect(thread().colleagueTyping.value).toBe("");
  });
});

describe("a colleague's talk", () => {
  test("an invitation asks for attention; whoever joins has the talk before them", () => {
    tell(...server.invite("elsewhere"));
    expect(desk.attention.value).toBe(1);
    desk.join("elsewhere");
    desk.join("elsewhere");
    expect(lines.last.sent.filter((frame) => (frame as unknown as { t: string }).t === "join").length).toBe(1);
    tell({ t: "error", code: "full", re: "join", contact: "elsewhere" });
    expect(desk.refusal.value).toEqual({ re: "join", code: "full" });
    expect(desk.accepting.value.size).toBe(0);
    desk.decline("elsewhere");
    expect(sent()).toEqual({ t: "leave_talk", contact: "elsewhere" });
  });

  test("what I am in it decides what counts: a second answers, a reader does not", () => {
    tell(...server.join("second", "Hei"));
    expect(partIn(...shown())).toBe("second");
    expect(openCount(shown()[0])).toBe(1);
    const [id] = server.talks.keys();
    tell(...server.company(id ?? "", "reader", { ...KAISA, part: "worker" }));
    expect(openCount(shown()[0])).toBe(0);
    tell(...server.visitorSays(id ?? "", "Onko siellä joku?"));
    expect(desk.attention.value).toBe(0);
  });

  test("which I leave goes without a word, and which goes on without me is told of", () => {
    tell(...server.join("second"));
    const [id = ""] = server.talks.keys();
    thread().leave();
    tell(...server.record(id));
    expect(desk.departures.value).toEqual([]);
    tell(...server.join("second"));
    const [other = ""] = server.talks.keys();
    tell(...server.record(other));
    expect(desk.departures.value).toEqual([{ contact: other, number: 1, how: "without_you" }]);
  });

  test("is mine once its worker has given it to me", () => {
    tell(...server.join("second"));
    const [id = ""] = server.talks.keys();
    tell(...server.company(id));
    expect(partIn(...shown())).toBe("worker");
  });
});

describe("reading along", () => {
  test("is for those to whom the server shows the talks that go on", () => {
    expect(desk.picture.value?.mayRead).toBe(false);
    tell(...server.goOn("elsewhere"));
    expect(desk.picture.value?.mayRead).toBe(true);
    desk.readAlong("elsewhere");
    expect(sent()).toEqual({ t: "read_along", contact: "elsewhere" });
    tell({ t: "error", code: "taken", by: "Liisa", re: "read_along", contact: "elsewhere" });
    expect(desk.refusal.value).toEqual({ re: "read_along", code: "taken" });
  });

  test("a whisper is on its way until it stands in the log", () => {
    tell(...server.join("reader"));
    const [id = ""] = server.talks.keys();
    thread().whisper("Kysy keinoista");
    expect(sent()).toEqual({ t: "whisper", contact: id, text: "Kysy keinoista" });
    tell(...server.houseTells(id, { t: "noted", name: "Maija", text: "Kysy keinoista", whispers: true }));
    expect(thread().asked.value).toBeNull();
    expect(thread().unread.value).toBe(0);
  });
});
