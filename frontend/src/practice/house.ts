/**
 * The server's side of a practised desk: a line that leads nowhere, and a visitor who is a script.
 *
 * It speaks the desk's protocol, so that everything else is the real desk. Nothing of it leaves the page.
 */

import type { Clock } from "../shared/clock";
import { LocalLine } from "../shared/local-line";
import type { WebSocketLike } from "../shared/socket";
import type { Texts } from "../shared/texts";
import type { AnyBody, Author, ContactState, EndedBy, Entry } from "../wire/common";
import type {
  CallForHelp,
  DeskContact,
  DeskHelp,
  DeskReceives,
  DeskSends,
  DeskSnapshot,
  DutyStatus,
  InTalk,
  Present,
  StaffLanguage,
  VisitorPresence,
  Waiting,
} from "../wire/desk";
import {
  HEARD,
  type Heard,
  hear,
  NOTHING_TOLD,
  openingsOf,
  type Reaction,
  react,
  type Scenario,
  writingMs,
} from "./core";

/** What the server's page gives: who practises, with the real cards and guides. */
export type PracticePage = Pick<DeskSnapshot, "me" | "cards" | "guides">;

export interface PracticeOptions {
  readonly scenario: Scenario;
  readonly page: PracticePage;
  readonly language: StaffLanguage;
  readonly say: Texts;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 <= random() < 1. */
  random(): number;
  /** The contact is recorded, or handed over. */
  onOver(): void;
}

const CONTACT = "practice";
const COLLEAGUE = "practice-colleague";
const BEAT_MS = 4_000;
const HELP_COMES_MS = 5_000;
const BEFORE_GOING_MS = 3_000;
/** Whom a visitor is offered to has so long to take them, as on the real desk. */
export const OFFER_LASTS_MS = 30_000;
/** A visitor whom nobody answers for so long asks once whether somebody is there. */
export const WAITS_MS = 60_000;

export class PracticeHouse {
  readonly #options: PracticeOptions;
  readonly #words: Readonly<Partial<Record<Heard, readonly string[]>>>;
  readonly #entries: Entry[] = [];
  /** What the trainee has written to colleagues. */
  #lineEntries: Entry[] = [];
  readonly #began: number;
  #line: PracticeLine | null = null;
  #state: ContactState = "waiting";
  #endedBy: EndedBy | "" = "";
  #presence: VisitorPresence = "here";
  #status: DutyStatus | null = "on";
  #call: CallForHelp | null = null;
  #company: readonly InTalk[] = [];
  /** Whose turn it is to take the visitor, and until when; null: everybody's. */
  #offer: { readonly to: string; readonly ends: number } | null = null;
  #wantsDebrief = false;
  #told = NOTHING_TOLD;
  /** Timers of what the visitor is about to do. */
  #ahead: (() => void)[] = [];
  #busyUntil = 0;
  #hasAsked = false;
  #cancelWaiting = () => {};
  #cancelBeat = () => {};
  #cancelHelp = () => {};
  #cancelInvitation = () => {};
  #cancelOffer = () => {};

  constructor(options: PracticeOptions) {
    this.#options = options;
    this.#began = options.now();
    this.#words = Object.fromEntries(HEARD.map((heard) => [heard, wordsOf(options.say(`practice-hears-${heard}`))]));
    for (const name of openingsOf(options.scenario)) this.#append("visitor", { t: "said", text: options.say(name) });
    if (options.scenario.isOffered) this.#offerTo(options.page.me.person);
  }

  /** In place of a WebSocket. */
  connect(): WebSocketLike {
    const { clock } = this.#options;
    const line: PracticeLine = new PracticeLine((frame) => {
      // Never within the sending itself: on a real line the desk has finished what it does.
      clock.after(0, () => line.readyState === 1 && this.#receive(frame));
    });
    this.#line = line;
    clock.after(0, () => line.readyState === 0 && line.answer());
    return line;
  }

  /** Nothing happens any more. */
  stop(): void {
    this.#hush();
    this.#cancelBeat();
    this.#cancelHelp();
    this.#cancelInvitation();
    this.#cancelOffer();
    this.#line = null;
  }

  #receive(frame: DeskSends): void {
    switch (frame.t) {
      case "hello":
        this.#tell(this.#snapshot(frame.have ?? {}));
        this.#beat();
        break;
      case "accept":
        this.#accept();
        break;
      case "decline":
        this.#passOn();
        break;
      case "say":
        this.#said(frame.key, frame.text);
        break;
      case "ask":
        this.#note("house", { t: "asked", about: frame.about });
        this.#understood([frame.about]);
        break;
      case "give":
        this.#note("house", { t: "card_given", card: frame.card });
        this.#understood(["card"]);
        break;
      case "invite":
        this.#invite(frame.person);
        break;
      case "uninvite":
        this.#cancelInvitation();
        this.#meet([]);
        break;
      case "note":
        this.#note("helper", { t: "noted", name: this.#options.page.me.name, text: frame.text });
        break;
      case "end":
        this.#end(frame.blocks ? "blocked" : "helper");
        break;
      case "record":
      case "hand_over":
        this.#over();
        break;
      case "go_on_duty":
        this.#duty("on");
        break;
      case "go_off_duty":
        this.#duty(this.#state === "open" ? "finishing" : null);
        break;
      case "break":
        this.#duty(frame.begins ? "break" : "on");
        break;
      case "call_help":
        this.#callHelp();
        break;
      case "stop_help":
        this.#cancelHelp();
        this.#call = null;
        this.#tell(this.#help());
        break;
      case "give_pulse":
        this.#tell({ t: "pulse", asked: false });
        break;
      case "want_debrief":
        this.#wantsDebrief = frame.wanted;
        this.#tell({ t: "debrief", wanted: frame.wanted });
        break;
      case "ask_replies":
        this.#tell({ t: "replies", state: "none" });
        break;
      case "line_say":
        this.#saidOnLine(frame.key, frame.text);
        break;
    }
  }

  #accept(): void {
    if (this.#state !== "waiting") return;
    const { name, helper } = this.#options.page.me;
    this.#state = "open";
    this.#cancelOffer();
    this.#append("house", { t: "joined", name, helper });
    this.#tell({ t: "queue", put: [], drop: [CONTACT] }, this.#contact(0));
    this.#wait();
  }

  #offerTo(person: string): void {
    const { clock, now } = this.#options;
    this.#offer = { to: person, ends: now() + OFFER_LASTS_MS };
    this.#cancelOffer();
    this.#cancelOffer = clock.after(OFFER_LASTS_MS, () => this.#passOn());
  }

  /** Who was asked does not take the visitor: the colleague who is made up is next, and after them everybody. */
  #passOn(): void {
    const wasMine = this.#offer?.to === this.#options.page.me.person;
    this.#cancelOffer();
    this.#offer = null;
    if (wasMine) this.#offerTo(COLLEAGUE);
    this.#tell({ t: "queue", put: this.#waiting(), drop: [] });
  }

  #said(key: string, text: string): void {
    if (this.#state !== "open") {
      this.#tell({ t: "error", code: "closed", re: "say", key, contact: CONTACT });
      return;
    }
    const { seq, at } = this.#append("helper", { t: "said", text }, key);
    this.#tell({ t: "ack", contact: CONTACT, key, seq, at });
    this.#understood(hear(text, this.#words));
  }

  /** What the trainee writes to colleagues goes nowhere, and nobody answers. */
  #saidOnLine(key: string, text: string): void {
    if (this.#status === null) {
      this.#tell({ t: "error", code: "not_on_duty", re: "line_say", key });
      return;
    }
    const { name, helper } = this.#options.page.me;
    const entry: Entry = {
      seq: this.#lineEntries.length + 1,
      at: this.#options.now(),
      author: "helper",
      body: { t: "said", text, by: name, helper },
      key,
    };
    this.#lineEntries.push(entry);
    this.#tell({ t: "line_ack", key, seq: entry.seq, at: entry.at });
  }

  #understood(heard: readonly Heard[]): void {
    if (this.#state !== "open") return;
    this.#cancelWaiting();
    const busy = this.#options.clock.now() < this.#busyUntil;
    this.#perform(react(this.#options.scenario, this.#told, heard, busy));
  }

  #perform({ told, lines, silenceMs, ends }: Reaction): void {
    const { clock, random, say, scenario } = this.#options;
    this.#told = told;
    let at = Math.max(clock.now(), this.#busyUntil) + silenceMs;
    for (const text of lines.map((name) => say(name))) {
      const writing = writingMs(text, random());
      this.#later(at + writing / 3, () => this.#tell({ t: "visitor_typing", contact: CONTACT }));
      at += writing;
      this.#later(at, () => {
        this.#note("visitor", { t: "said", text });
        this.#wait();
      });
    }
    if (ends) {
      at += BEFORE_GOING_MS;
      this.#later(at, () => this.#end(scenario.ends));
    }
    this.#busyUntil = at;
  }

  /** The visitor waits for an answer. */
  #wait(): void {
    this.#cancelWaiting();
    if (this.#hasAsked) return;
    this.#cancelWaiting = this.#options.clock.after(WAITS_MS, () => {
      this.#hasAsked = true;
      this.#note("visitor", { t: "said", text: this.#options.say("practice-waits") });
    });
  }

  #end(by: EndedBy): void {
    if (this.#state !== "open") return;
    this.#hush();
    this.#state = "ended";
    this.#endedBy = by;
    this.#presence = by === "left_fast" ? "left_fast" : by === "visitor" ? "ended" : "closed";
    this.#note("house", { t: "ended", by });
    this.#tell({ t: "visitor", contact: CONTACT, presence: this.#presence });
  }

  #over(): void {
    this.#tell({ t: "dropped", contact: CONTACT, not_allowed: false });
    this.stop();
    this.#options.onOver();
  }

  #callHelp(): void {
    const { me } = this.#options.page;
    const { clock, say, now, scenario } = this.#options;
    const call = { person: me.person, name: me.name, services: [scenario.slug], since: now(), is_heard: true };
    this.#call = call;
    this.#tell(this.#help());
    this.#cancelHelp();
    this.#cancelHelp = clock.after(HELP_COMES_MS, () => {
      this.#call = { ...call, helper: COLLEAGUE, helper_name: say("practice-colleague") };
      this.#tell(this.#help());
    });
  }

  /** The made-up colleague is asked, and has no time. */
  #invite(person: string): void {
    const { me } = this.#options.page;
    const { clock, say } = this.#options;
    this.#meet([
      { person: me.person, name: me.name, part: "worker" },
      { person, name: say("practice-colleague"), part: "invited" },
    ]);
    this.#cancelInvitation();
    this.#cancelInvitation = clock.after(HELP_COMES_MS, () => this.#meet([]));
  }

  #meet(company: readonly InTalk[]): void {
    this.#company = company;
    this.#tell({ t: "company", contact: CONTACT, company });
  }

  #duty(status: DutyStatus | null): void {
    this.#status = status;
    const { person } = this.#options.page.me;
    if (status !== "on" && this.#offer?.to === person) this.#passOn();
    const put = this.#onDuty().filter((one) => one.person === person);
    this.#tell({ t: "duty", put, drop: status === null ? [person] : [] }, { t: "on_line", count: this.#onLine });
    if (status !== null) return;
    this.#lineEntries = [];
    this.#tell({ t: "line" }, { t: "pulse", asked: true });
  }

  #beat(): void {
    this.#cancelBeat();
    this.#cancelBeat = this.#options.clock.after(BEAT_MS, () => {
      const isMine = this.#state !== "waiting";
      this.#tell({ t: "beat", mark: 1, heads: isMine ? { [CONTACT]: this.#entries.length } : {} });
      this.#beat();
    });
  }

  #note(author: Author, body: AnyBody): void {
    this.#tell({ t: "entries", contact: CONTACT, entries: [this.#append(author, body)] });
  }

  #append(author: Author, body: AnyBody, key?: string): Entry {
    const entry = { seq: this.#entries.length + 1, at: this.#options.now(), author, body, ...(key && { key }) };
    this.#entries.push(entry);
    return entry;
  }

  #tell(...frames: readonly DeskReceives[]): void {
    this.#line?.receive(...frames);
  }

  /** Does something at a moment of the clock, unless the visitor goes before. */
  #later(at: number, run: () => void): void {
    this.#ahead.push(this.#options.clock.after(at - this.#options.clock.now(), run));
  }

  #hush(): void {
    for (const cancel of this.#ahead) cancel();
    this.#ahead = [];
    this.#cancelWaiting();
  }

  #snapshot(have: Readonly<Record<string, number>>): DeskSnapshot {
    const { scenario, page, say } = this.#options;
    return {
      t: "snapshot",
      ...page,
      services: [{ slug: scenario.slug, name: say(`practice-${scenario.slug}-title`), matters: scenario.matters }],
      on_duty: this.#onDuty(),
      waiting: this.#waiting(),
      contacts: this.#state === "waiting" ? [] : [this.#contact(have[CONTACT] ?? 0)],
      help: this.#help(),
      invitations: { t: "invitations", invitations: [] },
      talks: { t: "talks", may_read: false, talks: [] },
      debrief: this.#wantsDebrief,
      line: { t: "line", head: this.#lineEntries.length, entries: this.#lineEntries },
      on_line: this.#onLine,
      urgent: { t: "urgent" },
      gaps: { t: "gaps", turns: 0, first: "", pressing: false },
    };
  }

  /** The queue. */
  #waiting(): Waiting[] {
    if (this.#state !== "waiting") return [];
    const { scenario, language } = this.#options;
    const offer = this.#offer && { offered_to: this.#offer.to, offer_ends: this.#offer.ends };
    const row = { contact: CONTACT, service: scenario.slug, language, since: this.#began, wrote: true };
    return [{ ...row, visitor: this.#presence, ...offer }];
  }

  #contact(after: number): DeskContact {
    return {
      t: "contact",
      contact: CONTACT,
      service: this.#options.scenario.slug,
      language: this.#options.language,
      state: this.#state,
      since: this.#began,
      visitor: this.#presence,
      head: this.#entries.length,
      entries: this.#entries.slice(after),
      ended_by: this.#endedBy,
      excerpt: "",
      draft: "",
      company: this.#company,
    };
  }

  #help(): DeskHelp {
    return { t: "help", calls: this.#call === null ? [] : [this.#call], on_call: [] };
  }

  /** How many read the staff line: the made-up colleague, too, who answers nothing. */
  get #onLine(): number {
    return this.#status === null ? 0 : this.#onDuty().length;
  }

  /** The trainee, and a professional who is made up: a peer has one beside them (rule 19). */
  #onDuty(): Present[] {
    const { page, say, scenario } = this.#options;
    const services = [scenario.slug];
    const colleague: Present = {
      person: COLLEAGUE,
      name: say("practice-colleague"),
      helper: "professional",
      services,
      since: this.#began,
      open_contacts: 0,
    };
    if (this.#status === null) return [colleague];
    const { person, name, helper } = page.me;
    const open_contacts = this.#state === "open" ? 1 : 0;
    return [colleague, { person, name, helper, services, since: this.#began, open_contacts, status: this.#status }];
  }
}

/** What the desk sends goes to the house. */
class PracticeLine extends LocalLine {
  readonly #take: (frame: DeskSends) => void;

  constructor(take: (frame: DeskSends) => void) {
    super();
    this.#take = take;
  }

  send(text: string): void {
    this.#take(JSON.parse(text));
  }
}

function wordsOf(list: string): string[] {
  return list.split(",").map((word) => word.trim().toLowerCase());
}
