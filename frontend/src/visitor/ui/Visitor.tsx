/** The whole page, in the language of the moment. What changes with it is drawn anew; nothing else is touched. */

import { useComputed, useSignalEffect } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { type Visit, VisitContext } from "../context";
import { App } from "./App";

export function Visitor({ tongue, talk, embedding, leave, startOver }: Omit<Visit, "page" | "text">) {
  const words = tongue.words.value;
  const visit = useMemo(
    () => ({ tongue, talk, embedding, leave, startOver, ...words }),
    [tongue, talk, embedding, leave, startOver, words],
  );
  const given = useComputed(() => talk.transcript.entries.value.filter(({ body }) => body.t === "card_given").length);
  useSignalEffect(() => {
    if (given.value > 0) tongue.renewCards();
  });
  return (
    <VisitContext.Provider value={visit}>
      <App />
    </VisitContext.Provider>
  );
}
