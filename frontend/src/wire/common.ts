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
  not_asked: "a code word is chosen, or a turn told of, and nobody has asked",
  muted: "a facilitator has asked the member not to write for a while",
  too_fast: "so many posts at once; the next one in a moment",
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
  | TookOver
  | Posted
  | Edited
  | Removed
  | Erased
  | Reacted
  | Pinned
  | MemberCame
  | MemberWent
  | ReadOnly;

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

export const ROOM_STATES = [
  "planned",
  "open",
  "read_only",
  "ended",
] as const;
export type RoomState = (typeof ROOM_STATES)[number];

export const MEMBER_STATES = [
  "active",
  "suspended",
  "removed",
  "left",
] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

export const POST_MARKS = [
  "violence-experienced",
  "relapse",
  "child-in-danger",
  "dealing",
] as const;
export type PostMark = (typeof POST_MARKS)[number];

export const WHY_HELDS = [
  "suicidal",
  "threatening",
  "identifying",
  "sanction",
  "newcomer",
  "room",
  "facilitator",
  "covered",
] as const;
export type WhyHeld = (typeof WHY_HELDS)[number];

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

/** Answer to a beat. */
export interface RoomAlive {
  readonly t: "alive";
  readonly mark: number;
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
  /**
   * For facilitators alone (rule 30).
   * @defaultValue `[]`
   */
  readonly marks?: readonly PostMark[];
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
  readonly standing: MemberState;
  readonly members: readonly string[];
  readonly leaders: readonly Leader[];
  readonly ignored: readonly string[];
  /** The reader's own; for a facilitator, everybody's. */
  readonly held: readonly HeldOnPage[];
  /**
   * For a facilitator: how often members have told them about a message, and nobody has settled it.
   * @defaultValue `0`
   */
  readonly tells?: number;
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
  /**
   * Seq of the thread in which members say goodbye, the only one that is written in once the run is over; 0: none.
   * @defaultValue `0`
   */
  readonly goodbye?: number;
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
  /** They are as the log stood there: entries up to it are counted in already, though they may come after this. */
  readonly head: number;
}

/** Posts of one thread that the page has asked for, in their order. */
export interface RoomThread {
  readonly t: "thread";
  readonly thread: number;
  readonly posts: readonly PostOnPage[];
  /** Whether there are older ones. */
  readonly more: boolean;
  /** As in `RoomThreads`. */
  readonly head: number;
}

/** New in the room. */
export interface RoomEntries {
  readonly t: "entries";
  readonly entries: readonly Entry[];
}

/** A facilitator may want to look at a new or edited post: it speaks of violence or of a relapse (rule 30). */
export interface RoomMarked {
  readonly t: "marked";
  readonly post: number;
  readonly marks: readonly PostMark[];
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

/** What the page asked for under this key is done: an edit, a removal, a word to the facilitators, a goodbye. */
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

export const EVENING_STATES = [
  "planned",
  "open",
  "over",
] as const;
export type EveningState = (typeof EVENING_STATES)[number];

/** Come into an evening, or back into it. `after` is the last seq of it that the page knows; 0: everything. */
export interface RoomEveningJoin {
  readonly t: "evening_join";
  readonly evening: string;
  /** @defaultValue `0` */
  readonly after?: number;
}

/** Leave the evening that the page is in: the place is free for another. */
export interface RoomEveningLeave {
  readonly t: "evening_leave";
}

/** Say something in the evening that the page is in. The same key again is answered with the stored place. */
export interface RoomEveningSay {
  readonly t: "evening_say";
  readonly key: string;
  readonly text: string;
}

/** Show what was said in an evening that is over, where the room keeps it. */
export interface RoomEveningRead {
  readonly t: "evening_read";
  readonly evening: string;
}

/** An evening as the page lists it. */
export interface EveningOnPage {
  readonly evening: string;
  readonly theme: string;
  readonly starts: number;
  readonly ends: number;
  readonly state: EveningState;
  readonly capacity: number;
  /** Members who are in it now. */
  readonly there: number;
  /** @defaultValue `""` */
  readonly guest?: string;
  /**
   * Whether what is said can be read until the run ends; otherwise it is forgotten when the evening is over.
   * @defaultValue `false`
   */
  readonly kept?: boolean;
}

/** The room's evenings that are to come or go on, in their order, and those that can still be read. */
export interface RoomEvenings {
  readonly t: "evenings";
  readonly evenings: readonly EveningOnPage[];
}

/** The evening that the page is in: everything after the seq that it named, or the first of it. */
export interface RoomEvening {
  readonly t: "evening";
  readonly evening: string;
  readonly head: number;
  readonly entries: readonly Entry[];
}

/** New in the evening. */
export interface RoomEveningEntries {
  readonly t: "evening_entries";
  readonly entries: readonly Entry[];
}

/** The page's own words are stored, and everybody in the evening can read them. */
export interface RoomEveningAck {
  readonly t: "evening_ack";
  readonly key: string;
  readonly seq: number;
  readonly at: number;
}

/** The page is in no evening any more: it is over, or the reader has left or may not read in the room. */
export interface RoomEveningGone {
  readonly t: "evening_gone";
}

/** What was said in an evening that is over. */
export interface RoomEveningText {
  readonly t: "evening_text";
  readonly evening: string;
  readonly entries: readonly Entry[];
}

export const SANCTION_KINDS = [
  "warn",
  "hold",
  "mute",
  "suspend",
  "remove",
] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

export const SANCTION_REASONS = [
  "hurtful",
  "threat",
  "identifying",
  "trade",
  "pressure",
  "not_for_them",
  "rules",
] as const;
export type SanctionReason = (typeof SANCTION_REASONS)[number];

export const SANCTION_STATES = [
  "proposed",
  "in_force",
  "over",
  "lifted",
  "lapsed",
] as const;
export type SanctionState = (typeof SANCTION_STATES)[number];

/** What somebody has said on the private line. */
export interface OnLine {
  readonly seq: number;
  readonly at: number;
  readonly text: string;
  /**
   * The facilitator's duty name; empty: the member's own words.
   * @defaultValue `""`
   */
  readonly by?: string;
  /**
   * A facilitator's helper type (rule 19).
   * @defaultValue `""`
   */
  readonly helper?: HelperType | "";
  /**
   * Of the member's own words: their page recognises what it sent.
   * @defaultValue `""`
   */
  readonly key?: string;
}

/** What was decided about the member: reason, end, the words to them, and what came of an appeal (rule 32). */
export interface SanctionOnPage {
  readonly sanction: string;
  readonly kind: SanctionKind;
  readonly reason: SanctionReason;
  readonly state: SanctionState;
  readonly begins: number;
  /** Of a removal that is proposed: when it lapses, unless a second facilitator confirms it. */
  readonly ends: number;
  /** @defaultValue `""` */
  readonly text?: string;
  /** @defaultValue `false` */
  readonly is_read?: boolean;
  /** @defaultValue `false` */
  readonly appealed?: boolean;
  /** @defaultValue `""` */
  readonly outcome?: "" | "upheld" | "lifted";
  /**
   * To the appeal.
   * @defaultValue `""`
   */
  readonly answer?: string;
}

/** What is new on the private line. */
export interface RoomLine {
  readonly t: "line";
  readonly said: readonly OnLine[];
  /**
   * After a removal: how long the line stays; 0: as long as the room.
   * @defaultValue `0`
   */
  readonly until?: number;
}

/** Everything that was decided about the member and is kept, the newest first. */
export interface RoomSanctions {
  readonly t: "sanctions";
  readonly sanctions: readonly SanctionOnPage[];
}
