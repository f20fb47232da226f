/** For facilitators: what members tell them about messages, and the posts that wait, the most urgent first. */

import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { type HeldOnPage, WHY_HELDS } from "../../wire/common";
import type { Room } from "../room";
import { useVisit } from "./context";
import { Words } from "./post";

export function AllWaiting({ room }: { room: Room }) {
  const { text } = useVisit();
  const waiting = room.here.held.filter((held) => !held.is_refused);
  const order = (held: HeldOnPage): number => WHY_HELDS.indexOf(held.why);
  waiting.sort((one, other) => order(one) - order(other) || one.at - other.at);
  if (waiting.length === 0) return null;
  return (
    <section class="stack judging">
      <h2>{text("judge-title", { count: waiting.length })}</h2>
      <ol class="list posts">
        {waiting.map((held) => (
          <li key={held.held}>
            <Judging held={held} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** It stands on the desk: whose message it is, and what was said about it. */
export function Tells({ room }: { room: Room }) {
  const { page, text } = useVisit();
  const { tells = 0 } = room.here;
  if (tells === 0) return null;
  return (
    <section class="told stack">
      <p>{text("tells", { count: tells })}</p>
      <p>
        <a class="button button--small" href={`/desk/groups/${page.room}?lang=${page.lang}`}>
          {text("tells-open")}
        </a>
      </p>
    </section>
  );
}

function Judging({ held }: { held: HeldOnPage }) {
  const { stay, text, times } = useVisit();
  const refuses = useSignal(false);
  const words = useSignal("");
  const id = useId();
  return (
    <article class="post post--held">
      <header class="post__head">
        <h3 class="post__by">
          <bdi>{held.by}</bdi>
        </h3>
        <span class="badge badge--notice">{text("judge-why", { why: held.why })}</span>
        <p class="post__at small soft">{times.moment(held.at)}</p>
      </header>
      <Words post={held} names={[]} me="" />
      {held.thread > 0 && (
        <p>
          <button
            type="button"
            class="button button--quiet button--small"
            onClick={() => stay.go({ at: "thread", thread: held.thread })}
          >
            {text("judge-thread")}
          </button>
        </p>
      )}
      {refuses.value ? (
        <form
          class="post__panel stack"
          onSubmit={(event) => {
            event.preventDefault();
            stay.refuse(held.held, words.value.trim());
          }}
        >
          <label for={id}>{text("judge-label")}</label>
          <textarea
            id={id}
            class="input"
            dir="auto"
            rows={3}
            maxLength={1000}
            autocomplete="off"
            value={words.value}
            onInput={(event) => {
              words.value = event.currentTarget.value;
            }}
          />
          <div class="row">
            <button type="submit" class="button button--primary">
              {text("judge-refuse")}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                refuses.value = false;
              }}
            >
              {text("cancel")}
            </button>
          </div>
        </form>
      ) : (
        <div class="row">
          <button type="button" class="button button--primary" onClick={() => stay.letAppear(held.held)}>
            {text("judge-appear")}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              refuses.value = true;
            }}
          >
            {text("judge-no")}
          </button>
        </div>
      )}
    </article>
  );
}
