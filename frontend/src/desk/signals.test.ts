// @vitest-environment happy-dom

import { beforeEach, describe, expect, test, vi } from "vitest";
import { TestClock } from "../shared/testing/clock";
import { TestLines } from "../shared/testing/line";
import type { DeskHello, DeskReceives } from "../wire/desk";
import type { Desk } from "./desk";
import { type Device, QUIET_MS, Signals } from "./signals";
import { newDesk } from "./testing/new-desk";
import { SimulatedServer } from "./testing/simulated-server";

const CONTACT = "contact-1";

let server: SimulatedServer;
let clock: TestClock;
let lines: TestLines;
let desk: Desk;
let signals: Signals;
let given: string[];
let isLookedAt: boolean;
let permission: NotificationPermission | null;
let answer: NotificationPermission;

const device: Device = {
  isLookedAt: () => isLookedAt,
  permission: () => permission,
  askPermission: async () => {
    permission = answer;
    return answer;
  },
  notify: () => given.push("notification"),
  ring: () => given.push("sound"),
};

beforeEach(async () => {
  localStorage.clear();
  server = new SimulatedServer();
  clock = new TestClock();
  lines = new TestLines();
  given = [];
  isLookedAt = false;
  permission = "default";
  answer = "granted";
  desk = newDesk(lines, clock);
  signals = new Signals({ desk, clock, device });
  await signals.setNotifies(true);
  signals.setSounds(true);
});

/** A desk on duty for service "a", with contact 1 open; another visitor waits already. */
function begin(): void {
  server.duty(["a"]);
  server.arrive();
  server.accept(CONTACT);
  server.arrive();
  signals.start();
  desk.start();
  greet();
}

function greet(): void {
  lines.last.answer();
  lines.last.receive(server.snapshot((lines.last.sent[0] as unknown as DeskHello).have));
}

/** Somebody comes into my queue, and something happens before anybody is told. */
function withArrival(then: (id: string) => readonly DeskReceives[]): readonly DeskReceives[] {
  server.arrive("a");
  return then([...server.talks.keys()].at(-1) ?? "");
}

function tell(...frames: readonly DeskReceives[]): void {
  lines.last.receive(...frames);
}

describe("something new", () => {
  beforeEach(begin);

  test("what is there when the desk opens is none", () => {
    expect(given).toEqual([]);
  });

  test("a visitor comes into my queue", () => {
    tell(...server.arrive("a"));
    expect(given).toEqual(["notification", "sound"]);
  });

  test("a colleague asks me into a talk", () => {
    tell(...server.invite("elsewhere"));
    expect(given).toEqual(["notification", "sound"]);
    tell(...server.invite());
    expect(given.length).toBe(2);
  });

  test("a visitor writes in my contact", () => {
    tell(...server.visitorSays(CONTACT, "hei"));
    expect(given).toEqual(["notification", "sound"]);
  });

  test("not a service that I do not answer, nor when I begin to", () => {
    tell(...server.arrive("b"));
    tell(...server.duty(["a", "b"]));
    expect(given).toEqual([]);
  });

  test("not what those who wait write, nor what I say, nor who leaves", () => {
    tell(...server.visitorSays("contact-2", "hei"));
    tell(...server.ask(CONTACT, "safe"));
    tell(...server.takeAway("contact-2"));
    expect(given).toEqual([]);
  });

  test("not whom it is a colleague's turn to take, until nobody's turn is left", () => {
    tell(...withArrival((id) => server.offer(id, "kaisa")));
    expect(given).toEqual([]);
    tell(...server.offer("contact-3", ""));
    expect(given).toEqual(["notification", "sound"]);
  });

  test("my turn, also to take somebody who waits already; and not that I have let it pass", () => {
    tell(...server.offer("contact-2", "kaisa"));
    tell(...server.offer("contact-2"));
    expect(given).toEqual(["notification", "sound"]);
    clock.advance(QUIET_MS);
    tell(...server.offer("contact-2", ""));
    expect(given).toHaveLength(2);
  });

  test("my turn for somebody whom I could have picked all the while", () => {
    tell(...server.offer("contact-2"));
    expect(given).toEqual(["notification", "sound"]);
  });

  test("who came while the line was lost", () => {
    lines.last.hangUp();
    server.arrive("a");
    while (lines.last.readyState !== 0) clock.advance(100);
    greet();
    expect(given).toEqual(["notification", "sound"]);
  });
});

describe("who looks at the page", () => {
  beforeEach(() => {
    begin();
    isLookedAt = true;
  });

  test("hears who comes into the queue, and is shown nothing more", () => {
    tell(...server.arrive("a"));
    expect(given).toEqual(["sound"]);
  });

  test("reads messages in peace", () => {
    tell(...server.visitorSays(CONTACT, "hei"));
    expect(given).toEqual([]);
  });
});

describe("a crowd", () => {
  beforeEach(begin);

  test("is signalled once in a while, and never forgotten", () => {
    tell(...server.arrive("a"));
    clock.advance(QUIET_MS - 1);
    tell(...server.arrive("a"), ...server.arrive("a"), ...server.visitorSays(CONTACT, "hei"));
    expect(given).toEqual(["notification", "sound"]);
    clock.advance(1);
    expect(given).toEqual(["notification", "sound", "notification", "sound"]);
    clock.advance(10 * QUIET_MS);
    expect(given).toHaveLength(4);
  });

  test("is not signalled any more to who has come to look, but heard", () => {
    tell(...server.arrive("a"));
    tell(...server.visitorSays(CONTACT, "hei"), ...server.arrive("a"));
    isLookedAt = true;
    clock.advance(QUIET_MS);
    expect(given).toEqual(["notification", "sound", "sound"]);
  });

  test("comes as one again after a while", () => {
    tell(...server.arrive("a"));
    clock.advance(QUIET_MS);
    tell(...server.arrive("a"));
    expect(given).toHaveLength(4);
  });
});

describe("choices", () => {
  test("everything is off until it is switched on", () => {
    localStorage.clear();
    signals = new Signals({ desk, clock, device });
    begin();
    tell(...server.arrive("a"));
    expect(given).toEqual([]);
  });

  test("are kept for the next time, without saying anything about anybody", () => {
    signals = new Signals({ desk, clock, device });
    expect([signals.notifies.value, signals.sounds.value]).toEqual([true, true]);
    expect({ ...localStorage }).toEqual({ "desk-notify": "yes", "desk-sound": "yes" });
    signals.setSounds(false);
    signals = new Signals({ desk, clock, device });
    expect([signals.notifies.value, signals.sounds.value]).toEqual([true, false]);
  });

  test("notifications stay off when the browser refuses them, and when it has taken its word back", async () => {
    answer = "denied";
    await signals.setNotifies(true);
    expect(signals.notifies.value).toBe(false);
    answer = "granted";
    await signals.setNotifies(true);
    permission = "denied";
    expect(new Signals({ desk, clock, device }).notifies.value).toBe(false);
  });

  test("hold for the page where nothing can be stored", () => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: blocked, setItem: blocked });
    signals = new Signals({ desk, clock, device });
    expect(signals.sounds.value).toBe(false);
    signals.setSounds(true);
    expect(signals.sounds.value).toBe(true);
    vi.unstubAllGlobals();
  });
});
