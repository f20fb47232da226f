/** The guard of drafts, by the vectors that every other screening of words is held to as well. */

import { describe, expect, it } from "vitest";
import screening from "../../../tests/vectors/screening.json";
import { tellingIn } from "./draft-guard";

describe("rule 12: what a draft could tell", () => {
  it.each(screening.vectors)("$text", ({ text, finds }) => {
    expect(tellingIn(text, screening.known_numbers)).toEqual(finds);
  });

  it("takes no longer for the longest message of the worst kind than for any other", () => {
    // Not a matter of time but of whether it ends at all: expressions that try everything would not, in a lifetime.
    for (const part of ["0 ", "a", "1.", "@a.", "(", "((0", "1 1", "katu ", "- ", "+0"]) {
      expect(Array.isArray(tellingIn(part.repeat(4_000)))).toBe(true);
    }
  });
});
