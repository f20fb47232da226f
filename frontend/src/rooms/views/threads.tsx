/** The list of threads: what is pinned, then what is newest. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { PostOnPage } from "../../wire/common";
import { listed, type Room, type Thread } from "../room";
import { isIgnored } from "../stay";
import { Back } from "./back";
import { useVisit } from "./context";
import { EveningLines } from "./evening";
import { AllWaiting, Tells } from "./facilitating";
import { SideNews, ToLine } from "./line";
import { canWriteIn, WritingStops } from "./standing";
import { Waiting } from "./waiting";

export function Threads({ room }: { room: Room }) {
  const { stay, text } = useVisit();
  const heading = useRef<HTMLHeadingElement>(null);
  const threads = listed(room);
  // Whoever comes back is where they left; on a page that has just opened, the first stop is leaving fast (rule 4).
  useLayoutEffect(() => {
    const from = stay.cameFrom;
    const card = from?.at === "thread" ? document.getElementById(`open-${from.thread}`) : null;
    const line = from?.at === "evening" ? document.getElementById(`evening-${from.evening}`) : null;
    if (from !== null) (card ?? line ?? heading.current)?.focus();
  }, [stay]);
  const hasUnread = threads.some((thread) => stay.unseen(thread) > 0);
  return (
    <div class="threads stack">
      <WritingStops room={room} />
      <SideNews />
      <EveningLines />
      {room.here.leads && <Tells room={room} />}
      {room.here.leads && <AllWaiting room={room} />}
      <div class="threads__top row">
        <h2 ref={heading} tabIndex={-1}>
          {text("threads")}
        </h2>
        {canWriteIn(room, 0) && (
          <button type="button" class="button button--primary" onClick={() => stay.go({ at: "new" })}>
            {text("thread-new")}
          </button>
        )}
      </div>
      <Waiting room={room} thread={0} />
      {threads.length === 0 && <p class="soft">{text("threads-none")}</p>}
      <ol class="list threads__list">
        {threads.map((thread) => (
          <li key={thread.seq}>
            <ThreadCard room={room} thread={thread} />
          </li>
        ))}
      </ol>
      {(room.more || hasUnread) && (
        <div class="row">
          {room.more && (
            <button type="button" class="button" onClick={() => stay.askThreads()}>
              {text("threads-older")}
            </button>
          )}
          {hasUnread && (
            <button type="button" class="button button--quiet" onClick={() => stay.seeAll()}>
              {text("read-all")}
            </button>
          )}
        </div>
      )}
      {stay.hasLine && <ToLine />}
    </div>
  );
}

function ThreadCard({ room, thread }: { room: Room; thread: Thread }) {
  const { stay, text, times } = useVisit();
  const unseen = stay.unseen(thread);
  const { first } = thread;
  return (
    <article class={`thread-card ${unseen > 0 ? "thread-card--new" : ""}`}>
      <p class="thread-card__head small">
        {thread.pinned && <span class="badge">{text("pinned")}</span>}
        {unseen > 0 && <span class="badge badge--accent">{text("unread", { count: unseen })}</span>}
        {unseen > 0 && thread.mentioned && <span class="badge badge--notice">{text("mentioned")}</span>}
      </p>
      <h3 class="thread-card__title">
        <button
          id={`open-${thread.seq}`}
          type="button"
          class="thread-card__open"
          onClick={() => stay.go({ at: "thread", thread: thread.seq })}
        >
          <Excerpt room={room} first={first} />
        </button>
      </h3>
      <p class="thread-card__meta small soft">
        {first !== null && (
          <>
            <bdi>{first.by}</bdi>
            {" · "}
          </>
        )}
        {text("answers", { count: thread.answers })}
        {" · "}
        {times.moment(thread.lastAt)}
      </p>
    </article>
  );
}

function Excerpt({ room, first }: { room: Room; first: PostOnPage | null }) {
  const { text } = useVisit();
  if (first === null) return <span class="soft">{text("post-removed")}</span>;
  if (isIgnored(room, first)) return <span class="soft">{text("post-ignored", { name: first.by })}</span>;
  if (first.note) return <span class="thread-card__words">{text("note-about", { note: first.note })}</span>;
  return (
    <span class="thread-card__words" dir="auto">
      {first.text}
    </span>
  );
}

/** Above the field in which a thread begins. */
export function WriteThread() {
  const { stay, text } = useVisit();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="stack">
      <Back />
      <h2 ref={heading} tabIndex={-1}>
        {text("thread-new")}
      </h2>
      <p class="soft">{text("thread-new-about")}</p>
      {(stay.room.value?.here.first_posts_left ?? 0) > 0 && <p class="soft">{text("newcomer-about")}</p>}
    </div>
  );
}
