import { beforeEach, describe, expect, test } from "vitest";
import { TestClock } from "../shared/testing/clock";
import { TestLines } from "../shared/testing/line";
import type { DeskReceives } from "../wire/desk";
import type { Desk } from "./desk";
import { newDesk } from "./testing/new-desk";
import { SimulatedServer } from "./testing/simulated-server";

let server: SimulatedServer;
let lines: TestLines;
let clock: TestClock;
let desk: Desk;
let keys: number;

const tell = (...frames: readonly DeskReceives[]): void => lines.last.receive(...frames);
const said = (): string[] => desk.line.entries.flatMap(({ body }) => (body.t === "said" ? [body.text] : []));
const sent = (): unknown[] => lines.last.sent.filter(({ t }) => t === "line_say").map(({ key, text }) => [key, text]);

function say(text: string): void {
  desk.line.draft.value = text;
  desk.line.say();
}

function comeBack(): void {
  lines.last.hangUp();
  clock.advance(60_000);
  lines.last.answer();
  tell(server.snapshot());
}

beforeEach(() => {
  keys = 0;
  server = new SimulatedServer();
  lines = new TestLines();
  clock = new TestClock();
  desk = newDesk(lines, clock, () => `key-${++keys}`);
  desk.start();
  lines.last.answer();
  tell(server.snapshot(), ...server.duty(["a"]), ...server.onLine(3));
});

describe("the staff line", () => {
  test("stores what I write under its key, in its place among what colleagues write", () => {
    say("  Voiko joku ottaa seuraavan? ");
    expect(sent()).toEqual([["key-1", "Voiko joku ottaa seuraavan?"]]);
    expect(desk.line.unsent).toHaveLength(1);
    tell(...server.lineSays("Hei"), ...server.lineSays("Voiko joku ottaa seuraavan?", "Maija", "key-1"));
    expect(said()).toEqual(["Hei", "Voiko joku ottaa seuraavan?"]);
    expect(desk.line.unsent).toEqual([]);
  });

  test("sends nothing without a visible character, and nothing too long", () => {
    for (const text of ["", " \n", "\u200b", "a".repeat(4_001)]) say(text);
    expect(sent()).toEqual([]);
  });

  test("marks what colleagues wrote until I have read it or answered", () => {
    tell(...server.lineSays("Yksi"), ...server.lineSays("Kaksi"));
    expect(desk.line.unread.value).toBe(2);
    desk.line.see();
    expect(desk.line.unread.value).toBe(0);
    tell(...server.lineSays("Kolme"));
    expect(desk.line.unread.value).toBe(1);
    say("Neljä");
    tell(...server.lineSays("Neljä", "Maija", "key-1"));
    expect(desk.line.unread.value).toBe(0);
  });

  test("does not count towards what the title says, and is no signal", () => {
    const before = desk.attention.value;
    tell(...server.lineSays("Yksi"));
    expect(desk.attention.value).toBe(before);
  });

  test("after a gap equals a fresh load, with what was unsent and what was read", () => {
    tell(...server.lineSays("Yksi"));
    desk.line.see();
    lines.last.hangUp();
    say("Kaksi");
    server.lineSays("Välissä");
    clock.advance(60_000);
    lines.last.answer();
    tell(server.snapshot());
    expect(said()).toEqual(["Yksi", "Välissä"]);
    expect(sent()).toEqual([["key-1", "Kaksi"]]);
    expect(desk.line.unread.value).toBe(1);
    tell(...server.lineSays("Kaksi", "Maija", "key-1"));
    expect(said()).toEqual(["Yksi", "Välissä", "Kaksi"]);
  });

  test("sends nothing twice while colleagues come and go", () => {
    say("Yksi");
    tell(...server.onLine(4), ...server.onLine(2));
    expect(sent()).toHaveLength(1);
  });

  test("begins where I came on duty, and asks anew where something is missing", () => {
    tell({ ...server.line(), after: 5, entries: [] });
    const entry = { seq: 6, at: 1, author: "helper", body: { t: "said", text: "Kuusi", by: "Kaisa" } } as const;
    tell({ t: "line_entries", entries: [entry] });
    expect(said()).toEqual(["Kuusi"]);
    const before = lines.all.length;
    tell({ t: "line_entries", entries: [{ ...entry, seq: 8 }] });
    clock.advance(60_000);
    expect(lines.all.length).toBeGreaterThan(before);
  });

  test("leaves nothing on the page once I am off duty", () => {
    tell(...server.lineSays("Yksi"));
    desk.line.isOpen.value = true;
    say("Kaksi");
    desk.line.draft.value = "Kol";
    tell(...server.endLine(), ...server.onLine(0));
    expect([said(), desk.line.unsent, desk.line.draft.value, desk.line.isOpen.value]).toEqual([[], [], "", false]);
    expect(desk.line.news.value).toEqual([]);
  });

  test("a line that begins anew has nothing of the old one, and what is new in it is unread", () => {
    tell(...server.lineSays("Yksi"), ...server.lineSays("Kaksi"));
    desk.line.see();
    tell(...server.endLine(), ...server.lineSays("Uusi"));
    expect(said()).toEqual(["Uusi"]);
    expect(desk.line.unread.value).toBe(1);
  });

  test("lets go of what was said when the session ends, and has it again after the next sign-in", () => {
    tell(...server.lineSays("Yksi"));
    tell({ t: "error", code: "signed_out" });
    expect(said()).toEqual([]);
    desk.useHere();
    lines.last.answer();
    tell(server.snapshot());
    expect(said()).toEqual(["Yksi"]);
  });

  test("what was refused is tried again with the same key", () => {
    say("Yksi");
    tell({ t: "error", code: "unavailable", re: "line_say", key: "key-1" });
    expect(desk.line.unsent[0]?.state).toBe("failed");
    expect(desk.hasUnsent).toBe(true);
    desk.line.retry("key-1");
    expect(sent()).toEqual([
      ["key-1", "Yksi"],
      ["key-1", "Yksi"],
    ]);
  });

  test("somebody else with my name and another type is not me", () => {
    const [frame] = server.lineSays("Hei", "Maija");
    if (frame?.t !== "line_entries" || frame.entries[0]?.body.t !== "said") throw new Error("no entry");
    const { body, ...entry } = frame.entries[0];
    expect(desk.line.isMine({ ...entry, body })).toBe(true);
    expect(desk.line.isMine({ ...entry, body: { ...body, helper: "peer" } })).toBe(false);
    comeBack();
    expect(desk.line.unread.value).toBe(0);
  });
});
