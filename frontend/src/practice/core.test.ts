import { describe, expect, it } from "vitest";
import en from "../../texts/en/practice.ftl?raw";
import fi from "../../texts/fi/practice.ftl?raw";
import sv from "../../texts/sv/practice.ftl?raw";
import { createTexts } from "../shared/texts";
import { hear, LONG_SILENCE_MS, NOTHING_TOLD, openingsOf, react, type Scenario, type Told, writingMs } from "./core";
import { SCENARIOS } from "./scenarios";

const scenario: Scenario = {
  slug: "x",
  matters: [],
  openings: 1,
  turns: 2,
  answers: ["life"],
  silentAfter: 1,
  ends: "visitor",
  moments: [],
};

describe("a scripted visitor", () => {
  it("tells a turn for each thing that the trainee writes, and goes after the last", () => {
    const first = react(scenario, NOTHING_TOLD, [], false);
    expect(first).toMatchObject({ lines: ["practice-x-turn-1"], silenceMs: 0, ends: false });
    const second = react(scenario, first.told, [], false);
    expect(second).toMatchObject({ lines: ["practice-x-turn-2"], ends: true });
    expect(react(scenario, second.told, [], false).lines).toEqual([]);
  });

  it("answers what it is asked before it goes on, and each once", () => {
    const asked = react(scenario, NOTHING_TOLD, ["life"], false);
    expect(asked.lines).toEqual(["practice-x-answer-life"]);
    expect(react(scenario, asked.told, ["life"], false).lines).toEqual(["practice-x-turn-1"]);
  });

  it("has words for the desk's own questions also where its script has none", () => {
    expect(react(scenario, NOTHING_TOLD, ["address"], false).lines).toEqual(["practice-answer-address"]);
    expect(react(scenario, NOTHING_TOLD, ["kept"], false).lines).toEqual(["practice-x-turn-1"]);
  });

  it("falls silent where its script says so", () => {
    expect(react(scenario, { turns: 1, answered: [] }, [], false).silenceMs).toBe(LONG_SILENCE_MS);
  });

  it("tells no further turn while it writes, and still answers a question", () => {
    expect(react(scenario, NOTHING_TOLD, [], true)).toMatchObject({ told: NOTHING_TOLD, lines: [] });
    expect(react(scenario, NOTHING_TOLD, ["safe"], true).lines).toEqual(["practice-answer-safe"]);
  });

  it("understands words, whatever their case and ending", () => {
    const words = { safe: ["turvallis"], life: ["itsemurha"] };
    expect(hear("Onko sinun TURVALLISTA kirjoittaa?", words)).toEqual(["safe"]);
    expect(hear("Ajatteletko itsemurhaa?", words)).toEqual(["life"]);
    expect(hear("Hei", words)).toEqual([]);
  });

  it("takes its time by the length of what it writes, and never for ever", () => {
    expect(writingMs("hei", 0)).toBeLessThan(writingMs("hei, onko siellä joku?", 0));
    expect(writingMs("a".repeat(4_000), 0.9)).toBe(9_000);
  });
});

describe.each([
  [
    "fi",
    fi,
    [
      "Onko sinun turvallista kirjoittaa?",
      "Ajatteletko itsemurhaa?",
      "Mitään ei jää talteen: teksti tallennetaan vain hetkeksi.",
    ],
  ],
  ["sv", sv, ["Är det tryggt att skriva?", "Tänker du på självmord?", "Ingenting sparas."]],
  ["en", en, ["Is it safe to write?", "Are you thinking of suicide?", "Nothing is kept."]],
])("the scripts in %s", (language, source, [safe, life, kept]) => {
  const say = createTexts(language, source);
  const known = (name: string): boolean => say(name) !== name;

  it.each(SCENARIOS)("$slug has words for everything, to its end", (one) => {
    const names = [...openingsOf(one), `practice-${one.slug}-title`, `practice-${one.slug}-about`];
    let told: Told = NOTHING_TOLD;
    for (const heard of [...one.answers, "safe", "address", "code_word", "card"] as const) {
      const reaction = react(one, told, [heard], false);
      names.push(...reaction.lines);
      told = reaction.told;
    }
    for (let ends = false; !ends; ) {
      const reaction = react(one, told, [], false);
      names.push(...reaction.lines);
      ({ told, ends } = reaction);
    }
    names.push(...one.moments.map((moment) => `practice-${one.slug}-moment-${moment}`));
    expect(names.filter((name) => !known(name))).toEqual([]);
  });

  it("understands what the guides ask", () => {
    const words = Object.fromEntries(
      (["safe", "life", "kept"] as const).map((one) => [one, say(`practice-hears-${one}`).split(", ")]),
    );
    expect([safe, life, kept].map((text) => hear(text ?? "", words)[0])).toEqual(["safe", "life", "kept"]);
  });
});
