/** Leaving fast (rules 4 and 5): the page is blank before anything else happens. */

import type { Talk } from "./talk";

const LEAVE_ADDRESS = "/api/leave";

/** The parts of the browser that leaving touches. */
export interface Surroundings {
  readonly document: Pick<Document, "documentElement">;
  readonly location: Pick<Location, "replace">;
}

/** Tells the server that the talk of this token is left, by a beacon: it outlives the page. */
export function tellLeft(token: string, navigator: Pick<Navigator, "sendBeacon">): void {
  navigator.sendBeacon(LEAVE_ADDRESS, token);
}

/**
 * Blanks the page, ends the talk without waiting for the server, clears storage and puts the neutral page
 * in this one's place, so that Back shows no chat.
 */
export function leaveFast(talk: Pick<Talk, "leave">, address: string, around: Surroundings): void {
  around.document.documentElement.replaceChildren();
  try {
    talk.leave();
  } finally {
    around.location.replace(address);
  }
}
