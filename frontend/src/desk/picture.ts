/**
 * What the server has told the desk, the texts of the talks aside: one value that never changes
 * in place, and one pure function from it and a frame to the next.
 *
 * After any history the picture equals that of a freshly loaded desk (picture.test.ts).
 */

import type { ContactState, EndedBy, Entry } from "../wire/common";
import type {
  Backup,
  CallForHelp,
  CardOnDesk,
  CompanyPart,
  DeskContact,
  DeskGaps,
  DeskGone,
  DeskHelp,
  DeskReceives,
  DeskSnapshot,
  DeskUrgent,
  DutyStatus,
  ExcerptState,
  GuideOnDesk,
  InTalk,
  Invitation,
  Matter,
  Me,
  OpenTalk,
  Present,
  ServiceOnDesk,
  VisitorPresence,
  Waiting,
} from "../wire/desk";
import { unbroken } from "./format";

/** One of my contacts, without its text. */
export interface ContactFacts {
  readonly contact: string;
  readonly service: string;
  readonly language: string;
  readonly state: ContactState;
  /** Server time at which the visitor came, in milliseconds. */
  readonly since: number;
  readonly visitor: VisitorPresence;
  /** Empty while the talk goes on. */
  readonly endedBy: EndedBy | "";
  /** Everybody of the staff in it, me included; empty while its worker is alone. */
  readonly company: readonly InTalk[];
  /** Whether some of it can be handed to moderators, or is with them. */
  readonly excerpt: ExcerptState;
}

export interface Picture {
  readonly me: Me;
  readonly services: readonly ServiceOnDesk[];
  /** Help cards that can be given. */
  readonly cards: readonly CardOnDesk[];
  readonly guides: readonly GuideOnDesk[];
  /** Everybody on duty for one of my services, me included; who came first stands first. */
  readonly onDuty: readonly Present[];
  readonly waiting: readonly Waiting[];
  readonly contacts: readonly ContactFacts[];
  /** Who calls for help in silence, as far as this desk is told. */
  readonly calls: readonly CallForHelp[];
  /** Whom those on duty can telephone. */
  readonly onCall: readonly Backup[];
  /** Talks of colleagues into which I am asked. */
  readonly invitations: readonly Invitation[];
  /** Whether I may read talks along. */
  readonly mayRead: boolean;
  /** The talks that go on, for those who may read along. */
  readonly talks: readonly OpenTalk[];
  /** Whether I want to talk a heavy turn over with somebody who leads me. */
  readonly wantsDebrief: boolean;
  /** How many are on duty anywhere, me included, and read the staff line; 0 while I am off duty. */
  readonly onLine: number;
  /** What waits in closed groups and cannot wait long. */
  readonly urgent: DeskUrgent;
  /** Turns to come that lack somebody, for whoever plans turns or names people to them. */
  readonly gaps: DeskGaps;
}

/** The desk as a snapshot draws it. */
export function draw(snapshot: DeskSnapshot): Picture {
  return {
    me: snapshot.me,
    services: snapshot.services,
    cards: snapshot.cards,
    guides: snapshot.guides,
    onDuty: [...snapshot.on_duty].sort(byTurn),
    waiting: [...snapshot.waiting].sort(bySince),
    contacts: snapshot.contacts.map(factsOf).sort(bySince),
    ...helpOf(snapshot.help),
    invitations: snapshot.invitations.invitations,
    mayRead: snapshot.talks.may_read,
    talks: snapshot.talks.talks,
    wantsDebrief: snapshot.debrief ?? false,
    onLine: snapshot.on_line,
    urgent: snapshot.urgent,
    gaps: snapshot.gaps,
  };
}

/** The desk after one more frame. Frames that carry only text, or answers to a question, change nothing here. */
export function advance(picture: Picture, frame: DeskReceives): Picture {
  switch (frame.t) {
    case "snapshot":
      return draw(frame);
    case "duty":
      return { ...picture, onDuty: putAndDrop(picture.onDuty, frame, ({ person }) => person).sort(byTurn) };
    case "queue":
      return { ...picture, waiting: putAndDrop(picture.waiting, frame, ({ contact }) => contact).sort(bySince) };
    case "help":
      return { ...picture, ...helpOf(frame) };
    case "catalogue":
      return { ...picture, services: frame.services, cards: frame.cards };
    case "guides":
      return { ...picture, guides: frame.guides };
    case "debrief":
      return { ...picture, wantsDebrief: frame.wanted };
    case "on_line":
      return { ...picture, onLine: frame.count };
    case "urgent":
      return { ...picture, urgent: frame };
    case "gaps":
      return { ...picture, gaps: frame };
    case "contact":
      return { ...picture, contacts: [...without(picture.contacts, frame.contact), factsOf(frame)].sort(bySince) };
    case "dropped":
      return { ...picture, contacts: without(picture.contacts, frame.contact) };
    case "company":
      return changed(picture, frame.contact, { company: frame.company });
    case "invitations":
      return { ...picture, invitations: frame.invitations };
    case "talks":
      return { ...picture, mayRead: frame.may_read, talks: frame.talks };
    case "visitor":
      return changed(picture, frame.contact, { visitor: frame.presence });
    case "handed_in":
      return changed(picture, frame.contact, { excerpt: "handed_in" });
    case "entries":
      return changed(picture, frame.contact, endIn(frame.entries));
    case "gone":
      return changed(picture, frame.contact, endOf(picture, frame));
    default:
      return picture;
  }
}

/** My own duty; nothing while I am off duty. */
export function myDuty({ me, onDuty }: Picture): Present | undefined {
  return onDuty.find(({ person }) => person === me.person);
}

export function statusOf(duty: Present | undefined): DutyStatus {
  return duty?.status ?? "on";
}

/** Whether I may take somebody from the queue now. */
export function takesContacts(picture: Picture): boolean {
  const mine = myDuty(picture);
  return mine !== undefined && statusOf(mine) === "on";
}

/** The others on duty for my services. */
export function colleagues({ me, onDuty }: Picture): Present[] {
  return onDuty.filter(({ person }) => person !== me.person);
}

/** The professionals on duty beside me for one of these services (rule 19). */
export function professionals(picture: Picture, services: readonly string[]): Present[] {
  const shares = (other: Present): boolean => other.services.some((slug) => services.includes(slug));
  return colleagues(picture).filter((other) => other.helper === "professional" && shares(other));
}

/** Those of my services in which nobody else is on duty (rule 20); who only finishes takes nobody any more. */
export function aloneIn(picture: Picture): string[] {
  const others = colleagues(picture).filter((one) => statusOf(one) !== "finishing");
  return (myDuty(picture)?.services ?? []).filter((slug) => !others.some(({ services }) => services.includes(slug)));
}

export function isOnDuty(picture: Picture): boolean {
  return myDuty(picture) !== undefined;
}

/** Who waits in the services that I answer now, but those whom it is a colleague's turn to take. */
export function waitingForMe(picture: Picture): Waiting[] {
  const mine = takesContacts(picture) ? (myDuty(picture)?.services ?? []) : [];
  return picture.waiting.filter((waiting) => mine.includes(waiting.service) && !isOfferedToOthers(picture, waiting));
}

/** Whom it is my turn to take. */
export function offerOf({ me, waiting }: Picture): Waiting | null {
  return waiting.find(({ offered_to }) => offered_to === me.person) ?? null;
}

export function isOfferedToOthers({ me }: Picture, { offered_to = "" }: Waiting): boolean {
  return offered_to !== "" && offered_to !== me.person;
}

/** What I am in one of my contacts. */
export function partIn({ me }: Picture, { company }: ContactFacts): CompanyPart {
  return company.find(({ person }) => person === me.person)?.part ?? "worker";
}

/** What I am in the contact with this name; null for one that is not on this desk. */
export function myPart(picture: Picture, contact: string): CompanyPart | null {
  const facts = picture.contacts.find((one) => one.contact === contact);
  return facts === undefined ? null : partIn(picture, facts);
}

/** The others of the staff in one of my contacts who are this. */
export function othersIn({ me }: Picture, { company }: ContactFacts, part: CompanyPart): InTalk[] {
  return company.filter((one) => one.part === part && one.person !== me.person);
}

/** Contacts that count against my capacity: who reads along answers nobody. */
export function openCount(picture: Picture): number {
  return picture.contacts.filter((facts) => facts.state === "open" && partIn(picture, facts) !== "reader").length;
}

/** What a service is there for. */
export function mattersOf(picture: Picture, slug: string): readonly Matter[] {
  return picture.services.find((service) => service.slug === slug)?.matters ?? [];
}

/** Whether a service has interpreters. */
export function hasInterpreters(picture: Picture, slug: string): boolean {
  return picture.services.find((service) => service.slug === slug)?.interpreter ?? false;
}

export function serviceName(picture: Picture, slug: string): string {
  return unbroken(picture.services.find((service) => service.slug === slug)?.name ?? slug);
}

function helpOf({ calls, on_call }: DeskHelp): Pick<Picture, "calls" | "onCall"> {
  return { calls, onCall: on_call };
}

function factsOf(frame: DeskContact): ContactFacts {
  const { contact, service, language, state, since, visitor, company, excerpt } = frame;
  return {
    contact,
    service,
    language,
    state,
    since,
    visitor,
    endedBy: frame.ended_by as EndedBy | "",
    company,
    excerpt,
  };
}

function endIn(entries: readonly Entry[]): Partial<ContactFacts> {
  const end = entries.map(({ body }) => body).find((body) => body.t === "ended");
  return end === undefined ? {} : { state: "ended", endedBy: end.by };
}

/** A deleted text ends a talk that was going on, and only the visitor deletes. */
function endOf({ contacts }: Picture, { contact, reason }: DeskGone): Partial<ContactFacts> {
  const open = contacts.some((facts) => facts.contact === contact && facts.state !== "ended");
  return open && reason === "deleted" ? { state: "ended", endedBy: "visitor" } : { state: "ended" };
}

function changed(picture: Picture, contact: string, change: Partial<ContactFacts>): Picture {
  if (Object.keys(change).length === 0) return picture; // the same one again draws nothing again
  return {
    ...picture,
    contacts: picture.contacts.map((facts) => (facts.contact === contact ? { ...facts, ...change } : facts)),
  };
}

/** The rows after a change: `put` rows are new or take the place of the one with the same name. */
function putAndDrop<T>(
  rows: readonly T[],
  { put, drop }: { readonly put: readonly T[]; readonly drop: readonly string[] },
  nameOf: (row: T) => string,
): T[] {
  const outdated = new Set([...put.map(nameOf), ...drop]);
  return [...rows.filter((row) => !outdated.has(nameOf(row))), ...put.filter((row) => !drop.includes(nameOf(row)))];
}

function without(contacts: readonly ContactFacts[], contact: string): ContactFacts[] {
  return contacts.filter((facts) => facts.contact !== contact);
}

/** Who came first stands first; the identifier settles ties, so that every desk shows one order. */
function bySince(a: { since: number; contact: string }, b: { since: number; contact: string }): number {
  return a.since - b.since || (a.contact < b.contact ? -1 : 1);
}

function byTurn(a: Present, b: Present): number {
  return a.since - b.since || (a.person < b.person ? -1 : 1);
}
