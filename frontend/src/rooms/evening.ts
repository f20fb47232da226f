/**
 * Live evenings of a closed group: which there are, the one that its reader is in, and one that is read afterwards.
 *
 * Free of the DOM. What is said in an evening has a log of its own: followed by seq, and asked for again from the last
 * one that the page knows. Everything is kept in memory alone.
 */

import { batch, type Signal, signal } from "@preact/signals";
import type { Clock } from "../shared/clock";
import { Outbox } from "../shared/outbox";
import type {
  Entry,
  ErrorCode,
  ErrorFrame,
  EveningOnPage,
  Here,
  RoomEvening,
  RoomEveningAck,
  RoomEveningText,
} from "../wire/common";
import type { FacilitatorSends } from "../wire/facilitator";
import type { RoomReceives, RoomSends } from "../wire/room";
import { helperOf } from "./room";

/** Facilitators may come in so much sooner than members (rooms/evenings/core.py). */
export const EARLY_MS = 15 * 60_000;
/** The longest that a timer is set for: a page sleeps, and the clock on the wall is put right meanwhile. */
const LOOK_MS = 60_000;
/** Where the server could not let its reader back in, the page asks again so much later. */
const AGAIN_MS = 5000;
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["busy", "unavailable"]);

/** The evening that the reader is in, or on the way into. */
export interface Inside {
  readonly evening: string;
  readonly isIn: boolean;
  readonly last: number;
  readonly entries: readonly Entry[];
}

/** Whose words are sent: one's own, or the guest's, which a facilitator passes on. */
export interface Whose {
  readonly guest: boolean;
}

type Sends = RoomSends | FacilitatorSends;
export type EveningReceives = Extract<RoomReceives, { t: "evenings" | `evening${string}` }>;

export interface EveningsOptions {
  readonly clock: Clock;
  /** The time of day, in milliseconds as the server counts them. */
  wall(): number;
  newKey(): string;
  send(frame: Sends): boolean;
  /** Who reads; null: nobody is in the room yet. */
  here(): Here | null;
}

export class Evenings {
  readonly outbox: Outbox<Whose>;
  readonly listed: Signal<readonly EveningOnPage[]> = signal([]);
  readonly inside: Signal<Inside | null> = signal(null);
  /** The evening that has ended while its reader was in it. */
  readonly ended: Signal<string> = signal("");
  /** Words that could not be said any more in the evening that has ended. */
  readonly unsaid: Signal<readonly string[]> = signal([]);
  /** What was said in an evening that is over; without entries while they are on their way. */
  readonly reading: Signal<{ readonly evening: string; readonly entries: readonly Entry[] | null } | null> =
    signal(null);
  /** Why the reader did not get into an evening, or could not read or end it. */
  readonly refusal: Signal<{ readonly evening: string; readonly code: ErrorCode } | null> = signal(null);
  /** One's own words that wait for a facilitator rather than having been said (rule 30). */
  readonly held: Signal<ReadonlySet<string>> = signal(new Set());
  readonly draft: Signal<string> = signal("");
  /** Whether the draft is what the guest says. */
  readonly forGuest: Signal<boolean> = signal(false);
  /** What others have just said. */
  readonly news: Signal<readonly Entry[]> = signal([]);
  /** The time of day, as far as it matters to what may be done. */
  readonly now: Signal<number>;

  readonly #options: EveningsOptions;
  /** Acks that came before what is before them in the log. */
  #acks: RoomEveningAck[] = [];
  /** About which evening the last question was that may be refused, by the name of its frame. */
  readonly #asked = new Map<string, string>();
  #isListNew = false;
  #stopLooking = (): void => {};

  constructor(options: EveningsOptions) {
    this.#options = options;
    this.now = signal(options.wall());
    this.outbox = new Outbox<Whose>(
      (key, text, { guest }) => options.send({ t: guest ? "evening_pass" : "evening_say", key, text }),
      options.newKey,
    );
  }

  /** The evening as it is listed. */
  find(evening: string): EveningOnPage | undefined {
    return this.listed.value.find((one) => one.evening === evening);
  }

  // --- coming and going ---

  /** Comes into the evening. */
  join(evening: string): void {
    batch(() => {
      this.#leaveWords();
      this.refusal.value = null;
      this.inside.value = { evening, isIn: false, last: 0, entries: [] };
      if (!this.#ask("evening_join", evening)) this.#refuse("evening_join", "unavailable");
    });
  }

  /** Leaves: the place is free for another. */
  leave(): void {
    if (this.inside.value === null) return;
    this.#leaveWords();
    this.#options.send({ t: "evening_leave" });
  }

  /** Says what is in the draft. */
  say(): void {
    const text = this.draft.value.trim();
    const about = { guest: this.forGuest.value };
    batch(() => {
      this.draft.value = "";
      this.outbox.say(text, about);
    });
  }

  /** What was said in an evening that is over and kept. */
  read(evening: string): void {
    batch(() => {
      this.refusal.value = null;
      this.ended.value = "";
      this.reading.value = { evening, entries: null };
      if (!this.#ask("evening_read", evening)) this.#refuse("evening_read", "unavailable");
    });
  }

  /** The reader looks at something else: what was read, and what was told of an evening that has ended, goes. */
  lookAway(): void {
    batch(() => {
      this.reading.value = null;
      this.refusal.value = null;
      if (this.inside.value === null) this.ended.value = "";
      if (this.inside.value === null) this.unsaid.value = [];
    });
  }

  /** A facilitator ends the evening. */
  end(evening: string): void {
    this.refusal.value = null;
    if (!this.#ask("evening_end", evening)) this.#refuse("evening_end", "unavailable");
  }

  // --- the line ---

  /** The page is in the room again: it goes on where it was. */
  entered(): void {
    this.#isListNew = false;
    this.#rejoin();
  }

  /** The line is lost. */
  lost(): void {
    this.outbox.hold();
    this.#acks = [];
    if (this.reading.value?.entries === null) this.#refuse("evening_read", "unavailable");
  }

  /** A beat: had there been a list since the page came in, it would have been told. */
  beat(): void {
    if (!this.#isListNew) this.#list([]);
  }

  receive(frame: EveningReceives): void {
    switch (frame.t) {
      case "evenings":
        return this.#list(frame.evenings);
      case "evening":
        return this.#opened(frame);
      case "evening_entries":
        return this.#apply(frame.entries);
      case "evening_ack":
        this.#acks = [...this.#acks, frame].sort((one, other) => one.seq - other.seq);
        return this.#takeAcks();
      case "evening_gone":
        // A leaving is answered with it, too: by then one may be on the way into another evening.
        if (this.inside.value?.isIn) this.#over();
        return;
      case "evening_text":
        return this.#text(frame);
    }
  }

  /** An error about evenings; false: it is about something else. */
  refused({ code, re = "", key = "" }: ErrorFrame): boolean {
    if (!re.startsWith("evening_")) return false;
    if (key !== "") this.outbox.fail(key, code);
    else this.#refuse(re, code);
    return true;
  }

  /** The words of this key wait for a facilitator; nothing, if they were no words of an evening. */
  waits(key: string, held: string): void {
    if (this.outbox.find(key) === undefined) return;
    this.outbox.confirm(key);
    this.held.value = new Set([...this.held.value, held]);
  }

  /** Wipes everything, and answers with the reader's own words that were not sent. */
  wipe(): string[] {
    return batch(() => {
      const words = [...this.unsaid.value, ...this.#leaveWords()];
      this.#stopLooking();
      this.#asked.clear();
      this.listed.value = [];
      this.reading.value = null;
      this.refusal.value = null;
      this.ended.value = "";
      this.unsaid.value = [];
      return words;
    });
  }

  // --- what follows ---

  #ask(t: "evening_join" | "evening_read" | "evening_end", evening: string, after = 0): boolean {
    this.#asked.set(t, evening);
    return this.#options.send(t === "evening_join" ? { t, evening, ...(after && { after }) } : { t, evening });
  }

  /** Back into the evening, after what the page has of it. */
  #rejoin(): void {
    const { evening, last } = this.inside.value ?? {};
    if (evening !== undefined) this.#ask("evening_join", evening, last);
  }

  #list(evenings: readonly EveningOnPage[]): void {
    this.#isListNew = true;
    batch(() => {
      this.listed.value = evenings;
      this.#look();
    });
  }

  /** Evenings begin by the clock: the server says nothing in that moment. */
  #look(): void {
    const { clock, wall } = this.#options;
    this.#stopLooking();
    const now = wall();
    this.now.value = now;
    const next = this.listed.value
      .flatMap(({ starts }) => [starts - EARLY_MS, starts])
      .filter((moment) => moment > now)
      .map((moment) => moment - now);
    if (next.length > 0) this.#stopLooking = clock.after(Math.min(LOOK_MS, ...next), () => this.#look());
  }

  #opened({ evening, entries }: RoomEvening): void {
    const inside = this.inside.value;
    if (inside === null || inside.evening !== evening) return;
    batch(() => {
      this.ended.value = "";
      this.unsaid.value = [];
      const isFirst = !inside.isIn;
      // Whatever the server leaves out before these is not for this page.
      const last = Math.max(inside.last, (entries[0]?.seq ?? 0) - 1);
      this.inside.value = { ...inside, isIn: true, last };
      this.#apply(entries);
      // What was there before one came in is read, not announced.
      if (isFirst) this.news.value = [];
      this.outbox.open();
    });
  }

  #apply(entries: readonly Entry[]): void {
    const inside = this.inside.value;
    if (inside === null || !inside.isIn) return;
    const fresh = entries.filter(({ seq }) => seq > inside.last);
    const isWhole = fresh.every(({ seq }, place) => seq === inside.last + 1 + place);
    if (!isWhole) return this.#rejoin();
    this.inside.value = {
      ...inside,
      last: inside.last + fresh.length,
      entries: [...inside.entries, ...fresh.filter(({ body }) => body.t === "said")],
    };
    for (const { key } of fresh) if (key) this.outbox.confirm(key);
    const here = this.#options.here();
    this.news.value = fresh.filter((entry) => entry.body.t === "said" && here !== null && !isOwn(here, entry));
    this.#takeAcks();
  }

  /** One's own words take their places, each after what was before it. */
  #takeAcks(): void {
    const [ack, ...others] = this.#acks;
    const here = this.#options.here();
    const inside = this.inside.value;
    if (ack === undefined || here === null || inside === null || ack.seq > inside.last + 1) return;
    this.#acks = others;
    const unsent = this.outbox.find(ack.key);
    if (ack.seq > inside.last && unsent !== undefined) {
      const guest = unsent.about.guest ? (this.find(inside.evening)?.guest ?? "") : "";
      return this.#apply([entryOf(here, ack, unsent.text, guest)]);
    }
    this.outbox.confirm(ack.key);
    this.#takeAcks();
  }

  #text({ evening, entries }: RoomEveningText): void {
    if (this.reading.value?.evening !== evening) return;
    this.reading.value = { evening, entries: entries.filter(({ body }) => body.t === "said") };
  }

  /** The evening has ended: its words leave the page. One's own that were not said are there to be kept. */
  #over(): void {
    const { evening = "" } = this.inside.value ?? {};
    batch(() => {
      this.unsaid.value = this.#leaveWords();
      this.ended.value = evening;
    });
  }

  #refuse(re: string, code: ErrorCode): void {
    const evening = this.#asked.get(re) ?? "";
    const inside = this.inside.value;
    batch(() => {
      if (re === "evening_join" && inside !== null) {
        if (inside.isIn && PASSING.has(code)) return void this.#options.clock.after(AGAIN_MS, () => this.#rejoin());
        if (inside.isIn && (code === "closed" || code === "not_found")) return this.#over();
        this.unsaid.value = this.#leaveWords();
      }
      if (re === "evening_read") this.reading.value = null;
      this.refusal.value = { evening, code };
    });
  }

  /** Off the page with everything of the evening; answers with what was not sent. */
  #leaveWords(): string[] {
    const words = [...this.outbox.messages.value.map(({ text }) => text), this.draft.value];
    this.#acks = [];
    batch(() => {
      this.inside.value = null;
      this.news.value = [];
      this.held.value = new Set();
      this.draft.value = "";
      this.forGuest.value = false;
      this.outbox.forget();
    });
    return words.filter((text) => text.trim() !== "");
  }
}

/** Whether an evening goes on, by the clock where the server has not said yet. */
export function isOpen({ state, starts }: EveningOnPage, now: number): boolean {
  return state === "open" || (state === "planned" && now >= starts);
}

/** Whether one may come in: facilitators a little sooner, to write a welcome. */
export function letsIn(evening: EveningOnPage, now: number, leads: boolean): boolean {
  return isOpen(evening, leads ? now + EARLY_MS : now);
}

/** Whether these are the guest's words, which a facilitator has passed on. */
export function isGuests({ author, body }: Entry): boolean {
  return author === "facilitator" && body.t === "said" && !body.helper;
}

/** Whether whoever reads has said it. */
export function isOwn(here: Here, entry: Entry): boolean {
  const { author, body } = entry;
  if (body.t !== "said" || isGuests(entry)) return false;
  return body.by === here.name && (author === "facilitator") === here.leads;
}

function entryOf(here: Here, { key, seq, at }: RoomEveningAck, text: string, guest: string): Entry {
  const helper = here.leads && guest === "" ? helperOf(here.leaders, here.name) : "";
  const body = { t: "said" as const, text, by: guest || here.name, ...(helper && { helper }) };
  return { seq, at, author: here.leads ? "facilitator" : "member", key, body };
}
