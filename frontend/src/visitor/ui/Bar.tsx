/** Top of the screen: which service, and who answers. */

import { useVisit } from "../context";
import type { Phase } from "../talk";

export function Bar() {
  const { page, talk } = useVisit();
  return (
    <header class="bar">
      <h1 class="bar__service">{page.name}</h1>
      <Who phase={talk.phase.value} />
    </header>
  );
}

function Who({ phase }: { phase: Phase }) {
  const { page, talk, text } = useVisit();
  if (phase === "entry" && page.opening === "open") return <p class="bar__who bar__who--open">{text("open-now")}</p>;
  if (phase === "waiting") {
    return (
      <p class="bar__who">
        <strong>{text("queue-title")}</strong> {text("queue-ahead", { count: talk.place.value.ahead })}
      </p>
    );
  }
  if (phase !== "open") return null;
  const helper = talk.helper.value;
  if (helper === undefined) return <p class="bar__who">{text("helper-changing")}</p>;
  return (
    <p class="bar__who">
      <strong>{helper.name}</strong>{" "}
      <span class="badge badge--accent">{text("helper-type", { helper: helper.helper })}</span>
    </p>
  );
}
