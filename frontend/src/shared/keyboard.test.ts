import { afterEach, describe, expect, it, vi } from "vitest";
import { isSendKey } from "./keyboard";

const ENTER = { key: "Enter", shiftKey: false, isComposing: false };

const sends = (press: Partial<typeof ENTER>, hasKeyboard = true): boolean => {
  vi.stubGlobal("matchMedia", () => ({ matches: hasKeyboard }));
  return isSendKey({ ...ENTER, ...press } as KeyboardEvent);
};

describe("Enter", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("sends on a real keyboard", () => {
    expect(sends({})).toBe(true);
    expect(sends({ key: "a" })).toBe(false);
  });

  it("makes a new line with Shift and on a screen keyboard", () => {
    expect(sends({ shiftKey: true })).toBe(false);
    expect(sends({}, false)).toBe(false);
  });

  it("completes a character that is being composed", () => {
    expect(sends({ isComposing: true })).toBe(false);
  });
});
