// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { drawBeforeEach, greet, lines, server, tell } from "../testing/drawn";

const box = (where = "[aria-labelledby=duty-heading]"): HTMLDetailsElement =>
  document.querySelector(`${where} .debrief`) as HTMLDetailsElement;
const button = (): HTMLButtonElement => box().querySelector("button") as HTMLButtonElement;
const press = (): void => {
  act(() => button().click());
};
const status = (): string => box().querySelector("[role=status]")?.textContent ?? "";

drawBeforeEach();

beforeEach(() => greet());

test("is folded, says who will see what, and is asked for and taken back with one button that keeps the focus", () => {
  expect(box().open).toBe(false);
  expect(box().textContent).toContain("eivät keskustelua");
  const pressed = button();
  pressed.focus();
  press();
  expect(lines.last.sent.at(-1)).toEqual({ t: "want_debrief", wanted: true });
  expect(status()).toBe("");
  tell(...server.debrief(true));
  expect(box().querySelector("summary")?.textContent).toBe("Purkukeskustelu on pyydetty");
  expect(status()).toBe("Pyyntösi näkyy nyt heille.");
  expect([button(), document.activeElement]).toEqual([pressed, pressed]);
  press();
  expect(lines.last.sent.at(-1)).toEqual({ t: "want_debrief", wanted: false });
  tell(...server.debrief(false));
  expect(box().querySelector("summary")?.textContent).toBe("Jäikö keskustelu painamaan?");
});

test("what did not get through is said until something does", () => {
  press();
  tell({ t: "error", code: "unavailable", re: "want_debrief" });
  expect(status()).toBe("Se ei onnistunut. Yritä uudelleen.");
  press();
  tell(...server.debrief(true));
  expect(status()).toBe("Pyyntösi näkyy nyt heille.");
  act(() => lines.last.hangUp());
  expect(button().disabled).toBe(true);
});

test("stands beside the record once a talk is over, and names no contact", () => {
  tell(...server.arrive(), ...server.accept("contact-1"), ...server.visitorSays("contact-1", "hei"));
  expect(document.querySelector(".record .debrief")).toBeNull();
  tell(...server.end("contact-1"));
  act(() => box(".record").querySelector("button")?.click());
  expect(lines.last.sent.at(-1)).toEqual({ t: "want_debrief", wanted: true });
  expect(document.querySelector(".record .debrief button[type=submit]")).toBeNull();
});

test("is there for those who answer alone", () => {
  tell({ ...server.snapshot({}), services: [] });
  expect(document.querySelector(".debrief")).toBeNull();
});
