/** Out of the room: why, what help there is, and what was not sent. */

import { Heading } from "../../shared/heading";
import { useVisit } from "./context";
import { NumbersNow } from "./help";

export function Out() {
  const { stay, text } = useVisit();
  const words = stay.phase.value === "gone" ? stay.gone.value : stay.phase.value;
  const unsent = stay.unsent.value;
  return (
    <div class="page-note stack">
      <Heading>{text(`out-${words}-title`)}</Heading>
      <p>{text(`out-${words}-about`)}</p>
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
