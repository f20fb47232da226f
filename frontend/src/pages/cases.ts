/** What script adds to the queue of what needs a judgement: going through it by keys, where there may be any. It works without. */

import { goThrough } from "./list-keys";

const list = document.querySelector("[data-cases]");
if (list !== null) {
  goThrough(document, list);
  for (const told of document.querySelectorAll<HTMLElement>("[data-keys]"))
    told.hidden = !matchMedia("(hover: hover)").matches;
}
