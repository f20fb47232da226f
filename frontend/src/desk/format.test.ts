import { expect, test } from "vitest";
import { day, elapsed, roughly, timeOfDay, unbroken } from "./format";

test.each([
  [-5_000, "0 s"],
  [59_999, "59 s"],
  [60_000, "1 min 00 s"],
  [185_400, "3 min 05 s"],
  [3_600_000, "1 h 00 min"],
  [3_900_000, "1 h 05 min"],
])("%i ms is written %s", (ms, text) => {
  expect(elapsed(ms)).toBe(text);
});

test.each([
  [42_000, "42 s"],
  [185_400, "3 min"],
  [3_900_000, "1 h 05 min"],
])("%i ms is roughly %s", (ms, text) => {
  expect(roughly(ms)).toBe(text);
});

test("a time of day is written as the language does", () => {
  const afternoon = new Date(2026, 4, 4, 14, 5).getTime();
  expect(timeOfDay("fi", afternoon)).toBe("14.05");
  expect(timeOfDay("sv", afternoon)).toBe("14:05");
});

test("a name does not break before its suffix", () => {
  expect(unbroken("Apua eroon -chat")).toBe("Apua eroon \u2011chat");
  expect(unbroken("Vauvaperhe-chat")).toBe("Vauvaperhe-chat");
});

test("a day is written as the language does, whatever the device's zone", () => {
  expect(day("fi", "2026-03-02")).toBe("2. maaliskuuta 2026");
  expect(day("sv", "2026-03-02")).toBe("2 mars 2026");
});
