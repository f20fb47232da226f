/** Enter, where it sends. */

/** Whether this key sends: Enter of a real keyboard. With Shift, or on a screen keyboard, it makes a new line. */
export function isSendKey(event: KeyboardEvent): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && hasRealKeyboard();
}

/** Whether Shift and Enter is easy to press here. */
export function hasRealKeyboard(): boolean {
  return matchMedia("(hover: hover) and (pointer: fine)").matches;
}
