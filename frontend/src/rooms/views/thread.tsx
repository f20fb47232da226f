/** A thread: its posts, where the new ones begin, and what of one's own is on its way. */

import { useSignal } from "@preact/signals";
import { Fragment } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { PostOnPage } from "../../wire/common";
import { isMine, isWhole, postsOf, type Room, type Thread } from "../room";
import { Back } from "./back";
import { useVisit } from "./context";
import { PostView } from "./post";
import { WritingStops } from "./standing";
import { Waiting } from "./waiting";

/** So near to the end counts as at the end. */
const NEAR_PX = 80;

export function ThreadView({ room, seq }: { room: Room; seq: number }) {
  const { text } = useVisit();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const thread = room.threads.get(seq);
  return (
    <div class="thread stack">
      <Back />
      <h2 ref={heading} tabIndex={-1} class="thread__title">
        {text("thread")}
      </h2>
      <WritingStops room={room} />
      {thread !== undefined && <Posts room={room} thread={thread} />}
    </div>
  );
}

function Posts({ room, thread }: { room: Room; thread: Thread }) {
  const { stay, text, times } = useVisit();
  const end = useRef<HTMLDivElement>(null);
  const newLine = useRef<HTMLLIElement>(null);
  /** Where the new ones began when the thread was opened: it stays there while one reads. */
  const line = useSignal(Math.max(room.read, stay.shown.peek().get(thread.seq) ?? 0)).value;
  const posts = postsOf(thread);
  const isLoading = thread.from === Number.POSITIVE_INFINITY;
  const firstNew = posts.find((post) => post.seq > line && !isMine(room, post));
  useReading(thread, isLoading);
  const isBehind = useFollowing(thread, end, newLine, isLoading);
  return (
    <>
      {!isWhole(thread) && !isLoading && (
        <p>
          <button type="button" class="button" onClick={() => stay.askPosts(thread)}>
            {text("posts-older")}
          </button>
        </p>
      )}
      <ol class="list posts">
        {thread.first === null && <li class="note">{text("post-removed")}</li>}
        {posts.map((post, place) => (
          <Fragment key={post.key || post.seq}>
            {isNewDay(times, posts[place - 1], post) && (
              <li class="day small soft">
                <span>{times.day(post.at)}</span>
              </li>
            )}
            {post === firstNew && post.seq !== thread.seq && (
              <li ref={newLine} class="new-line small">
                <span>{text("new-here")}</span>
              </li>
            )}
            <li>
              <PostView room={room} post={post} isPinned={thread.pinned} />
            </li>
          </Fragment>
        ))}
      </ol>
      {isLoading && <p class="note">{text("posts-loading")}</p>}
      <Waiting room={room} thread={thread.seq} />
      <div ref={end} />
      {isBehind.value && (
        <button type="button" class="button posts__news" onClick={() => end.current?.scrollIntoView()}>
          {text("new-posts")}
        </button>
      )}
    </>
  );
}

function isNewDay(
  { isSameDay }: { isSameDay(one: number, other: number): boolean },
  before: PostOnPage | undefined,
  post: PostOnPage,
): boolean {
  return before === undefined || !isSameDay(before.at, post.at);
}

/** What is open on a page that is looked at has been read. */
function useReading(thread: Thread, isLoading: boolean): void {
  const { stay } = useVisit();
  useEffect(() => {
    if (isLoading) return;
    const see = (): void => {
      if (document.visibilityState !== "hidden") stay.see(thread);
    };
    see();
    document.addEventListener("visibilitychange", see);
    return () => document.removeEventListener("visibilitychange", see);
  }, [stay, thread, isLoading]);
}

/** Begins where the new ones do, or at the end; stays at the end, unless its reader has gone back. */
function useFollowing(
  thread: Thread,
  end: { readonly current: HTMLElement | null },
  newLine: { readonly current: HTMLElement | null },
  isLoading: boolean,
): { readonly value: boolean } {
  const { stay } = useVisit();
  const isBehind = useSignal(false);
  const follows = useRef(true);
  const length = useRef(0);
  const mine = stay.outbox.messages.value.length;

  useLayoutEffect(() => {
    if (isLoading) return;
    if (newLine.current !== null) newLine.current.scrollIntoView({ block: "start" });
    else end.current?.scrollIntoView({ block: "end" });
  }, [isLoading]);

  useEffect(() => {
    const scroller = end.current?.closest("main");
    const look = (): void => {
      if (!scroller) return;
      follows.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
      if (follows.current) isBehind.value = false;
    };
    scroller?.addEventListener("scroll", look, { passive: true });
    return () => scroller?.removeEventListener("scroll", look);
  }, [end, isBehind]);

  useLayoutEffect(() => {
    const hasGrown = thread.lastSeq > length.current && length.current > 0;
    length.current = thread.lastSeq;
    if (!hasGrown) return;
    if (follows.current) end.current?.scrollIntoView({ block: "end" });
    else isBehind.value = true;
  }, [thread.lastSeq]);

  useLayoutEffect(() => {
    // Who writes wants to see what was written.
    if (mine > 0) end.current?.scrollIntoView({ block: "end" });
  }, [mine]);
  return isBehind;
}
