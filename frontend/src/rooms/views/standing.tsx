/** Whether one may write, and why not; and when the run ends. */

import type { Room } from "../room";
import { useVisit } from "./context";

export function canWrite({ here, facts }: Room): boolean {
  return facts.state !== "ended" && here.standing === "active" && !here.muted_until;
}

/** Whether one may write in this thread (0: begin one): in the last week nothing but goodbyes. */
export function canWriteIn(room: Room, thread: number): boolean {
  const { state, goodbye = 0 } = room.facts;
  return canWrite(room) && (state === "open" || (state === "read_only" && goodbye > 0 && thread === goodbye));
}

/** Told quietly above the threads: what is different from any other day. */
export function WritingStops({ room: { facts, here, threads } }: { room: Room }) {
  const { stay, text, times } = useVisit();
  const isOver = facts.state === "read_only";
  const { goodbye = 0 } = facts;
  const place = stay.place.value.at === "thread" ? stay.place.value.thread : 0;
  return (
    <>
      {isOver && (
        <section class="told stack">
          <h2>{text("over-title")}</h2>
          <p>{text("over-about", { day: times.date(facts.gone), gone: times.date(facts.promised || facts.gone) })}</p>
          <p>{text("over-onward")}</p>
          {goodbye > 0 && threads.has(goodbye) && place !== goodbye && (
            <p>
              <button type="button" class="button" onClick={() => stay.go({ at: "thread", thread: goodbye })}>
                {text("over-goodbye")}
              </button>
            </p>
          )}
        </section>
      )}
      {facts.told && !isOver && (
        <section class="told stack">
          <p>{text("ends-about", { day: times.date(facts.ends), gone: times.date(facts.promised || facts.gone) })}</p>
        </section>
      )}
      {here.muted_until ? (
        <section class="told stack">
          <p>{text("muted", { moment: times.moment(here.muted_until) })}</p>
        </section>
      ) : null}
      {here.waits && !here.muted_until && <p class="told">{text("all-wait")}</p>}
    </>
  );
}
