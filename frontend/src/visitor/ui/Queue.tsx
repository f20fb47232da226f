/** What waiting means, and other help meanwhile (rules 9 and 10). The place in the queue stands in the bar. */

import { Emergency } from "../../shared/emergency";
import type { SpokenLanguage } from "../../wire/common";
import { useVisit } from "../context";
import { isAmong, namesOf } from "../tongue";
import { clockOf } from "../words";
import { HelpNow, NumbersNow } from "./Cards";
import { LetterInstead } from "./LetterOffer";
import { Wishes } from "./Wishes";

export function Queue() {
  const { talk, text } = useVisit();
  return (
    <section class="queue stack">
      <p>
        {text(talk.place.value.answering ? "queue-promise" : "queue-nobody")} {text("queue-write")}
      </p>
      <AnswersIn codes={talk.place.value.languages} />
      <p>
        <Emergency>{text("queue-danger")}</Emergency>
      </p>
      {!talk.isHandedOver && <Wishes />}
      {talk.place.value.answering ? <HelpNow /> : <NumbersNow />}
      {!talk.isHandedOver && <LetterInstead />}
      {/* Last: the page is scrolled to its end, where what was written stands. */}
      <ClosingSoon />
    </section>
  );
}

/** Before closing: whether there is time for this visitor (rule 10). */
function ClosingSoon() {
  const { page, talk, text } = useVisit();
  const { closing, closes } = talk.place.value;
  if (closing === "") return null;
  return <p class="notice">{text(`queue-${closing}`, { time: clockOf(page)(closes) })}</p>;
}

/** In which languages somebody answers now, and plainly when this is none of them (rule 16). */
export function AnswersIn({ codes }: { codes: readonly SpokenLanguage[] }) {
  const { page, text } = useVisit();
  if (codes.length === 0) return null;
  const languages = namesOf(codes, { page, text });
  return <p>{text(isAmong(page.language, codes) ? "answers-in" : "answers-in-others", { languages })}</p>;
}
