/** What script adds to the queue of what needs a judgement: keys, where there may be any, and hiding what was opened. */

import { hideInTime } from "./hides";
import { goThrough } from "./list-keys";

hideInTime(document);

const list = document.querySelector("[data-cases]");
if (list !== null) {
  goThrough(document, list);
  for (const told of document.querySelectorAll<HTMLElement>("[data-keys]"))
    told.hidden = !matchMedia("(hover: hover)").matches;
}
