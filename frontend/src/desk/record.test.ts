import { expect, test } from "vitest";
import { filled, missing, QUESTIONS, recordFrame } from "./record";

test("asks the four questions of the record, escalation preset to none", () => {
  expect(QUESTIONS.map(({ field }) => field)).toEqual(["contact_type", "role", "reason", "escalation"]);
  expect(filled({})).toEqual({ escalation: "none" });
  expect(missing({})).toEqual(["contact_type", "role", "reason"]);
  expect(recordFrame("c", { contact_type: "counselling", role: "self" })).toBeNull();
});

test("a talk takes three choices", () => {
  expect(recordFrame("c", { contact_type: "counselling", role: "parent", reason: "violence" })).toEqual({
    t: "record",
    contact: "c",
    contact_type: "counselling",
    role: "parent",
    reason: "violence",
    escalation: "none",
  });
});

test.each(["silent", "test", "abusive"] as const)("a %s contact takes one", (contact_type) => {
  expect(missing({ contact_type })).toEqual([]);
  expect(filled({ contact_type })).toMatchObject({ role: "not_known", reason: "non_counselling" });
});

test("what the worker chose is never overruled, and what only followed is taken back", () => {
  expect(filled({ contact_type: "abusive", reason: "violence" })).toMatchObject({ reason: "violence" });
  expect(missing({ contact_type: "thanks" })).toEqual(["role"]);
  expect(missing({ contact_type: "counselling" })).toEqual(["role", "reason"]);
});
