// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DeskSay } from "../../wire/desk";
import { clock, desk, drawBeforeEach, greet, lines, server, tell } from "../testing/drawn";

const CONTACT = "contact-1";

const spoken = (): string[] => [...document.querySelectorAll("[aria-live=polite] p")].map((p) => p.textContent ?? "");

beforeEach(() => {
  vi.useFakeTimers();
});
drawBeforeEach();
beforeEach(() => {
  server.arrive();
  server.visitorSays(CONTACT, "jonossa kirjoitettu");
  server.accept(CONTACT);
  greet();
});

afterEach(() => {
  vi.useRealTimers();
});

test("what was there when the contact came is in the log, and not spoken", () => {
  const log = document.querySelector("[role=log]");
  expect(log?.textContent).toContain("jonossa kirjoitettu");
  expect(log?.getAttribute("aria-live")).toBe("off");
  expect(spoken()).toEqual([]);
});

test("an arriving message is spoken once, with the number of its contact, and gone again", () => {
  tell(...server.visitorSays(CONTACT, "Kuuletko?"));
  expect(spoken()).toEqual(["Keskustelu 1: Kuuletko?"]);
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(spoken()).toEqual([]);
});

test("what came during a break is spoken after it", () => {
  act(() => lines.last.hangUp());
  server.visitorSays(CONTACT, "katkon aikana");
  while (lines.last.readyState !== 0) act(() => clock.advance(100));
  greet();
  expect(spoken()).toEqual(["Keskustelu 1: katkon aikana"]);
});

test("the worker's own messages and own end are not spoken", () => {
  act(() => desk.threads.value[0]?.outbox.say("oma vastaus"));
  tell(...server.helperSays(CONTACT, "oma vastaus", (lines.last.sent.at(-1) as unknown as DeskSay).key));
  tell(...server.end(CONTACT, "helper"));
  expect(spoken()).toEqual([]);
});

test("the end by the visitor is spoken", () => {
  tell(...server.end(CONTACT, "left_fast"));
  expect(spoken()).toEqual(["Keskustelu 1: Kirjoittaja poistui nopeasti. Häntä ei tavoitella."]);
});

test("who continued, and a code word that was not known, are spoken and shown (rule 25)", () => {
  tell(...server.houseTells(CONTACT, { t: "continued", code_word: false }));
  expect(spoken().at(-1)).toContain("Et voi olla varma, että kirjoittaja on sama.");
  tell(...server.houseTells(CONTACT, { t: "continued", code_word: true }));
  expect(spoken().at(-1)).toContain("tiesi tunnussanan");
  tell(...server.houseTells(CONTACT, { t: "code_word_wrong" }));
  expect(spoken().at(-1)).toContain("tunnussana oli väärä");
  expect(document.querySelector(".note--warning")?.textContent).toContain("tunnussana oli väärä");
});

test("one tap asks, and a second one only after the first has arrived (rule 25)", () => {
  const button = (words: string) =>
    [...document.querySelectorAll<HTMLButtonElement>(".asks button")].find(
      (item) => item.getAttribute("aria-label") === words,
    );
  act(() => button("Onko turvallista kirjoittaa?")?.click());
  expect(lines.last.sent.at(-1)).toEqual({ t: "ask", contact: CONTACT, about: "safe" });
  expect(button("Sovitaanko tunnussana?")?.disabled).toBe(true);
  tell(...server.ask(CONTACT, "safe"));
  act(() => button("Sovitaanko tunnussana?")?.click());
  expect(lines.last.sent.at(-1)).toEqual({ t: "ask", contact: CONTACT, about: "code_word" });
  tell(...server.ask(CONTACT, "code_word"), ...server.houseTells(CONTACT, { t: "code_word_set" }));
  expect(button("Sovitaanko uusi tunnussana?")).toBeDefined();
  act(() => button("Mikä on osoite?")?.click());
  expect(lines.last.sent.at(-1)).toEqual({ t: "ask", contact: CONTACT, about: "address" });
  tell(...server.end(CONTACT));
  expect(document.querySelector(".asks")).toBeNull();
});

test("a deletion takes back what was spoken at once (rule 14)", () => {
  tell(...server.visitorSays(CONTACT, "salaisuus"));
  tell(...server.delete(CONTACT));
  expect(spoken()).toEqual(["Keskustelu 1: Kirjoittaja poisti keskustelun. Tekstiä ei enää ole."]);
  expect(document.body.textContent).not.toContain("salaisuus");
});
