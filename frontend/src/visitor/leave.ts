/** Leaving fast (rules 4 and 5): the page is blank before anything else happens. */

import type { Talk } from "./talk";

const LEAVE_ADDRESS = "/api/leave";

/** The parts of the browser that leaving touches. */
export interface Surroundings {
  readonly document: Pick<Document, "documentElement">;
  readonly navigator: Pick<Navigator, "sendBeacon">;
  readonly location: Pick<Location, "replace">;
}

/**
 * Blanks the page, ends the talk without waiting for the server, clears storage and puts the neutral page
 * in this one's place, so that Back shows no chat.
 *
 * The server is told twice: on the socket, and by a beacon that outlives the page.
 */
export function leaveFast(talk: Pick<Talk, "leave">, address: string, around: Surroundings): void {
  around.document.documentElement.replaceChildren();
  try {
    const token = talk.leave();
    if (token) around.navigator.sendBeacon(LEAVE_ADDRESS, token);
  } finally {
    around.location.replace(address);
  }
}
