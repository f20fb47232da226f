/**
 * One contact on the desk with everything that belongs to it and to no other: its text, what is
 * on its way, the draft, the record, what was read. A draft can only go to the contact whose
 * thread holds it. Kept in memory only.
 */

import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Clock } from "../shared/clock";
import { isVisible } from "../shared/draft";
import { Outbox } from "../shared/outbox";
import { type Outcome, Transcript } from "../shared/transcript";
import type { Entry, ErrorCode, GoneReason, InterpretedLanguage, Question } from "../wire/common";
import type { Category, DeskContact, DeskSends, InTalk, Matter } from "../wire/desk";
import { type Chosen, recordFrame } from "./record";

/** What was asked of the server and is not answered yet. */
const ASKED = [
  "end",
  "record",
  "ask",
  "give",
  "ask_interpreter",
  "hand_over",
  "note",
  "hand_in",
  "invite",
  "uninvite",
  "leave_talk",
  "whisper",
] as const;
export type Asked = (typeof ASKED)[number];

export function isAsked(frame: string | undefined): frame is Asked {
  return ASKED.some((one) => one === frame);
}

/** The entry by which the server has done what was asked. */
const ANSWERS = [
  ["ask", "asked"],
  ["give", "card_given"],
  ["ask_interpreter", "interpreter_asked"],
  ["note", "noted"],
  ["whisper", "noted"],
] as const;

/** Where a talk is handed over to; neither: to whoever is next in the same service. */
export interface Destination {
  readonly service?: string;
  readonly person?: string;
}

export interface ThreadOptions {
  readonly contact: string;
  /** Place on this desk from 1 on; it never changes while the contact is here. */
  readonly slot: number;
  /** The duty name of whose desk it is. */
  readonly me: string;
  send(frame: DeskSends): boolean;
  readonly clock: Clock;
  newKey(): string;
}

/** In code units: what is longer is cut before it can be sent, and not kept before that. */
const MAX_DRAFT = 4_000;
/** A visitor who stops writing sends nothing: so long after the last sign the mark goes out. */
export const TYPING_SHOWN_MS = 6_000;
/** Signs of our own writing go out at most this often. */
export const TYPING_SENT_MS = 3_000;
/** A draft is kept by the server so long after its last change was not yet. */
export const DRAFT_KEPT_MS = 2_000;

export class Thread {
  readonly contact: string;
  readonly slot: number;
  readonly outbox: Outbox;
  readonly transcript: Transcript;
  readonly draft: Signal<string> = signal("");
  readonly record: Signal<Chosen> = signal({});
  /** The highest seq that the worker has had on the screen. */
  readonly seen: Signal<number> = signal(0);
  /** Entries that just came and are not the worker's own; what was there when the contact came is not among them. */
  readonly news: Signal<readonly Entry[]> = signal([]);
  readonly asked: Signal<Asked | null> = signal(null);
  /** The question that the server refused last, until the next try. */
  readonly refused: Signal<Asked | null> = signal(null);
  /** The visitor's messages that came after what the worker saw or answered. */
  readonly unread: ReadonlySignal<number>;
  /** A colleague who was asked into the talk and does not come. */
  readonly declined: Signal<string> = signal("");
  /** The other worker who is writing; empty: nobody. */
  readonly colleagueTyping: Signal<string> = signal("");
  readonly #options: ThreadOptions;
  readonly #typing: Signal<boolean> = signal(false);
  readonly #textGone: Signal<GoneReason | null> = signal(null);
  /** Entries up to this seq were there when the contact came: they are no news. */
  #known = 0;
  #cancelTyping = () => {};
  #cancelColleague = () => {};
  #signedTypingAt = Number.NEGATIVE_INFINITY;
  /** The draft as the server has it. */
  #kept = "";
  #cancelKeeping: (() => void) | undefined;

  constructor(options: ThreadOptions) {
    const { contact, slot, send, newKey } = options;
    this.#options = options;
    this.contact = contact;
    this.slot = slot;
    this.outbox = new Outbox((key, text) => send({ t: "say", contact, key, text }), newKey);
    this.transcript = new Transcript("helper", this.outbox);
    this.unread = computed(() => unreadIn(this.transcript.entries.value, this.seen.value, options.me));
  }

  /** Whether the visitor is writing. */
  get typing(): ReadonlySignal<boolean> {
    return this.#typing;
  }

  get textGone(): ReadonlySignal<GoneReason | null> {
    return this.#textGone;
  }

  /** Whether something would be lost with this page. */
  get hasUnsent(): boolean {
    return this.draft.value !== this.#kept || this.outbox.messages.value.length > 0;
  }

  /** Takes the contact as the server draws it, complete after what this page has. */
  take(frame: DeskContact): Outcome {
    return batch(() => {
      const isNew = this.transcript.last === 0;
      if (isNew) this.#known = frame.head;
      this.#kept = frame.draft;
      if (isNew && this.draft.value === "") this.draft.value = this.#kept;
      this.#keepSoon(); // what was written while the line was lost
      const outcome = this.#append(frame.entries);
      // The end is the last entry: while more of a long log follows, messages that are in it have not failed.
      if (frame.state === "open") this.outbox.open();
      else if (this.transcript.last >= frame.head) this.#close();
      return outcome;
    });
  }

  apply(entries: readonly Entry[]): Outcome {
    return batch(() => {
      if (entries.some(({ author }) => author === "visitor")) this.#stopTyping();
      if (entries.some(({ body }) => body.t === "said" && body.by === this.colleagueTyping.value))
        this.#hushColleague();
      const outcome = this.#append(entries);
      for (const [asked, answer] of ANSWERS) {
        if (this.asked.value === asked && entries.some(({ body }) => body.t === answer)) this.asked.value = null;
      }
      if (entries.some(({ body }) => body.t === "ended")) this.#close();
      return outcome;
    });
  }

  ack(key: string, seq: number, at: number): Outcome {
    return this.#readable ? this.transcript.ack(key, seq, at) : "ok";
  }

  /** The head of the log as a beat tells it. */
  beat(head: number): Outcome {
    return this.#readable ? this.transcript.beat(head) : "ok";
  }

  visitorTypes(): void {
    this.#cancelTyping();
    this.#typing.value = true;
    this.#cancelTyping = this.#options.clock.after(TYPING_SHOWN_MS, () => {
      this.#typing.value = false;
    });
  }

  /** The other worker is writing. */
  colleagueTypes(name: string): void {
    this.#cancelColleague();
    this.colleagueTyping.value = name;
    this.#cancelColleague = this.#options.clock.after(TYPING_SHOWN_MS, () => {
      this.colleagueTyping.value = "";
    });
  }

  /** Who of the staff is in the talk has changed. */
  meet(before: readonly InTalk[], now: readonly InTalk[]): void {
    const invited = before.find(({ part }) => part === "invited");
    const isAnswered = invited !== undefined && !now.some(({ person }) => person === invited.person);
    this.declined.value = isAnswered && this.asked.value !== "uninvite" ? invited.name : "";
    if (this.asked.value === "invite" || this.asked.value === "uninvite") this.asked.value = null;
  }

  /** The text must not stay anywhere (rule 14): the draft may quote it, so it goes too. */
  gone(reason: GoneReason): void {
    batch(() => {
      this.#close();
      this.transcript.forget();
      this.news.value = [];
      this.draft.value = "";
      this.#textGone.value = reason;
    });
  }

  /** The line is lost: nothing is known of what was asked. */
  hold(): void {
    this.outbox.hold();
    this.asked.value = null;
    this.#stopTyping();
    this.#hushColleague();
  }

  /** Writes in the draft, and lets the visitor know that somebody writes. */
  write(text: string): void {
    this.draft.value = text;
    this.#keepSoon();
    const now = this.#options.clock.now();
    if (text.trim() === "" || now - this.#signedTypingAt < TYPING_SENT_MS) return;
    this.#signedTypingAt = now;
    this.#options.send({ t: "typing", contact: this.contact });
  }

  /** Sends the draft; a draft without a visible character stays. */
  say(): void {
    const text = this.draft.value.trim();
    if (!isVisible(text)) return;
    batch(() => {
      this.draft.value = "";
      this.outbox.say(text);
    });
    this.#keep(); // at once: a page that is reloaded now must not offer it again
    this.#signedTypingAt = Number.NEGATIVE_INFINITY;
  }

  /** Asks the visitor one of the service's own questions (rule 25). */
  ask(about: Question): void {
    this.#ask("ask", { t: "ask", contact: this.contact, about });
  }

  /** Gives the visitor a help card. */
  give(card: string): void {
    this.#ask("give", { t: "give", contact: this.contact, card });
  }

  /** Says in the talk that an interpreter is being arranged. */
  askInterpreter(language: InterpretedLanguage): void {
    this.#ask("ask_interpreter", { t: "ask_interpreter", contact: this.contact, language });
  }

  /** Gives the talk to colleagues: whoever takes it next, in another service or meant for one of them. */
  handOver({ service = "", person = "" }: Destination, note: string): void {
    this.#ask("hand_over", { t: "hand_over", contact: this.contact, service, person, note });
  }

  /** Writes something that colleagues alone will read. */
  note(text: string): void {
    this.#ask("note", { t: "note", contact: this.contact, text });
  }

  /** Asks a colleague on duty into the talk. */
  invite(person: string): void {
    this.declined.value = "";
    this.#ask("invite", { t: "invite", contact: this.contact, person });
  }

  /** Asks nobody any more. */
  uninvite(): void {
    this.#ask("uninvite", { t: "uninvite", contact: this.contact });
  }

  /** Leaves a colleague's talk. */
  leave(): void {
    this.#ask("leave_talk", { t: "leave_talk", contact: this.contact });
  }

  /** Writes to the workers of a talk that is read along. */
  whisper(text: string): void {
    this.#ask("whisper", { t: "whisper", contact: this.contact, text });
  }

  /** Whether the owner of this desk wrote or did it. What does not say by whom was done here. */
  isMine({ author, body }: Entry): boolean {
    const { me } = this.#options;
    if (body.t === "noted") return body.name === me;
    const isHelpers =
      body.t === "asked" ||
      body.t === "card_given" ||
      body.t === "interpreter_asked" ||
      (body.t === "said" && author === "helper");
    return isHelpers && (body.by || me) === me;
  }

  /** The duty name of the colleague who wrote this message; empty: the owner of this desk did, or the visitor. */
  colleagueOf(entry: Entry): string {
    const { author, body } = entry;
    return body.t === "said" && author === "helper" && !this.isMine(entry) ? (body.by ?? "") : "";
  }

  /** Hands these messages to moderators. */
  handIn(category: Category, seqs: readonly number[]): void {
    this.#ask("hand_in", { t: "hand_in", contact: this.contact, category, seqs });
  }

  /** The excerpt is with the moderators. */
  handedIn(): void {
    if (this.asked.value === "hand_in") this.asked.value = null;
  }

  /** Whether the visitor has chosen a code word. */
  get hasCodeWord(): boolean {
    return this.transcript.entries.value.some(({ body }) => body.t === "code_word_set");
  }

  /** Whether the visitor has gone without a word: the server has recorded the contact, and nobody is asked about it. */
  get leftWithoutAWord(): boolean {
    const end = this.transcript.entries.value.at(-1)?.body;
    return this.#isWordless && end?.t === "ended" && end.by !== "helper" && end.by !== "blocked";
  }

  /** Whether it leaves this desk though nobody here has ended it or handed it over: another page did, or the server. */
  get isTakenAway(): boolean {
    const isOver = this.#textGone.value !== null || this.transcript.entries.value.at(-1)?.body.t === "ended";
    return !isOver && this.asked.value !== "hand_over" && this.asked.value !== "leave_talk";
  }

  /** Ends the talk; when it was abusive, with a block (rule 24). */
  end(blocks = false): void {
    this.#ask("end", { t: "end", contact: this.contact, ...(blocks && { blocks }) });
  }

  /** Sends the record once every choice is made; says false before that. */
  saveRecord(matters: readonly Matter[]): boolean {
    const frame = recordFrame(this.contact, this.record.value, matters);
    if (frame === null) return false;
    this.#ask("record", frame);
    return true;
  }

  /** The server did not do what was asked. */
  refuse(question: Asked): void {
    batch(() => {
      this.asked.value = null;
      this.refused.value = question;
    });
  }

  fail(key: string, code: ErrorCode): void {
    this.outbox.fail(key, code);
  }

  /** The contact leaves this desk. */
  dispose(): void {
    this.#cancelTyping();
    this.#cancelColleague();
    this.#cancelKeeping?.();
  }

  /** False once the text is gone: this page is behind the log then, for good. */
  get #readable(): boolean {
    return this.#textGone.value === null;
  }

  #append(entries: readonly Entry[]): Outcome {
    if (!this.#readable) return "ok";
    const before = this.transcript.last;
    const outcome = this.transcript.apply(entries);
    const { last } = this.transcript;
    const from = Math.max(before, this.#known);
    this.news.value = entries.filter((entry) => entry.seq > from && entry.seq <= last && !this.isMine(entry));
    return outcome;
  }

  #keepSoon(): void {
    if (this.draft.value === this.#kept) return;
    this.#cancelKeeping ??= this.#options.clock.after(DRAFT_KEPT_MS, () => this.#keep());
  }

  #keep(): void {
    this.#cancelKeeping?.();
    this.#cancelKeeping = undefined;
    const text = this.draft.value;
    if (text === this.#kept || text.length > MAX_DRAFT) return;
    if (this.#options.send({ t: "draft", contact: this.contact, text })) this.#kept = text;
  }

  #ask(question: Asked, frame: DeskSends): void {
    batch(() => {
      const sent = this.#options.send(frame);
      this.asked.value = sent ? question : null;
      this.refused.value = sent ? null : question;
    });
  }

  /** Whether the log is here, and holds no word of the visitor. */
  get #isWordless(): boolean {
    const entries = this.transcript.entries.value;
    return entries.length > 0 && !entries.some(({ author }) => author === "visitor");
  }

  #close(): void {
    this.#cancelKeeping?.();
    this.#kept = ""; // the server lets it go with the end
    if (this.#isWordless && Object.keys(this.record.value).length === 0) this.record.value = { contact_type: "silent" };
    this.#stopTyping();
    this.asked.value = null;
    this.outbox.failAll("closed");
  }

  #hushColleague(): void {
    this.#cancelColleague();
    this.colleagueTyping.value = "";
  }

  #stopTyping(): void {
    this.#cancelTyping();
    this.#typing.value = false;
  }
}

/** Since when nobody has said anything, in server time, and whether the visitor waits for an answer. */
export interface Silence {
  readonly since: number;
  readonly awaitsAnswer: boolean;
}

/**
 * The silence of a talk. While the visitor waits it began with the first message that is not
 * answered, else with the last word; a talk without a word is silent since its first entry.
 */
export function silenceIn(entries: readonly Entry[]): Silence | null {
  const first = entries[0];
  if (first === undefined) return null;
  const said = entries.filter(({ body }) => body.t === "said" || body.t === "asked");
  const answered = said.findLastIndex(isHelpers);
  const unanswered = said[answered + 1];
  if (unanswered !== undefined) return { since: unanswered.at, awaitsAnswer: true };
  return { since: said[answered]?.at ?? first.at, awaitsAnswer: false };
}

function unreadIn(entries: readonly Entry[], seen: number, me: string): number {
  const from = Math.max(seen, entries.findLast(isHelpers)?.seq ?? 0);
  const isWhisper = ({ seq, body }: Entry): boolean =>
    seq > seen && body.t === "noted" && Boolean(body.whispers) && body.name !== me;
  return entries.filter((entry) => (entry.seq > from && isToRead(entry)) || isWhisper(entry)).length;
}

/** What the helper has said; the service's own questions are asked in the helper's name. */
function isHelpers({ author, body }: Entry): boolean {
  return body.t === "asked" || (body.t === "said" && author === "helper");
}

/** What the worker must not miss: messages, and that it may be somebody else who writes (rules 11 and 25). */
function isToRead({ author, body }: Entry): boolean {
  return (body.t === "said" && author === "visitor") || body.t === "continued" || body.t === "code_word_wrong";
}
