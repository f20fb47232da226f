/** What every part of the page can reach. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Texts } from "../shared/texts";
import type { ChatPage } from "../wire/pages";
import type { Embedding } from "./embedding";
import type { Talk } from "./talk";
import type { Tongue } from "./tongue";

export interface Visit {
  readonly tongue: Tongue;
  /** What the server told, in the language of the moment. */
  readonly page: ChatPage;
  readonly talk: Talk;
  /** The site around the page. */
  readonly embedding: Embedding;
  /** The texts in the language of the moment. */
  readonly text: Texts;
  /** Leaves fast. */
  leave(): void;
  /** Loads the page anew: after a talk, and to see whether the service has opened. */
  startOver(): void;
}

export const VisitContext = createContext<Visit | null>(null);

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (visit === null) throw new Error("outside of a visit");
  return visit;
}
