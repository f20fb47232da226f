/** The question after a long time away (rule 11), and the code word where there is one (rule 25). */

import { Heading } from "../../shared/heading";
import { useVisit } from "../context";
import { CodeWordField } from "./CodeWordField";

export function Asking() {
  const { talk, text } = useVisit();
  const { tries, wrong } = talk.condition.value;
  const no = (
    <button type="button" class="button" onClick={() => talk.decline()}>
      {text("ask-no")}
    </button>
  );
  return (
    <div class="page-note stack">
      <Heading>{wrong ? text("ask-code-word-wrong", { tries }) : text("ask-title")}</Heading>
      <p>{text("ask-about")}</p>
      {tries > 0 ? (
        <CodeWordField
          label={text("code-word-label")}
          hint={text("ask-code-word")}
          problem=""
          submit={text("ask-yes")}
          onWord={(word) => talk.agree(word)}
        >
          {no}
        </CodeWordField>
      ) : (
        <div class="row">
          <button type="button" class="button button--primary" onClick={() => talk.agree()}>
            {text("ask-yes")}
          </button>
          {no}
        </div>
      )}
    </div>
  );
}
