import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { ErrorCode } from "../../wire/common";
import type { Waiting } from "../../wire/desk";
import type { Refusal } from "../desk";
import { elapsed } from "../format";
import { colleagues, myDuty, type Picture, serviceName, statusOf, takesContacts } from "../picture";
import type { Outcome, Row } from "../queue";
import { useDesk, useLanguageName } from "./context";
import { Ticking } from "./elapsed";
import { wishesOf } from "./talk";

/** A pointer that has not moved for so long was left lying there. */
const POINTER_MS = 15_000;

/** Who waits: those who have booked the time, then in order of arrival. Nothing moves under the pointer or the focus. */
export function Queue({ picture }: { picture: Picture }) {
  const { desk, say } = useDesk();
  const focused = useRef(false);
  const hold = (ms: number): void => desk.holdQueue(focused.current ? Number.POSITIVE_INFINITY : ms);
  const focus = (inside: boolean): void => {
    focused.current = inside;
    hold(0);
  };
  const rows = desk.rows.value;
  const line = lineAbove(desk.refusal.value, rows.length, picture, desk.stay.isOvertime);
  return (
    <section class="panel panel--queue" aria-labelledby="queue-heading">
      <div class="panel__head">
        <h2 id="queue-heading" tabIndex={-1}>
          {say("queue-heading")}
        </h2>
        <p class="queue__line small" role="status">
          {line === null ? "" : say(line)}
        </p>
        <span class="badge numbers">{picture.waiting.length}</span>
      </div>
      <div
        onPointerMove={() => hold(POINTER_MS)}
        onPointerLeave={() => hold(0)}
        onFocusIn={() => focus(true)}
        onFocusOut={() => focus(false)}
      >
        <ol class="list queue">
          {rows.map((row) => (
            <QueueRow key={row.waiting.contact} row={row} picture={picture} />
          ))}
        </ol>
      </div>
      <LettersDue picture={picture} />
    </section>
  );
}

/** Letters that somebody has to answer today: those who answer them come to the page from here. */
function LettersDue({ picture }: { picture: Picture }) {
  const { say, letters } = useDesk();
  const count = picture.services.reduce((sum, { letters_due = 0 }) => sum + letters_due, 0);
  if (!letters || count === 0) return null;
  return (
    <p class="queue__letters small">
      <a href={letters} target="_blank" rel="noopener">
        {say("queue-letters", { count })}
      </a>
    </p>
  );
}

function QueueRow({ row, picture }: { row: Row; picture: Picture }) {
  const { desk, say } = useDesk();
  const { contact, service, since } = row.waiting;
  const asked = desk.accepting.value.has(contact);
  // The queue may know before this desk does who got a contact that this desk asked for.
  const gone = asked ? undefined : row.gone;
  const mayTake = desk.connection.value.state === "open" && takesContacts(picture) && !asked;
  const name = serviceName(picture, service);
  return (
    <li class={gone ? "waiting waiting--gone" : "waiting"}>
      <p class="waiting__service">{name}</p>
      <WaitingFacts waiting={row.waiting} picture={picture}>
        {!gone && <OfferedTo person={row.waiting.offered_to} picture={picture} />}
      </WaitingFacts>
      {gone ? (
        <p class="waiting__outcome" role="status">
          {outcomeText(gone.outcome, say)}
        </p>
      ) : (
        <button
          class="button button--primary waiting__take"
          type="button"
          aria-disabled={!mayTake}
          aria-label={
            asked ? undefined : say("queue-accept-which", { service: name, time: elapsed(desk.now.peek() - since) })
          }
          onClick={() => mayTake && desk.accept(contact)}
        >
          {say(asked ? "queue-accepting" : "queue-accept")}
        </button>
      )}
    </li>
  );
}

/** What is known of somebody who waits; `children` stand before it. */
export function WaitingFacts({
  waiting,
  picture,
  children,
}: {
  waiting: Waiting;
  picture: Picture;
  children?: ComponentChildren;
}) {
  const { say } = useDesk();
  const languageName = useLanguageName();
  const { language, since, wrote, visitor, booked, topic, interpreter, returned } = waiting;
  return (
    <p class="waiting__facts small soft">
      <Ticking since={since} text="queue-waited" />
      <span>{languageName(language)}</span>
      {children}
      {returned !== undefined && <span class="badge badge--notice">{say("queue-returned")}</span>}
      <MeantFor person={waiting.meant_for} picture={picture} />
      {booked && <span class="badge badge--accent">{say("queue-booked")}</span>}
      {wishesOf(topic, interpreter, say).map((words) => (
        <span key={words} class="badge">
          {words}
        </span>
      ))}
      {wrote && <span class="badge badge--accent">{say("queue-wrote")}</span>}
      {visitor !== "here" && <span class="badge badge--notice">{say(`presence-${visitor}`)}</span>}
    </p>
  );
}

/** Whose turn it is to take it, where the service offers in turn. */
function OfferedTo({ person, picture }: { person: string | undefined; picture: Picture }) {
  const { say } = useDesk();
  if (!person) return null;
  if (person === picture.me.person) return <span class="badge badge--accent">{say("queue-offered-me")}</span>;
  const name = colleagues(picture).find((one) => one.person === person)?.name;
  return name ? <span class="badge">{say("queue-offered", { name })}</span> : null;
}

/** To whom a colleague has handed it over. */
function MeantFor({ person, picture }: { person: string | undefined; picture: Picture }) {
  const { say } = useDesk();
  if (!person) return null;
  if (person === picture.me.person) return <span class="badge badge--accent">{say("queue-for-me")}</span>;
  const name = colleagues(picture).find((one) => one.person === person)?.name;
  return name ? <span class="badge">{say("queue-for", { name })}</span> : null;
}

/** What the worker should know before pressing anything, as a text of the desk. */
function lineAbove(refusal: Refusal | null, count: number, picture: Picture, overtime: boolean): string | null {
  if (refusal?.re === "accept") return refusalText(refusal.code, overtime);
  if (count === 0) return "queue-empty";
  const mine = myDuty(picture);
  if (mine === undefined) return "queue-off-duty";
  return takesContacts(picture) ? null : `queue-${statusOf(mine)}`;
}

function outcomeText(outcome: Outcome, say: ReturnType<typeof useDesk>["say"]): string {
  if (outcome.kind === "mine") return say("queue-mine");
  if (outcome.kind === "left") return say("queue-gone");
  return outcome.by === "" ? say("queue-taken-unknown") : say("queue-taken", { name: outcome.by });
}

/** Why somebody could not be taken, as a text of the desk. */
export function refusalText(code: ErrorCode, overtime: boolean): string {
  if (code === "not_allowed" && overtime) return "queue-overtime";
  switch (code) {
    case "full":
      return "queue-full";
    case "not_on_duty":
      return "queue-not-on-duty";
    case "not_allowed":
      return "queue-not-allowed";
    default:
      return "queue-try-again";
  }
}
