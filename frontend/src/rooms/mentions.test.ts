import { describe, expect, it } from "vitest";
import { beingNamed, completed, mentions, piecesOf, suggested } from "./mentions";

const NAMES = ["Meri", "Meriheinä", "Usva 2"];

describe("naming somebody", () => {
  it.each([
    ["hei @Meri!", ["hei ", "@Meri", "!"]],
    ["hei @meriheinä", ["hei ", "@meriheinä"]],
    ["@Usva 2 ja @Meri", ["@Usva 2", " ja ", "@Meri"]],
    ["@Merille ja meri@posti", ["@Merille ja meri@posti"]],
    ["@ @@Meri", ["@ @", "@Meri"]],
    ["", []],
  ])("%j", (text, pieces) => {
    expect(piecesOf(text, NAMES).map((piece) => piece.text)).toEqual(pieces);
  });

  it("knows who is named", () => {
    expect(mentions("kiitos @MERI", "Meri")).toBe(true);
    expect(mentions("kiitos Meri", "Meri")).toBe(false);
    expect(mentions("kiitos @", "")).toBe(false);
  });
});

describe("completing a name", () => {
  it.each([
    ["hei @", 5, ""],
    ["hei @Me", 7, "Me"],
    ["hei @Me ja", 5, ""],
    ["hei", 3, null],
    ["a@b", 3, null],
    ["hei @\nMe", 8, null],
  ])("%j at %i", (draft, caret, typed) => {
    expect(beingNamed(draft, caret)).toBe(typed);
  });

  it("suggests those who begin so, in any of their words, and not whoever is there in full", () => {
    expect(suggested("me", NAMES)).toEqual(["Meri", "Meriheinä"]);
    expect(suggested("Meri", NAMES)).toEqual(["Meriheinä"]);
    expect(suggested("2", NAMES)).toEqual(["Usva 2"]);
  });

  it("puts the name in the place of what was typed, and goes on after it", () => {
    expect(completed("hei @me mitä", 7, "Meri")).toEqual({ draft: "hei @Meri mitä", caret: 10 });
  });
});
