/**
 * What was written and is not yet known to be stored.
 *
 * Kept in memory only. Every message keeps its key through all attempts, so the server can tell
 * a repeat from a new message and nothing is stored twice.
 */

import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ErrorCode } from "../wire/common";

/** `About`: what else belongs to a message; the outbox only keeps it. */
export interface Unsent<About = undefined> {
  readonly key: string;
  readonly text: string;
  readonly about: About;
  readonly state: "sending" | "failed";
  /** Why it failed; absent while sending. */
  readonly code?: ErrorCode;
}

/** After these the same message can never go through: trying again is not offered. */
const FINAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "key_reused",
  "closed",
  "revoked",
  "stale_token",
  "not_found",
  "empty",
  "too_long",
]);

/** Whether a failed message may be tried again. */
export function canRetry(message: Pick<Unsent, "state" | "code">): boolean {
  return message.state === "failed" && !(message.code !== undefined && FINAL.has(message.code));
}

export class Outbox<About = undefined> {
  readonly #messages: Signal<readonly Unsent<About>[]> = signal([]);
  readonly #transmit: (key: string, text: string, about: About) => void;
  readonly #newKey: () => string;
  #open = false;

  /** `transmit` puts one message on the line; `newKey` names a message for good. */
  constructor(transmit: (key: string, text: string, about: About) => void, newKey: () => string) {
    this.#transmit = transmit;
    this.#newKey = newKey;
  }

  /** Unsent messages in the order in which they go out. What is stored moves to the transcript. */
  get messages(): ReadonlySignal<readonly Unsent<About>[]> {
    return this.#messages;
  }

  /** Takes a message; it goes out now, or when the line opens. */
  say(text: string, ...[about]: undefined extends About ? [about?: About] : [about: About]): void {
    this.#append({ key: this.#newKey(), text, about: about as About, state: "sending" });
  }

  /** One more attempt, with the same key. It goes last: what was written since may be stored already. */
  retry(key: string): void {
    const message = this.find(key);
    if (message === undefined || !canRetry(message)) return;
    this.#remove(key);
    this.#append({ key, text: message.text, about: message.about, state: "sending" });
  }

  /** The server knows who we are and how far our transcript reaches: everything goes out (again), in order. */
  open(): void {
    this.#open = true;
    for (const message of this.#messages.value) {
      if (message.state === "sending") this.#transmit(message.key, message.text, message.about);
    }
  }

  /** The line is lost: hold everything until it opens again. */
  hold(): void {
    this.#open = false;
  }

  /** The unsent message with this key. */
  find(key: string): Unsent<About> | undefined {
    return this.#messages.value.find((message) => message.key === key);
  }

  /** The message is stored: its place is in the transcript now. */
  confirm(key: string): void {
    this.#remove(key);
  }

  /** The server did not store the message. */
  fail(key: string, code: ErrorCode): void {
    this.#messages.value = this.#messages.value.map((message) =>
      message.key === key ? { ...message, state: "failed", code } : message,
    );
  }

  /** Nothing more will go out. */
  failAll(code: ErrorCode): void {
    this.hold();
    for (const { key } of this.#messages.value) this.fail(key, code);
  }

  forget(): void {
    this.hold();
    this.#messages.value = [];
  }

  #append(message: Unsent<About>): void {
    this.#messages.value = [...this.#messages.value, message];
    if (this.#open) this.#transmit(message.key, message.text, message.about);
  }

  #remove(key: string): void {
    this.#messages.value = this.#messages.value.filter((message) => message.key !== key);
  }
}
