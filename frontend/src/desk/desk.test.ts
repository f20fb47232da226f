import { beforeEach, describe, expect, test } from "vitest";
import { TestClock } from "../shared/testing/clock";
import { type TestLine, TestLines } from "../shared/testing/line";
import type { Entry } from "../wire/common";
import type { DeskHello, DeskReceives, DeskSay } from "../wire/desk";
import { DEPARTURE_TOLD_MS, type Desk } from "./desk";
import { myDuty } from "./picture";
import { LINGER_MS } from "./queue";
import { newDesk } from "./testing/new-desk";
import { SimulatedServer } from "./testing/simulated-server";
import { silenceIn, type Thread, TYPING_SENT_MS, TYPING_SHOWN_MS } from "./thread";

let server: SimulatedServer;
let clock: TestClock;
let lines: TestLines;
let desk: Desk;
let keys: number;

beforeEach(() => {
  server = new SimulatedServer();
  clock = new TestClock();
  lines = new TestLines();
  keys = 0;
  desk = openDesk();
});

/** A desk at which every message has a key of its own. */
function openDesk(): Desk {
  return newDesk(lines, clock, () => {
    keys += 1;
    return `key-${String(keys).padStart(18, "0")}`;
  });
}

/** The desk's page connects and gets the snapshot that answers its hello. */
function begin(): TestLine {
  desk.start();
  return greet();
}

function greet(): TestLine {
  const line = lines.last;
  line.answer();
  const hello = line.sent[0] as unknown as DeskHello;
  line.receive(server.snapshot(hello.have), ...server.afterSnapshot());
  return line;
}

/** The desk reconnects by itself, in its own time. */
function comeBack(): TestLine {
  while (lines.last.readyState !== 0) clock.advance(100);
  return greet();
}

/** The desk reconnects, and is shown no more than so many entries at once; what is left of a long log. */
function cutShort(contact: string, count: number): Entry[] {
  while (lines.last.readyState !== 0) clock.advance(100);
  lines.last.answer();
  const hello = lines.last.sent[0] as unknown as DeskHello;
  const snapshot = server.snapshot(hello.have);
  const left = snapshot.contacts.flatMap((each) => (each.contact === contact ? each.entries.slice(count) : []));
  const contacts = snapshot.contacts.map((each) => ({ ...each, entries: each.entries.slice(0, count) }));
  tell({ ...snapshot, contacts });
  return left;
}

function tell(...frames: readonly DeskReceives[]): void {
  lines.last.receive(...frames);
}

function thread(contact: string): Thread {
  const found = desk.threads.value.find((one) => one.contact === contact);
  if (found === undefined) throw new Error(`no thread ${contact}`);
  return found;
}

/** The key of the message that went out last. */
function lastKey(line: TestLine): string {
  return (line.sent.at(-1) as unknown as DeskSay).key;
}

/** A visitor comes, and this desk takes the contact. */
function open(): string {
  tell(...server.arrive());
  const contact = `contact-${server.talks.size}`;
  desk.accept(contact);
  tell(...server.accept(contact));
  return contact;
}

const texts = (contact: string): string[] =>
  thread(contact).transcript.entries.value.flatMap(({ body }) => (body.t === "said" ? [body.text] : []));
const unsent = (contact: string): string[] =>
  thread(contact).outbox.messages.value.map(({ text, state }) => `${text}: ${state}`);

describe("taking a contact", () => {
  test("the one that is taken opens and is shown", () => {
    begin();
    tell(...server.arrive());
    desk.accept("contact-1");
    desk.accept("contact-1");
    expect(lines.last.names).toEqual(["hello", "accept"]);
    expect([...desk.accepting.value]).toEqual(["contact-1"]);
    tell(...server.accept("contact-1"));
    expect(desk.active.value).toBe("contact-1");
    expect(desk.accepting.value.size).toBe(0);
    expect(desk.rows.value[0]?.gone?.outcome).toEqual({ kind: "mine" });
  });

  test("one that was taken does not come back by a queue that is older", () => {
    begin();
    const older = server.arrive();
    tell(...older);
    desk.accept("contact-1");
    const [drop, contact] = [server.accept("contact-1").slice(0, 1), [server.contact("contact-1")]];
    tell(...contact, ...older, ...drop);
    expect(desk.rows.value.map(({ gone }) => gone?.outcome)).toEqual([{ kind: "mine" }]);
  });

  test("one that was handed over waits again, also when the queue knows first", () => {
    begin();
    const contact = open();
    tell(...server.handOver(contact));
    expect(desk.rows.value.map(({ waiting, gone }) => [waiting.contact, gone])).toEqual([[contact, undefined]]);
  });

  test("one that comes by itself opens and pulls nobody away", () => {
    begin();
    const first = open();
    tell(...server.arrive(), ...server.accept("contact-2"));
    expect(desk.threads.value.map(({ contact }) => contact)).toEqual([first, "contact-2"]);
    expect(desk.active.value).toBe(first);
  });

  test.each([
    ["before", "after"],
    ["after", "before"],
  ])("a colleague was faster: the row says who, %s the queue does", (refusal) => {
    begin();
    tell(...server.arrive());
    desk.accept("contact-1");
    const taken: DeskReceives = { t: "error", code: "taken", re: "accept", contact: "contact-1", by: "Kaisa" };
    const gone = server.takeAway("contact-1");
    tell(...(refusal === "before" ? [taken, ...gone] : [...gone, taken]));
    expect(desk.rows.value[0]?.gone?.outcome).toEqual({ kind: "taken", by: "Kaisa" });
    expect(desk.picture.value?.waiting).toEqual([]);
    clock.advance(LINGER_MS + 2_000);
    expect(desk.rows.value).toEqual([]);
  });

  test("rows stay where they are while somebody is about to press", () => {
    begin();
    tell(...server.arrive(), ...server.arrive());
    desk.holdQueue(15_000);
    tell(...server.takeAway("contact-1"));
    clock.advance(14_000);
    expect(desk.rows.value.map(({ waiting }) => waiting.contact)).toEqual(["contact-1", "contact-2"]);
    clock.advance(2_000);
    expect(desk.rows.value.map(({ waiting }) => waiting.contact)).toEqual(["contact-2"]);
  });

  test.each(["closed", "not_found"] as const)("%s: it is no longer in the queue", (code) => {
    begin();
    tell(...server.arrive());
    desk.accept("contact-1");
    tell({ t: "error", code, re: "accept", contact: "contact-1" });
    expect(desk.rows.value[0]?.gone?.outcome).toEqual({ kind: "left" });
    expect(desk.refusal.value).toBeNull();
    expect(desk.accepting.value.size).toBe(0);
  });

  test("a refusal that leaves the contact in the queue is told, and it can be taken again", () => {
    begin();
    tell(...server.arrive());
    desk.accept("contact-1");
    tell({ t: "error", code: "full", re: "accept", contact: "contact-1" });
    expect(desk.refusal.value).toEqual({ re: "accept", code: "full" });
    expect(desk.rows.value[0]?.gone).toBeUndefined();
    desk.accept("contact-1");
    expect(desk.refusal.value).toBeNull();
    expect(desk.accepting.value.size).toBe(1);
  });

  test("a lost line forgets what was asked: the next snapshot tells what became of it", () => {
    begin();
    tell(...server.arrive());
    desk.accept("contact-1");
    lines.last.hangUp();
    expect(desk.accepting.value.size).toBe(0);
    server.accept("contact-1");
    comeBack();
    expect(desk.threads.value.map(({ contact }) => contact)).toEqual(["contact-1"]);
  });

  test("places stay: a contact that goes frees its place for the next", () => {
    begin();
    open();
    open();
    open();
    tell(...server.end("contact-2"), ...server.record("contact-2"));
    expect(desk.threads.value.map(({ slot }) => slot)).toEqual([1, 3]);
    tell(...server.arrive(), ...server.accept("contact-4"));
    expect(desk.threads.value.map(({ contact, slot }) => `${contact} ${slot}`)).toEqual([
      "contact-1 1",
      "contact-4 2",
      "contact-3 3",
    ]);
  });
});

describe("writing", () => {
  test("a draft stays with its contact and goes only to it", () => {
    const line = begin();
    const [first, second] = [open(), open()];
    thread(first).write("ensimmäiselle");
    thread(second).write("toiselle");
    desk.show(first);
    thread(second).say();
    const said = line.sent.filter(({ t }) => t === "say");
    expect(said).toEqual([expect.objectContaining({ contact: second, text: "toiselle" })]);
    expect(thread(first).draft.value).toBe("ensimmäiselle");
    expect(thread(second).draft.value).toBe("");
  });

  test("a message is sending until the server has stored it", () => {
    const line = begin();
    const contact = open();
    thread(contact).write("  Hei!  ");
    thread(contact).say();
    expect(unsent(contact)).toEqual(["Hei!: sending"]);
    tell(...server.helperSays(contact, "Hei!", lastKey(line)));
    expect(unsent(contact)).toEqual([]);
    expect(texts(contact)).toEqual(["Hei!"]);
  });

  test("an empty draft is not sent", () => {
    const line = begin();
    const contact = open();
    for (const empty of ["   ", "\u200b\u2060"]) {
      thread(contact).write(empty);
      thread(contact).say();
      expect(thread(contact).draft.value).toBe(empty);
    }
    expect(line.names).not.toContain("say");
  });

  test("what was written during a break goes out after it, once", () => {
    begin();
    const contact = open();
    lines.last.hangUp();
    thread(contact).write("Olen tässä");
    thread(contact).say();
    expect(comeBack().sent.filter(({ t }) => t === "say")).toHaveLength(1);
    expect(unsent(contact)).toEqual(["Olen tässä: sending"]);
  });

  test("a message that was stored while the ack got lost is not shown twice", () => {
    const line = begin();
    const contact = open();
    thread(contact).write("Kuulen sinua");
    thread(contact).say();
    server.helperSays(contact, "Kuulen sinua", lastKey(line));
    line.hangUp();
    comeBack();
    expect(texts(contact)).toEqual(["Kuulen sinua"]);
    expect(unsent(contact)).toEqual([]);
  });

  test("a message that the rest of a long log still brings has not failed", () => {
    const line = begin();
    const contact = open();
    server.visitorSays(contact, "hei");
    thread(contact).write("Kuulen sinua");
    thread(contact).say();
    server.helperSays(contact, "Kuulen sinua", lastKey(line));
    server.end(contact, "visitor");
    line.hangUp();
    const entries = cutShort(contact, 1);
    expect(unsent(contact)).toEqual(["Kuulen sinua: sending"]);
    tell({ t: "entries", contact, entries });
    expect(texts(contact)).toEqual(["hei", "Kuulen sinua"]);
    expect(unsent(contact)).toEqual([]);
  });

  test("a refused message can be tried again; one to an ended talk cannot", () => {
    const line = begin();
    const contact = open();
    thread(contact).write("Hei");
    thread(contact).say();
    const key = lastKey(line);
    tell({ t: "error", code: "unavailable", re: "say", key, contact });
    expect(unsent(contact)).toEqual(["Hei: failed"]);
    thread(contact).outbox.retry(key);
    expect(unsent(contact)).toEqual(["Hei: sending"]);
    tell(...server.end(contact, "visitor"));
    thread(contact).outbox.retry(key);
    expect(unsent(contact)).toEqual(["Hei: failed"]);
  });

  test("signs of writing go out seldom, and again after a message", () => {
    const line = begin();
    const contact = open();
    const typed = (): number => line.names.filter((name) => name === "typing").length;
    thread(contact).write("H");
    thread(contact).write("He");
    expect(typed()).toBe(1);
    clock.advance(TYPING_SENT_MS);
    thread(contact).write("Hei");
    expect(typed()).toBe(2);
    thread(contact).say();
    thread(contact).write("K");
    expect(typed()).toBe(3);
  });
});

describe("the visitor", () => {
  test("is shown writing until a message comes or the signs stop", () => {
    begin();
    const contact = open();
    tell({ t: "visitor_typing", contact });
    expect(thread(contact).typing.value).toBe(true);
    tell(...server.visitorSays(contact, "hei"));
    expect(thread(contact).typing.value).toBe(false);
    tell({ t: "visitor_typing", contact });
    clock.advance(TYPING_SHOWN_MS);
    expect(thread(contact).typing.value).toBe(false);
  });

  test("deletes: text, draft and unsent messages are gone at once, and stay gone", () => {
    begin();
    const contact = open();
    tell(...server.visitorSays(contact, "salaisuus"));
    thread(contact).write("Kerroit salaisuuden");
    thread(contact).outbox.say("Vastaus salaisuuteen");
    tell(...server.delete(contact));
    expect(texts(contact)).toEqual([]);
    expect(unsent(contact)).toEqual([]);
    expect(thread(contact).draft.value).toBe("");
    expect(thread(contact).textGone.value).toBe("deleted");
    expect(desk.picture.value?.contacts[0]?.state).toBe("ended");
    tell({ t: "beat", mark: 1, heads: { [contact]: 9 } }, { t: "beat", mark: 1, heads: { [contact]: 9 } });
    expect(desk.connection.value.state).toBe("open");
  });

  test("deleted before this page came: it asks for the record and for nothing else", () => {
    begin();
    const contact = open();
    server.delete(contact);
    desk = openDesk();
    begin();
    expect(thread(contact).textGone.value).toBe("deleted");
    expect(desk.picture.value?.contacts[0]).toMatchObject({ state: "ended", endedBy: "visitor" });
    expect(desk.connection.value.state).toBe("open");
  });

  test("unread: what came after the last look and the last answer", () => {
    const line = begin();
    const contact = open();
    tell(...server.visitorSays(contact, "yksi"), ...server.visitorSays(contact, "kaksi"));
    expect(thread(contact).unread.value).toBe(2);
    thread(contact).seen.value = 2;
    expect(thread(contact).unread.value).toBe(1);
    thread(contact).outbox.say("Kyllä");
    tell(...server.helperSays(contact, "Kyllä", lastKey(line)));
    expect(thread(contact).unread.value).toBe(0);
  });

  test("the title counts those who wait for my services, and unread messages", () => {
    begin();
    const contact = open();
    tell(...server.arrive("a"), ...server.arrive("b"), ...server.visitorSays(contact, "hei"));
    expect(desk.attention.value).toBe(1);
    tell(...server.duty(["a"]));
    expect(desk.attention.value).toBe(2);
  });

  test("the longest silence is the oldest moment without a word, among open talks", () => {
    begin();
    const [first, second] = [open(), open()];
    expect(desk.longestSilence.value).toBe(first);
    tell(...server.visitorSays(second, "hei"), ...server.visitorSays(first, "hei"));
    expect(desk.longestSilence.value).toBe(second);
    tell(...server.end(second));
    expect(desk.longestSilence.value).toBeNull();
  });
});

test("a silence begins with the first message that is not answered", () => {
  const said = (seq: number, author: "visitor" | "helper") =>
    ({ seq, at: seq * 10, author, body: { t: "said", text: "-" } }) as const;
  const joined = { seq: 1, at: 10, author: "house", body: { t: "joined", name: "Maija", helper: "peer" } } as const;
  expect(silenceIn([])).toBeNull();
  expect(silenceIn([joined])).toEqual({ since: 10, awaitsAnswer: false });
  expect(silenceIn([joined, said(2, "visitor"), said(3, "visitor")])).toEqual({ since: 20, awaitsAnswer: true });
  expect(silenceIn([joined, said(2, "visitor"), said(3, "helper")])).toEqual({ since: 30, awaitsAnswer: false });
});

describe("the service's own questions (rule 25)", () => {
  test("go out once, and the next one after the log has told", () => {
    begin();
    const contact = open();
    thread(contact).ask("safe");
    expect(lines.last.sent.at(-1)).toEqual({ t: "ask", contact, about: "safe" });
    expect(thread(contact).asked.value).toBe("ask");
    tell(...server.ask(contact, "safe"));
    expect(thread(contact).asked.value).toBeNull();
  });

  test("a refusal is told, and a lost line is one", () => {
    begin();
    const contact = open();
    thread(contact).ask("code_word");
    tell({ t: "error", code: "unavailable", re: "ask", contact });
    expect(thread(contact).asked.value).toBeNull();
    expect(thread(contact).refused.value).toBe("ask");
    lines.last.hangUp();
    thread(contact).ask("code_word");
    expect(thread(contact).refused.value).toBe("ask");
  });

  test("count as an answer of the worker's", () => {
    begin();
    const contact = open();
    tell(...server.visitorSays(contact, "hei"), ...server.ask(contact, "safe"));
    expect(silenceIn(thread(contact).transcript.entries.value)?.awaitsAnswer).toBe(false);
    expect(thread(contact).unread.value).toBe(0);
  });

  test("the worker does not miss that somebody continued, or did not know the code word", () => {
    begin();
    const contact = open();
    tell(...server.houseTells(contact, { t: "code_word_set" }));
    expect(thread(contact).hasCodeWord).toBe(true);
    expect(thread(contact).unread.value).toBe(0);
    tell(...server.houseTells(contact, { t: "continued", code_word: true }));
    tell(...server.houseTells(contact, { t: "code_word_wrong" }));
    expect(thread(contact).unread.value).toBe(2);
  });
});

describe("ending and recording", () => {
  test("the record goes out once every choice is made", () => {
    const line = begin();
    const contact = open();
    tell(...server.visitorSays(contact, "hei"));
    thread(contact).end();
    expect(thread(contact).asked.value).toBe("end");
    tell(...server.end(contact));
    expect(thread(contact).asked.value).toBeNull();
    expect(thread(contact).saveRecord([])).toBe(false);
    thread(contact).record.value = { contact_type: "silent" };
    expect(thread(contact).saveRecord([])).toBe(true);
    expect(line.sent.at(-1)).toMatchObject({ t: "record", contact, contact_type: "silent", escalation: "none" });
    tell(...server.record(contact));
    expect(desk.threads.value).toEqual([]);
    expect(desk.active.value).toBeNull();
  });

  test("a refusal is told, and a lost line is one", () => {
    begin();
    const contact = open();
    thread(contact).end();
    tell({ t: "error", code: "busy", re: "end", contact });
    expect(thread(contact).refused.value).toBe("end");
    thread(contact).end();
    expect(thread(contact).refused.value).toBeNull();
    lines.last.hangUp();
    expect(thread(contact).asked.value).toBeNull();
    thread(contact).end();
    expect(thread(contact).refused.value).toBe("end");
  });

  test("a talk without a word of the visitor, ended by the worker, is recorded as silent with one press", () => {
    const line = begin();
    const contact = open();
    tell(...server.end(contact, "helper"));
    expect(thread(contact).saveRecord([])).toBe(true);
    expect(line.sent.at(-1)).toMatchObject({ contact_type: "silent", role: "not_known", reason: "non_counselling" });
    tell(...server.record(contact));
    expect(desk.departures.value).toEqual([]);
  });

  test("what the worker has chosen during the talk stays chosen, also without a word", () => {
    begin();
    const contact = open();
    thread(contact).record.value = { contact_type: "test" };
    tell(...server.end(contact, "helper"));
    expect(thread(contact).record.value).toEqual({ contact_type: "test" });
  });

  test("a deleted text does not tell whether the visitor wrote", () => {
    begin();
    const contact = open();
    tell(...server.visitorSays(contact, "hei"), ...server.delete(contact));
    expect(thread(contact).record.value).toEqual({});
    lines.last.hangUp();
    comeBack();
    expect(thread(contact).record.value).toEqual({});
    desk = openDesk();
    begin();
    expect(thread(contact).record.value).toEqual({});
  });

  test.each(["visitor", "left_fast", "timeout", "closing"] as const)(
    "a contact whose visitor never wrote goes by itself (%s), and the worker is told why for a while",
    (by) => {
      begin();
      const contact = open();
      tell(...server.end(contact, by), ...server.record(contact));
      expect(desk.threads.value).toEqual([]);
      expect(desk.departures.value).toMatchObject([{ number: 1, how: "without_a_word" }]);
      clock.advance(DEPARTURE_TOLD_MS);
      expect(desk.departures.value).toEqual([]);
    },
  );

  test("of two that go at once both are told, each for its own while", () => {
    begin();
    const [first, second] = [open(), open()];
    tell(...server.end(first, "visitor"), ...server.record(first));
    clock.advance(DEPARTURE_TOLD_MS / 2);
    tell(...server.end(second, "closing"), ...server.record(second));
    expect(desk.departures.value.map(({ number }) => number)).toEqual([1, 2]);
    clock.advance(DEPARTURE_TOLD_MS / 2);
    expect(desk.departures.value.map(({ number }) => number)).toEqual([2]);
    clock.advance(DEPARTURE_TOLD_MS / 2);
    expect(desk.departures.value).toEqual([]);
  });

  test("one that was recorded goes without a word about it", () => {
    begin();
    const contact = open();
    tell(...server.visitorSays(contact, "hei"), ...server.end(contact, "visitor"), ...server.record(contact));
    expect(desk.departures.value).toEqual([]);
  });
});

function mine({ picture }: Desk): readonly string[] | undefined {
  return picture.value === null ? undefined : myDuty(picture.value)?.services;
}

describe("duty", () => {
  test("is what the server says, not what was asked", () => {
    const line = begin();
    desk.goOnDuty(["a"]);
    expect(line.sent.at(-1)).toEqual({ t: "go_on_duty", services: ["a"] });
    expect(desk.dutyAsked.value).toBe(true);
    expect(mine(desk)).toBeUndefined();
    tell(...server.duty(["a"]));
    expect(desk.dutyAsked.value).toBe(false);
    expect(mine(desk)).toEqual(["a"]);
    desk.goOffDuty();
    expect(line.sent.at(-1)).toEqual({ t: "go_off_duty" });
  });

  test("the same services again ask nothing, and leave the buttons free", () => {
    const line = begin();
    tell(...server.duty(["a", "b"]));
    const before = line.sent.length;
    desk.goOnDuty(["b", "a"]);
    expect(desk.dutyAsked.value).toBe(false);
    expect(line.sent.length).toBe(before);
    desk.goOnDuty(["a"]);
    expect(line.sent.at(-1)).toEqual({ t: "go_on_duty", services: ["a"] });
  });

  test("a colleague's change is not taken for the answer", () => {
    begin();
    desk.goOnDuty(["a"]);
    tell(...server.present("kaisa", "Kaisa", ["a"]));
    expect(desk.dutyAsked.value).toBe(true);
    tell(...server.duty(["a"]));
    expect(desk.dutyAsked.value).toBe(false);
  });

  test("a refusal is told", () => {
    begin();
    desk.goOnDuty(["a"]);
    tell({ t: "error", code: "not_allowed", re: "go_on_duty" });
    expect(desk.dutyAsked.value).toBe(false);
    expect(desk.refusal.value).toEqual({ re: "duty", code: "not_allowed" });
  });
});

describe("the line", () => {
  test("a gap asks again from where this page stands", () => {
    begin();
    const contact = open();
    server.visitorSays(contact, "katosi");
    tell(...server.visitorSays(contact, "tuli"));
    expect(comeBack().sent[0]).toEqual({ t: "hello", language: "fi", have: { [contact]: 1 } });
    expect(texts(contact)).toEqual(["katosi", "tuli"]);
  });

  test("the worker is told while the servers reach each other slowly, and no longer", () => {
    begin();
    tell({ t: "beat", mark: 1, heads: {}, slow: true });
    expect(desk.slow.value).toBe(true);
    tell({ t: "beat", mark: 1, heads: {} });
    expect(desk.slow.value).toBe(false);
  });

  test("a contact that only the beats know is fetched", () => {
    begin();
    tell(...server.arrive());
    server.accept("contact-1");
    tell(server.beat());
    expect(lines.all).toHaveLength(1);
    tell(server.beat());
    clock.advance(0);
    expect(lines.all).toHaveLength(2);
    greet();
    expect(desk.threads.value).toHaveLength(1);
  });

  test("a session that is over stops the desk, keeps the drafts and goes on after a new sign-in", () => {
    begin();
    const contact = open();
    thread(contact).write("kesken");
    tell({ t: "error", code: "signed_out", re: "hello" });
    expect(desk.signedOut.value).toBe(true);
    expect(desk.connection.value.state).toBe("stopped");
    expect(desk.hasUnsent).toBe(true);
    desk.useHere();
    greet();
    expect(desk.signedOut.value).toBe(false);
    expect(thread(contact).draft.value).toBe("kesken");
  });

  test("a server that cannot serve now is asked again later", () => {
    desk.start();
    lines.last.answer();
    tell({ t: "error", code: "unavailable", re: "hello" });
    expect(lines.all).toHaveLength(1);
    clock.advance(1_000);
    expect(lines.all).toHaveLength(2);
  });

  test("waiting times tick", () => {
    desk.start();
    const before = desk.now.value;
    clock.advance(3_000);
    expect(desk.now.value - before).toBe(3_000);
  });
});

describe("a desk that lived through anything", () => {
  /** A small generator of repeatable chance. */
  const chance = (seed: number): (() => number) => {
    let state = seed * 2_654_435_761;
    return () => {
      state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
      return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
    };
  };
  const shown = (one: Desk) => ({
    picture: one.picture.value,
    talks: Object.fromEntries(one.threads.value.map((t) => [t.contact, t.transcript.entries.value])),
    unreadable: one.threads.value.flatMap((t) => (t.textGone.value === null ? [] : [t.contact])).sort(),
  });

  test("equals a freshly loaded one, lost frames and broken lines included", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = chance(seed);
      server = new SimulatedServer();
      clock = new TestClock();
      lines = new TestLines();
      desk = openDesk();
      begin();
      for (let step = 0; step < 60; step += 1) {
        const frames = server.anything(random);
        if (desk.connection.value.state === "open" && random() < 0.9) tell(...frames);
        else if (desk.connection.value.state === "open" && random() < 0.5) lines.last.hangUp();
        else if (desk.connection.value.state !== "open" && random() < 0.5) comeBack();
      }
      if (desk.connection.value.state === "open") lines.last.hangUp();
      comeBack();
      const old = desk;
      desk = openDesk();
      begin();
      expect(shown(old), `seed ${seed}`).toEqual(shown(desk));
    }
  });
});
