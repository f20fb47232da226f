// Written by `manage.py protocol` from the wire modules. Change those, not this file.

import type {
  ContactState,
  Entry,
  ErrorFrame,
  GoneReason,
  HelperType,
  InterpretedLanguage,
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

/** What a contact was about besides, in Child Helpline International's categories. */
export const OTHER_REASONS = [
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
] as const;
export type OtherReason = (typeof OTHER_REASONS)[number];

/** Main reason, in the same categories. */
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

/** Whether the visitor has written to a chat of the federation before, as told. */
export const EARLIER_CONTACTS = [
  "first",
  "before",
  "not_known",
] as const;
export type EarlierContact = (typeof EARLIER_CONTACTS)[number];

export const AGE_BANDS = [
  "under_10",
  "10_to_12",
  "13_to_15",
  "16_to_17",
  "18_to_24",
  "25_to_29",
  "30_to_39",
  "40_to_49",
  "50_and_over",
  "not_known",
] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const GENDERS = [
  "female",
  "male",
  "other",
  "not_known",
] as const;
export type Gender = (typeof GENDERS)[number];

/** The 21 wellbeing services counties, and Helsinki and Åland, which belong to none; as the visitor told. */
export const COUNTIES = [
  "ahvenanmaa",
  "etela_karjala",
  "etela_pohjanmaa",
  "etela_savo",
  "helsinki",
  "ita_uusimaa",
  "kainuu",
  "kanta_hame",
  "keski_pohjanmaa",
  "keski_suomi",
  "keski_uusimaa",
  "kymenlaakso",
  "lansi_uusimaa",
  "lappi",
  "paijat_hame",
  "pirkanmaa",
  "pohjanmaa",
  "pohjois_karjala",
  "pohjois_pohjanmaa",
  "pohjois_savo",
  "satakunta",
  "vantaa_kerava",
  "varsinais_suomi",
  "not_known",
] as const;
export type County = (typeof COUNTIES)[number];

/** Of the youngest child; `expected`: somebody is pregnant. */
export const CHILD_AGES = [
  "expected",
  "under_1",
  "1_to_2",
  "3_to_6",
  "7_to_17",
  "not_known",
] as const;
export type ChildAge = (typeof CHILD_AGES)[number];

export const VIOLENCE_POSITIONS = [
  "experiencing",
  "using",
  "both",
  "exposed",
  "not_known",
] as const;
export type ViolencePosition = (typeof VIOLENCE_POSITIONS)[number];

export const VIOLENCE_FORMS = [
  "psychological",
  "physical",
  "sexual",
  "neglect",
  "stalking",
  "economic",
  "digital",
  "bullying",
  "exposure",
] as const;
export type ViolenceForm = (typeof VIOLENCE_FORMS)[number];

/** Where the visitor was told to turn to. `own_services`: those of the federation's associations. */
export const REFERRALS = [
  "own_services",
  "helpline",
  "online_help",
  "shelter",
  "social_services",
  "family_centre",
  "maternity_clinic",
  "health_care",
  "mental_health_care",
  "substance_services",
  "school",
  "victim_support",
  "legal_advice",
  "police",
] as const;
export type Referral = (typeof REFERRALS)[number];

/** What came of the risk protocol (rule 21): what was done, never what was told. Likewise below. */
export const RISK_OUTCOMES = [
  "not_needed",
  "no_danger",
  "contacts_given",
  "emergency_112",
  "left",
] as const;
export type RiskOutcome = (typeof RISK_OUTCOMES)[number];

/** Of the child-protection checklist (rule 22). `not_identified`: nobody told whom it is about. */
export const CHILD_PROTECTION_OUTCOMES = [
  "not_needed",
  "no_duty",
  "notified",
  "police",
  "both",
  "not_identified",
] as const;
export type ChildProtectionOutcome = (typeof CHILD_PROTECTION_OUTCOMES)[number];

/** Of the pregnancy checklist (rule 23). `no_grounds`: there was no well-founded reason to notify. */
export const PREGNANCY_OUTCOMES = [
  "not_needed",
  "no_grounds",
  "notified",
  "not_identified",
] as const;
export type PregnancyOutcome = (typeof PREGNANCY_OUTCOMES)[number];

export const CATEGORIES = [
  "danger",
  "abuse",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whether an excerpt of the talk can be handed to moderators; empty where its visitor was not told so beforehand. */
export const EXCERPT_STATES = [
  "",
  "possible",
  "handed_in",
] as const;
export type ExcerptState = (typeof EXCERPT_STATES)[number];

export const VISITOR_PRESENCES = [
  "here",
  "network",
  "closed",
  "left_fast",
  "ended",
] as const;
export type VisitorPresence = (typeof VISITOR_PRESENCES)[number];

/**
 * What somebody of the staff is in a talk: who has it; a colleague who is asked into it, and then its second worker,
 * whom the visitor sees; a supervisor who reads along, whom the workers see.
 */
export const COMPANY_PARTS = [
  "worker",
  "invited",
  "second",
  "reader",
] as const;
export type CompanyPart = (typeof COMPANY_PARTS)[number];

/** Take a waiting contact. One owner; the others are told who (`taken`). */
export interface DeskAccept {
  readonly t: "accept";
  readonly contact: string;
}

/** Not now: a contact that is offered to me goes to the next worker. One that is not any more is no error. */
export interface DeskDecline {
  readonly t: "decline";
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

/** Say in the talk that an interpreter is being arranged, where the service has them. */
export interface DeskAskInterpreter {
  readonly t: "ask_interpreter";
  readonly contact: string;
  readonly language: InterpretedLanguage;
}

/** The answer that the worker is writing to a contact, to be found again after a reload; empty: none. */
export interface DeskDraft {
  readonly t: "draft";
  readonly contact: string;
  readonly text: string;
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
  /**
   * It was abusive: the visitor's tab begins no other one for 24 hours (rule 24).
   * @defaultValue `false`
   */
  readonly blocks?: boolean;
}

/** Give an open contact to colleagues: it waits in the queue, at its place of old, for whoever takes it. */
export interface DeskHandOver {
  readonly t: "hand_over";
  readonly contact: string;
  /**
   * Another service, in which somebody else is on duty; empty: the same.
   * @defaultValue `""`
   */
  readonly service?: string;
  /**
   * Whom it is meant for; empty: anybody.
   * @defaultValue `""`
   */
  readonly person?: string;
  /**
   * For the colleague alone.
   * @defaultValue `""`
   */
  readonly note?: string;
}

/** A note in a contact's log for colleagues alone (never part of the visitor's text). */
export interface DeskNote {
  readonly t: "note";
  readonly contact: string;
  readonly text: string;
}

/** Ask a colleague on duty to come into my talk as the second worker. */
export interface DeskInvite {
  readonly t: "invite";
  readonly contact: string;
  readonly person: string;
}

/** Ask nobody into my talk any more. Of no effect where somebody has come already. */
export interface DeskUninvite {
  readonly t: "uninvite";
  readonly contact: string;
}

/** Come into a talk to which I am invited. */
export interface DeskJoin {
  readonly t: "join";
  readonly contact: string;
}

/** Leave a colleague's talk: as its second worker, as somebody who reads along, or as who was asked and cannot. */
export interface DeskLeaveTalk {
  readonly t: "leave_talk";
  readonly contact: string;
}

/** Read a talk along with its worker, who sees it (for supervisors). It is audited (rule 36). */
export interface DeskReadAlong {
  readonly t: "read_along";
  readonly contact: string;
}

/** Write to the workers of a talk that I read along; never part of the visitor's text. */
export interface DeskWhisper {
  readonly t: "whisper";
  readonly contact: string;
  readonly text: string;
}

/** Hand some messages of a contact to the moderators of my association: sealed apart, once, and audited. */
export interface DeskHandIn {
  readonly t: "hand_in";
  readonly contact: string;
  readonly category: Category;
  readonly seqs: readonly number[];
}

/**
 * What an ended contact was, in choices from closed lists (DOMAIN §4). Takes it off the desk.
 *
 * Four are always made; the others where they are relevant and came up.
 */
export interface DeskRecord {
  readonly t: "record";
  readonly contact: string;
  readonly contact_type: ContactType;
  readonly role: VisitorRole;
  readonly reason: Reason;
  readonly escalation: Escalation;
  /** @defaultValue `"not_known"` */
  readonly earlier_contact?: EarlierContact;
  /** @defaultValue `"not_known"` */
  readonly age_band?: AgeBand;
  /** @defaultValue `"not_known"` */
  readonly gender?: Gender;
  /** @defaultValue `"not_known"` */
  readonly county?: County;
  /** @defaultValue `"not_known"` */
  readonly child_age?: ChildAge;
  /** @defaultValue `"not_known"` */
  readonly violence_position?: ViolencePosition;
  /** @defaultValue `[]` */
  readonly violence_forms?: readonly ViolenceForm[];
  /** @defaultValue `[]` */
  readonly other_reasons?: readonly OtherReason[];
  /** @defaultValue `[]` */
  readonly referrals?: readonly Referral[];
  /**
   * What came of a guide (rules 21, 22, 23).
   * @defaultValue `"not_needed"`
   */
  readonly risk_outcome?: RiskOutcome;
  /** @defaultValue `"not_needed"` */
  readonly child_protection_outcome?: ChildProtectionOutcome;
  /** @defaultValue `"not_needed"` */
  readonly pregnancy_outcome?: PregnancyOutcome;
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
  /**
   * When a colleague took it who gave it back, or whose desk has died; 0: nobody had it.
   *
   * A desk that was told `taken` has taken the row away: when the contact waits again, it is another row.
   * @defaultValue `0`
   */
  readonly returned?: number;
  /**
   * The person to whom it was handed over, if it was to one.
   * @defaultValue `""`
   */
  readonly meant_for?: string;
  /**
   * The person whose turn it is to take it, where the service offers in turn; anybody may take it all the same.
   * @defaultValue `""`
   */
  readonly offered_to?: string;
  /**
   * When it is the next one's turn; 0: it is offered to nobody.
   * @defaultValue `0`
   */
  readonly offer_ends?: number;
}

/** The queue changed: put these (new or changed), then drop those. */
export interface DeskQueue {
  readonly t: "queue";
  readonly put: readonly Waiting[];
  readonly drop: readonly string[];
}

/** Somebody of the staff in a talk. */
export interface InTalk {
  readonly person: string;
  readonly name: string;
  readonly part: CompanyPart;
}

/** A colleague asks me into their talk. */
export interface Invitation {
  readonly contact: string;
  readonly service: string;
  /** The colleague's duty name. */
  readonly name: string;
  readonly since: number;
}

/** The talks to which I am asked, all of them. */
export interface DeskInvitations {
  readonly t: "invitations";
  readonly invitations: readonly Invitation[];
}

/** A talk that goes on, as supervisors see it: nothing of the visitor, and not a word. */
export interface OpenTalk {
  readonly contact: string;
  readonly service: string;
  readonly worker: string;
  readonly name: string;
  readonly helper: HelperType;
  readonly since: number;
  /**
   * Who reads along.
   * @defaultValue `""`
   */
  readonly reader?: string;
}

/** The talks that go on, all of them: for those who may read along. */
export interface DeskTalks {
  readonly t: "talks";
  readonly may_read: boolean;
  readonly talks: readonly OpenTalk[];
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
  readonly excerpt: ExcerptState;
  /** The answer that this worker was writing when the page was last there. */
  readonly draft: string;
  /** As in `company`. */
  readonly company: readonly InTalk[];
}

/** Who of the staff is in one of my contacts, myself included; nobody is told while its worker is alone. */
export interface DeskCompany {
  readonly t: "company";
  readonly contact: string;
  readonly company: readonly InTalk[];
}

/** The excerpt of this contact is with the moderators. */
export interface DeskHandedIn {
  readonly t: "handed_in";
  readonly contact: string;
}

/** The contact is no longer on this desk. */
export interface DeskDropped {
  readonly t: "dropped";
  readonly contact: string;
  /** The worker may not answer any more: it is offered to colleagues (rule 35). */
  readonly not_allowed: boolean;
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

/** The other worker is writing to the visitor. */
export interface DeskHelperTyping {
  readonly t: "helper_typing";
  readonly contact: string;
  readonly name: string;
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

export const DUTY_STATUSS = [
  "on",
  "break",
  "finishing",
] as const;
export type DutyStatus = (typeof DUTY_STATUSS)[number];

export const MATTERS = [
  "violence",
  "small_children",
] as const;
export type Matter = (typeof MATTERS)[number];

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

/** Stop taking new contacts; duty ends with the last open one. */
export interface DeskGoOffDuty {
  readonly t: "go_off_duty";
}

/** Take no new contacts for a while (`begins`), or take them again. */
export interface DeskBreak {
  readonly t: "break";
  readonly begins: boolean;
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
   * Those of today that are not over.
   * @defaultValue `[]`
   */
  readonly booked?: readonly BookedTime[];
  /**
   * What it is there for: the record of a contact asks more because of it.
   * @defaultValue `[]`
   */
  readonly matters?: readonly Matter[];
  /**
   * Whether it has interpreters.
   * @defaultValue `false`
   */
  readonly interpreter?: boolean;
  /**
   * How many letters nobody has taken yet are promised an answer by today; 0 for whoever answers none.
   * @defaultValue `0`
   */
  readonly letters_due?: number;
}

/** Something in the catalogue has changed: here is all of it that the desk shows, as in the snapshot. */
export interface DeskCatalogue {
  readonly t: "catalogue";
  readonly services: readonly ServiceOnDesk[];
  readonly cards: readonly CardOnDesk[];
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
  /** @defaultValue `"on"` */
  readonly status?: DutyStatus;
}

/** Who is on duty changed: put these (new or changed), then drop those persons. */
export interface DeskDuty {
  readonly t: "duty";
  readonly put: readonly Present[];
  readonly drop: readonly string[];
}

/** Somebody on duty calls for help in silence (rule 20). */
export interface CallForHelp {
  readonly person: string;
  readonly name: string;
  /** That of the contact in which it was called; otherwise all that the caller answers. */
  readonly services: readonly string[];
  readonly since: number;
  /** Whether another professional is on duty. */
  readonly is_heard: boolean;
  /**
   * The person who comes; empty: nobody yet.
   * @defaultValue `""`
   */
  readonly helper?: string;
  /** @defaultValue `""` */
  readonly helper_name?: string;
}

/** The on-call backup of a service, or with the scope `*` of those that have none of their own. */
export interface Backup {
  readonly scope: string;
  readonly name: string;
  readonly phone: string;
}

/**
 * Who calls for help and who is on call, the whole of both.
 *
 * For a professional on duty: everybody's calls, whatever the service. For a peer on duty: their own. Off duty:
 * nothing.
 */
export interface DeskHelp {
  readonly t: "help";
  readonly calls: readonly CallForHelp[];
  readonly on_call: readonly Backup[];
}

/** Somebody who can be telephoned. */
export interface Reachable {
  readonly name: string;
  readonly phone: string;
}

/** Something in closed groups waits and is urgent (rule 30). Empty off duty, and where nothing waits. */
export interface DeskUrgent {
  readonly t: "urgent";
  /**
   * How many posts, in groups that I lead.
   * @defaultValue `0`
   */
  readonly own?: number;
  /**
   * In groups of which nobody is on duty, for professionals: somebody has to be told.
   * @defaultValue `0`
   */
  readonly others?: number;
  /**
   * Since when the oldest of all these waits.
   * @defaultValue `0`
   */
  readonly since?: number;
  /**
   * Whom to telephone about the others.
   * @defaultValue `[]`
   */
  readonly on_call?: readonly Reachable[];
}

/** Call every professional on duty. The visitor notices nothing. Calling again changes only the contact. */
export interface DeskCallHelp {
  readonly t: "call_help";
  /**
   * One of mine, whose service is told. One that is not there any more keeps nobody from calling.
   * @defaultValue `""`
   */
  readonly contact?: string;
}

/** My call is over. Having none is no error. */
export interface DeskStopHelp {
  readonly t: "stop_help";
}

/** I am coming to help this person. */
export interface DeskComeToHelp {
  readonly t: "come_to_help";
  readonly person: string;
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

/** Whether this desk asks how the turn was that is over. Nothing is asked until this says so, nor on a new line. */
export interface DeskPulse {
  readonly t: "pulse";
  readonly asked: boolean;
}

/** How the turn was: 0 (very heavy, no support) to 4 (light, enough support); null: passed over, as may be both. */
export interface DeskGivePulse {
  readonly t: "give_pulse";
  readonly strain?: number;
  readonly support?: number;
}

/** I want to talk a heavy turn over with somebody who leads me, or I do not any more. It names no contact. */
export interface DeskWantDebrief {
  readonly t: "want_debrief";
  readonly wanted: boolean;
}

/** Whether I want a debrief. False also once it has been held. */
export interface DeskDebrief {
  readonly t: "debrief";
  readonly wanted: boolean;
}

/** The turns of the coming weeks that lack somebody, for whoever plans turns or names people to them. */
export interface DeskGaps {
  readonly t: "gaps";
  /** How many; 0 also for everybody else. */
  readonly turns: number;
  /** The day of the first of them, as an ISO date in Finland; empty without one. */
  readonly first: string;
  /** Whether one of them is near, or was left at short notice. */
  readonly pressing: boolean;
}

/** Write to everybody on duty. The first words begin the line. */
export interface DeskLineSay {
  readonly t: "line_say";
  readonly key: string;
  readonly text: string;
}

/**
 * The line as I may read it, the whole of it: what the page had is void.
 *
 * Empty while nobody has written, when the line has ended, and off duty.
 */
export interface DeskLine {
  readonly t: "line";
  /**
   * What was said up to here is not for me: I came on duty later.
   * @defaultValue `0`
   */
  readonly after?: number;
  /**
   * The last entry's seq. Of a long line the rest follows as entries.
   * @defaultValue `0`
   */
  readonly head?: number;
  /** @defaultValue `[]` */
  readonly entries?: readonly Entry[];
}

/** New on the line. */
export interface DeskLineEntries {
  readonly t: "line_entries";
  readonly entries: readonly Entry[];
}

/** My own words are stored, in their place on the line. */
export interface DeskLineAck {
  readonly t: "line_ack";
  readonly key: string;
  readonly seq: number;
  readonly at: number;
}

/** How many are on duty anywhere, me included: they read what is written on the line. 0 while I am off duty. */
export interface DeskOnLine {
  readonly t: "on_line";
  readonly count: number;
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

/** A guide in the desk's language. */
export interface GuideOnDesk {
  readonly slug: string;
  readonly title: string;
  /** Plain text, a step on each line; a line that starts with "- " is a point of the step above it. */
  readonly body: string;
  /**
   * Empty while nobody has approved it.
   * @defaultValue `""`
   */
  readonly approved_by?: string;
  /**
   * As YYYY-MM-DD.
   * @defaultValue `""`
   */
  readonly approved_on?: string;
}

/** One of the guides has changed: here are all of them, as in the snapshot. */
export interface DeskGuides {
  readonly t: "guides";
  readonly guides: readonly GuideOnDesk[];
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
  readonly help: DeskHelp;
  readonly invitations: DeskInvitations;
  readonly talks: DeskTalks;
  /** Protocols and checklists, in the order to show them (rules 19, 21, 22, 23). */
  readonly guides: readonly GuideOnDesk[];
  /** As in `debrief`. */
  readonly debrief: boolean;
  readonly line: DeskLine;
  /** As in `on_line`. */
  readonly on_line: number;
  readonly urgent: DeskUrgent;
  readonly gaps: DeskGaps;
}

/** Everything that the desk sends. */
export type DeskSends =
  | DeskHello
  | DeskGoOnDuty
  | DeskGoOffDuty
  | DeskBreak
  | DeskHere
  | DeskCallHelp
  | DeskStopHelp
  | DeskComeToHelp
  | DeskGivePulse
  | DeskAlive
  | DeskAccept
  | DeskDecline
  | DeskSay
  | DeskAsk
  | DeskGive
  | DeskAskInterpreter
  | DeskHandOver
  | DeskNote
  | DeskInvite
  | DeskUninvite
  | DeskJoin
  | DeskLeaveTalk
  | DeskReadAlong
  | DeskWhisper
  | DeskDraft
  | DeskTyping
  | DeskEnd
  | DeskHandIn
  | DeskRecord
  | DeskAskReplies
  | DeskWantDebrief
  | DeskLineSay;

/** Everything that the desk receives. */
export type DeskReceives =
  | DeskSnapshot
  | DeskCatalogue
  | DeskDuty
  | DeskHelp
  | DeskDebrief
  | DeskGaps
  | DeskLine
  | DeskLineEntries
  | DeskLineAck
  | DeskOnLine
  | DeskUrgent
  | DeskWarning
  | DeskPulse
  | DeskBeat
  | DeskQueue
  | DeskContact
  | DeskCompany
  | DeskInvitations
  | DeskTalks
  | DeskHandedIn
  | DeskDropped
  | DeskEntries
  | DeskAck
  | DeskVisitorTyping
  | DeskHelperTyping
  | DeskVisitor
  | DeskGone
  | DeskReplies
  | DeskGuides
  | ErrorFrame;
