/** What a worker has chosen for this browser: yes or no, and nothing about anybody. All that the desk stores. */

import { type Signal, signal } from "@preact/signals";

export type Choice = "desk-keys" | "desk-notify" | "desk-sound";

/** The choice as it was left. A browser that stores nothing begins each time with `otherwise`. */
export function choice(name: Choice, otherwise: boolean): Signal<boolean> {
  const kept = read(name);
  return signal(kept === null ? otherwise : kept === "yes");
}

export function choose(name: Choice, chosen: Signal<boolean>, value: boolean): void {
  chosen.value = value;
  try {
    localStorage.setItem(name, value ? "yes" : "no");
  } catch {
    // Storage may be blocked or full: the choice holds for this page.
  }
}

function read(name: Choice): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
