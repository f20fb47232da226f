/** Before the first message: what is good to know, in five sentences (rule 8), and how to leave (rule 6). */

import { useVisit } from "../context";
import { HelpNow } from "./Cards";
import { Emergency } from "./Emergency";

export function Before() {
  const { page, talk, text } = useVisit();
  return (
    <div class="before stack">
      {talk.tooLate.value && <p class="notice">{text("before-too-late")}</p>}
      <h2 class="visually-hidden">{text("before-title")}</h2>
      <ul class="list before__sentences">
        {page.sentences.map((sentence) => (
          <li key={sentence}>
            <Emergency>{sentence}</Emergency>
          </li>
        ))}
      </ul>
      <HelpNow />
      <AboutLeaving />
      <Languages />
    </div>
  );
}

function AboutLeaving() {
  const { text } = useVisit();
  return (
    <div class="before__leaving small soft stack">
      <p>
        {text("leave-about")} {text("leave-about-shift")}
      </p>
      <details>
        <summary>{text("leave-history")}</summary>
        <div class="stack">
          <p>{text("leave-history-phone")}</p>
          <p>{text("leave-history-computer")}</p>
          <p>{text("leave-history-caution")}</p>
        </div>
      </details>
    </div>
  );
}

/** The page in another language, in this one's place in the browser's history (rule 7). */
function Languages() {
  const { page } = useVisit();
  const others = page.languages.filter((language) => language !== page.language);
  return (
    <ul class="list before__languages row">
      {others.map((language) => (
        <li key={language}>
          <a
            class="button button--quiet"
            href={`?lang=${language}`}
            lang={language}
            hreflang={language}
            onClick={replace}
          >
            {nameOf(language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function replace(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  event.preventDefault();
  location.replace(event.currentTarget.href);
}

/** A language's own name for itself, with a capital letter. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
