/**
 * Being in a closed group: what the page knows of it, and what its reader can do there.
 *
 * Free of the DOM. The server is the truth; this follows it frame by frame and asks again for whatever is missing.
 * Everything is kept in memory alone, but a token for coming back after a reload (rules 3 and 11).
 */

import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Clock } from "../shared/clock";
import { Outbox } from "../shared/outbox";
import type { ReloadToken } from "../shared/reload-token";
import { type Connection, Socket, type WebSocketLike } from "../shared/socket";
import { type Trouble, TroubleMeter } from "../shared/trouble";
import type {
  Entry,
  ErrorCode,
  ErrorFrame,
  Here,
  PostMark,
  PostOnPage,
  ReactionKind,
  RoomGone,
  RoomView,
} from "../wire/common";
import type { FacilitatorSends } from "../wire/facilitator";
import type { RoomReceives, RoomSends } from "../wire/room";
import { Evenings } from "./evening";
import {
  follow,
  helperOf,
  isMine,
  type Room,
  readAllUpTo,
  readUpTo,
  roomOf,
  type Thread,
  unseen,
  withHere,
  withPosts,
  withThreads,
} from "./room";
import { OwnSide } from "./side";

export type Phase =
  | "entering"
  | "in"
  /** The server does not let this page in (any more): the way leads over the door. */
  | "refused"
  /** The room is open on another page. */
  | "replaced"
  | "gone";

/** What the reader looks at. */
export type Place =
  | { readonly at: "threads" }
  | { readonly at: "thread"; readonly thread: number }
  | { readonly at: "new" }
  | { readonly at: "evening"; readonly evening: string }
  | { readonly at: "room" }
  /** What is between a member and the facilitators alone. */
  | { readonly at: "line" };

/** Where a post belongs, and what it is about. */
export interface About {
  /** 0: it begins a thread. */
  readonly thread: number;
  readonly note: string;
}

export interface Draft {
  readonly text: string;
  readonly note: string;
}

/** What became of something that was asked for: done, stored but to wait, or not done. */
export type Outcome = "done" | "held" | ErrorCode;

export interface StayOptions {
  /** With which a member enters; empty: by the token of an earlier page of this tab. */
  readonly token: string;
  /** For a facilitator: the room that they lead. */
  readonly room: string;
  readonly reloadToken: ReloadToken;
  readonly clock: Clock;
  connect(): WebSocketLike;
  random(): number;
  newKey(): string;
  /** Tells the server, outside the connection, that the page of this token is left. */
  tellLeft(token: string): void;
  /** The time of day, in milliseconds as the server counts them. */
  wall?(): number;
}

/** A member and a facilitator send the same but where they may do different things. */
type Sends = RoomSends | FacilitatorSends;

export const EMPTY_DRAFT: Draft = { text: "", note: "" };

const BEAT_MS = 20_000;
/** The server may be able to do it a little later: the page asks again by itself. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["busy", "unavailable", "flood"]);
const GREETINGS: ReadonlySet<string> = new Set(["enter", "reload", "lead"]);

export class Stay {
  readonly outbox: Outbox<About>;
  /** What is between a member and the facilitators alone. Facilitators have none. */
  readonly side: OwnSide;
  readonly evenings: Evenings;
  readonly phase: Signal<Phase> = signal("entering");
  readonly gone: Signal<RoomGone["reason"] | "left"> = signal("expired");
  readonly room: Signal<Room | null> = signal(null);
  readonly place: Signal<Place> = signal({ at: "threads" });
  /** What was looked at before; null: nothing else yet. */
  cameFrom: Place | null = null;
  /** Up to which seq each thread has been on the page. */
  readonly shown: Signal<ReadonlyMap<number, number>> = signal(new Map());
  /** For facilitators: what new and edited posts speak of, beside what the posts themselves tell. */
  readonly marks: Signal<ReadonlyMap<number, readonly PostMark[]>> = signal(new Map());
  /** Posts of others that just came; those that were there before are not among them. */
  readonly news: Signal<readonly Entry[]> = signal([]);
  /** Threads of which posts are on their way. */
  readonly loading: Signal<ReadonlySet<number>> = signal(new Set());

  /** What could not be sent from a page that is out of the room. */
  readonly unsent: Signal<readonly string[]> = signal([]);

  readonly #options: StayOptions;
  readonly #socket: Socket<RoomReceives, Sends>;
  readonly #meter: TroubleMeter;
  readonly #drafts: Signal<ReadonlyMap<number, Draft>> = signal(new Map());
  readonly #asked = new Map<string, (outcome: Outcome) => void>();
  /** Acks that came before what is before them in the log. */
  #acks: { readonly key: string; readonly seq: number; readonly at: number }[] = [];
  #later: { readonly head: number; readonly change: (room: Room) => Room }[] = [];
  /** Before which seqs threads, and posts of a thread, were asked for, oldest question first. */
  #threadsBefore: number[] = [];
  readonly #postsBefore = new Map<number, number[]>();
  #token: string;
  #reload = "";
  /** The head that the beat before told of. */
  #promised = 0;
  /** Whether only a fresh view will do. */
  #anew = false;

  constructor(options: StayOptions) {
    this.#options = options;
    this.#token = options.token;
    this.#meter = new TroubleMeter(options.clock);
    this.#socket = new Socket<RoomReceives, Sends>({
      connect: options.connect,
      greeting: () => this.#greeting(),
      alive: (mark) => ({ t: "alive", mark }),
      beatMs: () => BEAT_MS,
      onFrame: (frame) => batch(() => this.#receive(frame)),
      clock: options.clock,
      random: options.random,
    });
    this.outbox = new Outbox<About>(
      (key, text, { thread, note }) =>
        this.#send({ t: "post", key, text, ...(thread && { thread }), ...(note && { note }) }),
      options.newKey,
    );
    this.side = new OwnSide((frame) => this.#send(frame), options.newKey);
    this.evenings = new Evenings({
      clock: options.clock,
      wall: () => options.wall?.() ?? Date.now(),
      newKey: options.newKey,
      send: (frame) => this.#send(frame),
      here: () => this.room.value?.here ?? null,
    });
    this.#socket.connection.subscribe((connection) => this.#follow(connection));
  }

  /** Whether its member can write to the facilitators: in the room, and out of it while they may come to it (rule 32). */
  get hasLine(): boolean {
    const isOut = this.gone.value === "suspended" || this.gone.value === "removed";
    return this.side.isKnown.value && (this.phase.value === "in" || (this.phase.value === "gone" && isOut));
  }

  get connection(): ReadonlySignal<Connection> {
    return this.#socket.connection;
  }

  get trouble(): ReadonlySignal<Trouble> {
    return this.#meter.trouble;
  }

  /** Goes in. False: this page has nothing to go in with. */
  enter(): boolean {
    if (this.#token === "" && this.#options.room === "") {
      this.#reload = this.#options.reloadToken.read();
      if (this.#reload === "") return false;
    }
    this.#socket.start();
    return true;
  }

  /** Leaves fast (rule 5): without waiting, and nothing leads back. */
  leave(): void {
    const token = this.#token || this.#reload;
    this.#options.reloadToken.clear();
    this.#socket.stop({ t: "leave" });
    this.#forget();
    this.#options.tellLeft(token);
  }

  /** The network or the page is back. */
  nudge(): void {
    this.#socket.nudge();
  }

  // --- looking ---

  /** Opens a thread, or what else there is. */
  go(place: Place): void {
    this.cameFrom = this.place.value;
    this.place.value = place;
    if (place.at === "thread") this.#open(place.thread);
  }

  /** More threads. */
  askThreads(): void {
    const { bound = 0 } = this.room.value ?? {};
    if (bound > 0 && this.#threadsBefore.length === 0) this.#askThreads(bound);
  }

  /** Older posts of a thread. */
  askPosts(thread: Thread): void {
    if (!this.loading.value.has(thread.seq)) this.#askPosts(thread.seq, thread.from);
  }

  /** The thread has been on the page, as far as it goes. The unread line moves with it, if nothing before is unread. */
  see(thread: Thread): void {
    if ((this.shown.value.get(thread.seq) ?? 0) >= thread.lastSeq) return;
    this.shown.value = new Map([...this.shown.value, [thread.seq, thread.lastSeq]]);
    if (this.room.value !== null) this.#read(readAllUpTo(this.room.value, this.shown.value));
  }

  /** Nothing is unread any more. */
  seeAll(): void {
    if (this.room.value !== null) this.#read(this.room.value.last);
  }

  /** How many posts of the thread its reader has not seen. */
  unseen(thread: Thread): number {
    return this.room.value === null ? 0 : unseen(this.room.value, thread, this.shown.value);
  }

  // --- writing ---

  /** What is being written in a thread; 0: what would begin one. It never leaves the page, nor outlives it. */
  draft(thread: number): Draft {
    return this.#drafts.value.get(thread) ?? EMPTY_DRAFT;
  }

  write(thread: number, draft: Partial<Draft>): void {
    this.#drafts.value = new Map([...this.#drafts.value, [thread, { ...this.draft(thread), ...draft }]]);
  }

  /** Sends what is in the draft. */
  post(thread: number): void {
    const { text, note } = this.draft(thread);
    batch(() => {
      this.#drafts.value = new Map([...this.#drafts.value].filter(([place]) => place !== thread));
      this.outbox.say(text.trim(), { thread, note: note.trim() });
    });
  }

  edit(post: number, text: string, note: string): Promise<Outcome> {
    return this.#ask((key) => ({ t: "edit", key, post, text, ...(note && { note }) }));
  }

  remove(post: number): Promise<Outcome> {
    return this.#ask((key) => ({ t: "remove", key, post }));
  }

  /** Tells a facilitator about a post, or about what was said at that place of an evening. */
  tell(post: number, words: string, evening = ""): Promise<Outcome> {
    return this.#ask((key) => ({ t: "tell", key, post, ...(words && { words }), ...(evening && { evening }) }));
  }

  /** Leaves the group for good. The server tells of it as of every loss of a place. */
  resign(erases: boolean): Promise<Outcome> {
    return this.#ask((key) => ({ t: "resign", key, ...(erases && { erases }) }));
  }

  /** Asks for a review of what was decided. */
  appeal(sanction: string, words: string): Promise<Outcome> {
    return this.#ask((key) => ({ t: "appeal", key, sanction, ...(words && { words }) }));
  }

  react(post: number, kind: ReactionKind, on: boolean): void {
    this.#socket.send({ t: "react", post, kind, on });
  }

  ignore(name: string, on: boolean): void {
    this.#socket.send({ t: "ignore", name, on });
  }

  withdraw(held: string): void {
    this.#socket.send({ t: "withdraw", held });
  }

  // --- leading ---

  pin(thread: number, on: boolean): void {
    this.#socket.send({ t: "pin", thread, on });
  }

  letAppear(held: string): void {
    this.#socket.send({ t: "judge", held, appears: true });
  }

  /** It will not appear: its author reads these words. */
  refuse(held: string, words: string): void {
    this.#socket.send({ t: "judge", held, appears: false, words });
  }

  hold(post: number): void {
    this.#socket.send({ t: "hold", post });
  }

  // --- the line ---

  #greeting(): Sends {
    const after = this.#anew ? 0 : (this.room.value?.last ?? 0);
    if (this.#options.room) return { t: "lead", room: this.#options.room, after };
    if (this.#token) return { t: "enter", token: this.#token, after };
    return { t: "reload", token: this.#reload };
  }

  #follow(connection: Connection): void {
    this.#meter.follow(connection);
    if (connection.state === "open") return;
    this.outbox.hold();
    this.side.hold();
    this.evenings.lost();
    this.#acks = [];
    this.#later = [];
    this.#threadsBefore = [];
    this.#postsBefore.clear();
    this.loading.value = new Set();
    for (const key of [...this.#asked.keys()]) this.#settle(key, "unavailable");
    if (connection.state === "replaced") this.#end("replaced");
  }

  #receive(frame: RoomReceives): void {
    switch (frame.t) {
      case "view":
        return this.#view(frame);
      case "entries":
        return this.#apply(frame.entries);
      case "here":
        return this.#renew(frame.here);
      case "threads": {
        const before = this.#threadsBefore.shift();
        if (before !== undefined) this.#asOf(frame.head, (room) => withThreads(room, frame, before));
        return;
      }
      case "thread": {
        const before = this.#postsBefore.get(frame.thread)?.shift() ?? 0;
        this.loading.value = new Set([...this.loading.value].filter((thread) => thread !== frame.thread));
        return this.#asOf(frame.head, (room) => withPosts(room, frame, before));
      }
      case "marked":
        this.marks.value = new Map([...this.marks.value, [frame.post, frame.marks]]);
        return;
      case "ack":
        return this.#acked(frame.key, frame.seq, frame.at);
      case "held":
        return this.#waits(frame.key, frame.held);
      case "line":
        return this.side.hear(frame);
      case "sanctions":
        return this.side.learn(frame.sanctions);
      case "done":
        return this.#settle(frame.key, "done");
      case "beat":
        return this.#beat(frame.head);
      case "gone":
        return this.#gone(frame.reason);
      case "error":
        return this.#refused(frame);
      case "evenings":
      case "evening":
      case "evening_entries":
      case "evening_ack":
      case "evening_gone":
      case "evening_text":
        return this.evenings.receive(frame);
    }
  }

  #view(view: RoomView): void {
    if (view.token) this.#token = view.token;
    if (view.reload) this.#options.reloadToken.write(view.reload);
    this.#reload = "";
    this.#promised = 0;
    this.phase.value = "in";
    const before = this.room.value;
    const isResumed = view.resumed && !this.#anew;
    this.#anew = false;
    if (isResumed && before !== null) {
      this.room.value = { ...withHere(before, view.here), facts: view.room };
      this.#change((room) => readUpTo(room, view.read));
      this.#apply(view.entries ?? []);
    } else {
      this.room.value = roomOf(view);
    }
    if (this.#options.room === "") this.side.open();
    if (view.here.standing !== "active") return this.#renew(view.here);
    this.#leaveWhatIsGone();
    const place = this.place.value;
    if (place.at === "thread") this.#open(place.thread);
    this.outbox.open();
    this.evenings.entered();
  }

  /** Whoever is suspended or removed sees nothing of the room any more (rule 32). */
  #renew(here: Here): void {
    if (here.standing !== "active") this.#wipe();
    this.#change((room) => withHere(room, here));
    if (here.standing === "active") return;
    this.#anew = true;
    this.gone.value = here.standing;
    this.phase.value = "gone";
    if (here.standing === "left") this.#end("gone");
  }

  #apply(entries: readonly Entry[]): void {
    const before = this.room.value;
    if (before === null) return;
    const { room, gap } = follow(before, entries);
    this.room.value = room;
    const fresh = entries.filter(({ seq }) => seq > before.last && seq <= room.last);
    for (const { key } of fresh) if (key) this.outbox.confirm(key);
    this.#leaveWhatIsGone();
    this.news.value = fresh.filter(({ body, author }) => body.t === "posted" && !isMine(room, { ...body, author }));
    if (gap) this.#socket.resume();
    else this.#repair(room);
    this.#takeLater();
    this.#takeAcks();
  }

  /** What the page cannot know by itself it asks for. */
  #repair({ stale, last }: Room): void {
    if (stale === "all") {
      this.#anew = true;
      this.#socket.resume();
    } else if (stale === "threads") {
      this.#askThreads(last + 1);
    }
  }

  /** A thread that was open may be gone. */
  #leaveWhatIsGone(): void {
    const place = this.place.value;
    const isGone =
      place.at === "thread" && this.room.value?.stale === "no" && !this.room.value.threads.has(place.thread);
    if (isGone) this.place.value = { at: "threads" };
  }

  /** What is told as of a head that the page has not reached is understood once it has. */
  #asOf(head: number, change: (room: Room) => Room): void {
    this.#later.push({ head, change });
    this.#takeLater();
  }

  #takeLater(): void {
    const { last = 0 } = this.room.value ?? {};
    const ready = this.#later.filter(({ head }) => head <= last);
    this.#later = this.#later.filter(({ head }) => head > last);
    for (const { change } of ready) this.#change(change);
  }

  #acked(key: string, seq: number, at: number): void {
    this.#acks = [...this.#acks, { key, seq, at }].sort((one, other) => one.seq - other.seq);
    this.#takeAcks();
  }

  /** One's own posts take their places in the log, each after what was before it. */
  #takeAcks(): void {
    const [ack, ...others] = this.#acks;
    const room = this.room.value;
    if (ack === undefined || room === null || ack.seq > room.last + 1) return;
    this.#acks = others;
    const unsent = this.outbox.find(ack.key);
    if (ack.seq > room.last && unsent !== undefined) return this.#apply([entryOf(room, ack, unsent)]);
    this.outbox.confirm(ack.key);
    this.#takeAcks();
  }

  #waits(key: string, held: Room["here"]["held"][number]): void {
    this.outbox.confirm(key);
    this.evenings.waits(key, held.held);
    this.#change((room) => {
      const others = room.here.held.filter((one) => one.held !== held.held);
      return withHere(room, { ...room.here, held: [...others, held] });
    });
    this.#settle(key, "held");
  }

  #beat(head: number): void {
    this.evenings.beat();
    const { last = 0 } = this.room.value ?? {};
    const isMissing = last < this.#promised;
    this.#promised = head;
    if (isMissing) this.#socket.resume();
  }

  /**
   * Nothing more can be read. Where the reader's own side has changed, the server tells how right after, and of its
   * change back: the line stays.
   */
  #gone(reason: RoomGone["reason"]): void {
    this.gone.value = reason;
    if (reason === "expired" || reason === "deleted") return this.#end("gone");
    this.#wipe();
    this.#anew = true;
    this.phase.value = "gone";
  }

  #refused({ code, re = "", key = "" }: ErrorFrame): void {
    if (GREETINGS.has(re)) {
      if (PASSING.has(code)) this.#socket.backOff();
      else this.#end("refused");
    } else if (this.evenings.refused({ t: "error", code, re, key })) {
      return;
    } else if (this.#asked.has(key)) this.#settle(key, code);
    else if (this.side.fail(key, code)) return;
    else if (key !== "") this.outbox.fail(key, code);
    else if (code === "stale_token" || code === "signed_out") this.#end("refused");
  }

  /** What has a key is answered: where nothing comes back, the line is gone, long before beats would tell. */
  #send(frame: Sends): boolean {
    const isSent = this.#socket.send(frame);
    if (isSent && "key" in frame) this.#socket.expectAnswer();
    return isSent;
  }

  #ask(frame: (key: string) => Sends): Promise<Outcome> {
    const key = this.#options.newKey();
    return new Promise((resolve) => {
      this.#asked.set(key, resolve);
      if (!this.#send(frame(key))) this.#settle(key, "unavailable");
    });
  }

  #settle(key: string, outcome: Outcome): void {
    this.#asked.get(key)?.(outcome);
    this.#asked.delete(key);
  }

  #open(seq: number): void {
    const thread = this.room.value?.threads.get(seq);
    if (thread !== undefined && thread.from === Number.POSITIVE_INFINITY) this.#askPosts(seq, 0);
  }

  #askThreads(before: number): void {
    if (this.#socket.send({ t: "ask_threads", before })) this.#threadsBefore.push(before);
  }

  #askPosts(thread: number, before: number): void {
    if (this.loading.value.has(thread)) return;
    if (!this.#socket.send({ t: "ask_thread", thread, ...(before && { before }) })) return;
    this.#postsBefore.set(thread, [...(this.#postsBefore.get(thread) ?? []), before]);
    this.loading.value = new Set([...this.loading.value, thread]);
  }

  #read(seq: number): void {
    const room = this.room.value;
    if (room === null || seq <= room.read) return;
    if (!this.#socket.send({ t: "read", seq })) return;
    this.room.value = readUpTo(room, seq);
    this.#repair(this.room.value);
  }

  #change(change: (room: Room) => Room): void {
    if (this.room.value !== null) this.room.value = change(this.room.value);
  }

  /** Ends this page's part. */
  #end(phase: "refused" | "replaced" | "gone"): void {
    this.#options.reloadToken.clear();
    this.#socket.stop();
    batch(() => {
      this.#wipe();
      this.unsent.value = [...this.unsent.value, ...this.side.unsent].filter((text) => text.trim() !== "");
      this.side.forget();
      this.#token = "";
      this.room.value = null;
      this.phase.value = phase;
    });
  }

  /** Wipes what the page shows of the room. What was half written is its writer's, and stays to be read. */
  #wipe(): void {
    const unsent = this.outbox.messages.value.map(({ text }) => text);
    const drafts = [...this.#drafts.value.values()].map(({ text }) => text);
    batch(() => {
      this.unsent.value = [...this.unsent.value, ...unsent, ...drafts, ...this.evenings.wipe()].filter(
        (text) => text.trim() !== "",
      );
      this.#drafts.value = new Map();
      this.outbox.forget();
      this.news.value = [];
      this.shown.value = new Map();
      this.marks.value = new Map();
      if (this.place.value.at !== "line") this.place.value = { at: "threads" };
      this.#change(({ facts, here, last, read }) =>
        roomOf({ t: "view", room: facts, here: { ...here, members: [], leaders: [], held: [] }, head: last, read }),
      );
    });
  }

  #forget(): void {
    batch(() => {
      this.#token = "";
      this.#reload = "";
      this.room.value = null;
      this.news.value = [];
      this.shown.value = new Map();
      this.#drafts.value = new Map();
      this.outbox.forget();
      this.side.forget();
      this.evenings.wipe();
    });
  }
}

/** One's own post as it stands in the log. */
function entryOf(
  { here }: Room,
  { key, seq, at }: { key: string; seq: number; at: number },
  { text, about: { thread, note } }: { text: string; about: About },
): Entry {
  const helper = here.leads ? helperOf(here.leaders, here.name) : "";
  const words = { text, by: here.name, ...(thread && { thread }), ...(note && { note }), ...(helper && { helper }) };
  return { seq, at, author: here.leads ? "facilitator" : "member", key, body: { t: "posted", ...words } };
}

/** Whether others see it only folded, or not at all: who reads does not want to see its author's posts. */
export function isIgnored({ here }: Room, post: Pick<PostOnPage, "by" | "author">): boolean {
  return post.author === "member" && here.ignored.includes(post.by);
}
