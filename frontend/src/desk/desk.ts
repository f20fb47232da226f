/** The duty desk without its looks: what the server told, what the worker does, and the line between them. */

import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Clock } from "../shared/clock";
import { type Connection, Socket, type WebSocketLike } from "../shared/socket";
import type { Outcome } from "../shared/transcript";
import type { ErrorCode, ErrorFrame } from "../wire/common";
import type {
  DeskAccept,
  DeskContact,
  DeskDuty,
  DeskJoin,
  DeskReadAlong,
  DeskReceives,
  DeskSends,
  DeskSnapshot,
  InTalk,
  StaffLanguage,
  Waiting,
} from "../wire/desk";
import { callsOfOthers, HelpLine } from "./help";
import {
  advance,
  draw,
  isOnDuty,
  myDuty,
  myPart,
  offerOf,
  type Picture,
  partIn,
  statusOf,
  waitingForMe,
} from "./picture";
import { Pulse } from "./pulse";
import * as queue from "./queue";
import { Replies } from "./replies";
import { StaffLine } from "./staff-line";
import { Stay } from "./stay";
import { isAsked, silenceIn, Thread } from "./thread";

export interface DeskOptions {
  connect(): WebSocketLike;
  readonly clock: Clock;
  /** Server time in milliseconds since 1970. */
  serverNow(): number;
  /** In which services are named. */
  readonly language: StaffLanguage;
  /** 0 <= random() < 1. */
  random(): number;
  newKey(): string;
}

/** What the server answered to "take the chat" or "go on duty", for the line that tells the worker. */
export interface Refusal {
  readonly re: "accept" | "duty" | "join" | "read_along";
  readonly code: ErrorCode;
}

/**
 * A contact with this number went: its visitor left without a word, colleagues have it, its worker may not answer, or it
 * goes on without the second worker or the reader that I was.
 */
export interface Departure {
  readonly contact: string;
  readonly number: number;
  readonly how: "without_a_word" | "taken_away" | "not_allowed" | "without_you";
}

const TICK_MS = 1_000;
const BEAT_BUSY_MS = 4_000;
const BEAT_IDLE_MS = 20_000;
/** What is pressed so soon after an offer has come was meant for something else. */
export const OFFER_SETTLES_MS = 600;
/** That a contact has left the desk by itself is told for so long. */
export const DEPARTURE_TOLD_MS = 20_000;

export class Desk {
  /** Null until the first snapshot. */
  readonly picture: Signal<Picture | null> = signal(null);
  /** By slot. */
  readonly threads: Signal<readonly Thread[]> = signal([]);
  readonly rows: Signal<readonly queue.Row[]> = signal([]);
  /** The contact that the worker looks at; null: the queue. */
  readonly active: Signal<string | null> = signal(null);
  /** Server time, once a second. */
  readonly now: Signal<number>;
  readonly refusal: Signal<Refusal | null> = signal(null);
  readonly accepting: Signal<ReadonlySet<string>> = signal(new Set());
  /** Whom it is my turn to take, where a service offers in turn. */
  readonly offer: ReadonlySignal<Waiting | null> = computed(() => this.picture.value && offerOf(this.picture.value));
  readonly dutyAsked: Signal<boolean> = signal(false);
  readonly signedOut: Signal<boolean> = signal(false);
  /** Server processes reach each other only through the database: everything comes, a second later. */
  readonly slow: Signal<boolean> = signal(false);
  /** My wish for a debrief, or taking it back, did not get through. */
  readonly debriefFailed: Signal<boolean> = signal(false);
  /** Contacts that have just gone off the desk by themselves, each told for a while. */
  readonly departures: Signal<readonly Departure[]> = signal([]);
  readonly stay: Stay;
  readonly replies: Replies;
  readonly help: HelpLine;
  readonly line: StaffLine;
  readonly pulse: Pulse;
  /** What waits for the worker: people in the queue, unread messages, and calls for help to which nobody comes yet. */
  readonly attention: ReadonlySignal<number>;
  /** The open contact that has been silent longest, when there are several. */
  readonly longestSilence: ReadonlySignal<string | null>;
  readonly #options: DeskOptions;
  readonly #socket: Socket<DeskReceives, DeskSends>;
  #heldUntil = 0;
  #offered: { readonly contact: string | undefined; readonly at: number } = { contact: undefined, at: 0 };
  #cancelTick = () => {};
  #strangers: readonly string[] = [];

  constructor(options: DeskOptions) {
    this.#options = options;
    this.now = signal(options.serverNow());
    this.#socket = new Socket<DeskReceives, DeskSends>({
      connect: options.connect,
      greeting: () => ({ t: "hello", language: options.language, have: this.#have() }),
      alive: (mark) => ({ t: "alive", mark }),
      beatMs: () => (this.#isBusy ? BEAT_BUSY_MS : BEAT_IDLE_MS),
      onFrame: (frame) => batch(() => this.#receive(frame)),
      clock: options.clock,
      random: options.random,
    });
    this.help = new HelpLine((frame) => this.#socket.send(frame));
    this.stay = new Stay({ clock: options.clock, send: (frame) => this.#socket.send(frame) });
    this.replies = new Replies((frame) => this.#socket.send(frame));
    this.pulse = new Pulse((frame) => this.#socket.send(frame));
    this.line = new StaffLine((frame) => this.#socket.send(frame), options.newKey);
    this.#socket.connection.subscribe(({ state }) => {
      if (state !== "open") this.#hold();
    });
    this.attention = computed(() => this.#waiting() + this.#unread());
    this.longestSilence = computed(() => this.#longestSilence());
  }

  get connection(): ReadonlySignal<Connection> {
    return this.#socket.connection;
  }

  /** Whether closing the page would lose something that the worker wrote. */
  get hasUnsent(): boolean {
    return this.threads.value.some((thread) => thread.hasUnsent) || this.line.hasUnsent;
  }

  start(): void {
    this.signedOut.value = false;
    this.#socket.start();
    this.#tick();
  }

  /** Leaves the line for good. */
  stop(): void {
    this.#cancelTick();
    this.#socket.stop();
  }

  /** Comes back after a new sign-in. */
  useHere(): void {
    this.signedOut.value = false;
    this.#socket.start();
  }

  /** The network or the page is back. */
  nudge(): void {
    this.#socket.nudge();
  }

  goOnDuty(services: readonly string[]): void {
    // The server tells only what changes: asking for what is would wait for ever.
    if (this.#answersIn(services)) return;
    this.#askDuty({ t: "go_on_duty", services });
  }

  goOffDuty(): void {
    this.#askDuty({ t: "go_off_duty" });
  }

  /** Takes no new contact for a while, or again. */
  takeBreak(begins: boolean): void {
    this.#askDuty({ t: "break", begins });
  }

  accept(contact: string): void {
    this.#askFor({ t: "accept", contact });
  }

  /** Comes into a colleague's talk. */
  join(contact: string): void {
    this.#askFor({ t: "join", contact });
  }

  /** Reads a colleague's talk along. */
  readAlong(contact: string): void {
    this.#askFor({ t: "read_along", contact });
  }

  /** Does not come into the talk. */
  decline(contact: string): void {
    this.#socket.send({ t: "leave_talk", contact });
  }

  /** Takes whom I am offered. */
  takeOffer(): void {
    if (this.offer.value !== null && this.#offerHasSettled) this.accept(this.offer.value.contact);
  }

  /** Leaves whom I am offered to the next worker. */
  declineOffer(): void {
    if (this.offer.value !== null && this.#offerHasSettled) {
      this.#socket.send({ t: "decline", contact: this.offer.value.contact });
    }
  }

  /** Calls for silent help in the contact that I look at; off duty it calls nobody. */
  callHelp(contact: string | null = this.active.value): void {
    if (this.picture.value !== null && isOnDuty(this.picture.value)) this.help.call(contact);
  }

  /** Wants to talk a heavy turn over with somebody, or does not any more. No contact is named. */
  wantDebrief(wanted: boolean): void {
    this.debriefFailed.value = !this.#socket.send({ t: "want_debrief", wanted });
  }

  /** Shows a contact, or with null the queue. */
  show(contact: string | null): void {
    this.active.value = contact;
  }

  /** Somebody is about to press in the queue: its rows stay where they are for so many milliseconds. */
  holdQueue(ms: number): void {
    this.#heldUntil = this.#options.clock.now() + ms;
    this.#sweep();
  }

  /** The server beats often while somebody depends on this desk. */
  get #isBusy(): boolean {
    const picture = this.picture.value;
    return this.threads.value.length > 0 || (picture !== null && isOnDuty(picture));
  }

  get #offerHasSettled(): boolean {
    return this.#options.clock.now() - this.#offered.at >= OFFER_SETTLES_MS;
  }

  get #isHeld(): boolean {
    return this.#options.clock.now() < this.#heldUntil;
  }

  #receive(frame: DeskReceives): void {
    if (frame.t === "snapshot") this.#begin(frame);
    else if (frame.t === "error") this.#refused(frame);
    else if (this.picture.value !== null) this.#follow(this.picture.value, frame);
  }

  #begin(snapshot: DeskSnapshot): void {
    const before = this.picture.value;
    this.picture.value = draw(snapshot);
    this.help.follow(this.picture.value);
    this.stay.follow(null);
    this.pulse.forget();
    this.accepting.value = new Set();
    this.dutyAsked.value = false;
    this.#strangers = [];
    const mine = new Set(snapshot.contacts.map(({ contact }) => contact));
    for (const { contact } of this.threads.value.filter((thread) => !mine.has(thread.contact))) {
      this.#tellOfDeparture(contact, before);
      this.#drop(contact);
    }
    for (const contact of [...snapshot.contacts].sort((a, b) => a.since - b.since)) this.#take(contact);
    this.#keepUp(this.line.take(snapshot.line, snapshot.me));
    this.line.follow(snapshot.on_line > 0);
    this.#followQueue();
  }

  #follow(picture: Picture, frame: Exclude<DeskReceives, DeskSnapshot | ErrorFrame>): void {
    this.picture.value = advance(picture, frame);
    switch (frame.t) {
      case "duty":
        if (concerns(frame, picture.me.person)) this.dutyAsked.value = false;
        if (isOnDuty(this.picture.value)) this.pulse.forget();
        break;
      case "help":
        this.help.follow(this.picture.value);
        break;
      case "queue":
        this.#followQueue();
        break;
      case "contact":
        this.#arrive(frame);
        break;
      case "dropped":
        this.#tellOfDeparture(frame.contact, picture, frame.not_allowed);
        this.#drop(frame.contact);
        this.#followQueue();
        break;
      case "entries":
        this.#keepUp(this.#thread(frame.contact)?.apply(frame.entries));
        break;
      case "ack":
        this.#keepUp(this.#thread(frame.contact)?.ack(frame.key, frame.seq, frame.at));
        break;
      case "visitor_typing":
        this.#thread(frame.contact)?.visitorTypes();
        break;
      case "helper_typing":
        this.#thread(frame.contact)?.colleagueTypes(frame.name);
        break;
      case "company":
        this.#thread(frame.contact)?.meet(companyIn(picture, frame.contact), frame.company);
        break;
      case "handed_in":
        this.#thread(frame.contact)?.handedIn();
        break;
      case "gone":
        this.#thread(frame.contact)?.gone(frame.reason);
        break;
      case "beat":
        this.slow.value = frame.slow ?? false;
        this.#beat(frame.heads);
        break;
      case "warning":
        this.stay.follow(frame);
        break;
      case "replies":
        this.replies.receive(frame);
        break;
      case "pulse":
        this.pulse.follow(frame.asked);
        break;
      case "debrief":
        this.debriefFailed.value = false;
        break;
      case "line":
        this.#keepUp(this.line.take(frame, picture.me));
        break;
      case "line_entries":
        this.#keepUp(this.line.apply(frame.entries));
        break;
      case "line_ack":
        this.#keepUp(this.line.ack(frame.key, frame.seq, frame.at));
        break;
      case "on_line":
        this.line.follow(frame.count > 0);
        break;
      case "urgent":
      case "visitor":
      case "catalogue":
      case "guides":
      case "gaps":
      case "invitations":
      case "talks":
        break;
    }
  }

  /** A contact comes to this desk. One that the worker asked for is shown at once. */
  #arrive(frame: DeskContact): void {
    const asked = this.accepting.value.has(frame.contact);
    this.#take(frame);
    this.#answered(frame.contact, { kind: "mine" });
    if (asked) this.active.value = frame.contact;
  }

  #take(frame: DeskContact): void {
    this.#keepUp((this.#thread(frame.contact) ?? this.#open(frame.contact)).take(frame));
  }

  #open(contact: string): Thread {
    const { clock, newKey } = this.#options;
    const taken = new Set(this.threads.value.map(({ slot }) => slot));
    let slot = 1;
    while (taken.has(slot)) slot += 1;
    const send = (frame: DeskSends): boolean => this.#socket.send(frame);
    const me = this.picture.value?.me.name ?? "";
    const thread = new Thread({ contact, slot, me, send, clock, newKey });
    this.threads.value = [...this.threads.value, thread].sort((a, b) => a.slot - b.slot);
    return thread;
  }

  #drop(contact: string): void {
    this.#thread(contact)?.dispose();
    this.threads.value = this.threads.value.filter((thread) => thread.contact !== contact);
    if (this.active.value === contact) this.active.value = this.threads.value[0]?.contact ?? null;
  }

  /** Of what the worker has not done themselves: a contact must not vanish without a word. */
  #tellOfDeparture(contact: string, before: Picture | null, notAllowed = false): void {
    const thread = this.#thread(contact);
    const wasMine = before === null || (myPart(before, contact) ?? "worker") === "worker";
    const away = notAllowed ? "not_allowed" : wasMine ? "taken_away" : "without_you";
    const how = thread?.leftWithoutAWord ? "without_a_word" : thread?.isTakenAway ? away : undefined;
    if (thread === undefined || how === undefined) return;
    const departure: Departure = { contact, number: thread.slot, how };
    this.departures.value = [...this.departures.value.filter((other) => other.contact !== contact), departure];
    this.#options.clock.after(DEPARTURE_TOLD_MS, () => {
      this.departures.value = this.departures.value.filter((other) => other !== departure);
    });
  }

  #beat(heads: Readonly<Record<string, number>>): void {
    for (const [contact, head] of Object.entries(heads)) this.#keepUp(this.#thread(contact)?.beat(head));
    // A contact of mine that two beats in a row know and this page does not: its frame was lost.
    const strangers = Object.keys(heads).filter((contact) => this.#thread(contact) === undefined);
    if (strangers.some((contact) => this.#strangers.includes(contact))) this.#socket.resume();
    this.#strangers = strangers;
  }

  #refused(frame: ErrorFrame): void {
    const thread = frame.contact === undefined ? undefined : this.#thread(frame.contact);
    if (frame.code === "signed_out") this.#signOut();
    else if (frame.key && frame.re === "line_say") this.line.fail(frame.key, frame.code);
    else if (frame.key) this.#sender(frame.key)?.fail(frame.key, frame.code);
    else if (frame.re === "accept" && frame.contact) this.#acceptRefused(frame.contact, frame);
    else if ((frame.re === "join" || frame.re === "read_along") && frame.contact) {
      this.#accepted(frame.contact);
      this.refusal.value = { re: frame.re, code: frame.code };
    } else if (frame.re === "go_on_duty" || frame.re === "go_off_duty" || frame.re === "break")
      this.#dutyRefused(frame.code);
    else if (isAsked(frame.re)) thread?.refuse(frame.re);
    else if (frame.re === "ask_replies") this.replies.hold();
    else if (frame.re === "call_help") this.help.lost();
    else if (frame.re === "give_pulse") this.pulse.refused(frame.code);
    else if (frame.re === "want_debrief") this.debriefFailed.value = true;
    else if (frame.re === "hello") this.#socket.backOff();
  }

  /** Asks for a contact to come onto this desk. */
  #askFor(frame: DeskAccept | DeskJoin | DeskReadAlong): void {
    if (this.accepting.value.has(frame.contact)) return;
    this.refusal.value = null;
    if (this.#socket.send(frame)) this.accepting.value = new Set([...this.accepting.value, frame.contact]);
  }

  #acceptRefused(contact: string, { code, by = "" }: ErrorFrame): void {
    if (code === "taken") this.#answered(contact, { kind: "taken", by });
    else if (code === "closed" || code === "not_found") this.#answered(contact, { kind: "left" });
    else {
      this.#accepted(contact);
      this.refusal.value = { re: "accept", code };
    }
  }

  /** It is known what became of a contact that waited: it is no longer in the queue. */
  #answered(contact: string, outcome: queue.Outcome): void {
    const { picture } = this;
    if (picture.value !== null) picture.value = advance(picture.value, { t: "queue", put: [], drop: [contact] });
    this.#followQueue();
    this.rows.value = queue.close(this.rows.value, contact, outcome, this.#options.serverNow());
    this.#accepted(contact);
  }

  #accepted(contact: string): void {
    this.accepting.value = new Set([...this.accepting.value].filter((asked) => asked !== contact));
  }

  #answersIn(services: readonly string[]): boolean {
    const mine = this.picture.value === null ? undefined : myDuty(this.picture.value);
    const same = mine?.services.length === services.length && services.every((slug) => mine.services.includes(slug));
    return same && statusOf(mine) === "on";
  }

  #askDuty(frame: DeskSends): void {
    this.refusal.value = null;
    this.dutyAsked.value = this.#socket.send(frame);
  }

  #dutyRefused(code: ErrorCode): void {
    this.dutyAsked.value = false;
    this.refusal.value = { re: "duty", code };
  }

  #signOut(): void {
    this.signedOut.value = true;
    this.stay.follow(null);
    this.replies.forget();
    this.line.forget();
    this.#socket.stop();
  }

  #hold(): void {
    batch(() => {
      this.accepting.value = new Set();
      this.dutyAsked.value = false;
      this.replies.hold();
      this.help.lost();
      this.pulse.forget();
      this.line.hold();
      for (const thread of this.threads.value) thread.hold();
    });
  }

  #keepUp(outcome: Outcome | undefined): void {
    if (outcome === "gap") this.#socket.resume();
  }

  #followQueue(): void {
    // What this desk has taken comes to it at once: the queue may not know yet, and a change of its row is on the way.
    const waiting = this.picture.value?.waiting.filter(({ contact }) => this.#thread(contact) === undefined) ?? [];
    this.rows.value = queue.follow(this.rows.value, waiting, this.#options.serverNow(), this.#isHeld);
    const contact = this.offer.value?.contact;
    if (contact !== this.#offered.contact) this.#offered = { contact, at: this.#options.clock.now() };
  }

  #sweep(): void {
    this.rows.value = queue.sweep(this.rows.value, this.#options.serverNow(), this.#isHeld, this.accepting.value);
  }

  #tick(): void {
    this.now.value = this.#options.serverNow();
    this.#sweep();
    this.#cancelTick = this.#options.clock.after(TICK_MS, () => this.#tick());
  }

  #have(): Record<string, number> {
    return Object.fromEntries(this.threads.value.map(({ contact, transcript }) => [contact, transcript.last]));
  }

  #thread(contact: string): Thread | undefined {
    return this.threads.value.find((thread) => thread.contact === contact);
  }

  #sender(key: string): Thread | undefined {
    return this.threads.value.find(({ outbox }) => outbox.messages.value.some((message) => message.key === key));
  }

  #waiting(): number {
    const picture = this.picture.value;
    if (picture === null) return 0;
    const calls = callsOfOthers(picture).filter(({ helper = "" }) => helper === "");
    return waitingForMe(picture).length + calls.length + picture.invitations.length;
  }

  /** Unread messages, but of talks that I only read along. */
  #unread(): number {
    const { picture, threads } = this;
    const answers = ({ contact }: Thread): boolean =>
      picture.value === null || myPart(picture.value, contact) !== "reader";
    return sum(threads.value.filter(answers).map(({ unread }) => unread.value));
  }

  #longestSilence(): string | null {
    const picture = this.picture.value;
    const answered = picture?.contacts.filter((one) => one.state === "open" && partIn(picture, one) !== "reader");
    const open = new Set(answered?.map(({ contact }) => contact));
    const silent = this.threads.value.flatMap(({ contact, transcript }) => {
      const silence = open.has(contact) ? silenceIn(transcript.entries.value) : null;
      return silence === null ? [] : [{ contact, since: silence.since }];
    });
    if (silent.length < 2) return null;
    return silent.reduce((longest, next) => (next.since < longest.since ? next : longest)).contact;
  }
}

function companyIn({ contacts }: Picture, contact: string): readonly InTalk[] {
  return contacts.find((facts) => facts.contact === contact)?.company ?? [];
}

function concerns({ put, drop }: DeskDuty, me: string): boolean {
  return drop.includes(me) || put.some(({ person }) => person === me);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
