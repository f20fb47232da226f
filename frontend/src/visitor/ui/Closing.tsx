/** Where there is nothing to write: nobody on duty, refused, deleted, over, elsewhere. */

import { Emergency } from "../../shared/emergency";
import { Heading } from "../../shared/heading";
import { useVisit } from "../context";
import { Cards, CardsNow, HelpNow } from "./Cards";
import { HelpMeanwhile } from "./Connection";
import { LetterOffer } from "./LetterOffer";
import { Languages } from "./Options";
import { HalfWritten, Quotes } from "./Unsent";

/** The service is not open: other help first. */
export function Closed() {
  const { page, text } = useVisit();
  return (
    <div class="page-note stack">
      <Languages />
      <Opening />
      {/* Where one comes by appointment, a letter is the way in. */}
      {!page.hours && <LetterOffer />}
      <p>{text("closed-not-alone")}</p>
      <CardsNow />
      {page.hours && <LetterOffer />}
      <p>
        <Emergency>{text("closed-danger")}</Emergency>
      </p>
      <OtherHelp />
    </div>
  );
}

/** The service closed, or filled up, between the page and the first message. */
export function Refused() {
  const { talk, text, startOver } = useVisit();
  return (
    <div class="page-note stack">
      <Heading>{text(`${talk.refusedAs.value}-title`)}</Heading>
      {talk.refusedAs.value === "full" && <p>{text("full-about")}</p>}
      <p>{text("refused-about")}</p>
      <Quotes texts={talk.outbox.messages.value.map((message) => message.text)} />
      <HalfWritten />
      <p>{text("closed-not-alone")}</p>
      <CardsNow />
      <LetterOffer />
      <button type="button" class="button" onClick={startOver}>
        {text("try-again")}
      </button>
    </div>
  );
}

/** This tab begins no talk for a while (rule 24): other help. */
export function Blocked() {
  const { text } = useVisit();
  return (
    <div class="page-note stack">
      <Heading>{text("blocked-title")}</Heading>
      <p>{text("blocked-about")}</p>
      <p>{text("closed-not-alone")}</p>
      <CardsNow />
      <p>
        <Emergency>{text("closed-danger")}</Emergency>
      </p>
      <OtherHelp />
    </div>
  );
}

/** After deletion, expiry, a cut or another page: nothing of the talk is left here but what was not sent. */
export function After({ phase }: { phase: "gone" | "replaced" | "deleting" }) {
  const { talk, page, text, startOver } = useVisit();
  const words = phase === "gone" ? talk.gone.value : phase;
  if (words === "deleting") return <Deleting />;
  const isPromised = words === "unconfirmed" || words === "ended" || words === "cut";
  return (
    <div class="page-note stack">
      <Heading key={words}>{text(`${words}-title`)}</Heading>
      <p>{text(words === "deleted" && page.excerpts ? "deleted-about-excerpt" : `${words}-about`)}</p>
      <NotArrived />
      <HalfWritten />
      {/* The text may still be there: until when, by the promise made before the talk. */}
      {isPromised && <p>{page.sentences.at(-1)}</p>}
      <div class="row">
        <button type="button" class="button" onClick={startOver}>
          {text("start-over")}
        </button>
      </div>
      <HelpNow />
    </div>
  );
}

function NotArrived() {
  const { talk, text } = useVisit();
  const texts = talk.unsent.value;
  if (texts.length === 0) return null;
  return (
    <section class="stack">
      <p>{text("unsent-messages", { count: texts.length })}</p>
      <Quotes texts={texts} />
    </section>
  );
}

function Deleting() {
  const { talk, text } = useVisit();
  const words = talk.trouble.value === "none" ? "deleting" : "deleting-later";
  return (
    <div class="page-note stack">
      <Heading>{text(words)}</Heading>
      <HelpMeanwhile />
    </div>
  );
}

function Opening() {
  const { page, text, startOver } = useVisit();
  if (page.opening === "late" || page.opening === "full") {
    return (
      <>
        <h2>{text(`${page.opening}-title`)}</h2>
        <p>{text(`${page.opening}-about`)}</p>
        <div class="row">
          <button type="button" class="button" onClick={startOver}>
            {text("try-again")}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <h2>{text("closed-title")}</h2>
      {page.opens && <p>{text("closed-opens", { time: page.opens })}</p>}
    </>
  );
}

function OtherHelp() {
  const { page, text } = useVisit();
  const others = page.cards.filter(({ now }) => !now);
  if (others.length === 0) return null;
  return (
    <>
      <h2>{text("closed-others")}</h2>
      <Cards cards={others} />
    </>
  );
}
