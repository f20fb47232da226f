/**
 * A talk as this page holds it: the entries of the server's log, in order and without a gap.
 *
 * The server is the truth. What comes twice is ignored; where something is missing the caller
 * is told, and asks again for everything after `last`.
 */

import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Author, Entry } from "../wire/common";
import type { Outbox } from "./outbox";

/** `gap`: something is missing before this; reconnect and resume. */
export type Outcome = "ok" | "gap";

export class Transcript {
  readonly #me: Author;
  readonly #outbox: Outbox;
  readonly #entries: Signal<readonly Entry[]> = signal([]);
  #last = 0;
  #promised = 0;

  /** `me` is the author of what goes out through the outbox. */
  constructor(me: Author, outbox: Outbox) {
    this.#me = me;
    this.#outbox = outbox;
  }

  get entries(): ReadonlySignal<readonly Entry[]> {
    return this.#entries;
  }

  /** The highest seq that the page holds; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** Entries up to this seq are not given to this page (rule 11): go on from there. */
  skipTo(seq: number): void {
    this.#last = Math.max(this.#last, seq);
  }

  /** Adds entries as they come from the log. One of our own confirms its message in the outbox. */
  apply(entries: readonly Entry[]): Outcome {
    return batch(() => {
      const fresh: Entry[] = [];
      const outcome = this.#follow(entries, fresh);
      if (fresh.length > 0) this.#entries.value = [...this.#entries.value, ...fresh];
      return outcome;
    });
  }

  /** Our own message is stored: it takes its place in the log. A repeated ack changes nothing. */
  ack(key: string, seq: number, at: number): Outcome {
    if (seq <= this.#last) return "ok";
    const message = this.#outbox.find(key);
    if (message === undefined) return "gap";
    return this.apply([{ seq, at, author: this.#me, body: { t: "said", text: message.text }, key }]);
  }

  /**
   * Takes the head of the log that a beat tells. `gap` when what the beat before this one told
   * has still not come.
   */
  beat(head: number): Outcome {
    const missing = this.#last < this.#promised;
    this.#promised = head;
    return missing ? "gap" : "ok";
  }

  /** Wipes the talk, unsent messages included. */
  forget(): void {
    batch(() => {
      this.#entries.value = [];
      this.#outbox.forget();
    });
    this.#last = 0;
    this.#promised = 0;
  }

  #follow(entries: readonly Entry[], fresh: Entry[]): Outcome {
    for (const entry of entries) {
      if (entry.seq <= this.#last) continue;
      if (entry.seq !== this.#last + 1) return "gap";
      this.#last = entry.seq;
      if (entry.key) this.#outbox.confirm(entry.key);
      fresh.push(entry);
    }
    return "ok";
  }
}
