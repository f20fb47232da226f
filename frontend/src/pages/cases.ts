/** What script adds to the queue of what needs a judgement: going through it by keys. It works without. */

import { goThrough } from "./list-keys";

const list = document.querySelector("[data-cases]");
if (list !== null) {
  goThrough(document, list);
  for (const told of document.querySelectorAll<HTMLElement>("[data-keys]")) told.hidden = false;
}
