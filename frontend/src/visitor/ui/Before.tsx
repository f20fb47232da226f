/** Before the first message: what is good to know, in five sentences (rule 8), and how to leave (rule 6). */

import { Emergency } from "../../shared/emergency";
import { useVisit } from "../context";
import { clockOf } from "../words";
import { HelpNow } from "./Cards";
import { LetterInstead } from "./LetterOffer";
import { Languages } from "./Options";
import { AnswersIn } from "./Queue";

export function Before() {
  const { page, talk, text } = useVisit();
  return (
    <div class="before stack">
      {talk.noWayBack.value && <p class="notice">{text(`before-${talk.noWayBack.value}`)}</p>}
      {talk.isBooked && <p class="notice">{text("before-booked")}</p>}
      <h2 class="visually-hidden">{text("before-title")}</h2>
      <ul class="list before__sentences" aria-label={text("before-title")}>
        {page.sentences.map((sentence, place) => (
          <li key={place}>
            <Emergency>{sentence}</Emergency>
          </li>
        ))}
      </ul>
      {page.closes && <p class="notice">{text("closing-soon", { time: clockOf(page)(page.closes) })}</p>}
      {/* Below: the five sentences share the first screen with the field (rule 8). The bar leads to languages, too. */}
      <Languages />
      <AnswersIn codes={page.answers_in ?? []} />
      <HelpNow />
      <LetterInstead />
      <AboutLeaving />
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
