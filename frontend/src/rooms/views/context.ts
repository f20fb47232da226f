/** What every part of the page can reach. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Texts } from "../../shared/texts";
import type { GroupPage } from "../../wire/pages";
import type { Stay } from "../stay";
import type { Times } from "../words";

export interface Visit {
  readonly page: GroupPage;
  readonly stay: Stay;
  readonly text: Texts;
  readonly times: Times;
  /** Leaves fast. */
  leave(): void;
}

export const VisitContext = createContext<Visit | null>(null);

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (visit === null) throw new Error("outside of a room");
  return visit;
}
