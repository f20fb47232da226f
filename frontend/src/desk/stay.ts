/** How long the sign-in lasts: what the server warns of, and how it hears that somebody is here. */

import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Clock } from "../shared/clock";
import type { DeskHere, DeskWarning } from "../wire/desk";

/** That somebody touches the page is told at most this often. */
export const TOUCH_MS = 60_000;

export interface StayOptions {
  readonly clock: Clock;
  /** Sends now, or says false. */
  send(frame: DeskHere): boolean;
}

export class Stay {
  readonly #options: StayOptions;
  readonly #warning: Signal<DeskWarning | null> = signal(null);
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(options: StayOptions) {
    this.#options = options;
  }

  /** What the worker should know about the end of the sign-in; null: nothing. */
  get warning(): ReadonlySignal<DeskWarning | null> {
    return this.#warning;
  }

  /** Only an open contact keeps the sign-in: nothing new is begun. */
  get isOvertime(): boolean {
    return this.#warning.value?.kind === "overtime";
  }

  /** The server's word; null begins anew: a snapshot comes without a warning. */
  follow(warning: DeskWarning | null): void {
    this.#warning.value = warning?.kind === "none" ? null : warning;
  }

  /** The worker says so. The warning goes when the server has heard it. */
  here(): void {
    if (this.#options.send({ t: "here" })) this.#toldAt = this.#options.clock.now();
  }

  /** The worker reads, clicks or types at the page, which sends nothing by itself. */
  touch(): void {
    if (this.#options.clock.now() - this.#toldAt >= TOUCH_MS) this.here();
  }
}
