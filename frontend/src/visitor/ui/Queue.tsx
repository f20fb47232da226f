/** What waiting means, and other help meanwhile (rules 9 and 10). The place in the queue stands in the bar. */

import { useVisit } from "../context";
import { HelpNow, NumbersNow } from "./Cards";
import { Emergency } from "./Emergency";

export function Queue() {
  const { talk, text } = useVisit();
  return (
    <section class="queue stack">
      <p>
        {text(talk.place.value.answering ? "queue-promise" : "queue-nobody")} {text("queue-write")}
      </p>
      <p>
        <Emergency>{text("queue-danger")}</Emergency>
      </p>
      {talk.place.value.answering ? <HelpNow /> : <NumbersNow />}
    </section>
  );
}
