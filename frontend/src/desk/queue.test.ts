import { expect, test } from "vitest";
import type { Waiting } from "../wire/desk";
import { close, follow, LINGER_MS, type Row, sweep } from "./queue";

const one = (contact: string, since: number): Waiting => ({
  contact,
  service: "a",
  language: "fi",
  since,
  wrote: false,
  visitor: "here",
});
const [first, second, third] = [one("first", 1), one("second", 2), one("third", 3)];
const names = (rows: readonly Row[]): string[] =>
  rows.map(({ waiting, gone }) => (gone ? `(${waiting.contact})` : waiting.contact));
const NOBODY: ReadonlySet<string> = new Set();

test("rows stand in order of arrival", () => {
  expect(names(follow([], [second, first], 0, false))).toEqual(["first", "second"]);
});

test("who has booked the time comes first", () => {
  expect(names(follow([], [first, { ...second, booked: true }, third], 0, false))).toEqual([
    "second",
    "first",
    "third",
  ]);
});

test("nothing moves while the list is held", () => {
  let rows = follow([], [second, third], 0, false);
  rows = follow(rows, [first, third], 10, true);
  expect(names(rows)).toEqual(["(second)", "third", "first"]);
  expect(names(sweep(rows, 10 + LINGER_MS, true, NOBODY))).toEqual(["(second)", "third", "first"]);
  expect(names(sweep(rows, 10 + LINGER_MS, false, NOBODY))).toEqual(["first", "third"]);
});

test("who left stays for a while and says why", () => {
  let rows: readonly Row[] = follow([], [first, second], 0, false);
  rows = follow(rows, [second], 100, false);
  rows = close(rows, "first", { kind: "taken", by: "Kaisa" }, 200);
  expect(rows[0]?.gone?.outcome).toEqual({ kind: "taken", by: "Kaisa" });
  expect(names(sweep(rows, 199 + LINGER_MS, false, NOBODY))).toEqual(["(first)", "second"]);
  expect(names(sweep(rows, 200 + LINGER_MS, false, NOBODY))).toEqual(["second"]);
});

test("a row whose answer is on its way waits for it", () => {
  const rows = follow(follow([], [first], 0, false), [], 0, false);
  expect(names(sweep(rows, 10 * LINGER_MS, false, new Set(["first"])))).toEqual(["(first)"]);
});

test("who comes back to the queue can be taken again", () => {
  const rows = follow(follow([], [first], 0, false), [], 0, false);
  expect(names(rows)).toEqual(["(first)"]);
  expect(names(follow(rows, [first], 50, false))).toEqual(["first"]);
});

test("sweeping that takes nothing gives the same rows, so that nothing is drawn again", () => {
  const rows = follow([], [first, second], 0, false);
  expect(sweep(rows, 60_000, false, NOBODY)).toBe(rows);
});
