/** Says that the connection is lost, and shows other help when it stays so (rule 9). */

import { Emergency } from "../../shared/emergency";
import { useVisit } from "../context";
import { NumbersNow } from "./Cards";

/** One line under the bar. An ended talk needs no connection: nothing is said about it then. */
export function Connection() {
  const { talk, text } = useVisit();
  if (talk.trouble.value === "none" || talk.phase.value === "ended") return null;
  const words = talk.connection.value.state === "lost" ? "connection-lost" : "connection-slow";
  return <p class="status status--notice">{text(words)}</p>;
}

/** Other help while the server cannot be reached. */
export function HelpMeanwhile() {
  const { talk, text } = useVisit();
  if (talk.trouble.value !== "long" || talk.phase.value === "ended") return null;
  return (
    <section class="meanwhile stack">
      <p>
        {talk.phase.value !== "deleting" && text("connection-kept")} {text("connection-help")}
      </p>
      <NumbersNow />
      <p>
        <Emergency>{text("closed-danger")}</Emergency>
      </p>
    </section>
  );
}
