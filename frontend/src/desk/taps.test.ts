/** DOMAIN §4: a record takes a median of at most six taps. */

import { expect, test } from "vitest";
import type { Matter } from "../wire/desk";
import {
  type Chosen,
  choose,
  details,
  filled,
  isChosen,
  isLong,
  outcomes,
  QUESTIONS,
  type Question,
  recordFrame,
} from "./record";

interface Contact {
  readonly about: string;
  readonly matters: readonly Matter[];
  /** All that the worker learned. */
  readonly told: Chosen;
  /** What the desk knows before the worker chooses anything. */
  readonly known?: Chosen;
}

const VIOLENCE: readonly Matter[] = ["violence"];
const BABY: readonly Matter[] = ["small_children"];
const talk = (role: NonNullable<Chosen["role"]>, reason: NonNullable<Chosen["reason"]>, more: Chosen = {}): Chosen => ({
  contact_type: "counselling",
  role,
  reason,
  ...more,
});

const CONTACTS: readonly Contact[] = [
  // Apua väkivaltaan -chat
  {
    about: "a partner hits and threatens; a shelter's number given",
    matters: VIOLENCE,
    told: talk("self", "violence", {
      violence_position: "experiencing",
      violence_forms: ["psychological", "physical"],
      referrals: ["shelter"],
    }),
  },
  {
    about: "is this violence? he decides about my money",
    matters: VIOLENCE,
    told: talk("self", "violence", { violence_position: "experiencing", violence_forms: ["economic"] }),
  },
  {
    about: "leaves for a shelter during the talk",
    matters: VIOLENCE,
    told: talk("self", "violence", { escalation: "shelter", violence_position: "experiencing" }),
  },
  {
    about: "shouts at the children and wants to stop",
    matters: VIOLENCE,
    told: talk("self", "violence", { violence_position: "using" }),
  },
  {
    about: "worries about a sister; a helpline given",
    matters: VIOLENCE,
    told: talk("relative", "violence", { referrals: ["helpline"] }),
  },
  {
    about: "where to turn to in Kainuu",
    matters: VIOLENCE,
    told: talk("self", "violence", { county: "kainuu" }),
  },
  { about: "thanks for last week", matters: VIOLENCE, told: { contact_type: "thanks", role: "self" } },
  // Lasten ja nuorten chat
  {
    about: "13, left out by friends",
    matters: [],
    told: talk("self", "peer_relationships", { age_band: "13_to_15" }),
  },
  {
    about: "a girl of 15 who cannot sleep for worry",
    matters: [],
    told: talk("self", "mental_health", { age_band: "13_to_15", gender: "female" }),
  },
  {
    about: "11, is hit at home; a child welfare notification is made",
    matters: [],
    told: talk("self", "violence", {
      escalation: "child_welfare",
      child_protection_outcome: "notified",
      age_band: "10_to_12",
      violence_position: "experiencing",
      violence_forms: ["physical"],
    }),
  },
  {
    about: "17, thinks of dying; asked beside the guide, given a number",
    matters: [],
    told: talk("self", "mental_health", { risk_outcome: "contacts_given", age_band: "16_to_17" }),
    known: { risk_outcome: "contacts_given" },
  },
  { about: "does a robot answer here?", matters: [], told: { contact_type: "test" } },
  { about: "insults, then gone", matters: [], told: { contact_type: "abusive" } },
  {
    about: "nothing was written, the worker ended",
    matters: [],
    told: { contact_type: "silent" },
    known: { contact_type: "silent" },
  },
  // Apua eroon -chat
  { about: "how to tell the children of the separation", matters: [], told: talk("parent", "family_relationships") },
  {
    about: "worn out by the separation",
    matters: [],
    told: talk("parent", "family_relationships", { other_reasons: ["mental_health"] }),
  },
  { about: "a grandmother who does not see the children", matters: [], told: talk("relative", "family_relationships") },
  { about: "when is the theme evening?", matters: [], told: { contact_type: "service_question", role: "parent" } },
  { about: "nobody answered yesterday", matters: [], told: { contact_type: "complaint", role: "not_known" } },
  // Vauvaperhe-chat; Vauvaperheet ja päihteet -chat
  {
    about: "a baby who wakes every hour",
    matters: BABY,
    told: talk("parent", "physical_health", { child_age: "under_1" }),
  },
  {
    about: "exhausted with a newborn; to the maternity clinic",
    matters: BABY,
    told: talk("parent", "mental_health", { child_age: "under_1", referrals: ["maternity_clinic"] }),
  },
  {
    about: "pregnant and drinks; to substance services",
    matters: BABY,
    told: talk("self", "physical_health", { child_age: "expected", referrals: ["substance_services"] }),
  },
  {
    about: "pregnant and drinks; the checklist gives no grounds to notify",
    matters: BABY,
    told: talk("self", "physical_health", { child_age: "expected", pregnancy_outcome: "no_grounds" }),
    known: { pregnancy_outcome: "no_grounds" },
  },
  // Ammattilaisten konsultaatio
  { about: "a nurse asks when the duty to notify begins", matters: [], told: talk("professional", "violence") },
];

/** Taps of somebody who goes through the form from top to bottom and says all that they learned, saving included. */
function taps({ told, matters, known = {} }: Contact): number {
  let chosen = known;
  let count = 0;
  const answer = (question: Question): void => {
    for (const option of question.options) {
      const wanted = [told[question.field] ?? []].flat().some((each) => each === option);
      if (!wanted || isChosen(chosen, question, option)) continue;
      chosen = choose(chosen, question, option);
      count += isLong(question) ? 2 : 1;
    }
  };
  QUESTIONS.forEach(answer);
  outcomes(chosen).forEach(answer);
  const before = count;
  details(chosen, matters).forEach(answer);
  const unfolding = count > before ? 1 : 0;
  const frame = recordFrame("c", chosen, matters);
  expect(frame, "everything that was told is in the record").toMatchObject({ ...told });
  return count + unfolding + 1;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

test("a record takes a median of at most six taps", () => {
  const counted = CONTACTS.map((contact) => ({ about: contact.about, taps: taps(contact) }));
  const middle = median(counted.map((one) => one.taps));
  const lines = counted.map((one) => `${String(one.taps).padStart(3)}  ${one.about}`);
  process.stdout.write(`taps of ${counted.length} contacts, median ${middle}:\n${lines.join("\n")}\n`);
  expect(counted.length).toBeGreaterThanOrEqual(15);
  expect(middle).toBeLessThanOrEqual(6);
});

test("control: without presets it would take more", () => {
  const untouched = CONTACTS.map(({ told, matters }) => {
    const asked = [...QUESTIONS, ...details(filled(told), matters)];
    return asked.length + 2;
  });
  expect(median(untouched)).toBeGreaterThan(6);
});
