// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { OFFER_SETTLES_MS } from "../desk";
import { clock, desk, drawBeforeEach, greet, lines, server, tell } from "../testing/drawn";

const [FIRST, SECOND] = ["contact-1", "contact-2"];

const card = (): HTMLElement | null => document.querySelector(".offer");
const words = (part: Element | null): string => part?.textContent ?? "";
const button = (name: string): HTMLButtonElement => {
  const found = [...(card()?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const press = (name: string): void => {
  act(() => button(name).click());
};
const settle = (): void => {
  act(() => clock.advance(OFFER_SETTLES_MS));
};
const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

drawBeforeEach();

beforeEach(() => {
  server.present("kaisa", "Kaisa", ["a"]);
  server.duty(["a"]);
  server.arrive("a");
  server.arrive("a");
  greet();
});

test("there is no card while it is nobody's turn, or a colleague's; the queue says whose", () => {
  expect(card()).toBeNull();
  tell(...server.offer(FIRST, "kaisa"));
  expect(card()).toBeNull();
  expect(words(document.querySelector(".queue"))).toContain("Tarjotaan: Kaisa");
  expect(desk.attention.value, "only who may be picked calls for me").toBe(1);
});

test("whom I am offered is shown with the time left, spoken once, and taken with one press", () => {
  tell(...server.offer(FIRST));
  expect(words(card())).toContain("Sinulle tarjotaan keskustelua");
  expect(words(card())).toMatch(/Siirtyy seuraavalle \d+ s kuluttua/);
  expect(words(document.querySelector(".queue"))).toContain("Tarjotaan sinulle");
  tell(...server.visitorSays(FIRST, "hei"));
  expect(words(card())).toContain("Kirjoitti jo");
  const spoken = [...document.querySelectorAll("[aria-live=polite]")].map(words).join("");
  expect(spoken.match(/Sinulle tarjotaan/g)).toHaveLength(1);
  settle();
  press("Ota keskustelu");
  press("Otetaan…");
  expect(lines.last.sent.filter(({ t }) => t === "accept")).toEqual([{ t: "accept", contact: FIRST }]);
  tell(...server.accept(FIRST));
  expect(card()).toBeNull();
  expect(desk.active.value).toBe(FIRST);
});

test("not now leaves it to the next; it stays in the queue, for me too", () => {
  tell(...server.offer(FIRST));
  settle();
  press("En nyt");
  expect(lines.last.sent.at(-1)).toEqual({ t: "decline", contact: FIRST });
  tell(...server.offer(FIRST, "kaisa"));
  expect(card()).toBeNull();
  act(() => document.querySelector<HTMLButtonElement>(".waiting__take")?.click());
  expect(lines.last.sent.at(-1)).toEqual({ t: "accept", contact: FIRST });
});

test("what was pressed as it came was meant for something else, also when the next one takes its place", () => {
  tell(...server.offer(FIRST));
  press("Ota keskustelu");
  press("En nyt");
  settle();
  tell(...server.offer(FIRST, ""), ...server.offer(SECOND));
  press("Ota keskustelu");
  expect(lines.last.names).toEqual(["hello"]);
  settle();
  press("Ota keskustelu");
  expect(lines.last.sent.at(-1)).toEqual({ t: "accept", contact: SECOND });
});

test("who cannot take it reads why, where they pressed", () => {
  tell(...server.offer(FIRST));
  settle();
  press("Ota keskustelu");
  tell({ t: "error", code: "full", re: "accept", contact: FIRST });
  expect(words(document.querySelector(".offer__refusal"))).toBe("Sinulla on jo täysi määrä keskusteluja.");
});

test("nothing can be pressed while the line is lost, and a fresh picture knows whose turn it is then", () => {
  tell(...server.offer(FIRST));
  settle();
  act(() => lines.last.hangUp());
  expect(button("Ota keskustelu").getAttribute("aria-disabled")).toBe("true");
  press("En nyt");
  server.offer(FIRST, "kaisa");
  act(() => clock.advance(10_000));
  greet();
  expect(card()).toBeNull();
  expect(lines.last.names).toEqual(["hello"]);
});

test("the focus comes by the key of the queue and goes back to where it was", async () => {
  tell(...server.accept(SECOND), ...server.offer(FIRST));
  const field = document.querySelector<HTMLTextAreaElement>("textarea");
  field?.focus();
  const key = new KeyboardEvent("keydown", { key: "0", code: "Digit0", altKey: true, bubbles: true });
  act(() => {
    field?.dispatchEvent(key);
  });
  await drawn();
  expect(document.activeElement).toBe(button("Ota keskustelu"));
  tell(...server.offer(FIRST, "kaisa"));
  await drawn();
  expect(document.activeElement).toBe(field);
});
