// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import type { ReplyOnDesk } from "../../wire/desk";
import { drawBeforeEach, greet, lines, server } from "../testing/drawn";

const REPLIES: readonly ReplyOnDesk[] = [
  { name: "hetki", texts: { fi: "Hetki, palaan pian." } },
  { name: "tervetuloa", texts: { fi: "Hei, olen {name}." }, own: true },
  { name: "terveiset", texts: { sv: "Hälsningar" } },
];

const field = (): HTMLTextAreaElement => document.querySelector(".composer__field") as HTMLTextAreaElement;
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[role=option]")];
const told = (): string => document.querySelector(".composer > [role=status]")?.textContent ?? "";
const sentTexts = (): unknown[] => lines.last.sent.filter(({ t }) => t === "say").map(({ text }) => text);
const type = (text: string): void => {
  act(() => {
    field().value = text;
    field().setSelectionRange(text.length, text.length);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
};
const press = (key: string): boolean => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  act(() => {
    field().dispatchEvent(event);
  });
  return event.defaultPrevented;
};
const bring = (replies: readonly ReplyOnDesk[]): void => {
  act(() => lines.last.receive({ t: "replies", state: `${replies.length}`, replies }));
};

drawBeforeEach();

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => {};
  server.arrive();
  server.accept("contact-1");
  greet();
});

test("nobody asks for ready replies before a slash is typed", () => {
  type("Hei, ja/tai");
  expect(lines.last.names).not.toContain("ask_replies");
  type("Hei, /");
  expect(lines.last.names.filter((name) => name === "ask_replies")).toHaveLength(1);
});

test("while they are on their way Enter sends nothing", () => {
  type("/terve");
  expect(told()).toBe("Haetaan valmiita vastauksia…");
  expect(press("Enter")).toBe(true);
  expect(sentTexts()).toEqual([]);
});

test("typing shortens the list, arrows choose, Enter puts it in and sends nothing", () => {
  type("/");
  bring(REPLIES);
  expect(options()).toHaveLength(3);
  type("/terve");
  expect(options().map((option) => option.querySelector("strong")?.textContent)).toEqual(["/tervetuloa", "/terveiset"]);
  expect(told()).toContain("2 valmista vastausta.");
  expect(field().getAttribute("aria-activedescendant")).toBe(options()[0]?.id);
  press("ArrowDown");
  expect(field().getAttribute("aria-activedescendant")).toBe(options()[1]?.id);
  expect(options()[1]?.getAttribute("aria-selected")).toBe("true");
  expect(options()[1]?.textContent).toContain("ruotsi");
  press("ArrowDown");
  expect(press("Enter")).toBe(true);
  expect(field().value).toBe("Hei, olen Maija.");
  expect(options()).toHaveLength(0);
  expect(field().hasAttribute("aria-activedescendant")).toBe(false);
  expect(sentTexts()).toEqual([]);
  press("Enter");
  expect(sentTexts()).toEqual(["Hei, olen Maija."]);
});

test("Tab puts it in, too, and the rest of the draft stays", () => {
  type("Kiitos. /het");
  bring(REPLIES);
  expect(press("Tab")).toBe(true);
  expect(field().value).toBe("Kiitos. Hetki, palaan pian.");
});

test("Esc closes the menu until another slash is typed; what is typed can be sent", () => {
  type("/het");
  bring(REPLIES);
  expect(press("Escape")).toBe(true);
  expect(options()).toHaveLength(0);
  type("/hetki");
  expect(options()).toHaveLength(0);
  expect(press("Tab")).toBe(false);
  type("/hetki ja /");
  expect(options()).toHaveLength(3);
  press("Escape");
  press("Enter");
  expect(sentTexts()).toEqual(["/hetki ja /"]);
});

test("a press puts it in, and the field keeps the focus", () => {
  field().focus();
  type("/het");
  bring(REPLIES);
  const down = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
  act(() => {
    options()[0]?.dispatchEvent(down);
    options()[0]?.click();
  });
  expect(down.defaultPrevented).toBe(true);
  expect(field().value).toBe("Hetki, palaan pian.");
  expect(document.activeElement).toBe(field());
});

test("of many, some are shown, and how many there are", () => {
  type("/");
  bring(Array.from({ length: 500 }, (_, at) => ({ name: `vastaus-${at}`, texts: { fi: `Teksti ${at}` } })));
  expect(options()).toHaveLength(8);
  expect(told()).toContain("8 / 500");
  type("/vastaus-499");
  expect(options()).toHaveLength(1);
});

test("where nothing is found there is no menu, and keys do what they always do", () => {
  type("/olematon");
  bring(REPLIES);
  expect(options()).toHaveLength(0);
  expect(told()).toBe("");
  expect(press("ArrowDown")).toBe(false);
  expect(press("Tab")).toBe(false);
});
