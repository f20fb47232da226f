import type { Desk } from "./desk";

/** Calls silent help if this is its key (rule 20). Browsers leave F8 alone, and no text needs it. */
export function callHelpByKey(event: KeyboardEvent, desk: Desk): void {
  const { key, repeat, ctrlKey, altKey, metaKey } = event;
  if (key !== "F8" || repeat || ctrlKey || altKey || metaKey) return;
  event.preventDefault();
  desk.callHelp();
}
