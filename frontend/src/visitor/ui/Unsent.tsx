/** What was written and can no longer be sent: to read and to copy. */

import { isVisible } from "../../shared/draft";
import { useVisit } from "../context";

export function Quotes({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((words, place) => (
        <p key={place} class="unsent" dir="auto">
          {words}
        </p>
      ))}
    </>
  );
}

/** What the visitor was in the middle of writing. */
export function HalfWritten() {
  const { talk, text } = useVisit();
  const draft = talk.draft.value.trim();
  if (!isVisible(draft)) return null;
  return (
    <section class="half-written stack">
      <p>{text("unsent-draft")}</p>
      <Quotes texts={[draft]} />
    </section>
  );
}
