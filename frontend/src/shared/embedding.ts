/**
 * What the loader on another site and the visitor's page in its frame tell each other.
 *
 * Each message is an object with one of these words under `vierella`. None carries anything of a talk: the site around
 * the frame reads whatever its loader reads.
 */

/** From the loader: it is there; the visitor leaves fast by a key that the site around the frame has heard. */
export type ToFrame = "hello" | "leave";

/** From the page: it can be used; it is to be put away; the visitor leaves fast. */
export type FromFrame = "ready" | "close" | "leave";

export interface Ready {
  readonly vierella: "ready";
  /** Where leaving fast leads (rule 5). */
  readonly address: string;
}
