/**
 * What somebody who waits may tell beforehand: what it is about, and that an interpreter is needed. Folded away: the
 * first thing to see is that one waits, and nothing has to be told.
 */

import { useVisit } from "../context";
import type { Wishes as Told } from "../talk";
import { INTERPRETED } from "../words";

export function Wishes() {
  const { page, talk, text } = useVisit();
  return (
    <>
      {page.topics?.length ? <Topics /> : null}
      {page.interpreters?.length ? <Interpreter /> : null}
      {talk.wishFailed.value && (
        <p class="small" role="alert">
          {text("queue-wish-failed")}
        </p>
      )}
    </>
  );
}

function Topics() {
  const { page, talk, text } = useVisit();
  const { topic } = talk.wishes.value;
  return (
    <details>
      <summary>{text("queue-topic")}</summary>
      <p class="small soft">{text("queue-topic-about")}</p>
      <div class="wishes__topics">
        {page.topics?.map(({ slug, name }) => (
          <button
            key={slug}
            type="button"
            class="button"
            aria-pressed={slug === topic}
            onClick={() => talk.wish({ topic: slug === topic ? "" : slug })}
          >
            {name}
          </button>
        ))}
      </div>
    </details>
  );
}

function Interpreter() {
  const { page, talk, text } = useVisit();
  const { interpreter } = talk.wishes.value;
  return (
    <details>
      <summary>{text("queue-interpreter")}</summary>
      <select
        class="input"
        aria-label={text("queue-interpreter")}
        value={interpreter}
        onChange={({ currentTarget }) => talk.wish({ interpreter: currentTarget.value as Told["interpreter"] })}
      >
        <option value="">{text("queue-interpreter-none")}</option>
        {page.interpreters?.map((code) => (
          <option key={code} value={code} lang={code}>
            {INTERPRETED[code]}
          </option>
        ))}
      </select>
      {interpreter !== "" && <p class="small soft">{text("queue-interpreter-about")}</p>}
    </details>
  );
}
