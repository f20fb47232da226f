// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawBeforeEach, greet, lines, open, server, wipe } from "../testing/drawn";

const SERVICE = "Apua väkivaltaan -chat";
const WORDS = "Pelkään illalla";

class TestNotification {
  static permission: NotificationPermission = "default";
  static answer: NotificationPermission = "granted";
  static shown: TestNotification[] = [];
  static async requestPermission(): Promise<NotificationPermission> {
    TestNotification.permission = TestNotification.answer;
    return TestNotification.answer;
  }
  onclick: (() => void) | null = null;
  closed = false;
  constructor(
    readonly title: string,
    readonly options: NotificationOptions,
  ) {
    TestNotification.shown.push(this);
  }
  close(): void {
    this.closed = true;
  }
}

const panel = (): HTMLElement => document.querySelector("details.panel") as HTMLElement;
const boxes = (): HTMLInputElement[] => [...panel().querySelectorAll("input")];

/** The desk of somebody on duty who does not look at it; contact 1 is open. */
function begin(): void {
  greet({ services: [{ slug: "a", name: SERVICE }] });
}

beforeEach(() => {
  vi.stubGlobal("Notification", TestNotification);
  vi.spyOn(document, "hasFocus").mockReturnValue(false);
  localStorage.clear();
  TestNotification.permission = "default";
  TestNotification.answer = "granted";
  TestNotification.shown = [];
});
drawBeforeEach();
beforeEach(() => {
  server.duty(["a"]);
  server.arrive();
  server.accept("contact-1");
  begin();
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function switchOn(): Promise<void> {
  await act(async () => {
    boxes()[0]?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

test("a notification says nothing of the service, of anybody or of the message", async () => {
  await switchOn();
  act(() => lines.last.receive(...server.visitorSays("contact-1", WORDS)));
  const [shown] = TestNotification.shown;
  expect([shown?.title, shown?.options]).toEqual([
    "Uusi asia",
    { body: "Avoimella sivulla on uutta.", tag: "desk", silent: true },
  ]);
});

test("a message is signalled also in the talk that lies open on a screen that nobody looks at", async () => {
  await switchOn();
  act(() => document.querySelector<HTMLElement>("#answer-1")?.focus());
  act(() => lines.last.receive(...server.visitorSays("contact-1", WORDS)));
  expect(TestNotification.shown).toHaveLength(1);
});

test("pressing it brings the desk forward; coming by oneself takes it away, too", async () => {
  await switchOn();
  const focus = vi.spyOn(window, "focus").mockReturnValue();
  act(() => lines.last.receive(...server.arrive()));
  const [shown] = TestNotification.shown;
  window.dispatchEvent(new Event("focus"));
  expect(shown?.closed).toBe(true);
  shown?.onclick?.();
  expect(focus).toHaveBeenCalledOnce();
});

test("nothing is asked or shown before it was switched on", () => {
  act(() => lines.last.receive(...server.arrive()));
  expect(TestNotification.permission).toBe("default");
  expect(TestNotification.shown).toEqual([]);
  expect(boxes().map(({ checked }) => checked)).toEqual([false, false]);
});

test("a browser that refuses is told of, and the choice stays off", async () => {
  TestNotification.answer = "denied";
  await switchOn();
  expect(boxes()[0]?.checked).toBe(false);
  expect(panel().textContent).toContain("Selain estää ilmoitukset.");
});

test("a device without notifications is offered the sound alone", () => {
  wipe();
  Reflect.deleteProperty(globalThis, "Notification");
  open();
  begin();
  expect(boxes()).toHaveLength(1);
  expect(panel().textContent).toContain("Merkkiääni");
});

test("a device that refuses to make a notification, or has no sound, harms nothing", async () => {
  await switchOn();
  act(() => boxes()[1]?.click());
  vi.stubGlobal(
    "Notification",
    class {
      static permission = "granted";
      constructor() {
        throw new TypeError("Illegal constructor");
      }
    },
  );
  act(() => lines.last.receive(...server.visitorSays("contact-1", WORDS)));
  expect(document.querySelector("[role=log]")?.textContent).toContain(WORDS);
  act(() => panel().querySelector("button")?.click());
});
