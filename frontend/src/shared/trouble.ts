/** How long the server has been out of reach: long enough to say so, long enough to show other help (rule 9). */

import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Clock } from "./clock";
import type { Connection } from "./socket";

export type Trouble = "none" | "short" | "long";

/** Most lost lines are back sooner: saying so would only flicker. */
const SHORT_MS = 2_000;
/** Rule 9 gives an outage 10 s until help cards are shown. */
const LONG_MS = 9_000;

export class TroubleMeter {
  readonly #clock: Clock;
  readonly #trouble: Signal<Trouble> = signal("none");
  #cancel = () => {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get trouble(): ReadonlySignal<Trouble> {
    return this.#trouble;
  }

  /** The connection stands differently. */
  follow(connection: Connection): void {
    this.#cancel();
    this.#trouble.value = "none";
    if (!("since" in connection)) return;
    const passed = this.#clock.now() - connection.since;
    const cancelShort = this.#after(SHORT_MS - passed, "short");
    const cancelLong = this.#after(LONG_MS - passed, "long");
    this.#cancel = () => {
      cancelShort();
      cancelLong();
    };
  }

  #after(ms: number, trouble: Trouble): () => void {
    return this.#clock.after(Math.max(0, ms), () => {
      this.#trouble.value = trouble;
    });
  }
}
