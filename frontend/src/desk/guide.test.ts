import { describe, expect, test } from "vitest";
import { piecesOf, stepsOf } from "./guide";

describe("steps", () => {
  test("a line is a step, and lines with a hyphen are points of the step above", () => {
    expect(stepsOf("Kysy suoraan:\n- Keinot?\n- Aika?\nSoita 112.")).toEqual([
      { text: "Kysy suoraan:", points: ["Keinot?", "Aika?"] },
      { text: "Soita 112.", points: [] },
    ]);
  });

  test("a guide may begin with a point, and a hyphen without a space is no point", () => {
    expect(stepsOf("- Aika?\n-kirjain")).toEqual([
      { text: "", points: ["Aika?"] },
      { text: "-kirjain", points: [] },
    ]);
  });

  test("nothing and empty lines are no steps", () => {
    expect(stepsOf("")).toEqual([]);
    expect(stepsOf("\n\nSoita.\n")).toEqual([{ text: "Soita.", points: [] }]);
  });
});

describe("numbers to call", () => {
  test.each([
    ["Soita 112.", "112"],
    ["112", "112"],
    ["Hätänumero (112), heti", "112"],
    ["Anna yhteystiedot: 112 ja numero", "112"],
    ["Riku 116 006 vastaa", "116006"],
    ["Nollalinja 080 005 005.", "080005005"],
    ["Soita 0800 147 111, maksuton", "0800147111"],
    ["Päivystys +358 40 123 4567", "+358401234567"],
  ])("%s", (line, tel) => {
    const pieces = piecesOf(line);
    expect(pieces.map(({ text }) => text).join("")).toBe(line);
    expect(pieces.flatMap((piece) => piece.tel ?? [])).toEqual([tel]);
  });

  test("two in a line", () => {
    expect(piecesOf("112 tai 116 006")).toEqual([
      { text: "112", tel: "112" },
      { text: " tai " },
      { text: "116 006", tel: "116006" },
    ]);
  });

  test.each([
    "lastensuojelulain 25 §",
    "25 c §",
    "112 §",
    "rikoslain 15 luvun 10 §",
    "15:10",
    "laki 417/2007",
    "2.3.2026",
    "02.03.2026 klo 09.30",
    "1112",
    "1121",
    "7–17 vuotta",
    "",
  ])("not in: %s", (line) => {
    expect(piecesOf(line).some(({ tel }) => tel !== undefined)).toBe(false);
  });
});
