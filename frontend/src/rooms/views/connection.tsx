/** Says that the connection is lost, and shows other help when it stays so (rule 9). */

import { useVisit } from "./context";
import { NumbersNow } from "./help";

/** Under the bar: one line, and numbers if it lasts. */
export function Connection() {
  const { stay, text } = useVisit();
  const trouble = stay.trouble.value;
  if (trouble === "none") return null;
  const words = stay.connection.value.state === "lost" ? "connection-lost" : "connection-slow";
  return (
    <>
      <p class="status status--notice">{text(words)}</p>
      {trouble === "long" && (
        <section class="meanwhile stack">
          <p>
            {text("connection-kept")} {text("connection-help")}
          </p>
          <NumbersNow />
        </section>
      )}
    </>
  );
}
