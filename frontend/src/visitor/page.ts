/** What the server tells the page about itself: the JSON block `page` (chat/services/wire.py, ChatPage). */

export interface Card {
  readonly kind: "phone" | "site" | "event";
  readonly name: string;
  readonly description: string;
  /** As people read it; empty for a site or an event. */
  readonly number: string;
  /** For a `tel:` link. */
  readonly tel: string;
  readonly hours: string;
  readonly cost: string;
  readonly languages: readonly string[];
  readonly link: string;
  /** True when the number answers at this moment. */
  readonly now: boolean;
}

export interface Page {
  readonly slug: string;
  readonly name: string;
  readonly language: string;
  /** The five sentences before the chat (rule 8); the last one tells how long the text is kept. */
  readonly sentences: readonly string[];
  readonly cards: readonly Card[];
  readonly opening: "open" | "late" | "closed";
  /** When the service opens next, worded; empty when that is not known. */
  readonly opens: string;
  readonly hours: string;
  /** Where leaving fast goes. */
  readonly leave: { readonly url: string; readonly title: string };
}

/** Reads the block. Throws when it is missing: the page then stays as the server made it. */
export function readPage(document: Document): Page {
  const block = document.getElementById("page");
  if (block === null) throw new Error("no page block");
  return JSON.parse(block.textContent) as Page;
}
