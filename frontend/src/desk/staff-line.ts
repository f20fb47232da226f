/**
 * What those on duty say to each other, as this desk may read it: from when its owner came on duty until they leave, or
 * until the line ends. Nothing of it is kept anywhere else in the page.
 */

import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { isVisible, roomIn } from "../shared/draft";
import { Outbox, type Unsent } from "../shared/outbox";
import { type Outcome, Transcript } from "../shared/transcript";
import type { Entry, ErrorCode } from "../wire/common";
import type { DeskLine, DeskSends, Me } from "../wire/desk";

export class StaffLine {
  readonly draft: Signal<string> = signal("");
  /** Whether the worker has unfolded it. */
  readonly isOpen: Signal<boolean> = signal(false);
  /** The highest seq that the worker has had on the screen. */
  readonly seen: Signal<number> = signal(0);
  /** What colleagues have just written; what was there when the line came is not among it. */
  readonly news: Signal<readonly Entry[]> = signal([]);
  /** What colleagues have written since I read here, or wrote. */
  readonly unread: ReadonlySignal<number>;
  readonly #outbox: Outbox;
  readonly #transcript: Signal<Transcript>;
  #me: Me | null = null;
  #after = 0;
  /** Whether what is written goes out at once: opened twice, the outbox would send everything twice. */
  #goesOut = false;

  constructor(send: (frame: DeskSends) => boolean, newKey: () => string) {
    this.#outbox = new Outbox((key, text) => send({ t: "line_say", key, text }), newKey);
    this.#transcript = signal(new Transcript("helper", this.#outbox));
    this.unread = computed(() => this.#unread());
  }

  get entries(): readonly Entry[] {
    return this.#transcript.value.entries.value;
  }

  get unsent(): readonly Unsent[] {
    return this.#outbox.messages.value;
  }

  /** Whether closing the page would lose something that the worker wrote. */
  get hasUnsent(): boolean {
    return this.draft.value !== "" || this.unsent.length > 0;
  }

  /** The line as the server draws it, the whole of it; what is still unsent stays. */
  take({ after = 0, entries = [] }: DeskLine, me: Me): Outcome {
    return batch(() => {
      const before = this.entries[0];
      const goesOn = after === this.#after && before !== undefined && before.at === entries[0]?.at;
      this.#me = me;
      this.#after = after;
      const transcript = new Transcript("helper", this.#outbox);
      transcript.skipTo(after);
      const outcome = transcript.apply(entries);
      this.#transcript.value = transcript;
      if (!goesOn) this.seen.value = 0;
      this.news.value = [];
      return outcome;
    });
  }

  apply(entries: readonly Entry[]): Outcome {
    return batch(() => {
      const { last } = this.#transcript.value;
      const outcome = this.#transcript.value.apply(entries);
      this.news.value = entries.filter((entry) => entry.seq > last && !this.isMine(entry));
      return outcome;
    });
  }

  ack(key: string, seq: number, at: number): Outcome {
    return this.#transcript.value.ack(key, seq, at);
  }

  /** The worker is on duty, and what waits goes out; or off duty, and nothing of the line stays here. */
  follow(onDuty: boolean): void {
    batch(() => {
      if (onDuty) {
        if (!this.#goesOut) this.#outbox.open();
        this.#goesOut = true;
        return;
      }
      this.#goesOut = false;
      this.#outbox.forget();
      this.forget();
      this.draft.value = "";
      this.isOpen.value = false;
    });
  }

  /** Lets go of what was said. */
  forget(): void {
    this.#transcript.value = new Transcript("helper", this.#outbox);
    this.news.value = [];
    this.seen.value = 0;
  }

  /** The connection is lost. */
  hold(): void {
    this.#goesOut = false;
    this.#outbox.hold();
  }

  /** Sends the draft; one without a visible character, or too long, stays. */
  say(): void {
    const text = this.draft.value.trim();
    if (!isVisible(text) || roomIn(text) < 0) return;
    batch(() => {
      this.draft.value = "";
      this.#outbox.say(text);
    });
  }

  retry(key: string): void {
    this.#outbox.retry(key);
  }

  fail(key: string, code: ErrorCode): void {
    this.#outbox.fail(key, code);
  }

  /** The worker has all of it on the screen. */
  see(): void {
    this.seen.value = Math.max(this.seen.value, this.#transcript.value.last);
  }

  /** Whether the owner of this desk wrote it. What does not say by whom was written here. */
  isMine({ body }: Entry): boolean {
    if (body.t !== "said" || !body.by) return true;
    return body.by === this.#me?.name && body.helper === this.#me.helper;
  }

  #unread(): number {
    const { entries } = this;
    const from = Math.max(this.seen.value, entries.findLast((entry) => this.isMine(entry))?.seq ?? 0);
    return entries.filter(({ seq }) => seq > from).length;
  }
}
