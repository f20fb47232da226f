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

/** A facilitator comes into a room that they lead; `after` as in `RoomEnter`. */
export interface RoomLead {
  readonly t: "lead";
  readonly room: string;
  /** @defaultValue `0` */
  readonly after?: number;
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
  readonly words?: string;
}

/** A facilitator takes a member's post off the page, to look at it. */
export interface RoomHold {
  readonly t: "hold";
  readonly post: number;
}

/** A facilitator passes on what the evening's guest says, under the guest's name. */
export interface RoomEveningPass {
  readonly t: "evening_pass";
  readonly key: string;
  readonly text: string;
}

/** A facilitator ends the evening, before its time perhaps. */
export interface RoomEveningEnd {
  readonly t: "evening_end";
  readonly evening: string;
}

/** Everything that the facilitator sends. */
export type FacilitatorSends =
  | RoomLead
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
  | RoomPin
  | RoomJudge
  | RoomHold
  | RoomEveningPass
  | RoomEveningEnd;

/** Everything that the facilitator receives. */
export type FacilitatorReceives =
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
