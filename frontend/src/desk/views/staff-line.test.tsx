// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test } from "vitest";
import { drawBeforeEach, greet, lines, server, tell } from "../testing/drawn";

const panel = (): HTMLElement | null => document.querySelector("[aria-labelledby=line-heading]");
const toggle = (): HTMLButtonElement => document.getElementById("line-toggle") as HTMLButtonElement;
const field = (): HTMLTextAreaElement => document.getElementById("line-field") as HTMLTextAreaElement;
const guard = (): HTMLElement | null => panel()?.querySelector("[role=alert]") ?? null;
const spoken = (): string => panel()?.querySelector(".visually-hidden[aria-live]")?.textContent ?? "";
const unfold = (): void => {
  act(() => toggle().click());
};
const words = (): unknown[] => lines.last.sent.filter(({ t }) => t === "line_say").map(({ text }) => text);

function write(text: string): void {
  act(() => {
    field().value = text;
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function press(key: string): void {
  act(() => {
    field().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
}

function send(text: string): void {
  write(text);
  press("Enter");
}

drawBeforeEach();

beforeEach(() => {
  // Nothing is laid out here: everything counts as shown.
  Object.defineProperty(HTMLElement.prototype, "offsetParent", { configurable: true, get: () => document.body });
  greet();
});

afterEach(() => {
  Reflect.deleteProperty(HTMLElement.prototype, "offsetParent");
});

test("whoever is off duty sees nothing of it", () => {
  expect(panel()).toBeNull();
  tell(...server.onLine(2), ...server.lineSays("Hei"));
  expect(panel()).not.toBeNull();
  tell(...server.endLine(), ...server.onLine(0));
  expect(panel()).toBeNull();
});

test("what comes is a mark on the folded line: it takes no focus, says nothing, and unfolds nothing", () => {
  tell(...server.onLine(2));
  document.querySelector<HTMLElement>("#queue-heading")?.focus();
  const before = document.activeElement;
  tell(...server.lineSays("Voiko joku ottaa seuraavan?"));
  expect(toggle().textContent).toContain("yksi uusi viesti");
  expect(toggle().getAttribute("aria-expanded")).toBe("false");
  expect(panel()?.textContent).not.toContain("seuraavan");
  expect(spoken()).toBe("");
  expect(document.activeElement).toBe(before);
});

test("unfolded it says who reads, who wrote with what type, and what must not be written", () => {
  tell(...server.onLine(3), ...server.lineSays("Hei"));
  unfold();
  expect(panel()?.textContent).toContain("Sinun lisäksesi tätä lukee 2 vuorossa olevaa.");
  expect(panel()?.textContent).toContain("Ei tunnistetietoja");
  expect(panel()?.querySelector("[role=log]")?.textContent).toContain("Kaisa Ammattilainen");
  expect(toggle().textContent).not.toContain("uusi viesti");
  tell(...server.onLine(1));
  expect(panel()?.textContent).toContain("Olet nyt ainoa vuorossa");
});

test("a screen reader hears what colleagues write while it is unfolded, and not my own", () => {
  tell(...server.onLine(2));
  unfold();
  tell(...server.lineSays("Minä otan"));
  expect(spoken()).toBe("Kaisa työkavereille: Minä otan");
  send("Kiitos");
  tell(...server.lineSays("Kiitos", "Maija", "key-1"));
  expect(spoken()).not.toContain("Kiitos");
});

test("Enter sends, and Escape folds it with the focus on its button", () => {
  tell(...server.onLine(2));
  unfold();
  send("Voiko joku ottaa seuraavan?");
  expect(words()).toEqual(["Voiko joku ottaa seuraavan?"]);
  expect(field().value).toBe("");
  field().focus();
  press("Escape");
  expect(field()).toBeNull();
  expect(document.activeElement).toBe(toggle());
});

test.each([
  ["henkilötunnus", "Hän on 131052-308T"],
  ["puhelinnumero", "Soita 040 123 4567"],
  ["sähköpostiosoite", "maija@example.org"],
  ["katuosoite", "Koivukatu 5"],
])("rule 12: %s is asked about before it is sent", (kind, text) => {
  tell(...server.onLine(2));
  unfold();
  send(text);
  expect(words()).toEqual([]);
  expect(guard()?.textContent).toContain(kind);
  write(`${text} `);
  expect(guard()).toBeNull();
  send(text);
  act(() => guard()?.querySelector("button")?.click());
  expect(words()).toEqual([text]);
});

test("numbers of help cards may be written", () => {
  tell(...server.onLine(2));
  unfold();
  send("Anna hänelle 080 005 005");
  expect(words()).toEqual(["Anna hänelle 080 005 005"]);
});

test("what did not get through can be tried again", () => {
  tell(...server.onLine(2));
  unfold();
  send("Hei");
  tell({ t: "error", code: "busy", re: "line_say", key: "key-1" });
  const again = [...(panel()?.querySelectorAll("button") ?? [])].find((one) => one.textContent === "Yritä uudelleen");
  act(() => again?.click());
  expect(words()).toEqual(["Hei", "Hei"]);
});

test("in the other views a mark on the way to the queue says that there is something new", () => {
  tell(...server.onLine(2), ...server.lineSays("Hei"));
  expect(document.querySelector(".strip__queue")?.textContent).toContain("yksi uusi viesti");
  unfold();
  expect(document.querySelector(".strip__queue")?.textContent).not.toContain("uusi viesti");
});
