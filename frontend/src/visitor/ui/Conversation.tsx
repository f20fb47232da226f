/** What has been said, oldest first, and what is on its way. */

import { useMemo } from "preact/hooks";
import { memo } from "../../shared/memo";
import { canRetry, type Unsent } from "../../shared/outbox";
import type { Entry } from "../../wire/common";
import { useVisit } from "../context";
import { clockOf, namesOf, noteOf, QUESTIONS, voiceOf } from "../words";
import { CardsGiven, HelpCard, NumbersNow } from "./Cards";
import { HelpMeanwhile } from "./Connection";
import { Feedback } from "./Feedback";
import { Following } from "./Following";
import { LetterOffer } from "./LetterOffer";
import { Questions } from "./Questions";
import { Queue } from "./Queue";
import { HalfWritten } from "./Unsent";

export function Conversation() {
  const { talk, text } = useVisit();
  const phase = talk.phase.value;
  const isBlocked = talk.endedBy.value === "blocked";
  return (
    <Following>
      {phase === "starting" && <p class="note">{text("starting")}</p>}
      {phase === "returning" && <p class="note">{text("returning")}</p>}
      {phase === "waiting" && <Queue />}
      {talk.linesHidden.value && <p class="note">{text("lines-hidden")}</p>}
      {/* Live off: arriving messages are announced by the Announcer, each once; our own and the history never. */}
      <div role="log" aria-live="off" aria-label={text("talk-label")}>
        <Messages />
      </div>
      <HelperTyping />
      <StillThere />
      <Questions />
      <HelpMeanwhile />
      {phase === "ended" && <Unanswered />}
      {phase === "ended" && isBlocked && <NumbersNow />}
      {phase === "ended" && <HalfWritten />}
      {phase === "ended" && <Kept />}
      {phase === "ended" && <CardsGiven />}
      {phase === "ended" && !isBlocked && <Feedback />}
    </Following>
  );
}

/** The chat closed before anybody was there (rule 10): other help, now and later. */
function Unanswered() {
  const { talk, text } = useVisit();
  if (!talk.isUnanswered) return null;
  return (
    <section class="queue stack">
      <p>{text("closed-not-alone")}</p>
      <NumbersNow />
      <LetterOffer />
    </section>
  );
}

function Messages() {
  const { page, talk } = useVisit();
  const clock = useMemo(() => clockOf(page), [page]);
  const entries = talk.transcript.entries.value;
  const names = namesOf(entries, talk.helper.value?.name ?? "");
  return (
    <ol class="talk">
      {entries.map((entry, place) => (
        <Line
          key={entry.key || entry.seq}
          entry={entry}
          name={names[place] ?? ""}
          isFirst={isFirst(entries[place - 1], entry)}
          clock={clock}
        />
      ))}
      {talk.outbox.messages.value.map((message) => (
        <UnsentLine key={message.key} message={message} />
      ))}
    </ol>
  );
}

function isFirst(before: Entry | undefined, entry: Entry): boolean {
  return before === undefined || voiceOf(before) !== voiceOf(entry);
}

interface LineProps {
  entry: Entry;
  name: string;
  /** Whether somebody else spoke before. */
  isFirst: boolean;
  clock(at: number): string;
}

/** An entry never changes: it is drawn once, however long the talk grows after it. */
const Line = memo(({ entry, name, isFirst, clock }: LineProps) => {
  const { text } = useVisit();
  const { at, author, body } = entry;
  if (body.t === "ended") return null;
  if (body.t === "card_given") return <CardLine slug={body.card} note={noteOf(entry, text, clock)} />;
  if (body.t !== "said" && body.t !== "asked") {
    const note = noteOf(entry, text, clock);
    return note === "" ? null : <li class="note">{note}</li>;
  }
  const words = body.t === "said" ? body.text : text(QUESTIONS[body.about]);
  const time = clock(at);
  if (author === "visitor") {
    return (
      <li class="bubble bubble--mine">
        <span class="visually-hidden">{text("message-by-you")} </span>
        <p class="bubble__text">{words}</p>
        <p class="bubble__meta">{text("message-sent", { time })}</p>
      </li>
    );
  }
  return (
    <li class={`bubble ${isFirst ? "bubble--first" : ""}`}>
      <span class={isFirst ? "bubble__name" : "visually-hidden"}>{name} </span>
      <p class="bubble__text">{words}</p>
      <p class="bubble__meta">{text("message-at", { time })}</p>
    </li>
  );
});

function CardLine({ slug, note }: { slug: string; note: string }) {
  const card = useVisit().page.cards.find((one) => one.slug === slug);
  if (card === undefined) return null; // it was switched off since
  return (
    <li class="stack">
      <p class="note">{note}</p>
      <HelpCard card={card} />
    </li>
  );
}

function UnsentLine({ message }: { message: Unsent }) {
  const { talk, text } = useVisit();
  const { key, state, code } = message;
  const failed = state === "failed";
  return (
    <li class={`bubble bubble--mine ${failed ? "bubble--failed" : "bubble--sending"}`}>
      <span class="visually-hidden">{text("message-by-you")} </span>
      <p class="bubble__text">{message.text}</p>
      <p class="bubble__meta">
        {text(failed ? (code === "closed" ? "message-failed-closed" : "message-failed") : "message-sending")}
        {canRetry(message) && (
          <button type="button" class="button button--small" onClick={() => talk.outbox.retry(key)}>
            {text("message-retry")}
          </button>
        )}
      </p>
    </li>
  );
}

/** After a long silence, kindly: nobody is sent away for it (rule 10). */
function StillThere() {
  const { talk, text } = useVisit();
  const asks = talk.silent.value && talk.phase.value === "open";
  return (
    <p class={asks ? "note" : "visually-hidden"} role="status">
      {asks && text("still-there")}
    </p>
  );
}

function HelperTyping() {
  const { talk, text } = useVisit();
  const name = talk.helperTyping.value;
  if (name === "") return null;
  return (
    <p class="helper-typing small soft">
      <span class="typing" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {text("helper-typing", { name })}
    </p>
  );
}

/** After the end: the promise about the text, once more. */
function Kept() {
  const { page } = useVisit();
  return <p class="note">{page.sentences.at(-1)}</p>;
}
