/** The way to a letter, and back to its answer. Both open pages of the server in the whole tab. */

import { useVisit } from "../context";

export function LetterOffer() {
  const { page, text } = useVisit();
  if (!page.letters) return null;
  const query = `?lang=${page.language}`;
  return (
    <section class="stack">
      <p>{text("letter-offer")}</p>
      <div class="row">
        {/* The service's name travels in the body: no address but this page's own holds it (rule 7). */}
        <form method="post" action={`/letter/write${query}`} target="_top">
          <input type="hidden" name="service" value={page.slug} />
          <button type="submit" class="button">
            {text("letter-link")}
          </button>
        </form>
        <a class="button button--quiet" href={`/letter${query}`} target="_top">
          {text("letter-read")}
        </a>
      </div>
    </section>
  );
}
