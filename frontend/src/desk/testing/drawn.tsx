/** The desk on the page of a test. */

import { render } from "preact";
import { act } from "preact/test-utils";
import { vi } from "vitest";
import fi from "../../../texts/fi/desk.ftl?raw";
import { createTexts } from "../../shared/texts";
import type { Desk } from "../desk";
import { App } from "../views/app";
import { DeskProvider } from "../views/context";

/** The desk's texts in Finnish. */
export const say = createTexts("fi", fi);

class QuietResizeObserver {
  observe(): void {}
  disconnect(): void {}
}

/** Draws the desk on the page, or draws it anew. */
export function draw(desk: Desk): void {
  vi.stubGlobal("ResizeObserver", QuietResizeObserver);
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  const value = { desk, say, language: "fi", wallTime: (moment: number) => moment };
  act(() => {
    render(
      <DeskProvider value={value}>
        <App />
      </DeskProvider>,
      document.body,
    );
  });
}

/** Draws the desk, and has it ask for its line. */
export function open(desk: Desk): void {
  draw(desk);
  act(() => desk.start());
}

/** Takes everything off the page. */
export function wipe(): void {
  act(() => render(null, document.body));
}
