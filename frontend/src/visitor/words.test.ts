import { describe, expect, it } from "vitest";
import fi from "../../texts/fi/visitor.ftl?raw";
import { createTexts } from "../shared/texts";
import type { AnyBody, Entry } from "../wire/common";
import { clockOf, namesOf, noteOf, voiceOf } from "./words";

const entry = (seq: number, body: AnyBody): Entry => ({ seq, at: 0, author: "house", body });
const joined = (seq: number, name: string): Entry => entry(seq, { t: "joined", name, helper: "peer" });
const said = (seq: number): Entry => entry(seq, { t: "said", text: "hei" });

describe("words", () => {
  it("says who came, who went and how it ended, and nothing for a message", () => {
    const text = createTexts("fi", fi);
    const clock = (): string => "18.30";
    expect(noteOf(joined(1, "Aino"), text, clock)).toContain("Aino tuli keskusteluun");
    expect(noteOf(joined(1, "Aino"), text, clock)).toContain("koulutettu vertainen");
    expect(noteOf(entry(3, { t: "ended", by: "visitor" }), text, clock)).toContain("Päätit keskustelun");
    expect(noteOf(entry(3, { t: "ended", by: "helper" }), text, clock)).toContain("Päivystäjä päätti");
    expect(noteOf(entry(3, { t: "overtime", until: 0 }), text, clock)).toContain("voi jatkua kello 18.30 asti");
    expect(noteOf(entry(3, { t: "interpreter_asked", language: "so" }), text, clock)).toContain("tulkin (Soomaali)");
    expect(noteOf(said(4), text, clock)).toBe("");
  });

  it("names each writer by the last who came", () => {
    const entries = [said(1), joined(2, "Aino"), said(3), joined(4, "Eeva"), said(5)];
    expect(namesOf(entries, "Eeva")).toEqual(["", "Aino", "Aino", "Eeva", "Eeva"]);
  });

  it("names who an entry itself says wrote it, and who took over", () => {
    const by = (seq: number, name: string): Entry => entry(seq, { t: "said", text: "hei", by: name });
    const took = entry(5, { t: "took_over", name: "Eeva", helper: "peer", how: "given" });
    const entries = [joined(1, "Aino"), by(2, "Eeva"), by(3, "Aino"), said(4), took, said(6)];
    expect(namesOf(entries, "Eeva")).toEqual(["Aino", "Eeva", "Aino", "Aino", "Eeva", "Eeva"]);
  });

  it("tells one helper from another, and a question from nobody's", () => {
    const voices = ["Aino", "Eeva"].map((by) =>
      voiceOf({ ...entry(1, { t: "said", text: "hei", by }), author: "helper" }),
    );
    expect(voices[0]).not.toBe(voices[1]);
    expect(voiceOf(entry(2, { t: "asked", about: "safe", by: "Eeva" }))).toBe(voices[1]);
  });

  it("names the one who is there when the arrival is hidden", () => {
    expect(namesOf([said(7)], "Aino")).toEqual(["Aino"]);
  });

  it("writes the time of day as the language does, in 24 hours", () => {
    const at = new Date(2026, 4, 4, 16, 5).getTime();
    expect(["fi", "sv", "en"].map((language) => clockOf({ language: language as "fi" })(at))).toEqual([
      "16.05",
      "16.05",
      "16:05",
    ]);
  });
});
