import type { GroupPage } from "../wire/pages";

/** Reads what the server tells the page. Throws when it is missing: the page then stays as the server made it. */
export function readPage(document: Document): GroupPage {
  const block = document.getElementById("room-page");
  if (block === null) throw new Error("no page block");
  return JSON.parse(block.textContent) as GroupPage;
}

/** Where one comes in: with the six words, or for a facilitator over the desk. */
export function doorOf({ lang, room }: GroupPage): string {
  return `${room === "" ? "/groups/enter" : "/desk/groups"}?lang=${lang}`;
}
