import { beforeEach, expect, test } from "vitest";
import type { DeskSends } from "../wire/desk";
import { Pulse } from "./pulse";

let sent: DeskSends[];
let isConnected: boolean;
let pulse: Pulse;

beforeEach(() => {
  sent = [];
  isConnected = true;
  pulse = new Pulse((frame) => {
    if (isConnected) sent.push(frame);
    return isConnected;
  });
  pulse.follow(true);
});

test("one tap on each question sends both", () => {
  pulse.choose("strain", 0);
  expect(sent).toEqual([]);
  pulse.choose("support", 3);
  expect(sent).toEqual([{ t: "give_pulse", strain: 0, support: 3 }]);
  pulse.follow(false);
  expect(pulse.state.value).toBe("thanked");
  expect(pulse.marks.value).toEqual({});
});

test("one question alone is sent, and a mark can be taken back", () => {
  pulse.choose("support", 2);
  pulse.choose("support", 2);
  expect(pulse.marks.value).toEqual({});
  pulse.choose("support", 4);
  pulse.give();
  expect(sent).toEqual([{ t: "give_pulse", support: 4 }]);
});

test("passed over, nothing is said and nobody is thanked", () => {
  pulse.give();
  expect(sent).toEqual([{ t: "give_pulse" }]);
  pulse.follow(false);
  expect(pulse.state.value).toBe("idle");
});

test("what did not get through can be given again, once", () => {
  pulse.choose("strain", 1);
  isConnected = false;
  pulse.give();
  expect(pulse.state.value).toBe("failed");
  isConnected = true;
  pulse.give();
  pulse.refused("unavailable");
  expect(pulse.state.value).toBe("failed");
  pulse.give();
  pulse.give();
  expect(sent).toHaveLength(2);
});

test("what comes too late is not asked any more", () => {
  pulse.choose("strain", 1);
  pulse.give();
  pulse.refused("not_asked");
  expect([pulse.state.value, pulse.marks.value]).toEqual(["idle", {}]);
  pulse.choose("strain", 1);
  pulse.give();
  expect(sent).toHaveLength(1);
});
