/** The visitors with whom the desk can be practised; what they say is in practice.ftl. */

import type { Scenario } from "./core";

export const SCENARIOS: readonly Scenario[] = [
  {
    slug: "baby",
    isOffered: true,
    matters: ["small_children"],
    openings: 2,
    turns: 4,
    answers: ["safe"],
    ends: "visitor",
    moments: ["heard", "safe", "rest", "card"],
  },
  {
    slug: "separation",
    matters: [],
    openings: 1,
    turns: 4,
    answers: ["kept"],
    silentAfter: 2,
    ends: "visitor",
    moments: ["even", "silence", "children", "kept"],
  },
  {
    slug: "substances",
    matters: ["small_children"],
    openings: 2,
    turns: 4,
    answers: ["kept", "card"],
    ends: "visitor",
    moments: ["blame", "honest", "pregnancy", "card"],
  },
  {
    slug: "young",
    matters: [],
    openings: 2,
    turns: 4,
    answers: ["life", "kept", "card"],
    silentAfter: 1,
    ends: "visitor",
    moments: ["life", "guide", "silence", "help", "card"],
  },
  {
    slug: "violence",
    matters: ["violence"],
    openings: 1,
    turns: 4,
    answers: ["safe", "kept", "address", "code_word"],
    ends: "left_fast",
    moments: ["safe", "believed", "children", "help", "left"],
  },
];
