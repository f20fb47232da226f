/** The whole page, in the language of the moment. What changes with it is drawn anew; nothing else is touched. */

import { useMemo } from "preact/hooks";
import { type Visit, VisitContext } from "../context";
import { App } from "./App";

export function Visitor({ tongue, talk, embedding, leave, startOver }: Omit<Visit, "page" | "text">) {
  const words = tongue.words.value;
  const visit = useMemo(
    () => ({ tongue, talk, embedding, leave, startOver, ...words }),
    [tongue, talk, embedding, leave, startOver, words],
  );
  return (
    <VisitContext.Provider value={visit}>
      <App />
    </VisitContext.Provider>
  );
}
