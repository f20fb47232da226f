// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { clock, drawBeforeEach, greet, lines, say, server, tell } from "../testing/drawn";

const box = (): HTMLElement => document.querySelector(".pulse") as HTMLElement;
const card = (): HTMLElement | null => box().querySelector("section");
const status = (): string => box().querySelector("[role=status]")?.textContent ?? "";
const press = (name: string): void => {
  const all = [...box().querySelectorAll("button")];
  const button = all.find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  act(() => button?.click());
};
const mark = (question: string, number: number): string => say(`pulse-${question}-mark`, { mark: number });

drawBeforeEach();

beforeEach(() => {
  greet();
  expect(card()).toBeNull();
  tell(...server.pulse(true));
});

test("asks two questions with a scale of five, and takes one tap each", () => {
  expect([...box().querySelectorAll("legend")].map(({ textContent }) => textContent)).toEqual([
    "Miltä vuoro tuntui?",
    "Saitko tarpeeksi tukea?",
  ]);
  expect(box().querySelectorAll("[aria-pressed=false]")).toHaveLength(10);
  press(mark("strain", 1));
  expect(box().querySelectorAll("[aria-pressed=true]")).toHaveLength(1);
  press(mark("support", 4));
  expect(lines.last.sent.at(-1)).toEqual({ t: "give_pulse", strain: 1, support: 4 });
  tell(...server.pulse(false));
  expect(card()).toBeNull();
  expect(status()).toContain("Kiitos");
  expect(document.activeElement).toBe(box().querySelector("[role=status]"));
});

test("is passed over with one tap", () => {
  press("Ohita");
  expect(lines.last.sent.at(-1)).toEqual({ t: "give_pulse" });
  tell(...server.pulse(false));
  expect([card(), status()]).toEqual([null, ""]);
});

test("with one answer it is sent, and says when that did not work", () => {
  press(mark("support", 0));
  press("Lähetä");
  expect(lines.last.sent.at(-1)).toEqual({ t: "give_pulse", support: 0 });
  tell({ t: "error", code: "unavailable", re: "give_pulse" });
  expect(status()).toBe("Vastaus ei lähtenyt. Voit yrittää uudelleen tai ohittaa.");
  press("Lähetä");
  tell(...server.pulse(false));
  expect(card()).toBeNull();
});

test("is gone when I am on duty again", () => {
  tell(...server.duty(["apua-vakivaltaan"]));
  expect(card()).toBeNull();
});

test("is gone with the line, which it does not outlive", () => {
  act(() => lines.last.hangUp());
  expect(card()).toBeNull();
  act(() => clock.advance(60_000));
  greet();
  expect(card()).toBeNull();
});

test("takes nothing of the keyboard and the focus while I am elsewhere", () => {
  expect(box().contains(document.activeElement)).toBe(false);
});
