/** A closed group's server in memory: follows the rules that a page sees of the real one, without time or network. */

import { LocalLine } from "../../shared/local-line";
import type {
  AnyBody,
  Author,
  Entry,
  HeldOnPage,
  Here,
  Leader,
  OnLine,
  PostOnPage,
  RoomFacts,
  RoomView,
  SanctionOnPage,
  ThreadOnPage,
  WhyHeld,
} from "../../wire/common";
import type { FacilitatorSends } from "../../wire/facilitator";
import type { RoomReceives, RoomSends } from "../../wire/room";
import { mentions } from "../mentions";
import { HouseEvenings } from "./evenings";

type Sends = RoomSends | FacilitatorSends;
type Writing = Extract<RoomSends, { t: "post" }>;
type Judging = Extract<Sends, { t: "judge" }>;

export const DAY_MS = 24 * 60 * 60_000;

export interface HouseOptions {
  readonly facts?: Partial<RoomFacts>;
  readonly members?: readonly string[];
  readonly leaders?: readonly Leader[];
  /** Server time, in milliseconds. */
  now?(): number;
  readonly threadsAtOnce?: number;
  readonly postsAtOnce?: number;
}

const LEADERS: readonly Leader[] = [{ name: "Kaarna", helper: "professional" }];

export class House {
  readonly log: Entry[] = [];
  readonly posts = new Map<number, PostOnPage>();
  readonly pinned = new Set<number>();
  readonly reads = new Map<string, number>();
  readonly resigned: Extract<RoomSends, { t: "resign" }>[] = [];
  readonly told: Extract<RoomSends, { t: "tell" }>[] = [];
  readonly lines = new Set<HouseLine>();
  readonly evenings = new HouseEvenings(this);
  /** Why posts of a member wait; absent: they appear at once. */
  readonly waits = new Map<string, WhyHeld>();
  readonly here = new Map<string, Partial<Here>>();
  /** What each member and the facilitators have said to each other. */
  readonly privately = new Map<string, OnLine[]>();
  readonly sanctions = new Map<string, SanctionOnPage[]>();
  readonly appeals: Extract<RoomSends, { t: "appeal" }>[] = [];
  /** After a removal: how long the private line stays. */
  lineUntil = 0;
  facts: RoomFacts;
  held: HeldOnPage[] = [];
  members: string[];
  leaders: readonly Leader[];
  readonly #now: () => number;
  readonly #threadsAtOnce: number;
  readonly #postsAtOnce: number;
  readonly #ignored = new Map<string, Set<string>>();
  /** Of each thread, the newest post that there ever was. */
  readonly #newest = new Map<number, { readonly seq: number; readonly at: number }>();
  #ids = 0;

  constructor({ facts = {}, members = ["Aava", "Kaisla", "Tuuli"], leaders = LEADERS, ...rest }: HouseOptions = {}) {
    this.#now = rest.now ?? (() => 1_700_000_000_000 + this.log.length * 1000);
    this.#threadsAtOnce = rest.threadsAtOnce ?? 20;
    this.#postsAtOnce = rest.postsAtOnce ?? 50;
    this.members = [...members];
    this.leaders = leaders;
    const end = this.#now() + 60 * DAY_MS;
    this.facts = { title: "", rules: "", state: "open", ends: end, gone: end + 8 * DAY_MS, promised: 0, ...facts };
  }

  get head(): number {
    return this.log.length;
  }

  /** A line for whoever enters under this name. */
  readonly connect = (name: string): HouseLine => {
    const line = new HouseLine(this, name);
    this.lines.add(line);
    return line;
  };

  /** Something is in the log, and everybody who reads gets it. */
  append(author: Author, body: AnyBody, key = ""): Entry {
    const entry: Entry = { seq: this.head + 1, at: this.#now(), author, body, ...(key && { key }) };
    this.log.push(entry);
    for (const line of this.lines) {
      if (line.isIn) line.receive({ t: "entries", entries: [line.keyOf(entry)] });
    }
    return entry;
  }

  post(by: string, text: string, thread = 0, about: { note?: string; key?: string; written_at?: number } = {}): number {
    const { note = "", key = "", written_at = 0 } = about;
    const helper = this.leaders.find((leader) => leader.name === by)?.helper;
    const author = helper ? "facilitator" : "member";
    const words = {
      text,
      by,
      ...(note && { note }),
      ...(helper && { helper }),
      ...(written_at && { written_at }),
    };
    const entry = this.append(author, { t: "posted", ...words, ...(thread && { thread }) }, key);
    const { seq, at } = entry;
    this.posts.set(seq, { ...words, seq, at, author, thread: thread || seq, ...(key && { key }) });
    this.#newest.set(thread || seq, { seq, at });
    return seq;
  }

  edit(seq: number, text: string, note = ""): void {
    const post = this.posts.get(seq);
    if (post === undefined) throw new Error("no such post");
    const { note: _, ...others } = post;
    this.posts.set(seq, { ...others, text, edited: true, ...(note && { note }) });
    this.append(post.author, { t: "edited", post: seq, text, ...(note && { note }) });
    this.#overwrite(seq, this.head);
  }

  remove(seq: number, by: "author" | "facilitator" = "author"): void {
    this.posts.delete(seq);
    this.append("house", { t: "removed", post: seq, by });
    this.#overwrite(seq, this.head + 1);
  }

  react(by: string, seq: number, kind: "heart" | "hug" | "strength" | "thanks", on = true): void {
    const post = this.posts.get(seq);
    if (post === undefined) return;
    const before = post.reactions ?? [];
    const names = (before.find((one) => one.kind === kind)?.by ?? []).filter((name) => name !== by);
    const rest = before.filter((one) => one.kind !== kind);
    const next = on ? [...names, by] : names;
    this.posts.set(seq, { ...post, reactions: next.length > 0 ? [...rest, { kind, by: next }] : rest });
    this.append("member", { t: "reacted", post: seq, kind, by, on });
  }

  pin(thread: number, on = true): void {
    if (on) this.pinned.add(thread);
    else this.pinned.delete(thread);
    this.append("facilitator", { t: "pinned", thread, on });
  }

  come(by: string): void {
    this.members.push(by);
    this.append("house", { t: "member_came", by });
  }

  go(by: string): void {
    this.members = this.members.filter((name) => name !== by);
    this.append("house", { t: "member_went", by });
  }

  /** The run is over: goodbyes alone are written. */
  close(goodbye: number): void {
    this.facts = { ...this.facts, state: "read_only", goodbye };
    this.append("house", { t: "read_only", gone_at: this.facts.gone });
  }

  /** What the server tells a page that knows nothing. */
  view(name: string): RoomView {
    const all = this.#threads(name);
    const pinned = all.filter((thread) => thread.pinned);
    const others = all.filter((thread) => !thread.pinned);
    return {
      t: "view",
      room: this.facts,
      here: this.hereOf(name),
      head: this.head,
      read: this.reads.get(name) ?? 0,
      threads: [...pinned, ...others.slice(0, this.#threadsAtOnce)],
      more: others.length > this.#threadsAtOnce,
    };
  }

  hereOf(name: string): Here {
    const leads = this.leaders.some((leader) => leader.name === name);
    return {
      name,
      leads,
      standing: "active",
      members: [...this.members],
      leaders: this.leaders,
      ignored: [...(this.#ignored.get(name) ?? [])],
      held: this.held.filter((held) => leads || held.by === name),
      ...this.here.get(name),
    };
  }

  /** The reader's own side has changed. */
  tellHere(name: string): void {
    for (const line of this.lines) if (line.isIn && line.name === name) line.receive(this.#here(name));
  }

  hold(
    by: string,
    text: string,
    why: WhyHeld,
    about: { thread?: number; key?: string; note?: string } = {},
  ): HeldOnPage {
    this.#ids += 1;
    const { thread = 0, key = `key-of-held-${this.#ids}`, note = "" } = about;
    const held = { held: `held-number-${this.#ids}0000`, key, by, text, thread, why, at: this.#now() };
    const full = { ...held, ...(note && { note }) };
    this.held = [...this.held, full];
    this.#tellAboutHeld(by);
    return full;
  }

  take(line: HouseLine, frame: Sends): void {
    switch (frame.t) {
      case "enter":
      case "lead":
        return line.welcome(this.#greeted(line.name, frame.after ?? 0));
      case "reload":
        return line.welcome(this.view(line.name));
      case "post":
        return this.#take(line, frame);
      case "edit":
        this.edit(frame.post, frame.text, frame.note);
        return line.receive({ t: "done", key: frame.key });
      case "remove":
        this.remove(frame.post, this.posts.get(frame.post)?.by === line.name ? "author" : "facilitator");
        return line.receive({ t: "done", key: frame.key });
      case "react":
        return this.react(line.name, frame.post, frame.kind, frame.on);
      case "read":
        this.reads.set(line.name, Math.max(frame.seq, this.reads.get(line.name) ?? 0));
        return;
      case "ask_threads":
        return line.receive(this.olderThreads(line.name, frame.before));
      case "ask_thread":
        return line.receive(this.postsOf(frame.thread, frame.before ?? 0));
      case "ignore":
        return this.#ignore(line.name, frame.name, frame.on);
      case "tell":
        this.told.push(frame);
        return line.receive({ t: "done", key: frame.key });
      case "resign":
        this.resigned.push(frame);
        this.here.set(line.name, { standing: "left", members: [], leaders: [], held: [] });
        line.receive({ t: "gone", reason: "revoked" });
        this.tellHere(line.name);
        return line.receive({ t: "done", key: frame.key });
      case "withdraw":
        return this.#unhold(frame.held);
      case "pin":
        return this.pin(frame.thread, frame.on);
      case "judge":
        return this.#judge(frame);
      case "hold":
        return this.#takeOff(frame.post);
      case "line_ask":
        return line.follow(frame.after ?? 0);
      case "line_say":
        this.sayPrivately(line.name, frame.text, "", frame.key);
        return line.receive({ t: "done", key: frame.key });
      case "notices_read":
        return this.#changeSanctions(line.name, frame.sanctions, { is_read: true });
      case "appeal":
        this.appeals.push(frame);
        line.receive({ t: "done", key: frame.key });
        return this.#changeSanctions(line.name, [frame.sanction], { appealed: true });
      case "evening_join":
      case "evening_leave":
      case "evening_say":
      case "evening_pass":
      case "evening_read":
      case "evening_end":
        return this.evenings.take(line, frame);
      case "alive":
      case "leave":
        return;
    }
  }

  olderThreads(name: string, before: number): Extract<RoomReceives, { t: "threads" }> {
    const older = this.#threads(name).filter((thread) => !thread.pinned && thread.last_seq < before);
    return {
      t: "threads",
      threads: older.slice(0, this.#threadsAtOnce),
      more: older.length > this.#threadsAtOnce,
      head: this.head,
    };
  }

  postsOf(thread: number, before = 0): Extract<RoomReceives, { t: "thread" }> {
    const posts = [...this.posts.values()].filter((post) => post.thread === thread && (!before || post.seq < before));
    posts.sort((one, other) => one.seq - other.seq);
    const more = posts.length > this.#postsAtOnce;
    return { t: "thread", thread, posts: posts.slice(-this.#postsAtOnce), more, head: this.head };
  }

  /** On the private line of a member: their own words, or those of a facilitator. */
  sayPrivately(member: string, text: string, by = "", key = ""): void {
    const before = this.privately.get(member) ?? [];
    if (key && before.some((one) => one.key === key)) return;
    const helper = this.leaders.find((leader) => leader.name === by)?.helper;
    const words = { text, ...(by && { by }), ...(helper && { helper }), ...(key && { key }) };
    this.privately.set(member, [...before, { seq: before.length + 1, at: this.#now(), ...words }]);
    for (const line of this.lines) if (line.name === member) line.tellSide();
  }

  /** Something is decided about a member. */
  decide(member: string, sanction: Partial<SanctionOnPage> = {}): SanctionOnPage {
    const before = this.sanctions.get(member) ?? [];
    const begins = this.#now();
    const decided: SanctionOnPage = {
      sanction: `sanction-number-${before.length + 1}`,
      kind: "mute",
      reason: "hurtful",
      state: "in_force",
      begins,
      ends: begins + DAY_MS,
      ...sanction,
    };
    this.sanctions.set(member, [decided, ...before]);
    for (const line of this.lines) if (line.name === member) line.tellSide();
    return decided;
  }

  #changeSanctions(member: string, ids: readonly string[], change: Partial<SanctionOnPage>): void {
    const before = this.sanctions.get(member) ?? [];
    this.sanctions.set(
      member,
      before.map((one) => (ids.includes(one.sanction) ? { ...one, ...change } : one)),
    );
    for (const line of this.lines) if (line.name === member) line.tellSide();
  }

  #greeted(name: string, after: number): RoomView {
    if (after === 0) return this.view(name);
    const { threads: _, more: __, ...rest } = this.view(name);
    return { ...rest, entries: this.log.slice(after), resumed: true };
  }

  #take(line: HouseLine, { key, text, thread = 0, note = "" }: Writing): void {
    const before = [...this.posts.values()].find((post) => post.key === key);
    if (before !== undefined) return line.receive({ t: "ack", key, seq: before.seq, at: before.at });
    const why = this.waits.get(line.name);
    if (why !== undefined) {
      const held = this.hold(line.name, text, why, { thread, key, note });
      return line.receive({ t: "held", key, held });
    }
    const seq = this.post(line.name, text, thread, { key, note });
    line.receive({ t: "ack", key, seq, at: this.#now() });
  }

  #ignore(name: string, other: string, on: boolean): void {
    const ignored = this.#ignored.get(name) ?? new Set();
    if (on) ignored.add(other);
    else ignored.delete(other);
    this.#ignored.set(name, ignored);
    this.tellHere(name);
  }

  #judge({ held: id, appears, words = "" }: Judging): void {
    const held = this.held.find((one) => one.held === id);
    if (held === undefined) return;
    if (appears) {
      this.#unhold(id);
      this.post(held.by, held.text, held.thread, { key: held.key, note: held.note ?? "", written_at: held.at });
    } else {
      this.held = this.held.map((one) => (one === held ? { ...one, refusal: words, is_refused: true } : one));
      this.#tellAboutHeld(held.by);
    }
  }

  #takeOff(seq: number): void {
    const post = this.posts.get(seq);
    if (post === undefined) return;
    const thread = post.thread === seq ? 0 : post.thread;
    this.remove(seq, "facilitator");
    this.hold(post.by, post.text, "facilitator", { thread, note: post.note ?? "" });
  }

  #unhold(id: string): void {
    const held = this.held.find((one) => one.held === id);
    this.held = this.held.filter((one) => one !== held);
    if (held !== undefined) this.#tellAboutHeld(held.by);
  }

  #tellAboutHeld(by: string): void {
    this.tellHere(by);
    for (const { name } of this.leaders) if (name !== by) this.tellHere(name);
  }

  #here(name: string): RoomReceives {
    return { t: "here", here: this.hereOf(name) };
  }

  #threads(name: string): ThreadOnPage[] {
    const byThread = new Map<number, PostOnPage[]>();
    for (const post of this.posts.values()) byThread.set(post.thread, [...(byThread.get(post.thread) ?? []), post]);
    const threads = [...byThread].map(([seq, posts]) => this.#thread(name, seq, posts));
    return threads.sort((one, other) => other.last_seq - one.last_seq);
  }

  #thread(name: string, seq: number, posts: PostOnPage[]): ThreadOnPage {
    const newest = this.#newest.get(seq) ?? { seq: 0, at: 0 };
    const read = this.reads.get(name) ?? 0;
    const unread = posts.filter((post) => post.seq > read && post.by !== name);
    const first = posts.find((post) => post.seq === seq);
    return {
      seq,
      last_seq: newest.seq,
      last_at: newest.at,
      answers: posts.length - Number(first !== undefined),
      unread: unread.length,
      ...(first && { first }),
      ...(this.pinned.has(seq) && { pinned: true }),
      ...(unread.some((post) => mentions(post.text, name)) && { mentioned: true }),
    };
  }

  /** The words that stood there are nowhere any more: of the post, and of its edits before this seq. */
  #overwrite(seq: number, before: number): void {
    this.log.forEach((entry, place) => {
      const { body } = entry;
      const post = this.posts.get(seq);
      if (body.t === "edited" && body.post === seq && entry.seq < before) this.#erase(place);
      if (entry.seq !== seq || body.t !== "posted") return;
      if (post === undefined) this.#erase(place);
      else this.log[place] = { ...entry, body: { ...body, text: post.text, note: post.note ?? "", edited: true } };
    });
  }

  #erase(place: number): void {
    const entry = this.log[place];
    if (entry !== undefined) this.log[place] = { seq: entry.seq, at: entry.at, author: "house", body: { t: "erased" } };
  }
}

/** The line of one page. */
export class HouseLine extends LocalLine {
  readonly sent: Sends[] = [];
  readonly name: string;
  isIn = false;
  readonly #house: House;
  readonly #keys = new Set<string>();
  /** The seq up to which the page has the private line; null: it has not asked for it. */
  #heard: number | null = null;

  constructor(house: House, name: string) {
    super();
    this.#house = house;
    this.name = name;
  }

  send(text: string): void {
    const frame = JSON.parse(text) as Sends;
    this.sent.push(frame);
    if (frame.t === "post" || frame.t === "evening_say" || frame.t === "evening_pass") this.#keys.add(frame.key);
    this.#house.take(this, frame);
  }

  override receive(...frames: readonly RoomReceives[]): void {
    super.receive(...frames);
  }

  welcome(view: RoomView): void {
    this.isIn = true;
    this.receive({ ...view, token: `token-of-${this.name}`, reload: "reload-token" });
    if (this.#house.evenings.listed.length > 0) this.#house.evenings.tell(this);
  }

  hasKey(key = ""): boolean {
    return this.#keys.has(key);
  }

  /** The page wants the private line after this seq, and whatever is new of it. */
  follow(after: number): void {
    this.#heard = after;
    this.tellSide();
  }

  tellSide(): void {
    if (this.#heard === null) return;
    const after = this.#heard;
    const said = (this.#house.privately.get(this.name) ?? []).filter(({ seq }) => seq > after);
    this.#heard = Math.max(after, ...said.map(({ seq }) => seq));
    const { lineUntil: until } = this.#house;
    this.receive({ t: "line", said, ...(until && { until }) });
    this.receive({ t: "sanctions", sanctions: this.#house.sanctions.get(this.name) ?? [] });
  }

  /** Others do not learn the writer's key. */
  keyOf(entry: Entry): Entry {
    const { key, ...others } = entry;
    return key !== undefined && this.#keys.has(key) ? entry : others;
  }

  override close(): void {
    super.close();
    this.isIn = false;
    this.#house.lines.delete(this);
    this.#house.evenings.hangUp(this);
  }

  /** The server or the network ends the connection. */
  hangUp(code = 1006): void {
    this.close();
    this.onclose?.call(this as unknown as WebSocket, { code } as CloseEvent);
  }

  get names(): string[] {
    return this.sent.map((frame) => frame.t);
  }
}
