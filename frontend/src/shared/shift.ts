/** Shift three times within five seconds leaves fast (rule 4). */

const PRESSES = 3;
const WITHIN_MS = 5_000;
const SHIFT_CODE = /^Shift(Left|Right)$/;
/** Key code of a keyboard on the screen, which composes text instead of pressing keys. */
const COMPOSED = 229;

type Press = Pick<KeyboardEvent, "key" | "code" | "keyCode" | "isTrusted" | "repeat" | "isComposing">;

/** Makes a function that takes every `keydown` and says when the third press completes the sign. */
export function tripleShift(): (press: Press, now: number) => boolean {
  let presses: number[] = [];
  return (press, now) => {
    if (press.repeat) return false;
    // Any other key between means that Shift served to write a capital letter.
    if (!isRealShift(press)) {
      presses = [];
      return false;
    }
    presses = [...presses.filter((at) => now - at < WITHIN_MS), now];
    return presses.length >= PRESSES;
  };
}

/** A key of a real keyboard: keyboards on the screen send Shift without a code, or not at all. */
function isRealShift({ key, code, keyCode, isTrusted, isComposing }: Press): boolean {
  return isTrusted && !isComposing && key === "Shift" && SHIFT_CODE.test(code) && keyCode !== COMPOSED;
}
