/** The ways to a letter, and back to its answer. They open pages of the server in the whole tab. */

import { useVisit } from "../context";

/** Where nobody answers now. */
export function LetterOffer() {
  const { page, text } = useVisit();
  if (!page.letters) return null;
  return (
    <section class="stack">
      <p>{page.letters}</p>
      <div class="row">
        <WriteLetter />
        <a class="button button--quiet" href={`/letter?lang=${page.language}`} target="_top">
          {text("letter-read")}
        </a>
      </div>
    </section>
  );
}

/** By choice, where one can talk now. Whoever waits gives up the place with it, and is told so first. */
export function LetterInstead() {
  const { page, talk, text } = useVisit();
  if (!page.letters || talk.isBooked) return null;
  const isWaiting = talk.phase.value === "waiting";
  return (
    <section class="small">
      <p>{isWaiting ? text("queue-letter") : page.letters}</p>
      <WriteLetter isQuiet onSubmit={() => isWaiting && talk.giveUpPlace()} />
    </section>
  );
}

function WriteLetter({ isQuiet, onSubmit }: { isQuiet?: boolean; onSubmit?: () => void }) {
  const { page, text } = useVisit();
  return (
    <form method="post" action={`/letter/write?lang=${page.language}`} target="_top" onSubmit={onSubmit}>
      {/* The service's name travels in the body: no address but this page's own holds it (rule 7). */}
      <input type="hidden" name="service" value={page.slug} />
      <button type="submit" class={`button ${isQuiet ? "button--quiet" : ""}`}>
        {text("letter-link")}
      </button>
    </form>
  );
}
