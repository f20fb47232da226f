// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import type { DeskReceives, ExcerptState } from "../../wire/desk";
import { drawBeforeEach, greet, lines, say, server, tell } from "../testing/drawn";

const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === say(name));
const press = (element: HTMLElement | null | undefined): void => {
  act(() => element?.click());
};
const option = (value: string): HTMLInputElement | null => document.querySelector(`#excerpt-1 input[value="${value}"]`);

drawBeforeEach();

/** A talk of two messages; the first entry says who joined. */
function begin(excerpt: ExcerptState): void {
  greet();
  tell(...server.arrive());
  const frames = server.accept("contact-1");
  tell(...frames.map((frame) => (frame.t === "contact" ? { ...frame, excerpt } : frame)));
  tell(...server.visitorSays("contact-1", "Hei"), ...server.visitorSays("contact-1", "Löydän sinut"));
}

test("what is chosen is handed in, once a category is chosen, and only once", () => {
  begin("possible");
  press(button("excerpt"));
  expect(document.activeElement).toBe(option("danger"));
  expect(button("excerpt-do")?.disabled).toBe(true);
  press(option("abuse"));
  press(option("3"));
  press(option("2"));
  press(option("2"));
  press(button("excerpt-do"));
  expect(lines.last.sent.at(-1)).toEqual({ t: "hand_in", contact: "contact-1", category: "abuse", seqs: [3] });
  expect(button("excerpt-doing")?.disabled).toBe(true);
  tell({ t: "handed_in", contact: "contact-1" });
  expect(button("excerpt")).toBeUndefined();
  expect(document.querySelector(".tools")?.textContent).toContain(say("excerpt-done"));
});

test("a refusal leaves what was chosen, and says so", () => {
  begin("possible");
  press(button("excerpt"));
  press(option("danger"));
  press(option("2"));
  press(button("excerpt-do"));
  tell({ t: "error", code: "not_allowed", re: "hand_in", contact: "contact-1" });
  expect(document.querySelector("#excerpt-1 [role=status]")?.textContent).toBe(say("excerpt-failed"));
  expect(option("2")?.checked).toBe(true);
});

test("after the talk it stands beside the record, whose form it does not send", () => {
  begin("possible");
  tell(...server.end("contact-1"));
  press(button("excerpt"));
  press(option("abuse"));
  press(option("2"));
  press(button("excerpt-do"));
  expect(lines.last.sent.at(-1)).toMatchObject({ t: "hand_in", seqs: [2] });
  expect(lines.last.names).not.toContain("record");
});

test("each message stands under the name of who wrote it", () => {
  greet();
  tell(
    ...server.join("worker", "Hei, täällä Kaisa").map((frame) => ({ ...frame, excerpt: "possible" }) as DeskReceives),
  );
  tell(...server.visitorSays("contact-1", "Hei"));
  const mine = {
    seq: 3,
    at: 1_000,
    author: "helper" as const,
    body: { t: "said" as const, text: "Olen Maija", by: "Maija" },
  };
  tell({ t: "entries", contact: "contact-1", entries: [mine] });
  press(button("excerpt"));
  const messages = [...document.querySelectorAll(".excerpt__messages label")].map(({ textContent }) => textContent);
  expect(messages).toEqual([
    "Kaisa: Hei, täällä Kaisa",
    `${say("author-visitor")}: Hei`,
    `${say("author-me")}: Olen Maija`,
  ]);
});

test("Escape closes it and gives the focus back", () => {
  begin("possible");
  press(button("excerpt"));
  act(() => {
    option("danger")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  expect(option("danger")).toBeNull();
  expect(document.activeElement).toBe(button("excerpt"));
});

test("where the visitor was not told beforehand there is nothing to press", () => {
  begin("");
  expect(button("excerpt")).toBeUndefined();
});

test("a text that is gone cannot be handed in", () => {
  begin("possible");
  tell(...server.delete("contact-1"));
  expect(button("excerpt")).toBeUndefined();
});
