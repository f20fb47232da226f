/**
 * A visitor's talk: what the page knows of it, and what the visitor can do.
 *
 * Free of the DOM. The server is the truth; this follows it frame by frame and asks again for
 * whatever is missing.
 */

import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Clock } from "../shared/clock";
import { tellingIn } from "../shared/draft-guard";
import { Outbox } from "../shared/outbox";
import type { ReloadToken } from "../shared/reload-token";
import { type Connection, Socket, type WebSocketLike } from "../shared/socket";
import { Transcript } from "../shared/transcript";
import { type Trouble, TroubleMeter } from "../shared/trouble";
import type {
  EndedBy,
  Entry,
  ErrorCode,
  ErrorFrame,
  GoneReason,
  Language,
  Question,
  SpokenLanguage,
} from "../wire/common";
import type {
  ClosingOutlook,
  Helper,
  VisitorAskContinue,
  VisitorReceives,
  VisitorSends,
  VisitorTalk,
  VisitorWish,
} from "../wire/visitor";

export type Phase =
  /** Nothing has begun. */
  | "entry"
  /** The page was reloaded; the server is asked for the talk. */
  | "returning"
  /** The server wants the visitor's own "continue". */
  | "asking"
  /** The first message is on its way. */
  | "starting"
  | "waiting"
  | "open"
  | "ended"
  /** Deletion is asked for; nothing is shown any more. */
  | "deleting"
  /** The text is no longer there for this page. */
  | "gone"
  /** Another page has the talk. */
  | "replaced"
  /** The service takes no new talks now. */
  | "refused"
  /** A worker has ended an abusive talk of this tab: it begins no other one for a while (rule 24). */
  | "blocked";

/**
 * What became of the text. `deleted` and `expired` are the server's word. Without it the deletion is `unconfirmed`,
 * or all that is known is that the talk had `ended`, or only that this page is `cut` off from it.
 */
export type Gone = "deleted" | "expired" | "unconfirmed" | "ended" | "cut";

export type Wishes = Required<Pick<VisitorWish, "topic" | "interpreter">>;

export interface Place {
  /** How many people are before this visitor. */
  readonly ahead: number;
  /** False while nobody is on duty. */
  readonly answering: boolean;
  /** In which languages somebody answers. */
  readonly languages: readonly SpokenLanguage[];
  /** Before closing: whether this visitor will be reached. */
  readonly closing: ClosingOutlook;
  /** When the chat closes; 0 while there is time. */
  readonly closes: number;
}

/** Why there is no way back to the talk before a reload: the time is over, or the code word was not known. */
export type NoWayBack = "too-late" | "wrong-word";

/** What the server wants to hear of a page that comes back after a while. */
export interface Condition {
  /** How many tries at the code word are left; 0: there is none. */
  readonly tries: number;
  /** A word came that was not the code word. */
  readonly wrong: boolean;
}

/** The code word that the visitor chooses, on its way. */
export type Choosing = "no" | "sending" | "failed";

/** Marks of 0 (no) to 4 (yes), for the questions that were answered. */
export type Marks = Readonly<Partial<Record<"relief" | "heard" | "next_step", number>>>;
/** `failed`: it did not get there, and can be sent again. */
export type FeedbackState = "asked" | "sending" | "failed" | "given" | "passed";

export interface TalkOptions {
  readonly service: string;
  /** The token of a booked time: it opens the service once. */
  readonly door?: string | undefined;
  readonly language: Language;
  readonly reloadToken: ReloadToken;
  readonly clock: Clock;
  connect(): WebSocketLike;
  random(): number;
  newKey(): string;
  /** Tells the server, outside the connection, that the talk of this token is left; empty: the page alone. */
  tellLeft(token: string): void;
}

const TALK_BEAT_MS = 4_000;
const IDLE_BEAT_MS = 20_000;
const TYPING_EVERY_MS = 3_000;
const TYPING_SHOWN_MS = 6_000;
/** So long after the helper has written the page asks whether the visitor is still there; nothing ends by it (rule 10). */
const SILENCE_MS = 10 * 60_000;
/** How long the guard of drafts is quiet about an address after the helper has asked for it. Proposal (DOMAIN ◇). */
const ADDRESS_AWAITED_MS = 10 * 60_000;
/** A token may be refused a moment before `gone` comes, which tells why. */
const GONE_WITHIN_MS = 3_000;
/** The server may be able to do it a little later: the page asks again by itself. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["busy", "unavailable"]);

export class Talk {
  readonly outbox: Outbox;
  readonly transcript: Transcript;
  readonly phase: Signal<Phase> = signal("entry");
  readonly place: Signal<Place> = signal(placeOf({}));
  readonly helper: Signal<Helper | undefined> = signal(undefined);
  /** Beside the helper. */
  readonly second: Signal<Helper | undefined> = signal(undefined);
  /** Who of them is writing; empty: nobody. */
  readonly helperTyping: Signal<string> = signal("");
  /** Entries that just came from others; the history of a reloaded page is not among them. */
  readonly news: Signal<readonly Entry[]> = signal([]);
  readonly endedBy: Signal<EndedBy | undefined> = signal(undefined);
  readonly gone: Signal<Gone> = signal("expired");
  /** What the visitor is writing. Kept here, so that it outlives the field; it never leaves the page. */
  readonly draft: Signal<string> = signal("");
  /** Messages of a talk that is no longer on this page, of which it is not known that they arrived. */
  readonly unsent: Signal<readonly string[]> = signal([]);
  /** Earlier lines exist that are not shown again (rule 11). */
  readonly linesHidden: Signal<boolean> = signal(false);
  /** A reload found the talk before it closed. */
  readonly noWayBack: Signal<NoWayBack | undefined> = signal(undefined);
  readonly condition: Signal<Condition> = signal({ tries: 0, wrong: false });
  /** What the helper has asked in the service's own words and the visitor has not answered (rule 25). */
  readonly question: ReadonlySignal<Question | undefined>;
  readonly choosing: Signal<Choosing> = signal("no");
  /** What the worker is told beforehand: what the server has confirmed. */
  readonly wishes: Signal<Wishes> = signal({ topic: "", interpreter: "" });
  readonly wishFailed: Signal<boolean> = signal(false);
  /** The helper has written, and the visitor has not for a long while. */
  readonly silent: Signal<boolean> = signal(false);
  /** Why the talk could not begin. */
  readonly refusedAs: Signal<"closed" | "full"> = signal("closed");
  /** What became of the questions after the talk. */
  readonly feedback: Signal<FeedbackState> = signal("asked");
  /** The visitor has said that it is not safe to write now: leaving fast is offered. */
  readonly unsafe: Signal<boolean> = signal(false);

  readonly #options: TalkOptions;
  readonly #meter: TroubleMeter;
  readonly #socket: Socket<VisitorReceives, VisitorSends>;
  /** In which the visitor reads; a talk begins in it. */
  #language: Language;
  #token = "";
  #reload = "";
  #agreed = false;
  /** Goes out with one greeting only: sent again by itself, a wrong one would cost two tries. */
  #word = "";
  /** The seq up to which each question needs no answer any more. */
  readonly #settled: Signal<Readonly<Record<Question, number>>> = signal({ safe: 0, code_word: 0, address: 0 });
  /** Entries up to this seq were there before a reload: they are no news. */
  #known = 0;
  /** When this page heard that an address was asked for. */
  #addressAskedAt = 0;
  #startKey = "";
  /** Asked for by the visitor and not yet seen done; asked again after a reconnect and on every beat. */
  #wish: "end" | "delete" | undefined;
  #typedAt = Number.NEGATIVE_INFINITY;
  #inDoubt = false;
  #cancelTyping = () => {};
  #cancelSilence = () => {};

  constructor(options: TalkOptions) {
    this.#options = options;
    this.#language = options.language;
    this.#meter = new TroubleMeter(options.clock);
    this.#socket = new Socket<VisitorReceives, VisitorSends>({
      connect: options.connect,
      greeting: () => this.#greeting(),
      alive: (mark) => ({ t: "alive", mark }),
      beatMs: () => (this.phase.value === "ended" ? IDLE_BEAT_MS : TALK_BEAT_MS),
      onFrame: (frame) => batch(() => this.#receive(frame)),
      clock: options.clock,
      random: options.random,
    });
    this.outbox = new Outbox((key, text) => this.#socket.send({ t: "say", key, text }), options.newKey);
    this.transcript = new Transcript("visitor", this.outbox);
    this.question = computed(() => this.#asked());
    this.#socket.connection.subscribe((connection) => this.#follow(connection));
  }

  /** The chat closed before anybody answered. */
  get isUnanswered(): boolean {
    return this.endedBy.value === "closing" && this.helper.value === undefined;
  }

  /** Somebody had this talk before: it waits for the next one. */
  get isHandedOver(): boolean {
    return this.phase.value === "waiting" && this.transcript.entries.value.some(({ body }) => body.t === "joined");
  }

  /** This time is the visitor's: the service takes them, open or not. */
  get isBooked(): boolean {
    return Boolean(this.#options.door);
  }

  get trouble(): ReadonlySignal<Trouble> {
    return this.#meter.trouble;
  }

  get connection(): ReadonlySignal<Connection> {
    return this.#socket.connection;
  }

  /** The visitor reads in that language from now on. */
  speak(language: Language): void {
    this.#language = language;
  }

  /** Comes back to the talk that this tab had before a reload, if there was one. */
  comeBack(): void {
    this.#reload = this.#options.reloadToken.read();
    if (this.#reload === "") return;
    this.phase.value = "returning";
    this.#socket.start();
  }

  /** Sends a message in the draft's place. The first one begins the talk. */
  say(text: string): void {
    batch(() => {
      this.draft.value = "";
      this.unsafe.value = false;
      this.settle("safe");
      this.#listen(false);
      this.outbox.say(text);
    });
    if (this.phase.value !== "entry") return;
    this.#startKey = this.#options.newKey();
    this.phase.value = "starting";
    this.#socket.start();
  }

  /** Writes in the draft. The helper is told, seldom, that the visitor writes. */
  write(text: string): void {
    this.draft.value = text;
    this.silent.value = false;
    const now = this.#options.clock.now();
    if (this.phase.value !== "open" || now - this.#typedAt < TYPING_EVERY_MS) return;
    if (this.#socket.send({ t: "typing" })) this.#typedAt = now;
  }

  /** Answers with the words of a button, which are a message as any other. What is half written stays. */
  answer(text: string, unsafe: boolean): void {
    batch(() => {
      const draft = this.draft.value;
      this.say(text);
      this.draft.value = draft;
      this.unsafe.value = unsafe;
    });
  }

  /** The question that was asked last needs no answer: it was given, or the visitor does not want to give one. */
  settle(about: Question): void {
    this.#settled.value = { ...this.#settled.value, [about]: this.transcript.last };
  }

  /**
   * Whether the helper waits for an address to send help to, and none was sent: the guard of drafts is quiet about one
   * (rule 12). For ten minutes, by the log and by this page; the device's time of day may be hours off.
   */
  awaitsAddress(): boolean {
    const entries = this.transcript.entries.value;
    const place = entries.findLastIndex(({ body }) => body.t === "asked" && body.about === "address");
    const asked = entries[place];
    if (asked === undefined || this.phase.value !== "open") return false;
    const passed = [this.#options.clock.now() - this.#addressAskedAt, (entries.at(-1)?.at ?? 0) - asked.at];
    const isAnswer = ({ author, body }: Entry): boolean =>
      author === "visitor" && body.t === "said" && tellingIn(body.text).includes("address");
    return Math.max(...passed) < ADDRESS_AWAITED_MS && !entries.slice(place + 1).some(isAnswer);
  }

  /** Chooses the code word. It goes to the server as it is, and is kept nowhere on this page. */
  chooseCodeWord(word: string): void {
    this.choosing.value = this.#socket.send({ t: "set_code_word", word }) ? "sending" : "failed";
  }

  /** Says what the talk is about, or which interpreter is needed, while waiting. Empty takes it back. */
  wish(wishes: Partial<Wishes>): void {
    this.wishFailed.value = !this.#socket.send({ t: "wish", ...this.wishes.value, ...wishes });
  }

  /** Says what the talk was like. Said twice it counts once, so that it may be tried again. */
  giveFeedback(marks: Marks): void {
    this.feedback.value = this.#socket.send({ t: "feedback", ...marks }) ? "sending" : "failed";
  }

  /** The visitor does not want to say. */
  passFeedback(): void {
    this.feedback.value = "passed";
  }

  /** The visitor's own "continue" after a long time away, with the code word if there is one. */
  agree(word = ""): void {
    this.#agreed = true;
    this.#word = word;
    this.phase.value = "returning";
    this.#socket.start();
  }

  /** The visitor does not want to go back to the earlier talk: it is left, and keeps no place in the queue. */
  decline(): void {
    const token = this.#reload;
    this.#beginAnew();
    this.#options.tellLeft(token);
  }

  end(): void {
    this.#wish = "end";
    this.#sendWish();
  }

  /** Leaves the queue for a letter: the place is given up, and nothing leads back to it. */
  giveUpPlace(): void {
    this.end();
    this.#options.reloadToken.clear();
  }

  /** Deletes everything (rule 14): off this page at once, on the server as soon as it can be reached. */
  deleteAll(): void {
    this.#wish = "delete";
    batch(() => {
      this.phase.value = "deleting";
      this.#forgetText();
    });
    this.#options.reloadToken.clear();
    this.#sendWish();
  }

  /**
   * Leaves fast (rule 5): ends the talk without waiting, told to the server twice, and forgets it. The beacon goes also
   * before there is a talk, since its answer makes the browser forget the files of this server.
   */
  leave(): void {
    const token = this.#token || this.#reload;
    this.#forgetWayBack();
    this.#options.reloadToken.clear();
    this.#socket.stop({ t: "leave" });
    this.#forgetText();
    this.#options.tellLeft(token);
  }

  /** The network or the page is back. */
  nudge(): void {
    this.#socket.nudge();
  }

  #greeting(): VisitorSends {
    if (this.#token) return { t: "resume", token: this.#token, after: this.transcript.last };
    if (this.#reload) return this.#reloading();
    const { service, door } = this.#options;
    return { t: "start", service, language: this.#language, key: this.#startKey, ...(door && { door }) };
  }

  #reloading(): VisitorSends {
    const word = this.#word;
    this.#word = "";
    const agreed = this.#agreed && { agreed: true };
    return { t: "reload", token: this.#reload, ...agreed, ...(word !== "" && { word }) };
  }

  #follow(connection: Connection): void {
    this.#meter.follow(connection);
    if (connection.state === "open") return;
    this.outbox.hold();
    this.#hideTyping();
    // Whether it arrived is not known: the log tells, or the visitor chooses again.
    if (this.choosing.value === "sending") this.choosing.value = "failed";
    if (connection.state === "replaced") this.#replaced();
  }

  #replaced(): void {
    if (this.#wish === "delete") this.#cutOff();
    else this.#close("replaced");
  }

  #receive(frame: VisitorReceives): void {
    switch (frame.t) {
      case "talk":
        this.#begin(frame);
        break;
      case "ask_continue":
        this.#ask(frame);
        break;
      case "place":
        this.place.value = placeOf(frame);
        break;
      case "entries":
        this.#apply(frame.entries);
        break;
      case "ack":
        this.#acked(frame.key, frame.seq, frame.at);
        break;
      case "helper_typing":
        this.#showTyping(frame.name);
        break;
      case "beat":
        this.#beat(frame.head);
        break;
      case "wished":
        this.#wished(frame);
        break;
      case "thanks":
        this.feedback.value = "given";
        break;
      case "gone":
        this.#gone(frame.reason);
        break;
      case "error":
        this.#refused(frame);
        break;
    }
  }

  #begin(frame: VisitorTalk): void {
    if (frame.token) this.#token = frame.token;
    if (frame.reload && this.#wish !== "delete") this.#options.reloadToken.write(frame.reload);
    this.place.value = placeOf(frame);
    this.#wished(frame);
    this.helper.value = frame.helper;
    this.second.value = frame.second;
    if (this.#wish !== "delete") {
      const hidden = frame.hidden_up_to ?? 0;
      this.linesHidden.value ||= hidden > this.transcript.last;
      this.transcript.skipTo(hidden);
      this.phase.value = frame.state;
      if (this.#reload !== "") this.#known = frame.head;
      this.#apply(frame.entries);
    }
    this.#reload = "";
    this.#sendWish();
    // The end is the last entry: while more of a long log follows, messages that are in it have not failed.
    if (frame.state !== "ended") this.outbox.open();
    else if (this.transcript.last >= frame.head || this.#wish === "delete") this.#ended();
  }

  #wished({ topic = "", interpreter = "" }: { topic?: string; interpreter?: string }): void {
    this.wishes.value = { topic, interpreter } as Wishes;
    this.wishFailed.value = false;
  }

  #apply(entries: readonly Entry[]): void {
    if (this.#wish === "delete") return;
    const before = this.transcript.last;
    if (this.transcript.apply(entries) === "gap") this.#socket.resume();
    const fresh = entries.filter(({ seq }) => seq > before && seq <= this.transcript.last);
    for (const entry of fresh) this.#understand(entry);
    const said = fresh.findLast(({ body }) => body.t === "said" || body.t === "asked");
    if (this.phase.value === "waiting") this.#listen(false);
    else if (said) this.#listen(said.author !== "visitor");
    this.news.value = fresh.filter(({ author, seq }) => author !== "visitor" && seq > this.#known);
  }

  /** The helper waits for a word of the visitor, or has one. */
  #listen(waits: boolean): void {
    this.#cancelSilence();
    this.silent.value = false;
    if (!waits) return;
    this.#cancelSilence = this.#options.clock.after(SILENCE_MS, () => {
      this.silent.value = true;
    });
  }

  #understand({ author, body }: Entry): void {
    if (author === "helper") this.#hideTyping();
    if (body.t === "joined") {
      this.helper.value = { name: body.name, helper: body.helper };
      this.phase.value = "open";
    } else if (body.t === "second_joined") {
      this.second.value = { name: body.name, helper: body.helper };
    } else if (body.t === "second_left") {
      this.second.value = undefined;
    } else if (body.t === "took_over") {
      this.helper.value = { name: body.name, helper: body.helper };
      this.second.value = undefined;
    } else if (body.t === "handed_over") {
      this.helper.value = undefined;
      this.second.value = undefined;
      this.#hideTyping();
      this.phase.value = "waiting";
    } else if (body.t === "ended") {
      this.endedBy.value = body.by;
      this.#ended();
    } else if (body.t === "code_word_set" || body.t === "asked") {
      this.choosing.value = "no";
      if (body.t === "asked" && body.about === "address") this.#addressAskedAt = this.#options.clock.now();
    }
  }

  #asked(): Question | undefined {
    if (this.phase.value !== "open") return undefined;
    const entries = this.transcript.entries.value;
    return (["safe", "code_word"] as const).find((about) => isUnanswered(entries, about, this.#settled.value[about]));
  }

  #acked(key: string, seq: number, at: number): void {
    if (this.#wish !== "delete" && this.transcript.ack(key, seq, at) === "gap") this.#socket.resume();
  }

  #beat(head: number): void {
    if (this.#wish !== undefined) this.#sendWish();
    else if (head > 0 && this.transcript.beat(head) === "gap") this.#socket.resume();
  }

  /** The talk is over, its text still to be read; nothing leads back to it after a reload. */
  #ended(): void {
    if (this.#wish === "end") this.#wish = undefined;
    this.#clearToken();
    this.outbox.failAll("closed");
    this.#hideTyping();
    if (this.#wish !== "delete") this.phase.value = "ended";
  }

  #gone(reason: GoneReason): void {
    if (reason === "revoked") {
      this.#cutOff();
      return;
    }
    if (reason === "deleted") this.#forgetText();
    this.gone.value = reason;
    this.#close("gone");
  }

  /** Nothing leads back to the talk any more, and the server did not say what became of its text. */
  #cutOff(): void {
    if (this.#wish === "delete") this.gone.value = "unconfirmed";
    else this.gone.value = this.phase.value === "ended" ? "ended" : "cut";
    this.#close("gone");
  }

  /** The token opens nothing any more. The server tells the reason by `gone`, unless it has no text to speak of. */
  #doubt(): void {
    if (this.#inDoubt) return;
    this.#inDoubt = true;
    this.#options.clock.after(GONE_WITHIN_MS, () => {
      if (this.#inDoubt) this.#cutOff();
    });
  }

  #refused({ code, re, key }: ErrorFrame): void {
    if (re === "start" || re === "resume" || re === "reload") this.#greetingRefused(re, code);
    else if (key) this.outbox.fail(key, code);
    else if (re === "set_code_word") this.choosing.value = "failed";
    else if (re === "feedback") this.feedback.value = "failed";
    else if (re === "wish") this.wishFailed.value = true;
    else if (code === "stale_token") this.#doubt();
  }

  #greetingRefused(greeting: "start" | "resume" | "reload", code: ErrorCode): void {
    if (PASSING.has(code)) this.#socket.backOff();
    else if (greeting === "reload") this.#reloadRefused(code);
    else if (greeting === "resume" || this.#wish === "delete") this.#cutOff();
    else if (code === "stale_token") this.#startAnew();
    else this.#startRefused(code);
  }

  /** The talk that the first attempt began was over before its answer came through; nothing was said in it. */
  #startAnew(): void {
    this.#startKey = this.#options.newKey();
    this.#socket.backOff();
  }

  /** The server waits only briefly for an answer, people need longer: the line is taken up again after it. */
  #ask({ tries = 0, wrong = false }: VisitorAskContinue): void {
    this.condition.value = { tries, wrong };
    this.phase.value = "asking";
    this.#socket.stop();
  }

  /** What was written stays readable, marked as not sent. */
  #startRefused(code: ErrorCode): void {
    this.refusedAs.value = code === "full" ? "full" : "closed";
    this.phase.value = "refused";
    this.#socket.stop();
    this.outbox.failAll("no_service");
  }

  #reloadRefused(code: ErrorCode): void {
    if (code === "blocked") {
      this.phase.value = "blocked";
      this.#socket.stop();
      return;
    }
    this.noWayBack.value = code === "wrong_code_word" ? "wrong-word" : "too-late";
    this.#beginAnew();
  }

  #beginAnew(): void {
    this.#forgetWayBack();
    this.#socket.stop();
    this.phase.value = "entry";
  }

  /** Ends this page's part for good and wipes the talk from it. What was not sent is the visitor's own, and stays. */
  #close(phase: "gone" | "replaced"): void {
    const draft = this.draft.value;
    const unsent = this.outbox.messages.value.map(({ text }) => text);
    batch(() => {
      this.#forgetWayBack();
      this.#forgetText();
      this.draft.value = draft;
      this.unsent.value = unsent;
      this.phase.value = phase;
    });
    this.#socket.stop();
  }

  /** Wipes all that was said and written. */
  #forgetText(): void {
    batch(() => {
      this.transcript.forget();
      this.news.value = [];
      this.draft.value = "";
      this.unsent.value = [];
      this.unsafe.value = false;
    });
  }

  #forgetWayBack(): void {
    this.#token = "";
    this.#reload = "";
    this.#agreed = false;
    this.#word = "";
    this.#wish = undefined;
    this.#inDoubt = false;
    this.#clearToken();
  }

  /** Nothing leads back to the talk. What leads to nothing but a block stays, until the visitor leaves or deletes. */
  #clearToken(): void {
    if (this.endedBy.value !== "blocked") this.#options.reloadToken.clear();
  }

  #sendWish(): void {
    if (this.#wish !== undefined) this.#socket.send({ t: this.#wish });
  }

  #showTyping(name: string): void {
    this.#cancelTyping();
    this.helperTyping.value = name;
    this.#cancelTyping = this.#options.clock.after(TYPING_SHOWN_MS, () => this.#hideTyping());
  }

  #hideTyping(): void {
    this.#cancelTyping();
    this.helperTyping.value = "";
  }
}

/** Whether the helper asked after `settled` and the log holds no answer: any message, or the choice of a code word. */
function isUnanswered(entries: readonly Entry[], about: Question, settled: number): boolean {
  const place = entries.findLastIndex(({ body }) => body.t === "asked" && body.about === about);
  if ((entries[place]?.seq ?? 0) <= settled) return false;
  const isAnswer = ({ author, body }: Entry): boolean =>
    about === "safe" ? author === "visitor" && body.t === "said" : body.t === "code_word_set";
  return !entries.slice(place + 1).some(isAnswer);
}

/** What a frame leaves out is as usual. */
function placeOf({ ahead = 0, answering = true, languages = [], closing = "", closes = 0 }: Partial<Place>): Place {
  return { ahead, answering, languages, closing, closes };
}
