/** Top of the screen: which service, who answers, and the way out. */

import type { Signal } from "@preact/signals";
import type { Helper } from "../../wire/visitor";
import { useVisit } from "../context";
import type { Phase } from "../talk";
import { clockOf } from "../words";
import { LeaveButton } from "./Leave";
import { OptionsButton } from "./Options";

export function Bar({ options }: { options: Signal<boolean> }) {
  const { page, talk } = useVisit();
  return (
    <div class="bar">
      <div>
        <h1 class="bar__service" lang={page.name_lang || undefined} dir={page.name_lang ? "auto" : undefined}>
          {page.name}
        </h1>
        <Who phase={talk.phase.value} />
      </div>
      <HideButton />
      <OptionsButton open={options} />
      <LeaveButton />
    </div>
  );
}

/** Only where a loader can put the page away. */
function HideButton() {
  const { embedding, text } = useVisit();
  if (!embedding.connected.value) return null;
  return (
    <button type="button" class="button button--quiet bar__icon" title={text("hide")} onClick={() => embedding.close()}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M5 9l7 7 7-7" />
      </svg>
      <span class="visually-hidden">{text("hide")}</span>
    </button>
  );
}

function Who({ phase }: { phase: Phase }) {
  const { page, talk, text } = useVisit();
  if (phase === "entry" && page.opening === "open") {
    const until = page.closes ? text("open-until", { time: clockOf(page)(page.closes) }) : text("open-now");
    return <p class="bar__who bar__who--open">{until}</p>;
  }
  if (phase === "waiting") {
    const { ahead, answering } = talk.place.value;
    return (
      <p class="bar__who">
        <strong>{text("queue-title")}</strong>{" "}
        {answering ? text("queue-ahead", { count: ahead }) : text("queue-nobody-short")}
      </p>
    );
  }
  if (phase !== "open") return null;
  const helper = talk.helper.value;
  if (helper === undefined) return <p class="bar__who">{text("helper-changing")}</p>;
  const second = talk.second.value;
  return (
    <p class="bar__who">
      <Named helper={helper} /> {second && <Named helper={second} />}
    </p>
  );
}

/** Always with the type (rule 19). */
function Named({ helper: { name, helper } }: { helper: Helper }) {
  const { text } = useVisit();
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>{" "}
      <span class="badge badge--accent">{text("helper-type", { helper })}</span>
    </>
  );
}
