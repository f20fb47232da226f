// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { beforeEach, expect, test, vi } from "vitest";
import { desk, draw, drawBeforeEach, greet, server, tell, wipe } from "../testing/drawn";

const sheet = (): HTMLDialogElement | null => document.querySelector("dialog");
const focused = (): string | undefined => document.activeElement?.id;
const spoken = (): string[] => [...document.querySelectorAll("[aria-live=polite] p")].map((p) => p.textContent ?? "");

/** Presses a key where the focus is, and has the page drawn. */
async function press(keys: KeyboardEventInit): Promise<KeyboardEvent> {
  const event = new KeyboardEvent("keydown", { ...keys, bubbles: true, cancelable: true });
  act(() => {
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
  await new Promise(requestAnimationFrame);
  return event;
}

beforeEach(() => localStorage.clear());
drawBeforeEach();
beforeEach(() => greet());

/** So many contacts of mine, side by side. */
function take(count: number): void {
  for (let number = 1; number <= count; number += 1) {
    tell(...server.arrive(), ...server.accept(`contact-${number}`));
  }
}

test("a question mark opens the sheet, and so does the button", async () => {
  await press({ key: "?", shiftKey: true });
  expect(sheet()?.open).toBe(true);
  act(() => sheet()?.querySelector<HTMLElement>(".button")?.click());
  expect(sheet()?.open).toBe(false);
  act(() => document.querySelector<HTMLElement>(".keys__open")?.click());
  expect(sheet()?.open).toBe(true);
});

test("a question mark that is being written opens nothing", async () => {
  take(1);
  document.querySelector<HTMLElement>("#answer-1")?.focus();
  const event = await press({ key: "?", shiftKey: true });
  expect(sheet()?.open).toBe(false);
  expect(event.defaultPrevented).toBe(false);
});

test("who talks to the browser can switch the question mark off, for good", async () => {
  act(() => sheet()?.querySelector("input")?.click());
  expect(localStorage.getItem("desk-keys")).toBe("no");
  wipe();
  draw();
  await press({ key: "?", shiftKey: true });
  expect(sheet()?.open).toBe(false);
});

test("jumps lead to where one writes, from anywhere, and out of the sheet", async () => {
  take(2);
  document.querySelector<HTMLElement>("#answer-1")?.focus();
  const event = await press({ altKey: true, code: "Digit2" });
  expect(event.defaultPrevented).toBe(true);
  expect(focused()).toBe("answer-2");
  act(() => document.querySelector<HTMLElement>(".keys__open")?.click());
  await press({ altKey: true, code: "Digit1" });
  expect(sheet()?.open).toBe(false);
  expect(focused()).toBe("answer-1");
  expect(desk.active.value).toBe("contact-1");
});

test("an ended contact is jumped to at its record", async () => {
  take(2);
  tell(...server.end("contact-1", "visitor"));
  await press({ altKey: true, code: "Digit1" });
  expect(focused()).toBe("record-1");
});

test("the queue is jumped to at the first who waits, or at its heading", async () => {
  take(1);
  await press({ altKey: true, code: "Digit0" });
  expect(focused()).toBe("queue-heading");
  expect(desk.active.value).toBeNull();
  tell(...server.arrive());
  await press({ altKey: true, code: "Digit0" });
  expect(document.activeElement?.textContent).toBe("Ota keskustelu");
});

test("the longest silence and the next unread message are jumped to", async () => {
  take(3);
  tell(...server.visitorSays("contact-3", "hei"));
  await press({ altKey: true, code: "KeyW" });
  expect(focused()).toBe("answer-3");
  await press({ altKey: true, code: "KeyQ" });
  expect(focused()).toBe("answer-1");
  expect(spoken()).not.toContain("Sellaista keskustelua ei ole juuri nyt.");
});

test("a jump that leads nowhere says so and moves nothing", async () => {
  take(1);
  await press({ altKey: true, code: "Digit1" });
  await press({ altKey: true, code: "Digit2" });
  expect(focused()).toBe("answer-1");
  await vi.waitFor(() => expect(spoken()).toContain("Sellaista keskustelua ei ole juuri nyt."));
});
