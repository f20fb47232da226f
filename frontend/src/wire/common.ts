// Written by `manage.py protocol` from the wire modules. Change those, not this file.

/** A longer frame ends the connection (close code 1009). */
export const MAX_FRAME_BYTES = 65536;

/** Longest text of a message, in characters (Unicode code points). */
export const MAX_TEXT = 4000;

/** Longest code word, in characters. */
export const MAX_CODE_WORD = 40;

/** So many other reasons, and referrals, can be chosen in a record. */
export const MOST_CHOICES = 3;

/** Stable codes of error frames, and what each means. */
export const ERROR_CODES = {
  malformed: "not JSON, or a field has the wrong type or value",
  unknown_field: "a field this frame does not have",
  unknown_frame: "no frame of that name",
  wrong_role: "a frame of another role",
  empty: "a text without a visible character",
  too_long: "a text over its limit",
  binary: "a binary frame",
  flood: "too many frames or bytes; the socket is closed",
  not_started: "the frame needs start, resume, reload or hello first",
  already_started: "start, resume, reload or hello came twice",
  stale_token: "the token does not open anything (any more)",
  wrong_code_word: "it was not known three times: no reloaded page goes on with the talk any more",
  signed_out: "the staff session is over",
  blocked: "a worker has ended an abusive talk of this tab less than 24 hours ago",
  no_service: "no such service, or it takes no new contacts now",
  closed: "the contact has ended",
  revoked: "the sender may no longer write or read here",
  key_reused: "the same key was used for another text",
  not_found: "absent or not yours: one answer for both",
  taken: "a colleague was faster; `by` says who",
  full: "your chats are at their limit",
  not_on_duty: "go on duty first",
  not_allowed: "your role or training does not allow it; `detail` says which rule",
  not_ended: "a record is made after the end",
  not_asked: "a code word is chosen after the worker has asked for one",
  busy: "the server is at its limit; try again",
  unavailable: "the database or keyring cannot be reached; nothing was stored",
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** Codes with which the server closes a socket, and their reasons. */
export const CLOSE_REASONS = {
  1001: "going away",
  1009: "frame too big",
  1012: "come back",
  4001: "protocol",
  4002: "replaced",
  4003: "flood",
  4004: "resume",
} as const;
export type CloseCode = keyof typeof CLOSE_REASONS;

/** Something asked for was not done. Nothing of it was stored; everything else goes on. */
export interface ErrorFrame {
  readonly t: "error";
  readonly code: ErrorCode;
  /**
   * Name of the frame that is answered.
   * @defaultValue `""`
   */
  readonly re?: string;
  /**
   * Key of the message that was not stored.
   * @defaultValue `""`
   */
  readonly key?: string;
  /** @defaultValue `""` */
  readonly contact?: string;
  /**
   * With `taken`: duty name of the colleague who was faster.
   * @defaultValue `""`
   */
  readonly by?: string;
  /**
   * For developers, in English; never shown to people.
   * @defaultValue `""`
   */
  readonly detail?: string;
}

export const HELPER_TYPES = [
  "professional",
  "peer",
] as const;
export type HelperType = (typeof HELPER_TYPES)[number];

export const AUTHORS = [
  "visitor",
  "helper",
  "house",
] as const;
export type Author = (typeof AUTHORS)[number];

export const GONE_REASONS = [
  "deleted",
  "expired",
  "revoked",
] as const;
export type GoneReason = (typeof GONE_REASONS)[number];

export const ENDED_BY = [
  "visitor",
  "helper",
  "left_fast",
  "timeout",
  "closing",
  "blocked",
] as const;
export type EndedBy = (typeof ENDED_BY)[number];

/** How a worker is gone from a talk that goes on: they have given it on, or have lost the line to it. */
export const HANDINGS = [
  "given",
  "lost",
] as const;
export type Handing = (typeof HANDINGS)[number];

/** What the service can ask in words of its own, in the visitor's language (rules 12 and 25). */
export const QUESTIONS = [
  "safe",
  "code_word",
  "address",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Somebody wrote. */
export interface Said {
  readonly t: "said";
  readonly text: string;
  /**
   * The worker's duty name; empty for the visitor, and in letters.
   * @defaultValue `""`
   */
  readonly by?: string;
  /**
   * On the staff line, the writer's helper type; otherwise empty.
   * @defaultValue `""`
   */
  readonly helper?: HelperType | "";
}

/** A helper came into the talk. Visitors see the duty name, never the real one (rule 26). */
export interface Joined {
  readonly t: "joined";
  readonly name: string;
  readonly helper: HelperType;
}

/** A second worker came into the talk, beside the one who has it. */
export interface SecondJoined {
  readonly t: "second_joined";
  readonly name: string;
  readonly helper: HelperType;
}

/** The second worker has left the talk, which goes on with the first. */
export interface SecondLeft {
  readonly t: "second_left";
  readonly name: string;
}

/** The second worker goes on alone: the first one gave them the talk, or has lost the line to it. */
export interface TookOver {
  readonly t: "took_over";
  readonly name: string;
  readonly helper: HelperType;
  readonly how: Handing;
}

/** The talk is over; nothing can be written after this entry. */
export interface Ended {
  readonly t: "ended";
  readonly by: EndedBy;
}

/**
 * The helper asked in the service's own words: is it safe to write now, shall we have a code word (rule 25), or at
 * which address help would find the visitor (rule 12).
 */
export interface Asked {
  readonly t: "asked";
  readonly about: Question;
  /**
   * As in `Said`.
   * @defaultValue `""`
   */
  readonly by?: string;
}

/** The visitor chose a code word. The word itself is nowhere in the log (rule 25). */
export interface CodeWordSet {
  readonly t: "code_word_set";
}

/** Somebody went on with the talk from a reloaded page, without the earlier lines (rule 11). */
export interface Continued {
  readonly t: "continued";
  /** Whether they knew the code word; false when there is none. */
  readonly code_word: boolean;
}

/** Somebody wanted to continue and did not know the code word: no reloaded page can any more (rule 25). */
export interface CodeWordWrong {
  readonly t: "code_word_wrong";
}

/** What the visitor has said while waiting: what it is about, and in which language they need an interpreter. */
export interface Wished {
  readonly t: "wished";
  readonly topic: string;
  readonly interpreter: string;
}

/** The helper gave the visitor a help card of the catalogue, which each page words in its reader's language. */
export interface CardGiven {
  readonly t: "card_given";
  /** Its slug. */
  readonly card: string;
  /**
   * As in `Said`.
   * @defaultValue `""`
   */
  readonly by?: string;
}

/** The helper is arranging an interpreter. Each page says so in its reader's language. */
export interface InterpreterAsked {
  readonly t: "interpreter_asked";
  /** As in `Wished.interpreter`. */
  readonly language: string;
  /**
   * As in `Said`.
   * @defaultValue `""`
   */
  readonly by?: string;
}

/** The talk waits for another helper: this one has given it on, or has lost the line to it. */
export interface HandedOver {
  readonly t: "handed_over";
  readonly how: Handing;
}

/** Somebody of the staff wrote for colleagues alone. A visitor's reader gets `Aside` in its place. */
export interface Noted {
  readonly t: "noted";
  readonly name: string;
  readonly text: string;
  /**
   * It is for those who answer now, from somebody who reads along.
   * @defaultValue `false`
   */
  readonly whispers?: boolean;
}

/** In a visitor's log, in place of what workers have told each other: nothing but its seq. */
export interface Aside {
  readonly t: "aside";
}

/** The chat has closed for others; this talk may go on until then (rule 10). */
export interface Overtime {
  readonly t: "overtime";
  readonly until: number;
}

export type AnyBody =
  | Said
  | Joined
  | Ended
  | Asked
  | CodeWordSet
  | Continued
  | CodeWordWrong
  | Overtime
  | Wished
  | CardGiven
  | InterpreterAsked
  | HandedOver
  | Noted
  | Aside
  | SecondJoined
  | SecondLeft
  | TookOver;

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

export const INTERPRETED_LANGUAGES = [
  "ar",
  "ckb",
  "fa",
  "so",
  "ru",
  "uk",
  "sq",
  "tr",
  "vi",
  "th",
  "et",
] as const;
export type InterpretedLanguage = (typeof INTERPRETED_LANGUAGES)[number];

export const TOPICS = [
  "experiencing",
  "using_violence",
  "close_one",
  "child_in_danger",
  "home",
  "friends",
  "feelings",
  "dating",
  "hurt",
  "separating",
  "children",
  "custody",
  "coping",
  "pregnancy",
  "sleep",
  "everyday",
  "couple",
  "substances_pregnant",
  "substances_baby",
  "quitting",
  "other",
] as const;
export type Topic = (typeof TOPICS)[number];

export const LANGUAGES = [
  "fi",
  "fi-selko",
  "sv",
  "en",
  "ar",
  "ru",
] as const;
export type Language = (typeof LANGUAGES)[number];

export const SPOKEN_LANGUAGES = [
  "fi",
  "sv",
  "en",
  "ar",
  "ru",
] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

export const CONTACT_STATES = [
  "waiting",
  "open",
  "ended",
] as const;
export type ContactState = (typeof CONTACT_STATES)[number];
