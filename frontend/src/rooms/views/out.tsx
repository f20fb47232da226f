/** Out of the room: why, what help there is, and what was not sent. */

import { Heading } from "../../shared/heading";
import { doorOf } from "../page";
import { useVisit } from "./context";
import { NumbersNow } from "./help";
import { ToLine } from "./line";
import { Sanctions } from "./sanctions";

/** Where the door is worth a try. */
const WAY_BACK: ReadonlySet<string> = new Set(["refused", "revoked"]);

export function Out() {
  const { page, stay, text, times } = useVisit();
  const until = stay.room.value?.here.suspended_until ?? 0;
  const happened = stay.phase.value === "gone" ? stay.gone.value : stay.phase.value;
  const words = page.room !== "" && WAY_BACK.has(happened) ? "leads" : happened;
  const unsent = stay.unsent.value;
  return (
    <div class="page-note stack">
      <Heading>{text(`out-${words}-title`)}</Heading>
      <p>{text(`out-${words}-about`)}</p>
      {happened === "suspended" && until > 0 && <p>{text("out-suspended-until", { moment: times.moment(until) })}</p>}
      {stay.hasLine && (
        <>
          <Sanctions />
          <section class="stack">
            <h3>{text("line")}</h3>
            <ToLine />
          </section>
        </>
      )}
      {WAY_BACK.has(happened) && (
        <p>
          <a class="button" href={doorOf(page)}>
            {text(page.room === "" ? "out-door" : "out-desk")}
          </a>
        </p>
      )}
      {unsent.length > 0 && (
        <section class="stack">
          <p>{text("unsent")}</p>
          {unsent.map((one, place) => (
            <p key={place} class="unsent" dir="auto">
              {one}
            </p>
          ))}
        </section>
      )}
      {stay.phase.value !== "replaced" && (
        <>
          <p>{text("not-alone")}</p>
          <NumbersNow />
        </>
      )}
    </div>
  );
}
