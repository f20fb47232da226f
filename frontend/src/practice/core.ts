/**
 * What a scripted visitor does next. Pure: time and chance are passed in.
 *
 * A visitor tells their story turn by turn, one turn for each thing that the trainee writes; what they were asked or
 * given they answer first, each once. Every line is the name of a text in practice.ftl.
 */

import type { EndedBy } from "../wire/common";
import type { Matter } from "../wire/desk";

/** What a visitor understands of what the trainee does; the words for it are in practice.ftl, `practice-hears-…`. */
export const HEARD = ["safe", "life", "kept", "address", "code_word", "card"] as const;
export type Heard = (typeof HEARD)[number];
/** Of these a visitor finds words also where their script has none. */
const ANSWERED_BY_EVERYBODY: readonly Heard[] = ["safe", "address", "code_word", "card"];

export interface Scenario {
  readonly slug: string;
  /** What the record asks more about. */
  readonly matters: readonly Matter[];
  /** Whether the visitor is offered to the trainee in turn; others are picked from the queue. */
  readonly isOffered?: boolean;
  /** So many lines the visitor writes before anybody has answered; and so many turns they tell after that. */
  readonly openings: number;
  readonly turns: number;
  /** What the visitor answers in words of their own. */
  readonly answers: readonly Heard[];
  /** After this turn the visitor is silent for long. */
  readonly silentAfter?: number;
  /** How the visitor goes when all is told. */
  readonly ends: Extract<EndedBy, "visitor" | "left_fast">;
  /** What the guides would have wanted seen; the trainee looks back at it afterwards. */
  readonly moments: readonly string[];
}

/** How far a visitor has come. */
export interface Told {
  readonly turns: number;
  readonly answered: readonly Heard[];
}

export const NOTHING_TOLD: Told = { turns: 0, answered: [] };

export interface Reaction {
  readonly told: Told;
  /** Names of the texts that the visitor writes, in this order. */
  readonly lines: readonly string[];
  /** How long the visitor says nothing first, in milliseconds. */
  readonly silenceMs: number;
  /** The visitor goes after the last line. */
  readonly ends: boolean;
}

export const LONG_SILENCE_MS = 40_000;
const BEFORE_WRITING_MS = 1_500;
const PER_CHARACTER_MS = 45;
const LONGEST_WRITING_MS = 9_000;

/** What is understood of a message; `words` are the words of each meaning, in lower case. */
export function hear(text: string, words: Readonly<Partial<Record<Heard, readonly string[]>>>): Heard[] {
  const plain = text.toLowerCase();
  return HEARD.filter((heard) => words[heard]?.some((word) => plain.includes(word)));
}

/** What the visitor does about it. One who is `busy` with a line already tells no further turn because of another one. */
export function react(scenario: Scenario, told: Told, heard: readonly Heard[], busy: boolean): Reaction {
  const answers = heard.filter((one) => isAnswered(scenario, one) && !told.answered.includes(one));
  if (answers.length > 0) {
    const lines = answers.map((one) => answerTo(scenario, one));
    return { told: { ...told, answered: [...told.answered, ...answers] }, lines, silenceMs: 0, ends: false };
  }
  if (busy || told.turns >= scenario.turns) return { told, lines: [], silenceMs: 0, ends: false };
  const turns = told.turns + 1;
  return {
    told: { ...told, turns },
    lines: [`practice-${scenario.slug}-turn-${turns}`],
    silenceMs: scenario.silentAfter === told.turns ? LONG_SILENCE_MS : 0,
    ends: turns === scenario.turns,
  };
}

/** The names of the lines with which the visitor comes. */
export function openingsOf({ slug, openings }: Scenario): string[] {
  return Array.from({ length: openings }, (_, index) => `practice-${slug}-opening-${index + 1}`);
}

/** How long somebody takes to write this, in milliseconds; 0 <= random < 1. */
export function writingMs(text: string, random: number): number {
  const even = BEFORE_WRITING_MS + PER_CHARACTER_MS * text.length;
  return Math.min(LONGEST_WRITING_MS, Math.round(even * (0.8 + random * 0.5)));
}

function isAnswered({ answers }: Scenario, heard: Heard): boolean {
  return answers.includes(heard) || ANSWERED_BY_EVERYBODY.includes(heard);
}

function answerTo({ slug, answers }: Scenario, heard: Heard): string {
  return answers.includes(heard) ? `practice-${slug}-answer-${heard}` : `practice-answer-${heard}`;
}
