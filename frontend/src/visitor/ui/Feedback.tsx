/** After the talk: three questions, or three faces for children. Whoever does not want to, passes them over. */

import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useVisit } from "../context";
import type { Marks } from "../talk";

type Asked = keyof Marks;

const QUESTIONS: readonly Asked[] = ["relief", "heard", "next_step"];
const MARKS = [0, 1, 2, 3, 4] as const;
/** Of relief, in the middle and at the ends of the scale. Drawn: not every phone has a picture for every sign. */
const FACES = [
  { mark: 0, mouth: "M8 17q4-4 8 0" },
  { mark: 2, mouth: "M8 16h8" },
  { mark: 4, mouth: "M8 14q4 4 8 0" },
] as const;

export function Feedback() {
  const { page, talk, text } = useVisit();
  const state = talk.feedback.value;
  const thanks = useRef<HTMLParagraphElement>(null);
  // What had the focus has gone. Focused, the thanks are also read aloud.
  useEffect(() => {
    if (state === "given") thanks.current?.focus();
  }, [state]);
  // A talk that nobody answered is nothing to ask about, and whoever came back after it is left in peace.
  if (talk.helper.value === undefined || state === "passed") return null;
  if (state === "given") {
    return (
      <p ref={thanks} tabIndex={-1} class="note">
        {text("feedback-thanks")}
      </p>
    );
  }
  return (
    <section class="feedback stack">
      {page.faces ? <Faces /> : <Questions />}
      <p class="small" role="status">
        {state === "failed" && text("feedback-failed")}
      </p>
    </section>
  );
}

function Faces() {
  const { talk, text } = useVisit();
  return (
    <>
      <h2>{text("feedback-faces")}</h2>
      <p class="small soft">{text("feedback-about")}</p>
      <div class="feedback__faces">
        {FACES.map(({ mark, mouth }) => (
          <button key={mark} type="button" class="feedback__face" onClick={() => talk.giveFeedback({ relief: mark })}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="12" r="10" />
              <path d={`M9 9v1M15 9v1${mouth}`} />
            </svg>
            {text("feedback-face", { mark })}
          </button>
        ))}
      </div>
      <Pass />
    </>
  );
}

function Questions() {
  const { talk, text } = useVisit();
  const marks = useSignal<Marks>({});
  const send = (event: Event): void => {
    event.preventDefault();
    if (Object.keys(marks.value).length > 0) talk.giveFeedback(marks.value);
    else talk.passFeedback();
  };
  return (
    <form class="stack" onSubmit={send}>
      <h2>{text("feedback-title")}</h2>
      <p class="small soft">{text("feedback-about")}</p>
      {QUESTIONS.map((about) => (
        <Scale key={about} about={about} marks={marks} />
      ))}
      <div class="row">
        <button type="submit" class="button button--primary">
          {text("feedback-send")}
        </button>
        <Pass />
      </div>
    </form>
  );
}

/** From no to yes, in five steps. */
function Scale({ about, marks }: { about: Asked; marks: Signal<Marks> }) {
  const { text } = useVisit();
  return (
    <fieldset class="feedback__scale">
      <legend>{text(`feedback-${about}`)}</legend>
      <div class="feedback__marks">
        <span aria-hidden="true">{text("feedback-no")}</span>
        {MARKS.map((mark) => (
          <label key={mark} class="feedback__mark">
            <input
              type="radio"
              name={about}
              aria-label={text("feedback-mark", { mark })}
              checked={marks.value[about] === mark}
              onChange={() => {
                marks.value = { ...marks.value, [about]: mark };
              }}
            />
          </label>
        ))}
        <span aria-hidden="true">{text("feedback-yes")}</span>
      </div>
    </fieldset>
  );
}

function Pass() {
  const { talk, text } = useVisit();
  const pass = (): void => {
    document.querySelector<HTMLElement>(".ended h2")?.focus(); // it stays
    talk.passFeedback();
  };
  return (
    <button type="button" class="button button--quiet" onClick={pass}>
      {text("feedback-pass")}
    </button>
  );
}
