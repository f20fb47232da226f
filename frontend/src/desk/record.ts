/**
 * The record of a contact while the worker fills it in: four choices from closed lists (DOMAIN §4).
 *
 * What follows from an earlier choice is filled in beforehand, so that most records take four taps
 * and a silent or testing contact two. What the worker chose is never overruled.
 */

import {
  CONTACT_TYPES,
  type ContactType,
  type DeskRecord,
  ESCALATIONS,
  type Escalation,
  REASONS,
  type Reason,
  VISITOR_ROLES,
  type VisitorRole,
} from "../wire/desk";

export interface Choices {
  readonly contact_type: ContactType;
  readonly role: VisitorRole;
  readonly reason: Reason;
  readonly escalation: Escalation;
}
export type Field = keyof Choices;

/** The questions in the order in which they are asked, with their closed lists. */
export const QUESTIONS: readonly { readonly field: Field; readonly options: readonly string[] }[] = [
  { field: "contact_type", options: CONTACT_TYPES },
  { field: "role", options: VISITOR_ROLES },
  { field: "reason", options: REASONS },
  { field: "escalation", options: ESCALATIONS },
];

/** Contacts in which nobody told anything about themselves. */
const WORDLESS: ReadonlySet<ContactType> = new Set<ContactType>(["silent", "test", "abusive"]);

/** What is chosen, with what follows from it. */
export function filled(chosen: Partial<Choices>): Partial<Choices> {
  return { escalation: "none", ...implied(chosen.contact_type), ...chosen };
}

/** The fields that still need a choice, in the order of the questions. */
export function missing(chosen: Partial<Choices>): Field[] {
  const all = filled(chosen);
  return QUESTIONS.map(({ field }) => field).filter((field) => all[field] === undefined);
}

/** The frame that stores the record, or null while a choice is missing. */
export function recordFrame(contact: string, chosen: Partial<Choices>): DeskRecord | null {
  const { contact_type, role, reason, escalation } = filled(chosen);
  if (contact_type === undefined || role === undefined || reason === undefined || escalation === undefined) return null;
  return { t: "record", contact, contact_type, role, reason, escalation };
}

function implied(type: ContactType | undefined): Partial<Choices> {
  if (type === undefined || type === "counselling") return {};
  return WORDLESS.has(type) ? { role: "not_known", reason: "non_counselling" } : { reason: "non_counselling" };
}
