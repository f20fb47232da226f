// Written by `manage.py protocol` from the wire modules. Change those, not this file.

import type {
  ContactState,
  Entry,
  ErrorFrame,
  GoneReason,
  HelperType,
  InterpretedLanguage,
  Language,
  SpokenLanguage,
  Topic,
} from "./common";

export const CLOSING_OUTLOOKS = [
  "",
  "reached",
  "unsure",
] as const;
export type ClosingOutlook = (typeof CLOSING_OUTLOOKS)[number];

/** Who answers: the duty name and the helper type, always shown to the visitor (rule 19). */
export interface Helper {
  readonly name: string;
  readonly helper: HelperType;
}

/**
 * Begin a contact. Asks for nothing about the visitor (rule 1).
 *
 * `key` is random and made once per attempt: repeating it finds the same contact, so a lost
 * answer never leaves a second one in the queue.
 */
export interface VisitorStart {
  readonly t: "start";
  readonly service: string;
  readonly language: Language;
  readonly key: string;
  /**
   * The token of a booked time, which opens the service once, also where it is closed; as the page was given it.
   * @defaultValue `""`
   */
  readonly door?: string;
}

/** The page is still open and lost its connection (rule 11): everything after `after`, or a refusal. */
export interface VisitorResume {
  readonly t: "resume";
  readonly token: string;
  readonly after: number;
}

/**
 * The page was reloaded in the same tab (rule 11).
 *
 * Within 2 minutes the transcript comes back; within 10 only after the visitor's own "continue"
 * (`agreed`) and with the code word if one is set, without the earlier lines; after that never.
 * The token is good once.
 */
export interface VisitorReload {
  readonly t: "reload";
  readonly token: string;
  /** @defaultValue `false` */
  readonly agreed?: boolean;
  /**
   * The code word (rule 25).
   * @defaultValue `""`
   */
  readonly word?: string;
}

/** Write. The same key again is answered with the stored place. */
export interface VisitorSay {
  readonly t: "say";
  readonly key: string;
  readonly text: string;
}

/** Choose the code word that the worker has asked for (rule 25). Only its hash under the talk's key is stored. */
export interface VisitorSetCodeWord {
  readonly t: "set_code_word";
  readonly word: string;
}

/** What the worker may know beforehand, while waiting; it takes the place of what was said before. All optional. */
export interface VisitorWish {
  readonly t: "wish";
  /** @defaultValue `""` */
  readonly topic?: Topic | "";
  /**
   * In which language an interpreter is needed.
   * @defaultValue `""`
   */
  readonly interpreter?: InterpretedLanguage | "";
}

/** The visitor is writing; at most one every few seconds, never stored. */
export interface VisitorTyping {
  readonly t: "typing";
}

/** What the visitor thought of the talk that is over: 0 (not at all) to 4 (very much); null: passed over. */
export interface VisitorFeedback {
  readonly t: "feedback";
  readonly relief?: number;
  readonly heard?: number;
  readonly next_step?: number;
}

/** End the talk. */
export interface VisitorEnd {
  readonly t: "end";
}

/** Leave fast (rule 5): the talk ends and nothing opens it again. */
export interface VisitorLeave {
  readonly t: "leave";
}

/** Delete everything now (rule 14). */
export interface VisitorDelete {
  readonly t: "delete";
}

/** Answer to a beat: everything sent before it has arrived. */
export interface VisitorAlive {
  readonly t: "alive";
  readonly mark: number;
}

/**
 * The talk as it stands: answer to start, resume and reload.
 *
 * The log is complete from the asked seq to `head`: what a long one has after `entries` follows at once.
 * `token` and `reload` come when they are new; `token` is kept in memory only, `reload` in sessionStorage.
 */
export interface VisitorTalk {
  readonly t: "talk";
  readonly state: ContactState;
  readonly head: number;
  readonly entries: readonly Entry[];
  readonly service: string;
  /** @defaultValue `""` */
  readonly token?: string;
  /** @defaultValue `""` */
  readonly reload?: string;
  readonly helper?: Helper;
  /** The second worker, while there is one. */
  readonly second?: Helper;
  /** @defaultValue `0` */
  readonly ahead?: number;
  /**
   * False while nobody is on duty for the service.
   * @defaultValue `true`
   */
  readonly answering?: boolean;
  /**
   * In which somebody answers there now (rule 16).
   * @defaultValue `[]`
   */
  readonly languages?: readonly SpokenLanguage[];
  /**
   * As in `wished`; so below.
   * @defaultValue `""`
   */
  readonly topic?: string;
  /** @defaultValue `""` */
  readonly interpreter?: string;
  /**
   * Whether this visitor will be reached before the chat closes, told from 20 minutes before it (rule 10).
   * @defaultValue `""`
   */
  readonly closing?: ClosingOutlook;
  /**
   * When it closes; 0 while there is time.
   * @defaultValue `0`
   */
  readonly closes?: number;
  /**
   * Entries up to this seq are not shown again (rule 11).
   * @defaultValue `0`
   */
  readonly hidden_up_to?: number;
}

/** The feedback is kept. */
export interface VisitorThanks {
  readonly t: "thanks";
}

/** What the worker will see of the wishes. */
export interface VisitorWished {
  readonly t: "wished";
  /** @defaultValue `""` */
  readonly topic?: string;
  /** @defaultValue `""` */
  readonly interpreter?: string;
}

/** More than 2 minutes have passed: ask the visitor, then send reload with `agreed`, and the code word if any. */
export interface VisitorAskContinue {
  readonly t: "ask_continue";
  /**
   * How many tries at the code word are left; 0: there is no code word.
   * @defaultValue `0`
   */
  readonly tries?: number;
  /**
   * A word came that was not the code word.
   * @defaultValue `false`
   */
  readonly wrong?: boolean;
}

/** The honest place in the queue (rule 10): how many people are before this visitor. */
export interface VisitorPlace {
  readonly t: "place";
  readonly ahead: number;
  readonly answering: boolean;
  /**
   * In which somebody answers there now (rule 16).
   * @defaultValue `[]`
   */
  readonly languages?: readonly SpokenLanguage[];
  /**
   * As in `talk`; so below.
   * @defaultValue `""`
   */
  readonly closing?: ClosingOutlook;
  /** @defaultValue `0` */
  readonly closes?: number;
}

/** New entries, in order, following what was sent before. */
export interface VisitorEntries {
  readonly t: "entries";
  readonly entries: readonly Entry[];
}

/** The message with this key is stored; it has this place in the log. */
export interface VisitorAck {
  readonly t: "ack";
  readonly key: string;
  readonly seq: number;
  readonly at: number;
}

/** A helper is writing. */
export interface VisitorHelperTyping {
  readonly t: "helper_typing";
  readonly name: string;
}

/** The server is there, and the log reaches `head` (0: this beat does not say). Answered with alive. */
export interface VisitorBeat {
  readonly t: "beat";
  readonly head: number;
  readonly mark: number;
}

/** The text no longer exists for this page: forget it. */
export interface VisitorGone {
  readonly t: "gone";
  readonly reason: GoneReason;
}

/** Everything that the visitor sends. */
export type VisitorSends =
  | VisitorStart
  | VisitorResume
  | VisitorReload
  | VisitorSay
  | VisitorSetCodeWord
  | VisitorWish
  | VisitorFeedback
  | VisitorTyping
  | VisitorEnd
  | VisitorLeave
  | VisitorDelete
  | VisitorAlive;

/** Everything that the visitor receives. */
export type VisitorReceives =
  | VisitorTalk
  | VisitorAskContinue
  | VisitorPlace
  | VisitorEntries
  | VisitorAck
  | VisitorHelperTyping
  | VisitorBeat
  | VisitorThanks
  | VisitorWished
  | VisitorGone
  | ErrorFrame;
