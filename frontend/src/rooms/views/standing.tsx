/** Whether one may write, and why not; and when the run ends. */

import type { Room, Thread } from "../room";
import { useVisit } from "./context";

export function canWrite({ here, facts }: Room): boolean {
  return facts.state !== "ended" && here.standing === "active" && !here.muted_until;
}

/** In the last week nothing but goodbyes: they have a thread of their own, which the facilitators keep above others. */
export function canWriteIn(room: Room, thread: Thread | undefined): boolean {
  return canWrite(room) && (room.facts.state === "open" || thread?.pinned === true);
}

/** Told quietly above the threads: what is different from any other day. */
export function WritingStops({ room: { facts, here } }: { room: Room }) {
  const { text, times } = useVisit();
  const isOver = facts.state === "read_only";
  return (
    <>
      {isOver && (
        <section class="notice stack">
          <h2>{text("over-title")}</h2>
          <p>{text("over-about", { day: times.date(facts.gone), gone: times.date(facts.promised || facts.gone) })}</p>
          <p>{text("over-onward")}</p>
        </section>
      )}
      {facts.told && !isOver && (
        <section class="notice stack">
          <p>{text("ends-about", { day: times.date(facts.ends), gone: times.date(facts.promised || facts.gone) })}</p>
        </section>
      )}
      {here.muted_until ? (
        <section class="notice stack">
          <p>{text("muted", { moment: times.moment(here.muted_until) })}</p>
        </section>
      ) : null}
      {here.waits && !here.muted_until && <p class="notice">{text("all-wait")}</p>}
    </>
  );
}
