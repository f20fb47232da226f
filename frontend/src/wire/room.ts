// Written by `manage.py protocol` from the wire modules. Change those, not this file.

import type { ErrorFrame, HelperType } from "./common";

export const AUTHORS = [
  "visitor",
  "helper",
  "house",
  "member",
  "facilitator",
] as const;
export type Author = (typeof AUTHORS)[number];

export const GONE_REASONS = [
  "deleted",
  "expired",
  "revoked",
] as const;
export type GoneReason = (typeof GONE_REASONS)[number];

export const REACTION_KINDS = [
  "heart",
  "hug",
  "strength",
  "thanks",
] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

export const REMOVED_BY = [
  "author",
  "facilitator",
] as const;
export type RemovedBy = (typeof REMOVED_BY)[number];

/**
 * A member or a facilitator wrote in a closed group. Its own seq names the post, and a thread by its first post.
 *
 * An edit puts another one in its place; a removal, `Erased`.
 */
export interface Posted {
  readonly t: "posted";
  readonly text: string;
  /** The member's nickname, or the facilitator's duty name; empty for the house. */
  readonly by: string;
  /**
   * Seq of the first post of the thread that it answers in; 0: it begins one.
   * @defaultValue `0`
   */
  readonly thread?: number;
  /**
   * What the post is about, for those who would rather not read it unprepared: the page folds it behind this.
   * @defaultValue `""`
   */
  readonly note?: string;
  /**
   * A facilitator's helper type; otherwise empty.
   * @defaultValue `""`
   */
  readonly helper?: HelperType | "";
  /**
   * When it was written, if it had to wait for a facilitator before it was shown.
   * @defaultValue `0`
   */
  readonly written_at?: number;
  /** @defaultValue `false` */
  readonly edited?: boolean;
}

/** A post has other words now. Once they are changed again or removed, `Erased` takes the place of this. */
export interface Edited {
  readonly t: "edited";
  readonly post: number;
  readonly text: string;
  /** @defaultValue `""` */
  readonly note?: string;
}

/** A post is gone, for everyone. */
export interface Removed {
  readonly t: "removed";
  readonly post: number;
  readonly by: RemovedBy;
}

/** In place of words that were changed or removed: nothing but its seq. */
export interface Erased {
  readonly t: "erased";
}

/** A member or a facilitator has reacted to a post, or takes it back. */
export interface Reacted {
  readonly t: "reacted";
  readonly post: number;
  readonly kind: ReactionKind;
  /** As in `Posted`. */
  readonly by: string;
  readonly on: boolean;
}

/** A facilitator keeps a thread above the others, or no longer. */
export interface Pinned {
  readonly t: "pinned";
  readonly thread: number;
  readonly on: boolean;
}

/** Somebody has become a member, under this nickname. */
export interface MemberCame {
  readonly t: "member_came";
  readonly by: string;
}

/** Somebody is no member any more. */
export interface MemberWent {
  readonly t: "member_went";
  readonly by: string;
}

/** The run is over: nothing more can be written, and everything is gone after that moment (rule 31). */
export interface ReadOnly {
  readonly t: "read_only";
  readonly gone_at: number;
}

export type AnyBody = Posted | Edited | Removed | Erased | Reacted | Pinned | MemberCame | MemberWent | ReadOnly;

/** One entry of the log as readers get it. */
export interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly author: Author;
  readonly body: AnyBody;
  /**
   * The sender's key of a message: lets the sender's own page recognise it after a reconnect.
   * @defaultValue `""`
   */
  readonly key?: string;
}

export const ROOM_STATES = [
  "planned",
  "open",
  "read_only",
  "ended",
] as const;
export type RoomState = (typeof ROOM_STATES)[number];

/**
 * Why a post waits, the most urgent first: it speaks of suicide, threatens, or could tell who somebody is (rule 30); a
 * facilitator wants to read its author's posts first; it is one of a newcomer's first (rule 29); the room holds all; a
 * facilitator has taken it off the page to look at it.
 */
export const WHY_HELDS = [
  "suicidal",
  "threatening",
  "identifying",
  "sanction",
  "newcomer",
  "room",
  "facilitator",
] as const;
export type WhyHeld = (typeof WHY_HELDS)[number];

export const STANDINGS = [
  "active",
  "suspended",
  "removed",
  "left",
] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Come in with the token that the page was given for the six words, or come back after a lost connection.
 *
 * `after` is the last seq that the page knows: everything after it follows, complete, or a refusal. 0: it knows
 * nothing, and gets the newest threads.
 */
export interface RoomEnter {
  readonly t: "enter";
  readonly token: string;
  /** @defaultValue `0` */
  readonly after?: number;
}

/** The page was reloaded in the same tab (rule 11): the token of sessionStorage, good once, within 10 minutes. */
export interface RoomReload {
  readonly t: "reload";
  readonly token: string;
}

/** A facilitator comes into a room that they lead; `after` as in `RoomEnter`. */
export interface RoomLead {
  readonly t: "lead";
  readonly room: string;
  /** @defaultValue `0` */
  readonly after?: number;
}

/** Write. `thread` 0 begins one; another one answers in it. The same key again is answered with the stored place. */
export interface RoomPost {
  readonly t: "post";
  readonly key: string;
  readonly text: string;
  /** @defaultValue `0` */
  readonly thread?: number;
  /** @defaultValue `""` */
  readonly note?: string;
}

/** Put other words in the place of one's own post. */
export interface RoomEdit {
  readonly t: "edit";
  readonly key: string;
  readonly post: number;
  readonly text: string;
  /** @defaultValue `""` */
  readonly note?: string;
}

/** Take one's own post away, for everyone. A facilitator may remove anybody's. */
export interface RoomRemove {
  readonly t: "remove";
  readonly key: string;
  readonly post: number;
}

/** React to a post, or take it back. */
export interface RoomReact {
  readonly t: "react";
  readonly post: number;
  readonly kind: ReactionKind;
  readonly on: boolean;
}

/** Everything up to this seq has been on the page: the unread line moves. */
export interface RoomRead {
  readonly t: "read";
  readonly seq: number;
}

/** More threads: those whose newest post is older than `before`. */
export interface RoomAskThreads {
  readonly t: "ask_threads";
  readonly before: number;
}

/** The posts of a thread before that seq, the newest of them; 0: the newest of all. */
export interface RoomAskThread {
  readonly t: "ask_thread";
  readonly thread: number;
  /** @defaultValue `0` */
  readonly before?: number;
}

/** Do not show me this member's posts, or show them again. Nobody else is told. */
export interface RoomIgnore {
  readonly t: "ignore";
  readonly name: string;
  readonly on: boolean;
}

/** Tell a facilitator about a post ("Kerro ohjaajalle"). Nobody else learns of it. */
export interface RoomTell {
  readonly t: "tell";
  readonly key: string;
  readonly post: number;
  /** @defaultValue `""` */
  readonly text?: string;
}

/** Take back one's own post that waits for a facilitator, or put away the answer that it will not appear. */
export interface RoomWithdraw {
  readonly t: "withdraw";
  readonly held: string;
}

/** Answer to a beat. */
export interface RoomAlive {
  readonly t: "alive";
  readonly mark: number;
}

/** Leave fast: this page's tokens open nothing any more (rule 5). */
export interface RoomLeave {
  readonly t: "leave";
}

/** A facilitator keeps a thread above the others, or no longer. */
export interface RoomPin {
  readonly t: "pin";
  readonly thread: number;
  readonly on: boolean;
}

/** A facilitator lets a waiting post appear, or says to its author why it will not. */
export interface RoomJudge {
  readonly t: "judge";
  readonly held: string;
  readonly appears: boolean;
  /**
   * To the author; only when it does not appear.
   * @defaultValue `""`
   */
  readonly text?: string;
}

/** A facilitator takes a member's post off the page, to look at it. */
export interface RoomHold {
  readonly t: "hold";
  readonly post: number;
}

/** Who has reacted to a post in one way. */
export interface Reacting {
  readonly kind: ReactionKind;
  readonly by: readonly string[];
}

/** A post as it is now. */
export interface PostOnPage {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly author: Author;
  readonly text: string;
  /** Seq of the first post of its thread; its own for a first post. */
  readonly thread: number;
  /** @defaultValue `""` */
  readonly note?: string;
  /** @defaultValue `""` */
  readonly helper?: HelperType | "";
  /** @defaultValue `0` */
  readonly written_at?: number;
  /** @defaultValue `false` */
  readonly edited?: boolean;
  /** @defaultValue `[]` */
  readonly reactions?: readonly Reacting[];
  /**
   * As in `Entry.key`: the page that wrote it knows it by this.
   * @defaultValue `""`
   */
  readonly key?: string;
}

/** A thread in the list of threads. */
export interface ThreadOnPage {
  readonly seq: number;
  readonly last_seq: number;
  readonly last_at: number;
  readonly answers: number;
  /** Posts after the unread line. */
  readonly unread: number;
  /** None: it was removed, and there are answers to it. */
  readonly first?: PostOnPage;
  /** @defaultValue `false` */
  readonly pinned?: boolean;
  /**
   * Whether one of the unread posts names the reader.
   * @defaultValue `false`
   */
  readonly mentioned?: boolean;
}

/** A post that waits, for its author and the facilitators. */
export interface HeldOnPage {
  readonly held: string;
  readonly key: string;
  readonly by: string;
  readonly text: string;
  readonly thread: number;
  readonly why: WhyHeld;
  readonly at: number;
  /** @defaultValue `""` */
  readonly note?: string;
  /**
   * A facilitator's words: it will not appear.
   * @defaultValue `""`
   */
  readonly refusal?: string;
  /** @defaultValue `false` */
  readonly is_refused?: boolean;
}

/** A facilitator, by duty name. */
export interface Leader {
  readonly name: string;
  readonly helper: HelperType;
}

/** Whoever looks at the room, and what the room is to them now. Sent again whenever it changes. */
export interface Here {
  readonly name: string;
  readonly leads: boolean;
  readonly standing: Standing;
  readonly members: readonly string[];
  readonly leaders: readonly Leader[];
  readonly ignored: readonly string[];
  /** The reader's own; for a facilitator, everybody's. */
  readonly held: readonly HeldOnPage[];
  /**
   * How many posts of theirs are to wait for a facilitator (rule 29).
   * @defaultValue `0`
   */
  readonly first_posts_left?: number;
  /**
   * Whether every post of theirs waits.
   * @defaultValue `false`
   */
  readonly waits?: boolean;
  /** @defaultValue `0` */
  readonly muted_until?: number;
  /** @defaultValue `0` */
  readonly suspended_until?: number;
  /**
   * When a facilitator reads next what waits, as far as is known; 0: within the day.
   * @defaultValue `0`
   */
  readonly read_next?: number;
}

/** What the room is. */
export interface RoomFacts {
  readonly title: string;
  readonly rules: string;
  readonly state: RoomState;
  /** The end of the last day on which members write. */
  readonly ends: number;
  /** When nobody can open the room any more. */
  readonly gone: number;
  /** When nothing can be read any more, backups included (rule 31). */
  readonly promised: number;
  /**
   * Whether the page tells of the end already.
   * @defaultValue `false`
   */
  readonly told?: boolean;
}

/** The room: after entering, and again after a connection that was lost, then with `entries` in place of threads. */
export interface RoomView {
  readonly t: "view";
  readonly room: RoomFacts;
  readonly here: Here;
  readonly head: number;
  /** Where the unread line is. */
  readonly read: number;
  /**
   * Pinned ones, then the newest.
   * @defaultValue `[]`
   */
  readonly threads?: readonly ThreadOnPage[];
  /**
   * Whether there are older threads.
   * @defaultValue `false`
   */
  readonly more?: boolean;
  /**
   * Everything after the seq that the page named; others follow as `RoomEntries`.
   * @defaultValue `[]`
   */
  readonly entries?: readonly Entry[];
  /** @defaultValue `false` */
  readonly resumed?: boolean;
  /**
   * With which the page comes back after a lost connection; kept in memory alone.
   * @defaultValue `""`
   */
  readonly token?: string;
  /**
   * With which it comes back after a reload, once; for sessionStorage.
   * @defaultValue `""`
   */
  readonly reload?: string;
}

/** The reader's own side of the room has changed. */
export interface RoomHere {
  readonly t: "here";
  readonly here: Here;
}

/** Older threads that the page has asked for. */
export interface RoomThreads {
  readonly t: "threads";
  readonly threads: readonly ThreadOnPage[];
  readonly more: boolean;
}

/** Posts of one thread that the page has asked for, in their order. */
export interface RoomThread {
  readonly t: "thread";
  readonly thread: number;
  readonly posts: readonly PostOnPage[];
  /** Whether there are older ones. */
  readonly more: boolean;
}

/** New in the room. */
export interface RoomEntries {
  readonly t: "entries";
  readonly entries: readonly Entry[];
}

/** The page's own post is stored, and everybody can read it. */
export interface RoomAck {
  readonly t: "ack";
  readonly key: string;
  readonly seq: number;
  readonly at: number;
}

/** The page's own post is stored, and waits for a facilitator (rules 29 and 30). */
export interface RoomHeld {
  readonly t: "held";
  readonly key: string;
  readonly held: HeldOnPage;
}

/** What the page asked for under this key is done: an edit, a removal, a word to the facilitators. */
export interface RoomDone {
  readonly t: "done";
  readonly key: string;
}

/** The server is there; `head` is the log's last seq. */
export interface RoomBeat {
  readonly t: "beat";
  readonly head: number;
  readonly mark: number;
}

/** The reader can read the room no more: it has ended, or they are suspended or removed. */
export interface RoomGone {
  readonly t: "gone";
  readonly reason: GoneReason | "suspended" | "removed";
}

/** Everything that the room sends. */
export type RoomSends =
  | RoomEnter
  | RoomReload
  | RoomPost
  | RoomEdit
  | RoomRemove
  | RoomReact
  | RoomRead
  | RoomAskThreads
  | RoomAskThread
  | RoomIgnore
  | RoomTell
  | RoomWithdraw
  | RoomAlive
  | RoomLeave
  | RoomLead
  | RoomPin
  | RoomJudge
  | RoomHold;

/** Everything that the room receives. */
export type RoomReceives =
  | RoomView
  | RoomThreads
  | RoomThread
  | RoomEntries
  | RoomAck
  | RoomHeld
  | RoomHere
  | RoomDone
  | RoomBeat
  | RoomGone
  | ErrorFrame;
