/**
 * A closed group as this page knows it. Pure: what the server sends makes a new one out of the one before.
 *
 * What the server told at first, with everything that it told since, is the same as what it would tell now. Where a page
 * cannot know that, because it never had the post that an entry is about, `stale` says so: the page asks again.
 */

import type {
  Edited,
  Entry,
  Here,
  Leader,
  Posted,
  PostOnPage,
  Reacted,
  RoomFacts,
  RoomThread,
  RoomThreads,
  RoomView,
  ThreadOnPage,
} from "../wire/common";
import { mentions } from "./mentions";

/** A thread: what the list shows of it, and the posts that the page has. */
export interface Thread {
  /** Seq of its first post. */
  readonly seq: number;
  /** Seq of its newest post, also when that was removed since: a removal moves no thread. */
  readonly lastSeq: number;
  readonly lastAt: number;
  /** How many answers there are to its first post. */
  readonly answers: number;
  /** Posts of others after the unread line. */
  readonly unread: number;
  readonly mentioned: boolean;
  readonly pinned: boolean;
  /** Null: it was removed, and there are answers to it. */
  readonly first: PostOnPage | null;
  /** The answers that the page has, in their order. */
  readonly posts: readonly PostOnPage[];
  /** From this seq on the page has all of them; 0: all there are; infinite: none for sure. */
  readonly from: number;
}

export interface Room {
  readonly facts: RoomFacts;
  readonly here: Here;
  /** The seq up to which this page has followed the log. */
  readonly last: number;
  /** Where the unread line is. */
  readonly read: number;
  readonly threads: ReadonlyMap<number, Thread>;
  /** Whether there are older threads. */
  readonly more: boolean;
  /** All threads are on the list whose newest post has this seq or a later one; older ones may be missing. 0: none. */
  readonly bound: number;
  /** Seqs whose words were changed or removed before this page could have them. */
  readonly erased: ReadonlySet<number>;
  /** `threads`: the list must be asked for again; `all`: only a fresh view tells. */
  readonly stale: "no" | "threads" | "all";
}

/** The room as the server tells it to a page that knows nothing. */
export function roomOf(view: RoomView): Room {
  const threads = (view.threads ?? []).map((thread) => threadOf(thread));
  const more = view.more ?? false;
  return {
    facts: view.room,
    here: view.here,
    last: view.head,
    read: view.read,
    threads: new Map(threads.map((thread) => [thread.seq, thread])),
    more,
    bound: more ? oldestOf(threads) : 0,
    erased: new Set(),
    stale: "no",
  };
}

/** Threads as the list shows them: pinned ones, then those with the newest posts. */
export function listed(room: Room): Thread[] {
  return [...room.threads.values()].sort(
    (one, other) => Number(other.pinned) - Number(one.pinned) || other.lastSeq - one.lastSeq,
  );
}

/** Everything to be read in a thread, as far as the page has it. */
export function postsOf({ first, posts }: Thread): readonly PostOnPage[] {
  return first === null ? posts : [first, ...posts];
}

/** Whether the page has every post of the thread. */
export function isWhole(thread: Thread): boolean {
  return thread.from === 0 || thread.posts.length === thread.answers;
}

/** Whether whoever looks at the room has written it. */
export function isMine({ here }: Pick<Room, "here">, post: Pick<PostOnPage, "by" | "author">): boolean {
  return post.by === here.name && (post.author === "facilitator") === here.leads;
}

/** `gap`: an entry is missing before these; nothing after it was applied. */
export function follow(room: Room, entries: readonly Entry[]): { room: Room; gap: boolean } {
  let now = room;
  for (const entry of entries) {
    if (entry.seq <= now.last) continue;
    if (entry.seq !== now.last + 1) return { room: now, gap: true };
    now = { ...applied(now, entry), last: entry.seq };
  }
  return { room: now, gap: false };
}

/** The reader's own side of the room, as it is now. */
export function withHere(room: Room, here: Here): Room {
  return { ...room, here };
}

/** The unread line is after this seq. */
export function readUpTo(room: Room, seq: number): Room {
  if (seq <= room.read) return room;
  const read = { ...room, read: seq };
  const threads = new Map([...room.threads].map(([key, thread]) => [key, counted(read, thread)]));
  const isSure = [...threads.values()].every((thread) => thread.unread === 0 || knowsUnread(read, thread));
  return isSure ? { ...read, threads } : outdated({ ...read, threads }, "all");
}

/** Threads that were asked for: those whose newest post is older than `before`, the newest of them. */
export function withThreads(room: Room, { threads, more }: RoomThreads, before: number): Room {
  const told = threads.map((thread) => threadOf(thread, room.threads.get(thread.seq)));
  const oldest = more ? oldestOf(told) : 0;
  const isOfThem = ({ pinned, lastSeq }: Thread): boolean => !pinned && lastSeq < before && lastSeq >= oldest;
  const kept = [...room.threads.values()].filter((thread) => !isOfThem(thread));
  const bound = before >= room.bound ? Math.min(room.bound, oldest) : room.bound;
  return {
    ...room,
    threads: new Map([...kept, ...told].map((thread) => [thread.seq, thread])),
    more: bound > 0,
    bound,
    stale: room.stale === "all" ? "all" : "no",
  };
}

/** Posts of a thread that were asked for: those before a seq, the newest of them; `before` 0: the newest of all. */
export function withPosts(room: Room, { thread: seq, posts, more }: RoomThread, before: number): Room {
  const thread = room.threads.get(seq);
  if (thread === undefined) return room;
  const from = more ? Math.min(...posts.map((post) => post.seq)) : 0;
  const upTo = before > 0 ? before : Math.max(0, ...posts.map((post) => post.seq)) + 1;
  const others = thread.posts.filter((post) => post.seq < from || post.seq >= upTo);
  const answers = posts.filter((post) => post.seq !== seq);
  const first = posts.find((post) => post.seq === seq) ?? thread.first;
  // Older ones follow on to what is there; newest ones begin anew, unless they meet what is there.
  const meets = before > 0 || thread.from < upTo;
  return withThread(room, {
    ...thread,
    first,
    posts: sorted([...others, ...answers]),
    from: meets ? Math.min(from, thread.from) : from,
  });
}

/** How far a page has read that has shown these threads up to these seqs: nothing before it is unread. */
export function readAllUpTo(room: Room, shown: ReadonlyMap<number, number>): number {
  let upTo = room.last;
  for (const thread of room.threads.values()) {
    const seen = Math.max(room.read, shown.get(thread.seq) ?? 0);
    if (thread.unread === 0 || thread.lastSeq <= seen) continue;
    const next = postsOf(thread).find((post) => post.seq > seen && !isMine(room, post));
    // Where the page does not have them all, the first unread one may be anywhere after the line.
    const isSure = thread.from <= seen || postsOf(thread).length === thread.answers + 1;
    upTo = Math.min(upTo, isSure && next !== undefined ? next.seq - 1 : seen);
  }
  return Math.max(room.read, upTo);
}

/** Posts of a thread that nobody on this page has seen. */
export function unseen(room: Room, thread: Thread, shown: ReadonlyMap<number, number>): number {
  const seen = shown.get(thread.seq) ?? 0;
  if (seen <= room.read) return thread.unread;
  return postsOf(thread).filter((post) => post.seq > seen && !isMine(room, post)).length;
}

/** A facilitator's helper type, as far as the page knows. */
export function helperOf(leaders: readonly Leader[], name: string): Leader["helper"] | "" {
  return leaders.find((leader) => leader.name === name)?.helper ?? "";
}

function oldestOf(threads: readonly Thread[]): number {
  return Math.min(...threads.filter(({ pinned }) => !pinned).map(({ lastSeq }) => lastSeq));
}

function threadOf(told: ThreadOnPage, known?: Thread): Thread {
  return {
    seq: told.seq,
    lastSeq: told.last_seq,
    lastAt: told.last_at,
    answers: told.answers,
    unread: told.unread,
    mentioned: told.mentioned ?? false,
    pinned: told.pinned ?? false,
    first: told.first ?? null,
    posts: known?.posts ?? [],
    from: known?.from ?? (told.answers === 0 ? 0 : Number.POSITIVE_INFINITY),
  };
}

function applied(room: Room, entry: Entry): Room {
  const { body, seq } = entry;
  switch (body.t) {
    case "posted":
      return posted(room, entry, body);
    case "edited":
      return edited(room, body);
    case "removed":
      return removed(room, body.post);
    case "reacted":
      return reactedTo(room, body);
    case "pinned":
      return pinned(room, body.thread, body.on);
    case "erased":
      return { ...room, erased: new Set([...room.erased, seq]) };
    case "member_came":
      return withMembers(room, [...room.here.members.filter((name) => name !== body.by), body.by]);
    case "member_went":
      return withMembers(
        room,
        room.here.members.filter((name) => name !== body.by),
      );
    case "read_only":
      // What has become of the room, beside its log, only a fresh view tells.
      return outdated({ ...room, facts: { ...room.facts, state: "read_only", gone: body.gone_at } }, "all");
    default:
      return room;
  }
}

function withMembers(room: Room, members: readonly string[]): Room {
  return { ...room, here: { ...room.here, members } };
}

function posted(room: Room, { seq, at, author, key }: Entry, body: Posted): Room {
  const { t: _, thread: answered = 0, ...words } = body;
  const post: PostOnPage = { ...words, seq, at, author, thread: answered || seq, ...(key && { key }) };
  const here = key ? { ...room.here, held: room.here.held.filter((held) => held.key !== key) } : room.here;
  const now = { ...room, here };
  if (answered === 0) return withThread(now, counted(now, begun(post)));
  const thread = room.threads.get(answered);
  // One of the older threads, or one whose first post this page never had.
  if (thread === undefined) return outdated(now, "threads");
  // A list that was asked for may have told of it already.
  const isNew = seq > thread.lastSeq;
  const grown: Thread = {
    ...thread,
    posts: sorted([...thread.posts.filter((one) => one.seq !== seq), post]),
    ...(isNew && { answers: thread.answers + 1, lastSeq: seq, lastAt: at }),
  };
  if (!isNew) return withThread(now, grown);
  const isUnread = seq > room.read && !isMine(room, post);
  return withThread(now, {
    ...grown,
    unread: thread.unread + Number(isUnread),
    mentioned: thread.mentioned || (isUnread && isNaming(room, post.text)),
  });
}

function begun(post: PostOnPage): Thread {
  return {
    seq: post.seq,
    lastSeq: post.seq,
    lastAt: post.at,
    answers: 0,
    unread: 0,
    mentioned: false,
    pinned: false,
    first: post,
    posts: [],
    from: 0,
  };
}

/** A post is another one now. One that the page never had may have named the reader, or may now. */
function edited(room: Room, { post: seq, text, note = "" }: Edited): Room {
  const thread = threadWith(room, seq);
  if (thread !== undefined) {
    const other = withPost(thread, seq, (post) => ({ ...post, text, note, edited: true }));
    const isSure = !thread.mentioned && !isNaming(room, text);
    return isSure || seq <= room.read ? withThread(room, other) : renamed(room, other);
  }
  if (seq <= room.read || room.erased.has(seq)) return room;
  const isNamed = isNaming(room, text) || [...room.threads.values()].some((one) => one.mentioned);
  return isNamed ? outdated(room, "all") : room;
}

function removed(room: Room, seq: number): Room {
  // It came and went while this page was away; its thread has moved up by it.
  if (room.erased.has(seq)) return outdated(room, "all");
  const thread = threadWith(room, seq);
  const post = thread && postsOf(thread).find((one) => one.seq === seq);
  // If not in a thread that is not on this list, it was an answer that this page never had.
  if (thread === undefined || post === undefined)
    return [...room.threads.values()].every(isWhole) ? room : outdated(room, "all");
  return without(room, thread, post);
}

function without(room: Room, thread: Thread, post: PostOnPage): Room {
  const isFirst = post.seq === thread.seq;
  const first = isFirst ? null : thread.first;
  const answers = thread.answers - Number(!isFirst);
  if (first === null && answers === 0) return withoutThread(room, thread.seq);
  const posts = thread.posts.filter(({ seq }) => seq !== post.seq);
  const isUnread = post.seq > room.read && !isMine(room, post);
  const rest = { ...thread, first, posts, answers, unread: thread.unread - Number(isUnread) };
  const named = isUnread && thread.mentioned && isNaming(room, post.text);
  return named ? renamed(room, rest) : withThread(room, rest);
}

/** The thread, looked through for the reader's name in what is unread of it. */
function renamed(room: Room, thread: Thread): Room {
  const now = withThread(room, counted(room, thread));
  return thread.unread === 0 || knowsUnread(room, thread) ? now : outdated(now, "all");
}

function pinned(room: Room, seq: number, on: boolean): Room {
  const thread = room.threads.get(seq);
  if (thread !== undefined) return withThread(room, { ...thread, pinned: on });
  return on ? outdated(room, "all") : room;
}

/** Whether a text names the reader. Facilitators read everything: they are not told. */
function isNaming({ here }: Room, text: string): boolean {
  return !here.leads && mentions(text, here.name);
}

/** Whether the page has every unread post of the thread. */
function knowsUnread(room: Room, thread: Thread): boolean {
  return isWhole(thread) || thread.from <= room.read + 1;
}

/** The thread with its unread posts counted, where the page has them; otherwise as the server told. */
function counted(room: Room, thread: Thread): Thread {
  if (thread.lastSeq <= room.read) return { ...thread, unread: 0, mentioned: false };
  if (!knowsUnread(room, thread)) return thread;
  const unread = postsOf(thread).filter((post) => post.seq > room.read && !isMine(room, post));
  return {
    ...thread,
    unread: unread.length,
    mentioned: unread.some((post) => isNaming(room, post.text)),
  };
}

function threadWith(room: Room, seq: number): Thread | undefined {
  const own = room.threads.get(seq);
  if (own?.first) return own;
  return [...room.threads.values()].find(({ posts }) => posts.some((post) => post.seq === seq));
}

function withThread(room: Room, thread: Thread): Room {
  return { ...room, threads: new Map([...room.threads, [thread.seq, thread]]) };
}

function withoutThread(room: Room, seq: number): Room {
  return { ...room, threads: new Map([...room.threads].filter(([key]) => key !== seq)) };
}

function outdated(room: Room, how: "threads" | "all"): Room {
  return { ...room, stale: room.stale === "all" ? "all" : how };
}

function reactedTo(room: Room, body: Reacted): Room {
  const thread = threadWith(room, body.post);
  return thread === undefined
    ? room
    : withThread(
        room,
        withPost(thread, body.post, (post) => reacted(post, body)),
      );
}

function withPost(thread: Thread, seq: number, change: (post: PostOnPage) => PostOnPage): Thread {
  const first = thread.first?.seq === seq ? change(thread.first) : thread.first;
  return { ...thread, first, posts: thread.posts.map((post) => (post.seq === seq ? change(post) : post)) };
}

function reacted(post: PostOnPage, { kind, by, on }: Reacted): PostOnPage {
  const before = post.reactions ?? [];
  const names = before.find((one) => one.kind === kind)?.by ?? [];
  const others = names.filter((name) => name !== by);
  const next = on ? [...others, by] : others;
  const rest = before.filter((one) => one.kind !== kind);
  return { ...post, reactions: next.length > 0 ? [...rest, { kind, by: next }] : rest };
}

function sorted(posts: readonly PostOnPage[]): PostOnPage[] {
  return [...posts].sort((one, other) => one.seq - other.seq);
}
