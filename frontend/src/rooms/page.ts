/** What the server tells the page of a closed group, in its JSON block. */

import type { Language } from "../wire/common";
import type { Card } from "../wire/pages";

export interface RoomPage {
  /** With which a member enters, once; empty on a page that was reloaded, and for facilitators. */
  readonly token: string;
  readonly lang: Language;
  /** Where leaving fast leads (rule 5). */
  readonly neutral: string;
  /** For a facilitator: the room that they lead. Otherwise empty. */
  readonly room: string;
  /** Other help, those that answer now first. */
  readonly cards?: readonly Card[];
}

/** Reads the block. Throws when it is missing: the page then stays as the server made it. */
export function readPage(document: Document): RoomPage {
  const block = document.getElementById("room-page");
  if (block === null) throw new Error("no page block");
  return JSON.parse(block.textContent) as RoomPage;
}
