/** Where there is nothing to write: nobody on duty, refused, deleted, over, elsewhere. */

import { useVisit } from "../context";
import { Cards, CardsNow } from "./Cards";
import { Emergency } from "./Emergency";
import { Heading } from "./Heading";

/** The service is not open: other help first. */
export function Closed() {
  const { text } = useVisit();
  return (
    <div class="page-note stack">
      <Opening />
      <p>{text("closed-not-alone")}</p>
      <CardsNow />
      <p>
        <Emergency>{text("closed-danger")}</Emergency>
      </p>
      <OtherHelp />
    </div>
  );
}

/** The service closed between the page and the first message. */
export function Refused() {
  const { talk, text, startOver } = useVisit();
  return (
    <div class="page-note stack">
      <Heading>{text("closed-title")}</Heading>
      <p>{text("refused-about")}</p>
      {talk.outbox.messages.value.map((message) => (
        <p key={message.key} class="page-note__unsent">
          {message.text}
        </p>
      ))}
      <p>{text("closed-not-alone")}</p>
      <CardsNow />
      <button type="button" class="button" onClick={startOver}>
        {text("try-again")}
      </button>
    </div>
  );
}

/** After deletion, expiry or another page: nothing of the talk is left here. */
export function After({ phase }: { phase: "gone" | "replaced" | "deleting" }) {
  const { talk, text, startOver } = useVisit();
  const words = phase === "gone" ? talk.goneReason.value : phase;
  if (words === "deleting") return <Deleting />;
  return (
    <div class="page-note stack">
      <Heading key={words}>{text(`${words}-title`)}</Heading>
      <p>{text(`${words}-about`)}</p>
      <div class="row">
        <button type="button" class="button" onClick={startOver}>
          {text("start-over")}
        </button>
      </div>
    </div>
  );
}

function Deleting() {
  const { talk, text } = useVisit();
  const words = talk.trouble.value === "none" ? "deleting" : "deleting-later";
  return (
    <div class="page-note stack">
      <Heading>{text(words)}</Heading>
    </div>
  );
}

function Opening() {
  const { page, text, startOver } = useVisit();
  if (page.opening === "late") {
    return (
      <>
        <h2>{text("late-title")}</h2>
        <p>{text("late-about")}</p>
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
