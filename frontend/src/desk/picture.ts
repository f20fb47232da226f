/**
 * What the server has told the desk, the texts of the talks aside: one value that never changes
 * in place, and one pure function from it and a frame to the next.
 *
 * After any history the picture equals that of a freshly loaded desk (picture.test.ts).
 */

import type { ContactState, EndedBy, Entry } from "../wire/common";
import type {
  DeskContact,
  DeskDuty,
  DeskGone,
  DeskReceives,
  DeskSnapshot,
  Me,
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
}

export interface Picture {
  readonly me: Me;
  readonly services: readonly ServiceOnDesk[];
  readonly duty: Pick<DeskDuty, "mine" | "colleagues">;
  readonly waiting: readonly Waiting[];
  readonly contacts: readonly ContactFacts[];
}

/** The desk as a snapshot draws it. */
export function draw(snapshot: DeskSnapshot): Picture {
  return {
    me: snapshot.me,
    services: snapshot.services,
    duty: dutyOf(snapshot.duty),
    waiting: byArrival(snapshot.waiting),
    contacts: snapshot.contacts.map(factsOf).sort(bySince),
  };
}

/** The desk after one more frame. Frames that carry only text, or answers to a question, change nothing here. */
export function advance(picture: Picture, frame: DeskReceives): Picture {
  switch (frame.t) {
    case "snapshot":
      return draw(frame);
    case "duty":
      return { ...picture, duty: dutyOf(frame) };
    case "queue":
      return { ...picture, waiting: putAndDrop(picture.waiting, frame.put, frame.drop) };
    case "contact":
      return { ...picture, contacts: [...without(picture.contacts, frame.contact), factsOf(frame)].sort(bySince) };
    case "dropped":
      return { ...picture, contacts: without(picture.contacts, frame.contact) };
    case "visitor":
      return changed(picture, frame.contact, { visitor: frame.presence });
    case "entries":
      return changed(picture, frame.contact, endIn(frame.entries));
    case "gone":
      return changed(picture, frame.contact, endOf(picture, frame));
    default:
      return picture;
  }
}

/** Whether nobody else is on duty with me (rule 20). */
export function isAlone({ duty }: Picture): boolean {
  return isOnDuty(duty) && duty.colleagues.length === 0;
}

export function isOnDuty({ mine }: Pick<DeskDuty, "mine">): boolean {
  return mine.services.length > 0;
}

/** Contacts that count against my capacity. */
export function openCount(picture: Picture): number {
  return picture.contacts.filter(({ state }) => state === "open").length;
}

export function serviceName(picture: Picture, slug: string): string {
  return unbroken(picture.services.find((service) => service.slug === slug)?.name ?? slug);
}

function dutyOf({ mine, colleagues }: DeskDuty): Picture["duty"] {
  return { mine, colleagues };
}

function factsOf(frame: DeskContact): ContactFacts {
  const { contact, service, language, state, since, visitor } = frame;
  return { contact, service, language, state, since, visitor, endedBy: frame.ended_by as EndedBy | "" };
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
  return {
    ...picture,
    contacts: picture.contacts.map((facts) => (facts.contact === contact ? { ...facts, ...change } : facts)),
  };
}

function putAndDrop(waiting: readonly Waiting[], put: readonly Waiting[], drop: readonly string[]): Waiting[] {
  const outdated = new Set([...put.map(({ contact }) => contact), ...drop]);
  const stay = waiting.filter(({ contact }) => !outdated.has(contact));
  return byArrival([...stay, ...put.filter(({ contact }) => !drop.includes(contact))]);
}

function without(contacts: readonly ContactFacts[], contact: string): ContactFacts[] {
  return contacts.filter((facts) => facts.contact !== contact);
}

function byArrival(waiting: readonly Waiting[]): Waiting[] {
  return [...waiting].sort(bySince);
}

/** Who came first stands first; the identifier settles ties, so that every desk shows one order. */
function bySince(a: { since: number; contact: string }, b: { since: number; contact: string }): number {
  return a.since - b.since || (a.contact < b.contact ? -1 : 1);
}
