// Written by `manage.py protocol` from the wire modules. Change those, not this file.

import type {
  ErrorFrame,
  RoomAck,
  RoomAlive,
  RoomAskThread,
  RoomAskThreads,
  RoomBeat,
  RoomDone,
  RoomEdit,
  RoomEntries,
  RoomEvening,
  RoomEveningAck,
  RoomEveningEntries,
  RoomEveningGone,
  RoomEveningJoin,
  RoomEveningLeave,
  RoomEveningRead,
  RoomEveningSay,
  RoomEveningText,
  RoomEvenings,
  RoomGone,
  RoomHeld,
  RoomHere,
  RoomLine,
  RoomMarked,
  RoomPost,
  RoomReact,
  RoomRead,
  RoomRemove,
  RoomSanctions,
  RoomThread,
  RoomThreads,
  RoomView,
} from "./common";

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

/** Do not show me this member's posts, or show them again. Nobody else is told. */
export interface RoomIgnore {
  readonly t: "ignore";
  readonly name: string;
  readonly on: boolean;
}

/** Tell a facilitator about a post ("Kerro ohjaajalle"), or about words of an evening. Nobody else learns of it. */
export interface RoomTell {
  readonly t: "tell";
  readonly key: string;
  /** Seq of the post, or that of the words in the evening's log. */
  readonly post: number;
  /** @defaultValue `""` */
  readonly words?: string;
  /**
   * Its id; empty: it is about a post.
   * @defaultValue `""`
   */
  readonly evening?: string;
}

/** Take back one's own post that waits for a facilitator, or put away the answer that it will not appear. */
export interface RoomWithdraw {
  readonly t: "withdraw";
  readonly held: string;
}

/** Leave fast: this page's tokens open nothing any more (rule 5). */
export interface RoomLeave {
  readonly t: "leave";
}

/** Leave the group for good, of one's own wish: nickname and six words are no member's any more. */
export interface RoomResign {
  readonly t: "resign";
  readonly key: string;
  /**
   * Whether everything goes that the member has written; otherwise it stays until the run ends.
   * @defaultValue `false`
   */
  readonly erases?: boolean;
}

/** Show me the private line after this seq, and what was decided about me; then whatever is new of both. */
export interface RoomLineAsk {
  readonly t: "line_ask";
  /** @defaultValue `0` */
  readonly after?: number;
}

/** Write to the facilitators. The first words begin the line; the same key again says nothing twice. */
export interface RoomLineSay {
  readonly t: "line_say";
  readonly key: string;
  readonly text: string;
}

/** The notices of these sanctions have been on the page. */
export interface RoomNoticesRead {
  readonly t: "notices_read";
  readonly sanctions: readonly string[];
}

/** Ask for a review of a sanction ("Pyydä uutta arviota"), once. */
export interface RoomAppeal {
  readonly t: "appeal";
  readonly key: string;
  readonly sanction: string;
  /** @defaultValue `""` */
  readonly words?: string;
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
  | RoomAlive
  | RoomEveningJoin
  | RoomEveningLeave
  | RoomEveningSay
  | RoomEveningRead
  | RoomIgnore
  | RoomTell
  | RoomWithdraw
  | RoomLineAsk
  | RoomLineSay
  | RoomNoticesRead
  | RoomAppeal
  | RoomResign
  | RoomLeave;

/** Everything that the room receives. */
export type RoomReceives =
  | RoomView
  | RoomHere
  | RoomThreads
  | RoomThread
  | RoomEntries
  | RoomMarked
  | RoomAck
  | RoomHeld
  | RoomDone
  | RoomBeat
  | RoomGone
  | RoomEvenings
  | RoomEvening
  | RoomEveningEntries
  | RoomEveningAck
  | RoomEveningGone
  | RoomEveningText
  | RoomLine
  | RoomSanctions
  | ErrorFrame;
