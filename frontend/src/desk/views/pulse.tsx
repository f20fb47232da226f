import { useRef } from "preact/hooks";
import { PULSE_MARKS, PULSE_QUESTIONS, type PulseQuestion } from "../pulse";
import { useDesk } from "./context";

/** After a turn: how was it? In the panel of my duty, where it covers nothing, and gone with one tap. */
export function Pulse() {
  const { desk, say } = useDesk();
  const { pulse } = desk;
  const status = useRef<HTMLParagraphElement>(null);
  const state = pulse.state.value;
  const isShown = state === "asked" || state === "failed" || state === "sent";
  const hasAnswered = Object.keys(pulse.marks.value).length > 0;
  const told = state === "thanked" ? say("pulse-thanks") : state === "failed" ? say("pulse-failed") : "";
  return (
    <div class="pulse">
      {isShown && (
        <section class="pulse__card stack stack--close" aria-labelledby="pulse-heading">
          <h3 id="pulse-heading">{say("pulse-heading")}</h3>
          <p class="small">{say("pulse-about")}</p>
          {PULSE_QUESTIONS.map((question) => (
            <Scale key={question} question={question} onAnswered={() => status.current?.focus()} />
          ))}
          <button
            class="button button--small button--quiet"
            type="button"
            onClick={() => {
              pulse.give();
              status.current?.focus();
            }}
          >
            {say(hasAnswered ? "pulse-send" : "pulse-pass")}
          </button>
        </section>
      )}
      {/* Always there: a screen reader speaks what comes into it, and the focus has somewhere to go. */}
      <p ref={status} class="small" role="status" tabIndex={-1}>
        {told}
      </p>
    </div>
  );
}

/** Five marks between two words. */
function Scale({ question, onAnswered }: { question: PulseQuestion; onAnswered: () => void }) {
  const { desk, say } = useDesk();
  const { pulse } = desk;
  const chosen = pulse.marks.value[question];
  return (
    <fieldset class="pulse__scale">
      <legend>{say(`pulse-${question}`)}</legend>
      <span class="pulse__marks">
        {PULSE_MARKS.map((mark) => (
          <button
            key={mark}
            class="button button--small pulse__mark"
            type="button"
            aria-pressed={chosen === mark}
            aria-label={say(`pulse-${question}-mark`, { mark })}
            onClick={() => {
              pulse.choose(question, mark);
              if (pulse.state.value === "sent") onAnswered();
            }}
          >
            {mark}
          </button>
        ))}
      </span>
      {/* Each mark says both in its name. */}
      <span class="pulse__ends small" aria-hidden="true">
        <span>{say(`pulse-${question}-low`)}</span>
        <span>{say(`pulse-${question}-high`)}</span>
      </span>
    </fieldset>
  );
}
