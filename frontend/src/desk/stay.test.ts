import { beforeEach, expect, test } from "vitest";
import { TestClock } from "../shared/testing/clock";
import type { DeskHere, DeskWarning } from "../wire/desk";
import { Stay, TOUCH_MS } from "./stay";

let clock: TestClock;
let sent: DeskHere[];
let isConnected: boolean;
let stay: Stay;

beforeEach(() => {
  clock = new TestClock();
  sent = [];
  isConnected = true;
  const send = (frame: DeskHere): boolean => {
    if (isConnected) sent.push(frame);
    return isConnected;
  };
  stay = new Stay({ clock, send });
});

const IDLE: DeskWarning = { t: "warning", kind: "idle", at: 1_000 };

test("a warning stays until the server says something else", () => {
  expect(stay.warning.value).toBeNull();
  stay.follow(IDLE);
  expect(stay.warning.value).toEqual(IDLE);
  stay.here();
  expect(stay.warning.value).toEqual(IDLE);
  stay.follow({ t: "warning", kind: "none" });
  expect(stay.warning.value).toBeNull();
});

test("the button says each time that somebody is here", () => {
  stay.here();
  stay.here();
  expect(sent).toEqual([{ t: "here" }, { t: "here" }]);
});

test("touching the page says so once a minute", () => {
  for (let second = 0; second < 150; second += 1) {
    stay.touch();
    clock.advance(1_000);
  }
  expect(sent).toHaveLength(3);
  expect(TOUCH_MS).toBe(60_000);
});

test("what did not go out is said with the next touch", () => {
  isConnected = false;
  stay.touch();
  isConnected = true;
  stay.touch();
  expect(sent).toHaveLength(1);
});

test("past ten hours nothing new is begun", () => {
  expect(stay.isOvertime).toBe(false);
  stay.follow({ t: "warning", kind: "overtime" });
  expect(stay.isOvertime).toBe(true);
});
