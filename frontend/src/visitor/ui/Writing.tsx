/** Bottom of the screen: the message field, and the ways to end. */

import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Heading } from "../../shared/heading";
import { useVisit } from "../context";
import type { Phase } from "../talk";
import { Composer } from "./Composer";

type Step = "end" | "delete";

/** Phases in which a talk is going on. */
const BEGUN: ReadonlySet<Phase> = new Set<Phase>(["starting", "waiting", "open"]);

export function Writing() {
  const { talk } = useVisit();
  const asked = useSignal<Step | null>(null);
  const footer = useRef<HTMLElement>(null);
  // Asked before this rendering changes the page: the field that has the focus goes away with the end.
  const hadFocus = footer.current?.contains(document.activeElement) ?? false;
  const phase = talk.phase.value;
  const begun = BEGUN.has(phase);
  const ended = phase === "ended";
  if (phase !== "entry" && !begun && !ended) return null;
  const sure = begun || (ended && asked.value === "delete") ? asked.value : null;
  return (
    <footer ref={footer} class="writing">
      {sure !== null && <Sure step={sure} asked={asked} />}
      {/* Hidden, not taken away: what is half written stays. */}
      <div class="writing__fields" hidden={sure !== null}>
        {ended && <Ended follows={hadFocus} />}
        {phase !== "entry" && <Steps steps={ended ? ["delete"] : ["end", "delete"]} asked={asked} />}
        {!ended && <Composer />}
      </div>
    </footer>
  );
}

/** Ending and deleting: never far, never in the way of Send. */
function Steps({ steps, asked }: { steps: readonly Step[]; asked: Signal<Step | null> }) {
  const { text } = useVisit();
  const pressed = useRef<HTMLButtonElement | null>(null);
  const open = asked.value !== null;
  useEffect(() => {
    if (!open) pressed.current?.focus();
  }, [open]);
  return (
    <div class="writing__steps">
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          class="button button--quiet"
          onClick={(event) => {
            pressed.current = event.currentTarget;
            asked.value = step;
          }}
        >
          {text(step)}
        </button>
      ))}
    </div>
  );
}

/** Asks once more, in plain words. Not a dialogue window: leaving fast stays within reach. */
function Sure({ step, asked }: { step: Step; asked: Signal<Step | null> }) {
  const { talk, page, text } = useVisit();
  const confirm = (): void => {
    asked.value = null;
    if (step === "end") talk.end();
    else talk.deleteAll();
  };
  return (
    <section class="sure stack">
      <Heading key={step}>{text(`${step}-sure`)}</Heading>
      <p>{text(`${step}-sure-about`)}</p>
      {step === "delete" && page.excerpts && <p>{text("delete-sure-excerpt")}</p>}
      <div class="row">
        <button type="button" class="button button--primary" onClick={confirm}>
          {text(step)}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            asked.value = null;
          }}
        >
          {text(`${step}-no`)}
        </button>
      </div>
    </section>
  );
}

/** `follows`: whether the focus was in what the end takes away; who is reading meanwhile is left in peace. */
function Ended({ follows }: { follows: boolean }) {
  const { talk, text, startOver } = useVisit();
  const by = talk.isUnanswered ? "unanswered" : (talk.endedBy.value ?? "helper");
  return (
    <section class="ended stack">
      <Heading follows={follows}>{text("ended-title")}</Heading>
      <p class="soft">{text("ended-by", { by })}</p>
      {by !== "blocked" && (
        <button type="button" class="button" onClick={startOver}>
          {text("start-over")}
        </button>
      )}
    </section>
  );
}
