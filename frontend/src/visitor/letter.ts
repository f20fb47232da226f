/** What script adds to the pages of a letter: leaving fast, and a word before somebody gives themselves away. */

import { type Telling, tellingIn } from "../shared/draft-guard";
import { leaveFast, tellLeft } from "./leave";
import { tripleShift } from "./shift";

function begin(): void {
  const link = document.querySelector<HTMLAnchorElement>("[data-leave]");
  if (link) offerLeaving(link);
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guarded]")) guard(form);
}

/** The link alone would leave this page in the history; so do not (rule 5). */
function offerLeaving(link: HTMLAnchorElement): void {
  const leave = (): void => leaveFast({ leave: () => tellLeft("", navigator) }, link.href, window);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  const isSign = tripleShift();
  addEventListener("keydown", (event) => {
    if (isSign(event, performance.now())) leave();
  });
}

/** The first try to send what tells who somebody is shows a notice; the second one sends it (rule 12). */
function guard(form: HTMLFormElement): void {
  const draft = form.querySelector("textarea");
  const notice = form.querySelector<HTMLElement>("[data-guard-notice]");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (!draft || !notice || !button) return;
  let warnedOf = "";
  form.addEventListener("submit", (event) => {
    const found = foundIn(draft.value);
    if (found === "" || found === warnedOf) return;
    event.preventDefault();
    warnedOf = found;
    show(true);
    draft.focus();
  });
  draft.addEventListener("input", () => {
    if (foundIn(draft.value) !== warnedOf) show(false);
  });

  function show(isWarning: boolean): void {
    if (!isWarning) warnedOf = "";
    if (notice) notice.hidden = !isWarning;
    if (button) button.textContent = button.getAttribute(isWarning ? "data-anyway" : "data-send");
  }
}

function foundIn(draft: string): string {
  const found: readonly Telling[] = tellingIn(draft);
  return found.join(" ");
}

begin();
