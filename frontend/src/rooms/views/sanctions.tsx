/** What was decided about the member: what, why, until when, in which words; and the way to ask for a review (rule 32). */

import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { SanctionOnPage } from "../../wire/common";
import { useVisit } from "./context";

export function Sanctions() {
  const { stay, text } = useVisit();
  const sanctions = stay.side.sanctions.value;
  useEffect(() => {
    const read = (): void => {
      if (document.visibilityState !== "hidden") stay.side.readAll();
    };
    read();
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [stay, sanctions]);
  if (sanctions.length === 0) return null;
  return (
    <section class="stack">
      <h3>{text("sanctions")}</h3>
      <ul class="list posts">
        {sanctions.map((sanction) => (
          <li key={sanction.sanction}>
            <Sanction sanction={sanction} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sanction({ sanction }: { sanction: SanctionOnPage }) {
  const { text, times } = useVisit();
  const { kind, reason, state, begins, ends, text: words } = sanction;
  return (
    <article class="sanction stack">
      <h4>{text("sanction-kind", { kind })}</h4>
      {(state === "in_force" || state === "proposed") && (
        <p>{text("sanction-about", { kind: state === "proposed" ? "proposed" : kind })}</p>
      )}
      <p>{text("sanction-why", { reason: text("sanction-reason", { reason }) })}</p>
      {words && (
        <blockquote class="quote" dir="auto">
          {words}
        </blockquote>
      )}
      <p class="small soft">
        {text("sanction-when", { begins: times.moment(begins), state, ends: times.moment(ends), kind })}
      </p>
      <Review sanction={sanction} />
    </article>
  );
}

/** A sanction that was lifted needs none; each is reviewed once. */
function Review({ sanction }: { sanction: SanctionOnPage }) {
  const { stay, text } = useVisit();
  const isBegun = stay.side.appeals.peek().has(sanction.sanction);
  const step = useSignal<"none" | "asking" | "asked">(isBegun ? "asking" : "none");
  const button = useRef<HTMLButtonElement>(null);
  const { appealed, outcome, answer, state } = sanction;
  if (outcome) {
    return (
      <div class="stack">
        <p>{text("appeal-outcome", { outcome })}</p>
        {answer && (
          <blockquote class="quote" dir="auto">
            {answer}
          </blockquote>
        )}
      </div>
    );
  }
  if (appealed || step.value === "asked") return <Waits takesFocus={step.value === "asked"} />;
  if (state === "lifted" || state === "lapsed") return null;
  if (step.value === "asking") {
    const close = (next: "none" | "asked"): void => {
      step.value = next;
      // Where one was, once that is drawn again.
      if (next === "none") setTimeout(() => button.current?.focus());
    };
    return <Appeal sanction={sanction.sanction} close={close} />;
  }
  return (
    <p>
      <button
        ref={button}
        type="button"
        class="button"
        onClick={() => {
          step.value = "asking";
        }}
      >
        {text("appeal")}
      </button>
    </p>
  );
}

function Waits({ takesFocus }: { takesFocus: boolean }) {
  const { text } = useVisit();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  return (
    <p ref={words} tabIndex={-1}>
      {text("appeal-waits")}
    </p>
  );
}

function Appeal({ sanction, close }: { sanction: string; close: (next: "none" | "asked") => void }) {
  const { stay, text } = useVisit();
  const { side } = stay;
  const words = side.appeals.value.get(sanction) ?? "";
  const state = useSignal<"writing" | "sending" | "failed">("writing");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  const ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (state.value === "sending") return;
    state.value = "sending";
    const outcome = await stay.appeal(sanction, words.trim());
    if (outcome === "done") {
      side.dropAppeal(sanction);
      close("asked");
    } else {
      state.value = "failed";
    }
  };

  return (
    <form class="stack" onSubmit={(event) => void ask(event)}>
      <p>{text("appeal-about")}</p>
      <label class="field" for={id}>
        <span class="small">{text("appeal-label")}</span>
      </label>
      <textarea
        ref={field}
        id={id}
        class="input"
        dir="auto"
        rows={3}
        maxLength={1000}
        autocomplete="off"
        value={words}
        onInput={(event) => side.writeAppeal(sanction, event.currentTarget.value)}
      />
      <p role="status" class="field__problem small">
        {state.value === "failed" && text("not-done")}
      </p>
      <div class="row">
        <button type="submit" class="button button--primary">
          {text("appeal")}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            side.dropAppeal(sanction);
            close("none");
          }}
        >
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}
