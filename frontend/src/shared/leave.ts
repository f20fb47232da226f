/** Leaving fast (rules 4 and 5): the page is blank before anything else happens. */

const LEAVE_ADDRESS = "/api/leave";
/** How long a loader may take to move the tab before the page tries by itself. Milliseconds. */
const LOADER_MS = 300;

interface Place {
  readonly location: Pick<Location, "replace">;
}

/** The parts of the browser that leaving touches. */
export interface Surroundings extends Place {
  readonly document: Pick<Document, "documentElement">;
  /** The whole tab; another site's page where this one stands in its frame. */
  readonly top: Place | null;
}

/** What the page has open with the server: a talk, or a closed group. */
interface Stay {
  leave(): void;
}

/** The site around the page, where a loader shows it in a frame. */
interface Site {
  /** Asks its loader to move the tab; false when there is none. */
  leave(): boolean;
}

const NO_SITE: Site = { leave: () => false };

/** Tells the server by a beacon, which outlives the page, that the talk of this token is left, or the page alone. */
export function tellLeft(token: string, navigator: Pick<Navigator, "sendBeacon">): void {
  navigator.sendBeacon(LEAVE_ADDRESS, token);
}

/**
 * Blanks the page, ends the stay without waiting for the server, clears storage and puts the neutral page
 * in the place of the whole tab, so that Back shows nothing of it.
 *
 * On a site with our loader that one does the last step: it blanks the site's page, too, and needs no permission.
 */
export function leaveFast(stay: Stay, address: string, around: Surroundings, site: Site = NO_SITE): void {
  around.document.documentElement.replaceChildren();
  try {
    stay.leave();
  } finally {
    if (site.leave()) setTimeout(replaceTab, LOADER_MS, address, around);
    else replaceTab(address, around);
  }
}

function replaceTab(address: string, around: Surroundings): void {
  try {
    (around.top ?? around).location.replace(address);
  } catch {
    around.location.replace(address); // the site around the frame does not let it move the tab
  }
}
