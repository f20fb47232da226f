import { describe, expect, test } from "vitest";
import {
  type Chosen,
  choose,
  details,
  filled,
  isChosen,
  isFull,
  missing,
  outcomes,
  QUESTIONS,
  recordFrame,
} from "./record";

const A_TALK: Chosen = { contact_type: "counselling", role: "self", reason: "violence" };
const fieldsOf = (...told: Parameters<typeof details>): string[] => details(...told).map(({ field }) => field);

describe("the questions that are always asked", () => {
  test("are four, escalation preset to none", () => {
    expect(QUESTIONS.map(({ field }) => field)).toEqual(["contact_type", "role", "reason", "escalation"]);
    expect(filled({})).toMatchObject({ escalation: "none", age_band: "not_known", referrals: [] });
    expect(missing({})).toEqual(["contact_type", "role", "reason"]);
    expect(recordFrame("c", { contact_type: "counselling", role: "self" }, [])).toBeNull();
  });

  test("a talk takes three choices, and what nobody told is not sent", () => {
    expect(recordFrame("c", { contact_type: "counselling", role: "parent", reason: "violence" }, [])).toEqual({
      t: "record",
      contact: "c",
      contact_type: "counselling",
      role: "parent",
      reason: "violence",
      escalation: "none",
    });
  });

  test("whoever says why somebody needed support has said that it was a talk", () => {
    expect(missing({ role: "self", reason: "mental_health" })).toEqual([]);
    expect(missing({ role: "self", reason: "non_counselling" })).toEqual(["contact_type"]);
    expect(missing({ role: "self", reason: "not_known" })).toEqual(["contact_type"]);
  });

  test.each(["silent", "test", "abusive"] as const)("a %s contact takes one, and has no details", (contact_type) => {
    expect(missing({ contact_type })).toEqual([]);
    expect(filled({ contact_type })).toMatchObject({ role: "not_known", reason: "non_counselling" });
    expect(details({ contact_type }, ["violence", "small_children"])).toEqual([]);
  });

  test("what the worker chose is never overruled, and what only followed is taken back", () => {
    expect(filled({ contact_type: "abusive", reason: "violence" })).toMatchObject({ reason: "violence" });
    expect(filled({ contact_type: "complaint", reason: "violence" }).contact_type).toBe("complaint");
    expect(missing({ contact_type: "thanks" })).toEqual(["role"]);
    expect(missing({ contact_type: "counselling" })).toEqual(["role", "reason"]);
  });
});

describe("the details", () => {
  const ALWAYS = ["age_band", "gender", "earlier_contact", "county", "referrals"];

  test("are shown where they are relevant", () => {
    expect(fieldsOf({}, [])).toEqual(ALWAYS);
    expect(fieldsOf({ reason: "education" }, [])).toEqual(["other_reasons", ...ALWAYS]);
    expect(fieldsOf({ contact_type: "thanks" }, ["violence", "small_children"])).toEqual(ALWAYS);
    expect(fieldsOf({}, ["small_children"])).toEqual(["child_age", ...ALWAYS]);
  });

  test.each([
    ["the service is about it", {}, ["violence"]],
    ["it is the main reason", { reason: "violence" }, []],
    ["it is one of the other reasons", { reason: "family_relationships", other_reasons: ["violence"] }, []],
  ] as const)("violence is asked about where %s", (_why, chosen, matters) => {
    expect(fieldsOf(chosen, matters)).toContain("violence_position");
    expect(fieldsOf(chosen, matters)).toContain("violence_forms");
  });

  test("what was told is sent", () => {
    const told: Chosen = {
      ...A_TALK,
      violence_position: "experiencing",
      violence_forms: ["digital", "psychological"],
      other_reasons: ["mental_health"],
      age_band: "16_to_17",
      county: "kainuu",
      gender: "not_known",
      referrals: ["shelter"],
    };
    expect(recordFrame("c", told, [])).toMatchObject({
      violence_position: "experiencing",
      violence_forms: ["psychological", "digital"],
      other_reasons: ["mental_health"],
      age_band: "16_to_17",
      county: "kainuu",
      referrals: ["shelter"],
    });
    expect(recordFrame("c", told, [])).not.toHaveProperty("gender");
  });

  test("what is not relevant any more is not sent", () => {
    const told: Chosen = { ...A_TALK, violence_position: "using", violence_forms: ["physical"], child_age: "under_1" };
    expect(recordFrame("c", told, ["small_children"])).toMatchObject({
      violence_position: "using",
      child_age: "under_1",
    });
    const other = recordFrame("c", { ...told, reason: "education" }, []);
    for (const field of ["violence_position", "violence_forms", "child_age"]) expect(other).not.toHaveProperty(field);
  });

  test.each([
    [{ reason: "mental_health" }, "risk_outcome"],
    [{ reason: "education", other_reasons: ["mental_health"] }, "risk_outcome"],
    [{ escalation: "emergency_112" }, "risk_outcome"],
    [{ escalation: "police" }, "child_protection_outcome"],
    [{ escalation: "anticipatory" }, "pregnancy_outcome"],
    [{ child_age: "expected" }, "pregnancy_outcome"],
    [{ risk_outcome: "not_needed" }, "risk_outcome"],
  ] as const)("rules 21 to 23: of %o it is asked what came of the guide", (chosen, field) => {
    expect(outcomes(chosen).map((question) => question.field)).toEqual([field]);
  });

  test("rules 21 to 23: an outcome that was chosen beside the guide is sent whatever else is chosen, and in sight", () => {
    for (const contact_type of ["counselling", "abusive"] as const) {
      const chosen: Chosen = { ...A_TALK, contact_type, risk_outcome: "left" };
      expect(outcomes(chosen).map(({ field }) => field)).toContain("risk_outcome");
      expect(recordFrame("c", chosen, [])).toMatchObject({ risk_outcome: "left" });
    }
    expect(recordFrame("c", { ...A_TALK, risk_outcome: "not_needed" }, [])).not.toHaveProperty("risk_outcome");
  });

  test("several can be chosen, up to a limit, and taken back", () => {
    const referrals = details({}, []).find(({ field }) => field === "referrals");
    if (referrals === undefined) throw new Error("no referrals");
    let chosen: Chosen = {};
    for (const option of ["police", "school", "shelter"]) {
      expect(isFull(chosen, referrals)).toBe(false);
      chosen = choose(chosen, referrals, option);
    }
    expect(isFull(chosen, referrals)).toBe(true);
    chosen = choose(chosen, referrals, "school");
    expect(isChosen(chosen, referrals, "school")).toBe(false);
    expect(isChosen(chosen, referrals, "police")).toBe(true);
  });

  test("the main reason is none of the others, whatever was chosen first", () => {
    let chosen: Chosen = { ...A_TALK, other_reasons: ["education", "mental_health", "sexuality"] };
    chosen = { ...chosen, reason: "education" };
    const other = details(chosen, []).find(({ field }) => field === "other_reasons");
    if (other === undefined) throw new Error("no other reasons");
    expect(other.options).not.toContain("education");
    chosen = choose(chosen, other, "discrimination");
    chosen = { ...chosen, reason: "violence" };
    expect(recordFrame("c", chosen, [])?.other_reasons).toEqual(["mental_health", "discrimination", "sexuality"]);
  });
});

describe("a notification is chosen once", () => {
  test.each([
    [{ risk_outcome: "emergency_112" }, "emergency_112"],
    [{ child_protection_outcome: "notified" }, "child_welfare"],
    [{ child_protection_outcome: "both" }, "child_welfare"],
    [{ child_protection_outcome: "police" }, "police"],
    [{ pregnancy_outcome: "notified" }, "anticipatory"],
    [{ pregnancy_outcome: "notified", risk_outcome: "emergency_112" }, "emergency_112"],
    [{ child_protection_outcome: "no_duty", pregnancy_outcome: "no_grounds", risk_outcome: "left" }, "none"],
  ] as const)("%o means the escalation %s", (chosen, escalation) => {
    expect(filled(chosen).escalation).toBe(escalation);
  });

  test("and the other way round, as far as it is known which guide it was", () => {
    expect(filled({ escalation: "child_welfare" })).toMatchObject({ child_protection_outcome: "notified" });
    expect(filled({ escalation: "anticipatory" })).toMatchObject({ pregnancy_outcome: "notified" });
    expect(filled({ escalation: "police" })).toMatchObject({ child_protection_outcome: "not_needed" });
  });

  test("what the worker chose is never overruled", () => {
    const chosen: Chosen = { escalation: "none", child_protection_outcome: "both", pregnancy_outcome: "no_grounds" };
    expect(filled(chosen)).toMatchObject(chosen);
  });
});
