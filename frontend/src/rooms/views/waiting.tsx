/** One's own posts that others do not see: on their way, not sent, or waiting for a facilitator. */

import { canRetry, type Unsent } from "../../shared/outbox";
import type { ErrorCode, HeldOnPage } from "../../wire/common";
import type { Room } from "../room";
import { useVisit } from "./context";
import { NumbersNow } from "./help";
import { Words } from "./post";

/** At the place where they would be: in this thread; 0: those that would begin one. */
export function Waiting({ room, thread }: { room: Room; thread: number }) {
  const { stay } = useVisit();
  const { here } = room;
  const own = here.leads ? [] : here.held.filter((one) => one.by === here.name);
  const held = own.filter((one) => one.thread === thread && one.why !== "covered");
  // Told where the reader comes first, too: nothing else on the list of threads shows that a post is not as it was.
  const covered = own.filter((one) => one.why === "covered" && (thread === 0 || one.thread === thread));
  const unsent = stay.outbox.messages.value.filter(({ about }) => about.thread === thread);
  if (held.length + covered.length + unsent.length === 0) return null;
  return (
    <ol class="list posts">
      {covered.map((one) => (
        <li key={one.held}>
          <CoveredView held={one} isInThread={thread !== 0} />
        </li>
      ))}
      {held.map((one, place) => (
        <li key={one.held}>
          <HeldView room={room} held={one} isTold={held.slice(0, place).some(({ why }) => why === one.why)} />
        </li>
      ))}
      {unsent.map((message) => (
        <li key={message.key}>
          <UnsentView message={message} note={message.about.note} retry={(key) => stay.outbox.retry(key)} />
        </li>
      ))}
    </ol>
  );
}

/** Why posts wait that alert somebody: rule 30 promises the numbers to the authors of all of them. */
const URGENT: ReadonlySet<HeldOnPage["why"]> = new Set(["suicidal", "threatening", "identifying"]);

/** `isTold`: right above the same is told of another one, and need not be read twice. */
export function HeldView({ room, held, isTold }: { room: Room; held: HeldOnPage; isTold: boolean }) {
  const { stay, text, times } = useVisit();
  const { read_next: next = 0 } = room.here;
  const isUrgent = URGENT.has(held.why) && !held.is_refused && !isTold;
  return (
    <article class="post post--mine post--held">
      <header class="post__head">
        <h3 class="post__by">{text(held.is_refused ? "refused-title" : "waits-title")}</h3>
      </header>
      <Words post={held} names={[]} me="" />
      <div class="held__why stack">
        {held.is_refused ? (
          <>
            <p>{text("refused-about")}</p>
            <Said words={held.refusal} />
          </>
        ) : isTold ? null : (
          <>
            <p>{text(`waits-${held.why}`)}</p>
            <p>{next > 0 ? text("waits-read", { moment: times.moment(next) }) : text("waits-read-today")}</p>
          </>
        )}
        {isUrgent && (
          <>
            <p>{text("waits-not-alone")}</p>
            <NumbersNow />
          </>
        )}
        <div class="row">
          <button type="button" class="button button--small" onClick={() => stay.withdraw(held.held)}>
            {text(held.is_refused ? "refused-close" : "withdraw")}
          </button>
        </div>
      </div>
    </article>
  );
}

/** What the facilitator says to the author. */
function Said({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <blockquote class="quote" dir="auto">
      {words}
    </blockquote>
  );
}

/** A part of one's own post was covered: why, and what one can do. What it was is nowhere any more. */
function CoveredView({ held, isInThread }: { held: HeldOnPage; isInThread: boolean }) {
  const { stay, text } = useVisit();
  return (
    <article class="post post--mine post--held">
      <header class="post__head">
        <h3 class="post__by">{text("covered-title")}</h3>
      </header>
      <div class="held__why stack">
        <p>{text("covered-about")}</p>
        <Said words={held.refusal} />
        <p>{text("covered-next")}</p>
        <div class="row">
          {!isInThread && (
            <button
              type="button"
              class="button button--small"
              onClick={() => stay.go({ at: "thread", thread: held.thread })}
            >
              {text("judge-thread")}
            </button>
          )}
          <button type="button" class="button button--small" onClick={() => stay.withdraw(held.held)}>
            {text("refused-close")}
          </button>
        </div>
      </div>
    </article>
  );
}

function failure(code: ErrorCode | undefined): string {
  if (code === "too_fast") return "post-failed-too-fast";
  return code === "closed" ? "post-failed-closed" : "post-failed";
}

interface UnsentProps {
  readonly message: Pick<Unsent, "key" | "text" | "state" | "code">;
  readonly note?: string;
  readonly retry: (key: string) => void;
}

/** On its way, or not sent and perhaps to be tried again. */
export function UnsentView({ message, note = "", retry }: UnsentProps) {
  const { text } = useVisit();
  const { key, state, code } = message;
  const failed = state === "failed";
  return (
    <article class={`post post--mine ${failed ? "post--failed" : "post--sending"}`}>
      <Words post={{ text: message.text, note }} names={[]} me="" />
      <p class="row small" role="status">
        <span>{text(failed ? failure(code) : "post-sending")}</span>
        {canRetry(message) && (
          <button type="button" class="button button--small" onClick={() => retry(key)}>
            {text("post-retry")}
          </button>
        )}
      </p>
    </article>
  );
}
