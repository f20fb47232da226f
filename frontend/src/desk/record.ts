/**
 * The record of a contact while the worker fills it in: choices from closed lists (DOMAIN §4).
 *
 * Four questions are always asked. The details are preset to "not known", and shown where they are relevant.
 * What follows from an earlier choice is filled in beforehand, so that most records take few taps (taps.test.ts).
 * What the worker chose is never overruled.
 */

import { MOST_CHOICES } from "../wire/common";
import {
  AGE_BANDS,
  CHILD_AGES,
  CHILD_PROTECTION_OUTCOMES,
  CONTACT_TYPES,
  COUNTIES,
  type ContactType,
  type DeskRecord,
  EARLIER_CONTACTS,
  ESCALATIONS,
  type Escalation,
  GENDERS,
  type Matter,
  OTHER_REASONS,
  PREGNANCY_OUTCOMES,
  REASONS,
  REFERRALS,
  RISK_OUTCOMES,
  VIOLENCE_FORMS,
  VIOLENCE_POSITIONS,
  VISITOR_ROLES,
} from "../wire/desk";

export type Choices = Required<Omit<DeskRecord, "t" | "contact">>;
export type Chosen = Partial<Choices>;
export type Field = keyof Choices;

export interface Question {
  readonly field: Field;
  readonly options: readonly string[];
  /** How many options can be chosen; 1: exactly one is. */
  readonly most: number;
}

/** The questions that are always asked, in their order. */
export const QUESTIONS: readonly Question[] = [
  { field: "contact_type", options: CONTACT_TYPES, most: 1 },
  { field: "role", options: VISITOR_ROLES, most: 1 },
  { field: "reason", options: REASONS, most: 1 },
  { field: "escalation", options: ESCALATIONS, most: 1 },
];

const OPTIONS_IN_VIEW = 16;
const UNTOLD: ReadonlySet<string> = new Set(["not_known", "not_needed"]);
const PRESET = {
  escalation: "none",
  earlier_contact: "not_known",
  age_band: "not_known",
  gender: "not_known",
  county: "not_known",
  child_age: "not_known",
  violence_position: "not_known",
  violence_forms: [],
  other_reasons: [],
  referrals: [],
  risk_outcome: "not_needed",
  child_protection_outcome: "not_needed",
  pregnancy_outcome: "not_needed",
} as const satisfies Chosen;

type Filled = Chosen & Omit<Choices, "contact_type" | "role" | "reason">;

/** What came of the guides (rules 21, 22, 23), by the slug of the guide: it can be chosen beside the guide already. */
export const OUTCOMES: Readonly<Record<string, Question>> = {
  risk: { field: "risk_outcome", options: RISK_OUTCOMES, most: 1 },
  child_protection: { field: "child_protection_outcome", options: CHILD_PROTECTION_OUTCOMES, most: 1 },
  pregnancy: { field: "pregnancy_outcome", options: PREGNANCY_OUTCOMES, most: 1 },
};

/** Contacts in which nobody told anything about themselves. */
const WORDLESS: ReadonlySet<ContactType> = new Set<ContactType>(["silent", "test", "abusive"]);

/** What is chosen, with what is preset and what follows. */
export function filled(chosen: Chosen): Filled {
  const type = chosen.contact_type ?? typeBy(chosen);
  return { ...PRESET, ...(type && { contact_type: type }), ...implied(type), ...followsFromGuides(chosen), ...chosen };
}

/** The fields that still need a choice, in the order of the questions. */
export function missing(chosen: Chosen): Field[] {
  const all = filled(chosen);
  return QUESTIONS.map(({ field }) => field).filter((field) => all[field] === undefined);
}

/** The details that are relevant, in their order; `matters`: what the contact's service is there for. */
export function details(chosen: Chosen, matters: readonly Matter[]): Question[] {
  const { contact_type = "counselling", reason, other_reasons } = filled(chosen);
  if (WORDLESS.has(contact_type)) return [];
  const reasons: readonly string[] = [reason ?? "", ...other_reasons];
  const isTalk = contact_type === "counselling";
  const hasReason = isTalk && reasons.some(isOfCounselling);
  const hasViolence = isTalk && (reasons.includes("violence") || matters.includes("violence"));
  const hasSmallChildren = isTalk && matters.includes("small_children");
  return [
    ...(hasReason ? [otherReasons(reason)] : []),
    ...(hasViolence ? VIOLENCE : []),
    ...(hasSmallChildren ? [CHILD_AGE] : []),
    ...ABOUT_THE_VISITOR,
    REFERRED_TO,
  ];
}

/**
 * What came of the guides, where it is relevant (rules 21, 22, 23). One that was chosen stays in sight, whatever else is:
 * nothing is stored unseen.
 */
export function outcomes(chosen: Chosen): Question[] {
  const { contact_type = "counselling", reason, other_reasons, escalation, child_age } = filled(chosen);
  const isTalk = contact_type === "counselling";
  const isRelevant: Readonly<Record<string, boolean>> = {
    risk_outcome:
      reason === "mental_health" || other_reasons.includes("mental_health") || escalation === "emergency_112",
    child_protection_outcome: escalation === "child_welfare" || escalation === "police",
    pregnancy_outcome: escalation === "anticipatory" || child_age === "expected",
  };
  return Object.values(OUTCOMES).filter(({ field }) => (isTalk && isRelevant[field]) || chosen[field] !== undefined);
}

/** The choices with an option chosen, or taken back where several can be. */
export function choose(chosen: Chosen, question: Question, option: string): Chosen {
  const { field, most } = question;
  if (most === 1) return { ...chosen, [field]: option };
  const before = valuesOf(chosen, question);
  const after = before.includes(option) ? before.filter((other) => other !== option) : [...before, option];
  return { ...chosen, [field]: after };
}

/** Whether the option is chosen. */
export function isChosen(chosen: Chosen, { field }: Question, option: string): boolean {
  const value = filled(chosen)[field];
  return typeof value === "string" ? value === option : (value?.some((each) => each === option) ?? false);
}

/** Whether as many options are chosen as can be. */
export function isFull(chosen: Chosen, question: Question): boolean {
  return question.most > 1 && valuesOf(chosen, question).length >= question.most;
}

/** Whether there are too many options to see them all at once: a list that opens, with one tap more. */
export function isLong({ options }: Question): boolean {
  return options.length > OPTIONS_IN_VIEW;
}

/** The frame that stores the record, or null while a choice is missing. */
export function recordFrame(contact: string, chosen: Chosen, matters: readonly Matter[]): DeskRecord | null {
  const { contact_type, role, reason, escalation } = filled(chosen);
  if (contact_type === undefined || role === undefined || reason === undefined) return null;
  const asked = [...outcomes(chosen), ...details(chosen, matters)];
  const more: Chosen = Object.fromEntries(asked.flatMap((question) => told(chosen, question)));
  return { t: "record", contact, contact_type, role, reason, escalation, ...more };
}

const VIOLENCE: readonly Question[] = [
  { field: "violence_position", options: VIOLENCE_POSITIONS, most: 1 },
  { field: "violence_forms", options: VIOLENCE_FORMS, most: VIOLENCE_FORMS.length },
];
const CHILD_AGE: Question = { field: "child_age", options: CHILD_AGES, most: 1 };
const ABOUT_THE_VISITOR: readonly Question[] = [
  { field: "age_band", options: AGE_BANDS, most: 1 },
  { field: "gender", options: GENDERS, most: 1 },
  { field: "earlier_contact", options: EARLIER_CONTACTS, most: 1 },
  { field: "county", options: COUNTIES, most: 1 },
];
const REFERRED_TO: Question = { field: "referrals", options: REFERRALS, most: MOST_CHOICES };

/** What else it was about than the main reason. */
function otherReasons(reason: string | undefined): Question {
  return { field: "other_reasons", options: OTHER_REASONS.filter((other) => other !== reason), most: MOST_CHOICES };
}

/** The options that are chosen of those that are offered. */
function valuesOf(chosen: Chosen, question: Question): string[] {
  return question.options.filter((option) => isChosen(chosen, question, option));
}

/** The detail with its value, unless it is as preset. */
function told(chosen: Chosen, question: Question): [Field, string | readonly string[]][] {
  const values = valuesOf(chosen, question);
  const [first] = values;
  if (first === undefined || UNTOLD.has(first)) return [];
  return [[question.field, question.most === 1 ? first : values]];
}

function isOfCounselling(reason: string): boolean {
  return OTHER_REASONS.some((known) => known === reason);
}

/** Whoever tells why somebody needed support has said that it was a talk. */
function typeBy({ reason }: Chosen): ContactType | undefined {
  return reason !== undefined && isOfCounselling(reason) ? "counselling" : undefined;
}

function implied(type: ContactType | undefined): Chosen {
  if (type === undefined || type === "counselling") return {};
  return WORDLESS.has(type) ? { role: "not_known", reason: "non_counselling" } : { reason: "non_counselling" };
}

/** What the outcome of a guide says of the escalation; what is most urgent comes first. */
const ESCALATED: readonly { field: Field; outcomes: readonly string[]; escalation: Escalation }[] = [
  { field: "risk_outcome", outcomes: ["emergency_112"], escalation: "emergency_112" },
  { field: "child_protection_outcome", outcomes: ["notified", "both"], escalation: "child_welfare" },
  { field: "child_protection_outcome", outcomes: ["police"], escalation: "police" },
  { field: "pregnancy_outcome", outcomes: ["notified"], escalation: "anticipatory" },
];

/** A notification is chosen once: from the guide it follows in the escalation, and the other way round. */
function followsFromGuides(chosen: Chosen): Chosen {
  const told = ESCALATED.find(({ field, outcomes }) => outcomes.includes(String(chosen[field])));
  return {
    ...(told && { escalation: told.escalation }),
    ...(chosen.escalation === "child_welfare" && { child_protection_outcome: "notified" }),
    ...(chosen.escalation === "anticipatory" && { pregnancy_outcome: "notified" }),
  };
}
