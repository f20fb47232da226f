/** What may be sent, by the server's own measure. */

import { MAX_TEXT } from "../wire/common";

/** From here on the writer is told how much room is left. */
export const COUNT_FROM = MAX_TEXT - 400;

/** Length in characters (Unicode code points), as the server counts. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Characters left; negative when the text is too long. */
export function roomIn(text: string): number {
  return MAX_TEXT - lengthOf(text.trim());
}

/** Whether there is anything to read in it: not only spaces and invisible signs. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{Z}]/u.test(text);
}
