/**
 * What is between a member and the facilitators alone: the private line, and what was decided about the member (rule 32).
 *
 * It outlives what the page shows of the room: it is there also while a member is suspended, and for a while after a
 * removal. In memory alone.
 */

import { batch, type Signal, signal } from "@preact/signals";
import { Outbox } from "../shared/outbox";
import type { ErrorCode, OnLine, RoomLine, SanctionOnPage } from "../wire/common";
import type { RoomSends } from "../wire/room";

const NOTICES_AT_ONCE = 50;

export class OwnSide {
  /** What was said on the line, in its order. */
  readonly said: Signal<readonly OnLine[]> = signal([]);
  /** What a facilitator just said; what was there before is not among it. */
  readonly news: Signal<readonly OnLine[]> = signal([]);
  /** After a removal: how long the line stays; 0: as long as the room. */
  readonly until: Signal<number> = signal(0);
  /** The newest first. */
  readonly sanctions: Signal<readonly SanctionOnPage[]> = signal([]);
  /** Whether the server has told how the line stands: there is one then. */
  readonly isKnown: Signal<boolean> = signal(false);
  readonly draft: Signal<string> = signal("");
  /** What is being written about decisions, to ask for a review of them. */
  readonly appeals: Signal<ReadonlyMap<string, string>> = signal(new Map());
  readonly outbox: Outbox;
  /** Up to which seq the line has been on the page. */
  readonly #seen: Signal<number> = signal(0);
  readonly #send: (frame: RoomSends) => boolean;

  /** `send` puts a frame on the line, if there is one; `newKey` names a message for good. */
  constructor(send: (frame: RoomSends) => boolean, newKey: () => string) {
    this.#send = send;
    this.outbox = new Outbox((key, text) => void send({ t: "line_say", key, text }), newKey);
  }

  /** The server knows whose page this is: it is asked for what is new, and gets what it has not yet stored. */
  open(): void {
    this.#send({ t: "line_ask", after: this.#last });
    this.outbox.open();
  }

  /** The connection is lost: nothing goes out until it is back. */
  hold(): void {
    this.outbox.hold();
  }

  /** New on the line. One's own words are known by their keys: stored once, shown once. */
  hear({ said, until = 0 }: RoomLine): void {
    const fresh = said.filter(({ seq }) => seq > this.#last);
    const isFirst = !this.isKnown.value;
    batch(() => {
      for (const { key } of fresh) if (key) this.outbox.confirm(key);
      this.said.value = [...this.said.value, ...fresh];
      this.news.value = isFirst ? [] : fresh.filter(({ by }) => by);
      this.until.value = until;
      this.isKnown.value = true;
    });
  }

  /** Whether these words wait to be stored, and now will not be. */
  fail(key: string, code: ErrorCode): boolean {
    if (this.outbox.find(key) === undefined) return false;
    this.outbox.fail(key, code);
    return true;
  }

  /** Sends what is in the draft. */
  say(): void {
    const text = this.draft.value.trim();
    batch(() => {
      this.draft.value = "";
      this.outbox.say(text);
    });
  }

  /** Whether the last words on the line are a facilitator's, and have not been on this page. */
  get hasNews(): boolean {
    const last = this.said.value.at(-1);
    return last?.by ? last.seq > this.#seen.value : false;
  }

  /** The line has been on the page, as far as it goes. */
  see(): void {
    this.#seen.value = this.#last;
  }

  /** Decisions that their member has not read. */
  get unread(): readonly SanctionOnPage[] {
    return this.sanctions.value.filter((sanction) => !sanction.is_read);
  }

  /** Everything that was decided, as it is now. Where a review is asked for already, the words to ask for it are sent. */
  learn(sanctions: readonly SanctionOnPage[]): void {
    batch(() => {
      this.sanctions.value = sanctions;
      for (const { sanction, appealed } of sanctions) if (appealed) this.dropAppeal(sanction);
    });
  }

  /** All decisions have been on the page: the server is told of those that were new. */
  readAll(): void {
    const unread = this.unread.map(({ sanction }) => sanction).slice(0, NOTICES_AT_ONCE);
    if (unread.length === 0 || !this.#send({ t: "notices_read", sanctions: unread })) return;
    this.sanctions.value = this.sanctions.value.map((one) =>
      unread.includes(one.sanction) ? { ...one, is_read: true } : one,
    );
  }

  /** What is being written to ask for a review of this decision. It never leaves the page, nor outlives it. */
  writeAppeal(sanction: string, words: string): void {
    this.appeals.value = new Map([...this.appeals.value, [sanction, words]]);
  }

  dropAppeal(sanction: string): void {
    this.appeals.value = new Map([...this.appeals.value].filter(([one]) => one !== sanction));
  }

  /** What was written and is not known to be stored, drafts last. */
  get unsent(): string[] {
    const sent = this.outbox.messages.value.map(({ text }) => text);
    return [...sent, this.draft.value, ...this.appeals.value.values()];
  }

  forget(): void {
    batch(() => {
      this.said.value = [];
      this.news.value = [];
      this.sanctions.value = [];
      this.until.value = 0;
      this.isKnown.value = false;
      this.draft.value = "";
      this.appeals.value = new Map();
      this.#seen.value = 0;
      this.outbox.forget();
    });
  }

  get #last(): number {
    return this.said.value.at(-1)?.seq ?? 0;
  }
}
