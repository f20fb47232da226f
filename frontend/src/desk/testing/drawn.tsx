/** The desk on the page of a test. */

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, vi } from "vitest";
import fi from "../../../texts/fi/desk.ftl?raw";
import { TestClock } from "../../shared/testing/clock";
import { TestLines } from "../../shared/testing/line";
import { createTexts } from "../../shared/texts";
import type { DeskReceives, DeskSnapshot } from "../../wire/desk";
import type { Desk } from "../desk";
import { App } from "../views/app";
import { DeskProvider } from "../views/context";
import { newDesk } from "./new-desk";
import { SimulatedServer } from "./simulated-server";

/** The desk's texts in Finnish. */
export const say = createTexts("fi", fi);

/** Where whoever sits here answers letters. */
export const LETTERS = "/desk/letters";

/** Where whoever sits here finds the gaps of the roster. */
export const GAPS = "/desk/roster/gaps";

/** What the test that runs has: the desk on the page, and its server, time and line. */
export let server: SimulatedServer;
export let clock: TestClock;
export let lines: TestLines;
export let desk: Desk;

/** Draws a new desk before each test of the file, which asks for its line; takes it off the page after it. */
export function drawBeforeEach(): void {
  beforeEach(() => {
    server = new SimulatedServer();
    open();
  });
  afterEach(() => {
    wipe();
    vi.unstubAllGlobals();
  });
}

/** A new desk of the same server is on the page, and asks for its line. */
export function open(): void {
  clock = new TestClock();
  lines = new TestLines();
  desk = newDesk(lines, clock);
  draw();
  act(() => desk.start());
}

/** Frames come. */
export function tell(...frames: readonly DeskReceives[]): void {
  act(() => lines.last.receive(...frames));
}

/** The line is there, and the server tells all that it has, some of it as the test wants it. */
export function greet(change: Partial<DeskSnapshot> = {}): void {
  act(() => lines.last.answer());
  const { have } = lines.last.sent[0] as unknown as { have: Record<string, number> };
  tell({ ...server.snapshot(have), ...change });
}

class QuietResizeObserver {
  observe(): void {}
  disconnect(): void {}
}

/** Draws the desk on the page, or draws it anew. */
export function draw(): void {
  vi.stubGlobal("ResizeObserver", QuietResizeObserver);
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  const value = { desk, say, language: "fi", letters: LETTERS, gaps: GAPS, wallTime: (moment: number) => moment };
  act(() => {
    render(
      <DeskProvider value={value}>
        <App />
      </DeskProvider>,
      document.body,
    );
  });
}

/** Takes everything off the page. */
export function wipe(): void {
  act(() => render(null, document.body));
}
