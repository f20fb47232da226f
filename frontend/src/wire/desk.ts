// Written by `manage.py protocol` from the wire modules. Change those, not this file.

import type {
  ContactState,
  Entry,
  ErrorFrame,
  GoneReason,
  HelperType,
  Question,
  SpokenLanguage,
} from "./common";

/** What the contact was; after Child Helpline International's counselling / non-counselling split. */
export const CONTACT_TYPES = [
  "counselling",
  "thanks",
  "service_question",
  "complaint",
  "silent",
  "test",
  "abusive",
] as const;
export type ContactType = (typeof CONTACT_TYPES)[number];

export const VISITOR_ROLES = [
  "self",
  "parent",
  "relative",
  "professional",
  "not_known",
] as const;
export type VisitorRole = (typeof VISITOR_ROLES)[number];

/** Main reason, in Child Helpline International's categories. */
export const REASONS = [
  "violence",
  "mental_health",
  "physical_health",
  "family_relationships",
  "peer_relationships",
  "education",
  "accessibility",
  "discrimination",
  "sexuality",
  "missing_children",
  "non_counselling",
  "not_known",
] as const;
export type Reason = (typeof REASONS)[number];

export const ESCALATIONS = [
  "none",
  "emergency_112",
  "child_welfare",
  "anticipatory",
  "police",
  "shelter",
] as const;
export type Escalation = (typeof ESCALATIONS)[number];

export const VISITOR_PRESENCES = [
  "here",
  "network",
  "closed",
  "left_fast",
  "ended",
] as const;
export type VisitorPresence = (typeof VISITOR_PRESENCES)[number];

/** Take a waiting contact. One owner; the others are told who (`taken`). */
export interface DeskAccept {
  readonly t: "accept";
  readonly contact: string;
}

/** Write to a contact. */
export interface DeskSay {
  readonly t: "say";
  readonly contact: string;
  readonly key: string;
  readonly text: string;
}

/** Ask a contact one of the service's own questions, which the visitor's page puts in the visitor's language. */
export interface DeskAsk {
  readonly t: "ask";
  readonly contact: string;
  readonly about: Question;
}

/** Give the visitor a help card: it stands in the talk, and again after it (rules 9 and 21). */
export interface DeskGive {
  readonly t: "give";
  readonly contact: string;
  readonly card: string;
}

/** The worker is writing to this contact. */
export interface DeskTyping {
  readonly t: "typing";
  readonly contact: string;
}

/** End the talk. */
export interface DeskEnd {
  readonly t: "end";
  readonly contact: string;
}

/** What an ended contact was, in four choices from closed lists (DOMAIN §4). Takes it off the desk. */
export interface DeskRecord {
  readonly t: "record";
  readonly contact: string;
  readonly contact_type: ContactType;
  readonly role: VisitorRole;
  readonly reason: Reason;
  readonly escalation: Escalation;
}

/** A contact in the queue. */
export interface Waiting {
  readonly contact: string;
  readonly service: string;
  readonly language: string;
  readonly since: number;
  readonly visitor: VisitorPresence;
  /** True when a first message is already there to read. */
  readonly wrote: boolean;
  /**
   * It came at a time that it has booked, and is before the others. Who booked it is not known here.
   * @defaultValue `false`
   */
  readonly booked?: boolean;
  /**
   * What the visitor has said it is about (`Topic`).
   * @defaultValue `""`
   */
  readonly topic?: string;
  /**
   * The language in which an interpreter is needed.
   * @defaultValue `""`
   */
  readonly interpreter?: string;
}

/** The queue changed: put these (new or changed), then drop those. */
export interface DeskQueue {
  readonly t: "queue";
  readonly put: readonly Waiting[];
  readonly drop: readonly string[];
}

/**
 * One of my contacts as it stands.
 *
 * The log is complete from what the desk has to `head`: what a long one has after `entries` follows at once.
 */
export interface DeskContact {
  readonly t: "contact";
  readonly contact: string;
  readonly service: string;
  readonly language: string;
  readonly state: ContactState;
  readonly since: number;
  readonly visitor: VisitorPresence;
  readonly head: number;
  readonly entries: readonly Entry[];
  readonly ended_by: string;
}

/** The contact is no longer on this desk. */
export interface DeskDropped {
  readonly t: "dropped";
  readonly contact: string;
}

/** New entries of one of my contacts, in order. */
export interface DeskEntries {
  readonly t: "entries";
  readonly contact: string;
  readonly entries: readonly Entry[];
}

/** My message is stored. */
export interface DeskAck {
  readonly t: "ack";
  readonly contact: string;
  readonly key: string;
  readonly seq: number;
  readonly at: number;
}

/** The visitor is writing. */
export interface DeskVisitorTyping {
  readonly t: "visitor_typing";
  readonly contact: string;
}

/** Whether the visitor is there, and if not, why (rule 26). */
export interface DeskVisitor {
  readonly t: "visitor";
  readonly contact: string;
  readonly presence: VisitorPresence;
}

/** The text of this contact no longer exists (rule 14): take it off the screen at once. */
export interface DeskGone {
  readonly t: "gone";
  readonly contact: string;
  readonly reason: GoneReason;
}

export const WARNING_KINDS = [
  "none",
  "idle",
  "engaged",
  "limit",
  "overtime",
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

export const STAFF_LANGUAGES = [
  "fi",
  "sv",
  "en",
] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];

/** First frame of a desk. `have` maps each contact the page still holds to its last seq. */
export interface DeskHello {
  readonly t: "hello";
  /**
   * In which services are named.
   * @defaultValue `"fi"`
   */
  readonly language?: StaffLanguage;
  /** @defaultValue `{}` */
  readonly have?: Readonly<Record<string, number>>;
}

/** Begin answering for these services. */
export interface DeskGoOnDuty {
  readonly t: "go_on_duty";
  readonly services: readonly string[];
}

/** Stop taking new contacts. */
export interface DeskGoOffDuty {
  readonly t: "go_off_duty";
}

/** The worker is there: asked by a warning, or seen at the page without another frame; at most one a minute. */
export interface DeskHere {
  readonly t: "here";
}

/** Answer to a beat: everything sent before it has arrived. */
export interface DeskAlive {
  readonly t: "alive";
  readonly mark: number;
}

/** The server is there; `heads` maps my contacts to the last seq of their logs. Answered with alive. */
export interface DeskBeat {
  readonly t: "beat";
  readonly heads: Readonly<Record<string, number>>;
  readonly mark: number;
  /**
   * True while server processes reach each other only through the database: everything comes, a second later.
   * @defaultValue `false`
   */
  readonly slow?: boolean;
}

/** Who is signed in. */
export interface Me {
  readonly person: string;
  readonly name: string;
  readonly helper: HelperType;
  readonly association: string;
  readonly capacity: number;
}

/** A time at which somebody comes who has booked it. Who it is is known to nobody. */
export interface BookedTime {
  readonly start: number;
  readonly end: number;
}

/** A help card that a worker may give. */
export interface CardOnDesk {
  readonly slug: string;
  readonly name: string;
  readonly number: string;
}

/** A service this worker may answer. */
export interface ServiceOnDesk {
  readonly slug: string;
  readonly name: string;
  /**
   * Those of today, as they were when the desk was opened: on the day itself none is added.
   * @defaultValue `[]`
   */
  readonly booked?: readonly BookedTime[];
}

/** Somebody on duty for a service that is mine too, myself included. */
export interface Present {
  readonly person: string;
  readonly name: string;
  readonly helper: HelperType;
  readonly services: readonly string[];
  readonly since: number;
  readonly open_contacts: number;
  /**
   * In which they can answer.
   * @defaultValue `[]`
   */
  readonly languages?: readonly SpokenLanguage[];
}

/** Who is on duty changed: put these (new or changed), then drop those persons. */
export interface DeskDuty {
  readonly t: "duty";
  readonly put: readonly Present[];
  readonly drop: readonly string[];
}

/**
 * What to tell the worker about the end of their sign-in, until the next frame of this kind says something else.
 *
 * `idle`: it ends at `at` unless they do something. `engaged`: they have done nothing for long, but an open contact
 * keeps it. `limit`: it ends at `at` whatever they do. `overtime`: it would have ended, and ends with the last open
 * contact, or at `at`; nothing new is begun. `none`: nothing.
 */
export interface DeskWarning {
  readonly t: "warning";
  readonly kind: WarningKind;
  /** @defaultValue `0` */
  readonly at?: number;
}

/** Which ready replies may I use? Answered by `replies`, in as many frames as it takes. */
export interface DeskAskReplies {
  readonly t: "ask_replies";
  /**
   * Of those that the page has.
   * @defaultValue `""`
   */
  readonly state?: string;
}

/** A ready reply that this worker may use. */
export interface ReplyOnDesk {
  /** What is typed after the slash. */
  readonly name: string;
  /** By language, Finnish first. `{name}` stands for the worker's duty name, `{service}` for the service's. */
  readonly texts: Readonly<Record<string, string>>;
  /**
   * Slug of the service in whose talks it is offered; empty: in all.
   * @defaultValue `""`
   */
  readonly service?: string;
  /**
   * Whether it is the worker's own.
   * @defaultValue `false`
   */
  readonly own?: boolean;
}

/** The ready replies, or the next of them. Without any, and of the state that the page has: nothing has changed. */
export interface DeskReplies {
  readonly t: "replies";
  /** Names what there is to have: the same for the same replies. */
  readonly state: string;
  /** @defaultValue `[]` */
  readonly replies?: readonly ReplyOnDesk[];
  /**
   * In the last frame: names of the services that this worker may answer, by slug and language.
   * @defaultValue `{}`
   */
  readonly services?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Another frame follows.
   * @defaultValue `false`
   */
  readonly more?: boolean;
}

/** Answer to hello: everything the desk shows. Later frames change it, piece by piece. */
export interface DeskSnapshot {
  readonly t: "snapshot";
  readonly me: Me;
  readonly services: readonly ServiceOnDesk[];
  readonly on_duty: readonly Present[];
  readonly waiting: readonly Waiting[];
  readonly contacts: readonly DeskContact[];
  /** Those that can be given: numbers that answer now first. */
  readonly cards: readonly CardOnDesk[];
}

/** Everything that the desk sends. */
export type DeskSends =
  | DeskHello
  | DeskGoOnDuty
  | DeskGoOffDuty
  | DeskHere
  | DeskAlive
  | DeskAccept
  | DeskSay
  | DeskAsk
  | DeskGive
  | DeskTyping
  | DeskEnd
  | DeskRecord
  | DeskAskReplies;

/** Everything that the desk receives. */
export type DeskReceives =
  | DeskSnapshot
  | DeskDuty
  | DeskWarning
  | DeskBeat
  | DeskQueue
  | DeskContact
  | DeskDropped
  | DeskEntries
  | DeskAck
  | DeskVisitorTyping
  | DeskVisitor
  | DeskGone
  | DeskReplies
  | ErrorFrame;
