/** The question before a draft goes out that may tell who somebody is (rule 12). */

import type { Telling } from "./draft-guard";
import type { Texts } from "./texts";

interface Props {
  readonly kinds: readonly Telling[];
  readonly text: Texts;
  sendAnyway(): void;
}

/** Says what the draft may tell. Sending it all the same is one tap; changing it, too: the field is right below. */
export function Guard({ kinds, text, sendAnyway }: Props) {
  return (
    <section class="notice guard stack" role="alert">
      <p>{text("guard-holds")}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{text(`guard-${kind}`)}</li>
        ))}
      </ul>
      <p>{text("guard-about")}</p>
      <button type="button" class="button" onClick={sendAnyway}>
        {text("guard-send")}
      </button>
    </section>
  );
}
