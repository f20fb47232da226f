/** One post: who wrote it and when, its words, reactions, and what can be done with it. */

import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { Emergency } from "../../shared/emergency";
import type { PostOnPage } from "../../wire/common";
import { piecesOf } from "../mentions";
import { isMine, type Room } from "../room";
import { isIgnored } from "../stay";
import { useVisit } from "./context";
import { Editing } from "./editing";
import { ReactionButtons, Reactions } from "./reactions";
import { canWriteIn } from "./standing";
import { Telling } from "./telling";

type Open = "" | "react" | "more" | "edit" | "remove" | "tell";

interface Props {
  readonly room: Room;
  readonly post: PostOnPage;
  readonly isPinned: boolean;
}

export function PostView({ room, post, isPinned }: Props) {
  const { text } = useVisit();
  const open = useSignal<Open>("");
  const shows = useSignal(false);
  const id = useId();
  const mine = isMine(room, post);
  if (isIgnored(room, post) && !shows.value) {
    return (
      <p class="note">
        {text("post-ignored", { name: post.by })}{" "}
        <button
          type="button"
          class="button button--quiet button--small"
          onClick={() => {
            shows.value = true;
          }}
        >
          {text("show")}
        </button>
      </p>
    );
  }
  return (
    <article
      class={`post ${mine ? "post--mine" : ""} ${post.author === "facilitator" ? "post--leads" : ""}`}
      aria-labelledby={id}
    >
      <PostHead post={post} id={id} mine={mine} />
      {open.value === "edit" ? (
        <Editing post={post} close={() => close(open)} />
      ) : (
        <Words post={post} names={namesIn(room)} me={room.here.name} />
      )}
      <Foot room={room} post={post} open={open} isPinned={isPinned} mine={mine} />
    </article>
  );
}

function close(open: Signal<Open>): void {
  open.value = "";
}

function namesIn({ here }: Room): string[] {
  return [...here.members, ...here.leaders.map(({ name }) => name)];
}

function PostHead({ post, id, mine }: { post: PostOnPage; id: string; mine: boolean }) {
  const { stay, text, times } = useVisit();
  return (
    <header class="post__head">
      <h3 id={id} class="post__by">
        <bdi>{post.by}</bdi>
        {mine && <span class="soft"> {text("you")}</span>}
      </h3>
      {post.author === "facilitator" && <span class="badge badge--accent">{text("facilitator")}</span>}
      {(stay.marks.value.get(post.seq) ?? post.marks ?? []).map((mark) => (
        <span key={mark} class="badge badge--notice">
          {text("post-mark", { mark })}
        </span>
      ))}
      <p class="post__at small soft">
        {times.clock(post.at)}
        {post.edited && ` · ${text("edited")}`}
      </p>
    </header>
  );
}

/** Behind the content note, if there is one. */
export function Words({
  post: { text: words, note },
  names,
  me,
}: {
  post: Pick<PostOnPage, "text" | "note">;
  names: readonly string[];
  me: string;
}) {
  const { text } = useVisit();
  const body = (
    <p class="post__text">
      {piecesOf(words, names).map(({ text: piece, name }, place) =>
        name === undefined ? (
          <Emergency key={place}>{piece}</Emergency>
        ) : (
          <span key={place} class={`mention ${name === me ? "mention--me" : ""}`}>
            {piece}
          </span>
        ),
      )}
    </p>
  );
  if (!note) return body;
  return (
    <details class="post__fold">
      <summary>
        {text("note-about", { note })} <span class="small">{text("note-show")}</span>
      </summary>
      {body}
    </details>
  );
}

function Foot({ room, post, open, isPinned, mine }: Props & { open: Signal<Open>; mine: boolean }) {
  const { stay, text } = useVisit();
  const mayReact = canWriteIn(room, post.thread);
  const more = useRef<HTMLButtonElement>(null);
  const was = useRef<Open>("");
  useEffect(() => {
    // What had the focus is closed: it goes back to where that was opened, unless it is elsewhere by now.
    const focused = document.activeElement;
    if (was.current !== "" && open.value === "" && (focused === null || focused === document.body))
      more.current?.focus();
    was.current = open.value;
  }, [open.value]);
  const toggle = (what: Open) => () => {
    open.value = open.value === what ? "" : what;
  };
  return (
    <footer class="post__foot">
      <Reactions post={post} onPress={toggle("react")} />
      <div class="post__steps">
        {mayReact && (
          <button
            type="button"
            class="button button--quiet button--small"
            aria-expanded={open.value === "react"}
            onClick={toggle("react")}
          >
            {text("react")}
          </button>
        )}
        <button
          ref={more}
          type="button"
          class="button button--quiet button--small"
          aria-expanded={open.value === "more"}
          onClick={toggle("more")}
        >
          {text("more")}
          <span class="visually-hidden"> {text("more-about", { name: post.by })}</span>
        </button>
      </div>
      {open.value === "react" && <ReactionButtons room={room} post={post} mayReact={mayReact} />}
      {open.value === "more" && <More room={room} post={post} open={open} isPinned={isPinned} mine={mine} />}
      {open.value === "remove" && <Removing post={post} open={open} mine={mine} />}
      {open.value === "tell" && <Telling tell={(words) => stay.tell(post.seq, words)} close={() => close(open)} />}
    </footer>
  );
}

function More({ room, post, open, isPinned, mine }: Props & { open: Signal<Open>; mine: boolean }) {
  const { stay, text } = useVisit();
  const { leads } = room.here;
  const isFirst = post.seq === post.thread;
  const isMembers = post.author === "member";
  const go = (what: Open) => () => {
    open.value = what;
  };
  const act = (run: () => void) => () => {
    run();
    close(open);
  };
  const ignored = isIgnored(room, post);
  return (
    <div class="post__more row">
      {mine && canWriteIn(room, post.thread) && (
        <button type="button" class="button button--small" onClick={go("edit")}>
          {text("edit")}
        </button>
      )}
      {!mine && !leads && (
        <button type="button" class="button button--small" onClick={go("tell")}>
          {text("tell")}
        </button>
      )}
      {!mine && !leads && isMembers && (
        <button type="button" class="button button--small" onClick={act(() => stay.ignore(post.by, !ignored))}>
          {text(ignored ? "ignore-no" : "ignore", { name: post.by })}
        </button>
      )}
      {leads && isFirst && (
        <button type="button" class="button button--small" onClick={act(() => stay.pin(post.thread, !isPinned))}>
          {text(isPinned ? "pin-no" : "pin")}
        </button>
      )}
      {leads && isMembers && (
        <button type="button" class="button button--small" onClick={act(() => stay.hold(post.seq))}>
          {text("hold")}
        </button>
      )}
      {(mine || leads) && (
        <button type="button" class="button button--small" onClick={go("remove")}>
          {text("remove")}
        </button>
      )}
    </div>
  );
}

/** Asks once more, in the post's own place: leaving fast stays within reach. */
function Removing({ post, open, mine }: Pick<Props, "post"> & { open: Signal<Open>; mine: boolean }) {
  const { stay, text } = useVisit();
  const heading = useRef<HTMLHeadingElement>(null);
  const failed = useSignal(false);
  useEffect(() => heading.current?.focus(), []);
  const remove = async (): Promise<void> => {
    failed.value = false;
    failed.value = (await stay.remove(post.seq)) !== "done";
  };
  return (
    <section class="post__panel stack">
      <h4 ref={heading} tabIndex={-1}>
        {text("remove-sure")}
      </h4>
      <p>{text(mine ? "remove-sure-about" : "remove-sure-other")}</p>
      <p role="status" class="field__problem small">
        {failed.value && text("not-done")}
      </p>
      <div class="row">
        <button type="button" class="button button--primary" onClick={() => void remove()}>
          {text("remove")}
        </button>
        <button type="button" class="button" onClick={() => close(open)}>
          {text("remove-no")}
        </button>
      </div>
    </section>
  );
}
