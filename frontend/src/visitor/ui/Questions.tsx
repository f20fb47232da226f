/** Answering what the helper asks in the service's own words (rule 25). A message does as well, as always. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { Emergency } from "../../shared/emergency";
import { Heading } from "../../shared/heading";
import { useVisit } from "../context";
import { CodeWordField } from "./CodeWordField";
import { LeaveNow } from "./Leave";

export function Questions() {
  const { talk } = useVisit();
  const question = talk.question.value;
  const unsafe = talk.unsafe.value && talk.phase.value === "open";
  const box = useRef<HTMLDivElement>(null);
  // Asked before this rendering takes away what has the focus.
  const hadFocus = box.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (hadFocus && !unsafe && !box.current?.contains(document.activeElement)) {
      document.getElementById("message")?.focus();
    }
  }, [question, unsafe]);
  return (
    <div ref={box} class="questions">
      {question === "safe" && <Safe />}
      {question === "code_word" && <CodeWord />}
      {unsafe && <Unsafe />}
    </div>
  );
}

/** Two answers within reach of a thumb; each is an ordinary message. */
function Safe() {
  const { talk, text } = useVisit();
  return (
    <div class="questions__answers">
      <button type="button" class="button button--primary" onClick={() => talk.answer(text("safe-yes"), false)}>
        {text("safe-yes")}
      </button>
      <button type="button" class="button" onClick={() => talk.answer(text("safe-no"), true)}>
        {text("safe-no")}
      </button>
    </div>
  );
}

/** Whoever cannot write now is shown the way out at once, and asked for nothing. */
function Unsafe() {
  const { talk, text } = useVisit();
  return (
    <section class="questions__panel stack">
      <Heading>{text("unsafe-title")}</Heading>
      <p>
        <Emergency>{text("unsafe-about")}</Emergency>
      </p>
      <div class="row">
        <LeaveNow />
        <button
          type="button"
          class="button"
          onClick={() => {
            talk.unsafe.value = false;
          }}
        >
          {text("unsafe-stay")}
        </button>
      </div>
    </section>
  );
}

/** The word goes into a field of its own, and from there to no message. */
function CodeWord() {
  const { talk, text } = useVisit();
  const sending = talk.choosing.value === "sending";
  return (
    <div class="questions__panel">
      <CodeWordField
        label={text("code-word-label")}
        hint={text("code-word-about")}
        problem={talk.choosing.value === "failed" ? text("code-word-failed") : ""}
        submit={text("code-word-choose")}
        onWord={(word) => {
          if (!sending) talk.chooseCodeWord(word);
        }}
      >
        <button type="button" class="button" onClick={() => talk.settle("code_word")}>
          {text("code-word-skip")}
        </button>
      </CodeWordField>
    </div>
  );
}
