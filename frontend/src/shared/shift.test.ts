import { beforeEach, describe, expect, it } from "vitest";
import { tripleShift } from "./shift";

const SHIFT = {
  key: "Shift",
  code: "ShiftLeft",
  keyCode: 16,
  isTrusted: true,
  repeat: false,
  isComposing: false,
};

describe("tripleShift (rule 4)", () => {
  let press: ReturnType<typeof tripleShift>;

  beforeEach(() => {
    press = tripleShift();
  });

  it("takes three presses within five seconds", () => {
    expect([0, 2400, 4999].map((now) => press(SHIFT, now))).toEqual([false, false, true]);
  });

  it("takes either Shift key", () => {
    const right = { ...SHIFT, code: "ShiftRight" };
    expect([press(SHIFT, 0), press(right, 1), press(SHIFT, 2)]).toEqual([false, false, true]);
  });

  it("lets slow presses pass", () => {
    expect([0, 2500, 5000, 7500, 10_000].map((now) => press(SHIFT, now))).toEqual(Array(5).fill(false));
  });

  it("counts the last five seconds, whatever was before", () => {
    expect([0, 4000, 6000, 7000].map((now) => press(SHIFT, now))).toEqual([false, false, false, true]);
  });

  it("does not take capital letters for the sign", () => {
    const letter = { ...SHIFT, key: "A", code: "KeyA", keyCode: 65 };
    const taken = [0, 1, 2, 3].flatMap((now) => [press(SHIFT, now), press(letter, now)]);
    expect(taken).not.toContain(true);
  });

  it("counts a key that is held down once", () => {
    const held = { ...SHIFT, repeat: true };
    expect([press(SHIFT, 0), press(held, 1), press(held, 2), press(SHIFT, 3), press(SHIFT, 4)]).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ["a keyboard on the screen, without a code", { code: "" }],
    ["a keyboard on the screen, composing", { keyCode: 229 }],
    ["text being composed", { isComposing: true }],
    ["a script", { isTrusted: false }],
    ["Escape", { key: "Escape", code: "Escape", keyCode: 27 }],
  ])("does not count %s", (_, other) => {
    expect([0, 1, 2, 3].map((now) => press({ ...SHIFT, ...other }, now))).toEqual(Array(4).fill(false));
  });
});
