// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { timeOfDay } from "../format";
import { clock, desk, drawBeforeEach, greet, lines, server, tell } from "../testing/drawn";

const AT = Date.UTC(2026, 2, 2, 10, 15);

const lineOf = (role: string): HTMLElement | null => document.querySelector(`.stay[role=${role}]`);
const wordsOf = (role: string): string | undefined => lineOf(role)?.querySelector("p")?.textContent ?? undefined;
const press = (role: string): void => {
  act(() => lineOf(role)?.querySelector("button")?.click());
};

drawBeforeEach();

beforeEach(() => greet());

test("nothing is said while nothing ends; the line for it is there, so that what comes is spoken", () => {
  expect(lineOf("status")?.childElementCount).toBe(0);
  expect(lineOf("alert")).toBeNull();
});

test("who has been away is asked at once, with the time and one thing to press", () => {
  tell({ t: "warning", kind: "idle", at: AT });
  expect(wordsOf("alert")).toContain(`ulos klo ${timeOfDay("fi", AT)}.`);
  expect(lineOf("status")?.childElementCount).toBe(0);
  press("alert");
  expect(lines.last.names).toEqual(["hello", "here"]);
  tell({ t: "warning", kind: "none" });
  expect(lineOf("alert")).toBeNull();
});

test("with an open contact it is said calmly that nothing gets lost", () => {
  tell({ t: "warning", kind: "engaged" });
  expect(wordsOf("status")).toBe(
    "Olet ollut hetken poissa. Avoin keskustelu pitää päivystyksesi auki, joten mitään ei katoa.",
  );
  expect(lineOf("alert")).toBeNull();
  press("status");
  expect(lines.last.names).toEqual(["hello", "here"]);
});

test.each([
  ["limit", AT, "kun siitä on kymmenen tuntia"],
  ["overtime", undefined, "Keskustelusi jatkuu rauhassa"],
  ["overtime", AT, "ehdit tallentaa kirjauksen"],
] as const)("%s at %s is told, with nothing to press", (kind, at, words) => {
  tell(at === undefined ? { t: "warning", kind } : { t: "warning", kind, at });
  expect(wordsOf("status")).toContain(words);
  expect(lineOf("status")?.querySelector("button")).toBeNull();
});

test("past ten hours a refusal says why", () => {
  tell({ t: "warning", kind: "overtime" }, ...server.duty(["a"]), ...server.arrive());
  act(() => desk.accept("contact-1"));
  tell({ t: "error", code: "not_allowed", re: "accept", contact: "contact-1" });
  expect(document.querySelector(".queue__line")?.textContent).toContain("Kirjaudu uudelleen");
});

test("a new connection begins without a warning, and who is signed out is not warned any more", () => {
  tell({ t: "warning", kind: "idle", at: AT });
  act(() => lines.last.hangUp());
  while (lines.last.readyState !== 0) act(() => clock.advance(100));
  greet();
  expect(lineOf("alert")).toBeNull();
  tell({ t: "warning", kind: "idle", at: AT }, { t: "error", code: "signed_out" });
  expect(lineOf("alert")).toBeNull();
  expect(document.body.textContent).toContain("Kirjautumisesi on päättynyt");
});
