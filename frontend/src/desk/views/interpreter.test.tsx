// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { drawBeforeEach, greet, lines, say, server, tell } from "../testing/drawn";

const list = (): HTMLSelectElement | null =>
  document.querySelector(`.tools select[aria-label="${say("ask-interpreter-choose")}"]`);
const names = (): string[] => [...(list()?.options ?? [])].map(({ textContent }) => textContent ?? "");
const button = (): HTMLButtonElement | null | undefined => list()?.form?.querySelector("button");

function begin(interpreter: boolean): void {
  greet({ services: server.snapshot().services.map((service) => ({ ...service, interpreter })) });
  tell(...server.arrive(), ...server.accept("contact-1"));
}

function choose(code: string): void {
  const field = list();
  if (field === null) throw new Error("no list");
  act(() => {
    field.value = code;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

drawBeforeEach();

test("an interpreter is asked for in one language, once, and the talk says so", () => {
  begin(true);
  expect(names().slice(0, 3)).toEqual(["Pyydä tulkki", "albania", "arabia"]);
  expect(button()?.disabled).toBe(true);
  choose("so");
  act(() => button()?.click());
  expect(lines.last.sent.at(-1)).toEqual({ t: "ask_interpreter", contact: "contact-1", language: "so" });
  choose("vi");
  expect(button()?.disabled, "until the first is answered").toBe(true);
  tell(...server.houseTells("contact-1", { t: "interpreter_asked", language: "so" }));
  expect(button()?.disabled).toBe(false);
  expect(names()).not.toContain("somali");
  expect(document.querySelector(".talk")?.textContent).toContain("Tulkki pyydetty: somali");
});

test("a refusal is told beside it", () => {
  begin(true);
  choose("so");
  act(() => button()?.click());
  tell({ t: "error", code: "not_allowed", re: "ask_interpreter", contact: "contact-1" });
  expect(list()?.form?.textContent).toContain(say("ask-interpreter-failed"));
});

test("where the service has no interpreters nobody can ask for one", () => {
  begin(false);
  expect(list()).toBeNull();
});
