/** The question after a long time away (rule 11). */

import { useVisit } from "../context";
import { Heading } from "./Heading";

export function Asking() {
  const { talk, text } = useVisit();
  return (
    <div class="page-note stack">
      <Heading>{text("ask-title")}</Heading>
      <p>{text("ask-about")}</p>
      <div class="row">
        <button type="button" class="button button--primary" onClick={() => talk.agree()}>
          {text("ask-yes")}
        </button>
        <button type="button" class="button" onClick={() => talk.decline()}>
          {text("ask-no")}
        </button>
      </div>
    </div>
  );
}
