import type { ChatPage } from "../wire/pages";

/** Reads what the server tells the page. Throws when it is missing: the page then stays as the server made it. */
export function readPage(document: Document): ChatPage {
  const block = document.getElementById("page");
  if (block === null) throw new Error("no page block");
  return JSON.parse(block.textContent) as ChatPage;
}
