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
  RoomMarked,
  RoomPost,
  RoomReact,
  RoomRead,
  RoomRemove,
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

/** Tell a facilitator about a post ("Kerro ohjaajalle"). Nobody else learns of it. */
export interface RoomTell {
  readonly t: "tell";
  readonly key: string;
  readonly post: number;
  /** @defaultValue `""` */
  readonly words?: string;
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
  | ErrorFrame;
