import { describe, expect, it } from "vitest";
import { isVisible, lengthOf, roomIn } from "./draft";

describe("a draft", () => {
  it("is counted in characters as the server counts, not in UTF-16 units", () => {
    expect(["hei", "äö", "🙂🙂", "👨‍👩‍👧"].map(lengthOf)).toEqual([3, 2, 2, 5]);
  });

  it("has room for 4,000 characters, spaces around it not counted", () => {
    expect(roomIn("a".repeat(4000))).toBe(0);
    expect(roomIn(`  ${"🙂".repeat(3999)}\n`)).toBe(1);
    expect(roomIn("a".repeat(4001))).toBe(-1);
  });

  it("is empty without a visible sign", () => {
    expect(["", "  \n\t", "\u00a0", "\u200b\u200d\u2060", "\u202e", "\ufeff"].map(isVisible)).toEqual(
      Array(6).fill(false),
    );
    expect(["a", " . ", "🙂", "ä"].map(isVisible)).toEqual(Array(4).fill(true));
  });
});
