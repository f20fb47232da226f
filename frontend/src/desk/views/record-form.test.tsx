// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import type { Matter } from "../../wire/desk";
import { QUESTIONS } from "../record";
import { drawBeforeEach, greet, lines, say, server, tell } from "../testing/drawn";

const record = (): HTMLElement => document.querySelector(".record") as HTMLElement;
const legends = (): string[] => [...record().querySelectorAll("legend")].map(textOf);
const textOf = (element: Element): string => element.textContent ?? "";
const option = (field: string, value: string): HTMLInputElement =>
  record().querySelector(`input[name="${field}-1"][value="${value}"]`) as HTMLInputElement;
const press = (element: HTMLElement | null): void => {
  act(() => element?.click());
};
const isAsked = (field: string): boolean => record().querySelector(`input[name="${field}-1"]`) !== null;

function begin(matters: readonly Matter[] = []): void {
  greet({ services: server.snapshot().services.map((service) => ({ ...service, matters })) });
  tell(...server.arrive(), ...server.accept("contact-1"));
  tell(...server.visitorSays("contact-1", "hei"));
}

drawBeforeEach();

test("during the talk the record is folded, can be filled in, and cannot be stored", () => {
  begin();
  const fold = record().querySelector<HTMLButtonElement>(".record__fold");
  expect(fold?.getAttribute("aria-expanded")).toBe("false");
  expect(isAsked("reason")).toBe(false);
  press(fold);
  expect(fold?.getAttribute("aria-expanded")).toBe("true");
  press(option("reason", "violence"));
  expect(record().querySelector("button[type=submit]")).toBeNull();
  press(fold);
  expect(isAsked("reason")).toBe(false);
  press(fold);
  expect(option("reason", "violence").checked).toBe(true);
});

test("what was filled in is there after the end, and whoever fills in keeps the focus", () => {
  begin();
  press(record().querySelector(".record__fold"));
  press(option("role", "parent"));
  option("role", "parent").focus();
  tell(...server.end("contact-1", "visitor"));
  expect(document.activeElement).toBe(option("role", "parent"));
  expect(option("role", "parent").checked).toBe(true);
  press(option("contact_type", "thanks"));
  press(record().querySelector("button[type=submit]"));
  expect(lines.last.sent.at(-1)).toMatchObject({ t: "record", contact_type: "thanks", role: "parent" });
});

test("whoever was writing stands at the record when the talk ends", () => {
  begin();
  document.querySelector<HTMLElement>("textarea")?.focus();
  tell(...server.end("contact-1", "visitor"));
  expect(document.activeElement?.className).toBe("record__heading");
});

test("the details are folded below the four, and follow what is chosen", () => {
  begin(["small_children"]);
  tell(...server.end("contact-1", "visitor"));
  expect(legends().slice(0, QUESTIONS.length)).toEqual(QUESTIONS.map(({ field }) => say(`record-${field}`)));
  expect(record().querySelector<HTMLDetailsElement>(".record__more")?.open).toBe(false);
  expect([isAsked("child_age"), isAsked("violence_position")]).toEqual([true, false]);
  press(option("reason", "violence"));
  expect(isAsked("violence_position")).toBe(true);
  expect(option("violence_position", "not_known").checked).toBe(true);
  press(option("contact_type", "abusive"));
  expect(record().querySelector(".record__more")).toBeNull();
});

test("of the referrals three can be chosen", () => {
  begin();
  tell(...server.end("contact-1", "visitor"));
  for (const value of ["shelter", "police", "school"]) press(option("referrals", value));
  expect(option("referrals", "helpline").disabled).toBe(true);
  expect(option("referrals", "school").disabled).toBe(false);
  press(option("referrals", "school"));
  expect(option("referrals", "helpline").disabled).toBe(false);
});

test("the county is chosen from a list in the order of the alphabet, not known first", () => {
  begin();
  tell(...server.end("contact-1", "visitor"));
  const list = record().querySelector("select") as HTMLSelectElement;
  const names = [...list.options].map(textOf);
  expect(names.slice(0, 2)).toEqual(["Ei tiedossa", "Ahvenanmaa"]);
  expect(names).toHaveLength(24);
  expect(list.value).toBe("not_known");
});

test("every option has words in Finnish", () => {
  begin(["violence", "small_children"]);
  tell(...server.end("contact-1", "visitor"));
  press(option("reason", "mental_health"));
  expect(
    [...record().querySelectorAll("legend, label, option")].map(textOf).filter((text) => text.includes("record-")),
  ).toEqual([]);
});

test("a contact that goes by itself is told of", () => {
  greet();
  tell(...server.arrive(), ...server.accept("contact-1"));
  tell(...server.end("contact-1", "closing"), ...server.record("contact-1"));
  expect(document.querySelector(".told")?.textContent).toBe(
    say("contact-departed", { number: 1, how: "without_a_word" }),
  );
});
