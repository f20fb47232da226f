import { describe, expect, it } from "vitest";
import { actOf, contactFor, type Keyboard, type Place, type Press } from "./shortcuts";

const PRESS: Press = {
  key: "a",
  code: "KeyA",
  keyCode: 65,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
};
const IN_A_TEXT: Keyboard = { isMac: false, inText: true, signAlone: true };
const BESIDE: Keyboard = { ...IN_A_TEXT, inText: false };
const ON_A_MAC: Keyboard = { ...IN_A_TEXT, isMac: true };

const press = (change: Partial<Press>, keyboard: Keyboard = IN_A_TEXT) => actOf({ ...PRESS, ...change }, keyboard);

describe("jumps", () => {
  it.each([
    ["Digit1", 1],
    ["Digit3", 3],
    ["Digit9", 9],
    ["Digit0", "queue"],
    ["KeyQ", "silent"],
    ["KeyW", "unread"],
    ["KeyX", "line"],
  ] as const)("Alt and %s leads to %s, also while writing", (code, jump) => {
    expect(press({ altKey: true, code })).toBe(jump);
    expect(press({ altKey: true, code }, BESIDE)).toBe(jump);
    expect(press({ code })).toBeNull();
    expect(press({ code }, BESIDE)).toBeNull();
  });

  it("are told by the key's place, whatever it types", () => {
    expect(press({ altKey: true, code: "Digit2", key: "é", keyCode: 50 })).toBe(2);
    expect(press({ altKey: true, code: "Numpad2", key: "2" })).toBeNull();
  });

  it("leave AltGr alone, which types @", () => {
    expect(press({ altKey: true, ctrlKey: true, code: "Digit2", key: "@" })).toBeNull();
  });

  it("are pressed with Control on a Mac, where Option types @", () => {
    expect(press({ ctrlKey: true, code: "Digit2", key: "2" }, ON_A_MAC)).toBe(2);
    expect(press({ altKey: true, code: "Digit2", key: "@" }, ON_A_MAC)).toBeNull();
    expect(press({ ctrlKey: true, altKey: true, code: "Digit2" }, ON_A_MAC)).toBeNull();
  });

  it.each(["shiftKey", "metaKey", "ctrlKey"] as const)("are not taken from others: %s", (other) => {
    expect(press({ altKey: true, [other]: true, code: "Digit1" })).toBeNull();
  });

  it("wait while a character is being composed", () => {
    expect(press({ altKey: true, code: "Digit1", isComposing: true })).toBeNull();
    expect(press({ altKey: true, code: "Digit1", keyCode: 229 })).toBeNull();
  });
});

describe("the question mark", () => {
  const QUESTION = { key: "?", code: "Minus", shiftKey: true };

  it("opens the sheet, but is written into a text", () => {
    expect(press(QUESTION, BESIDE)).toBe("sheet");
    expect(press(QUESTION, IN_A_TEXT)).toBeNull();
  });

  it("does nothing where the worker does not want that, nor with other keys", () => {
    expect(press(QUESTION, { ...BESIDE, signAlone: false })).toBeNull();
    expect(press({ ...QUESTION, ctrlKey: true }, BESIDE)).toBeNull();
    expect(press({ ...QUESTION, isComposing: true }, BESIDE)).toBeNull();
  });
});

describe("where a jump leads", () => {
  const places: readonly Place[] = [
    { contact: "anna", slot: 1, unread: 2, isOpen: false },
    { contact: "bea", slot: 2, unread: 0, isOpen: true },
    { contact: "cai", slot: 4, unread: 1, isOpen: true },
  ];
  const nowhere = { active: null, silent: null };

  it("to the contact of the slot, which may be empty", () => {
    expect(contactFor(4, places, nowhere)).toBe("cai");
    expect(contactFor(3, places, nowhere)).toBeNull();
  });

  it("to the one that is silent longest, or the only one that is open", () => {
    expect(contactFor("silent", places, { ...nowhere, silent: "cai" })).toBe("cai");
    expect(contactFor("silent", places, nowhere)).toBe("bea");
    expect(contactFor("silent", places.slice(0, 1), nowhere)).toBeNull();
  });

  it("to the next with something unread, round and round", () => {
    expect(contactFor("unread", places, nowhere)).toBe("anna");
    expect(contactFor("unread", places, { ...nowhere, active: "anna" })).toBe("cai");
    expect(contactFor("unread", places, { ...nowhere, active: "cai" })).toBe("anna");
    expect(contactFor("unread", places.slice(1, 2), { ...nowhere, active: "bea" })).toBeNull();
  });
});
