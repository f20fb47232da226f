/** What a desk asks for, and shows, when talks go from one worker to another, and when somebody has a break. */

import { beforeEach, describe, expect, test } from "vitest";
import { TestClock } from "../shared/testing/clock";
import { TestLines } from "../shared/testing/line";
import type { DeskReceives } from "../wire/desk";
import type { Desk } from "./desk";
import { aloneIn, takesContacts } from "./picture";
import { newDesk } from "./testing/new-desk";
import { SimulatedServer } from "./testing/simulated-server";
import type { Thread } from "./thread";

const CONTACT = "talk-1";
let server: SimulatedServer;
let lines: TestLines;
let desk: Desk;

beforeEach(() => {
  server = new SimulatedServer();
  lines = new TestLines();
  const clock = new TestClock();
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

/** A talk on this desk. */
function open(): Thread {
  tell(...server.arrive());
  const contact = [...server.talks.keys()].at(-1) ?? CONTACT;
  tell(...server.accept(contact));
  const thread = desk.threads.value.find((one) => one.contact === contact);
  if (thread === undefined) throw new Error("no thread");
  return thread;
}

function takes(): boolean {
  return desk.picture.value !== null && takesContacts(desk.picture.value);
}

describe("handing over", () => {
  test("asks for a colleague or a service, and lets go of the talk when the server has", () => {
    const thread = open();
    thread.handOver({ person: "kaisa" }, "Jatka sinä");
    const { contact } = thread;
    expect(sent()).toEqual({ t: "hand_over", contact, service: "", person: "kaisa", note: "Jatka sinä" });
    expect(thread.asked.value).toBe("hand_over");
    tell(...server.handOver(contact));
    expect(desk.threads.value).toEqual([]);
    expect(desk.rows.value.map(({ waiting }) => waiting.contact)).toContain(contact);
  });

  test("a talk that others have got meanwhile does not vanish without a word", () => {
    const thread = open();
    server.handOver(thread.contact);
    tell(server.snapshot()); // after a lost line
    expect(desk.threads.value).toEqual([]);
    expect(desk.departures.value).toMatchObject([{ number: 1, how: "taken_away" }]);
  });

  test("whoever may not answer any more is told so (rule 35)", () => {
    const { contact } = open();
    tell({ t: "dropped", contact, not_allowed: true });
    expect(desk.threads.value).toEqual([]);
    expect(desk.departures.value).toMatchObject([{ number: 1, how: "not_allowed" }]);
  });

  test("of what this desk has given away itself nothing is told", () => {
    const thread = open();
    thread.handOver({}, "");
    tell(...server.handOver(thread.contact));
    expect(desk.departures.value).toEqual([]);
  });

  test("a refusal leaves the talk, and says so", () => {
    const thread = open();
    thread.handOver({ service: "b" }, "");
    tell({ t: "error", code: "no_service", re: "hand_over", contact: thread.contact });
    expect(desk.threads.value).toEqual([thread]);
    expect(thread.refused.value).toBe("hand_over");
    expect(thread.asked.value).toBeNull();
  });

  test("a note is saved once it stands in the log", () => {
    const thread = open();
    thread.note("Soittaa huomenna");
    expect(sent()).toEqual({ t: "note", contact: thread.contact, text: "Soittaa huomenna" });
    expect(thread.asked.value).toBe("note");
    tell(...server.houseTells(thread.contact, { t: "noted", name: "Maija", text: "Soittaa huomenna" }));
    expect(thread.asked.value).toBeNull();
    expect(thread.unread.value).toBe(0);
  });
});

describe("a break", () => {
  test("is asked for, and is what the server says", () => {
    tell(...server.duty(["a"]));
    desk.takeBreak(true);
    expect(sent()).toEqual({ t: "break", begins: true });
    expect(takes()).toBe(true);
    tell(...server.duty(["a"], "break"));
    expect(takes()).toBe(false);
    expect(desk.dutyAsked.value).toBe(false);
  });

  test("meanwhile nobody who waits asks for attention", () => {
    tell(...server.duty(["a"]), ...server.arrive("a"));
    expect(desk.attention.value).toBe(1);
    tell(...server.duty(["a"], "break"));
    expect(desk.attention.value).toBe(0);
  });

  test("whoever finishes can go on in the same services", () => {
    tell(...server.duty(["a"], "finishing"));
    desk.goOnDuty(["a"]);
    expect(sent()).toEqual({ t: "go_on_duty", services: ["a"] });
  });
});

test("a colleague who only finishes leaves one alone on duty (rule 20)", () => {
  const alone = (): boolean => desk.picture.value !== null && aloneIn(desk.picture.value).length > 0;
  tell(...server.duty(["a"]), ...server.present("kaisa", "Kaisa", ["a"]));
  expect(alone()).toBe(false);
  tell(...server.present("kaisa", "Kaisa", ["a"], "finishing"));
  expect(alone()).toBe(true);
});
