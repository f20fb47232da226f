// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { desk, drawBeforeEach, greet, lines, server, tell } from "../testing/drawn";

const LIISA = { scope: "*", name: "Liisa", phone: "050 123 4567" };

const words = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
const pressHelp = (): void => {
  act(() => document.querySelector<HTMLButtonElement>(".side .help__button")?.click());
};
drawBeforeEach();

beforeEach(() => greet());

test("whoever is alone on duty sees whom to telephone, or that nobody is named (rule 20)", () => {
  tell(...server.duty(["a"]));
  expect(words(".duty__alone")).toContain("Olet yksin vuorossa");
  expect(words(".duty__alone")).toContain("Takapäivystäjää ei ole merkitty.");
  tell(...server.onCall(LIISA));
  expect(words(".duty__alone")).toContain("Takapäivystäjä Liisa");
  expect(document.querySelector(".duty__alone a")?.getAttribute("href")).toBe("tel:0501234567");
});

test("whoever has colleagues in other services only reads where they are alone (rule 20)", () => {
  tell(...server.duty(["a", "b"]), ...server.present("kaisa", "Kaisa", ["a"]));
  expect(words(".duty__alone")).toContain("Olet yksin vuorossa: B");
  tell(...server.present("kaisa", "Kaisa", ["a", "b"]));
  expect(document.querySelector(".duty__alone")).toBeNull();
});

test("one press calls, one more changes nothing, and who comes is told (rule 20)", () => {
  tell(...server.duty(["a"]), ...server.onCall(LIISA));
  pressHelp();
  pressHelp();
  expect(lines.last.names.filter((name) => name === "call_help")).toHaveLength(2);
  tell(...server.callHelp());
  expect(words(".help[role=status]")).toContain("Pyysit apua.");
  expect(words(".help[role=status]")).toContain("Takapäivystäjä Liisa");
  tell(...server.come("maija", "kaisa", "Kaisa"));
  expect(words(".help[role=status]")).toContain("Kaisa tulee avuksi.");
  act(() => document.querySelector<HTMLButtonElement>(".help[role=status] button")?.click());
  expect(lines.last.names.at(-1)).toBe("stop_help");
});

test("a colleague's call is spoken at once, and counts in the tab's title until somebody comes", () => {
  tell(...server.duty(["a"]), ...server.callHelp("kaisa", "Kaisa"));
  expect(words(".help[role=alert]")).toContain("Kaisa pyytää apua: A");
  expect(desk.attention.value).toBe(1);
  act(() => document.querySelector<HTMLButtonElement>(".help[role=alert] button")?.click());
  expect(lines.last.names.at(-1)).toBe("come_to_help");
  tell(...server.come("kaisa", "maija", "Maija"));
  expect(words(".help[role=alert]")).toContain("Olet tulossa avuksi.");
  expect(desk.attention.value).toBe(0);
});

test("off duty there is nothing to press", () => {
  expect(document.querySelector(".help__button")).toBeNull();
  desk.callHelp();
  expect(lines.last.names).not.toContain("call_help");
});
