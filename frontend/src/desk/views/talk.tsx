import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { canRetry, type Unsent } from "../../shared/outbox";
import type { Texts } from "../../shared/texts";
import type { AnyBody, Entry, GoneReason, Noted, Said } from "../../wire/common";
import type { CardOnDesk, CompanyPart } from "../../wire/desk";
import type { Thread } from "../thread";
import { useDesk, useTimeOfDay } from "./context";

interface Props {
  readonly thread: Thread;
  readonly active: boolean;
  /** What the one who reads here is in the talk. */
  readonly part: CompanyPart;
}

/** How near the end counts as being at it, in CSS pixels. */
const NEAR_END = 48;

/** What was said. New text is followed only by a reader who is at the end; nobody is pulled away. */
export function Talk({ thread, active, part }: Props) {
  const { say } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0);
  const atEnd = useSignal(true);
  const entries = thread.transcript.entries.value;
  const unsent = thread.outbox.messages.value;
  const colleague = thread.colleagueTyping.value;
  // Entries never change: what was drawn once is not compared again.
  const stored = useMemo(
    () => entries.map((entry) => <EntryItem key={entry.seq} entry={entry} thread={thread} part={part} />),
    [entries, part],
  );
  const toEnd = (): void => {
    atEnd.value = true;
    if (box.current === null) return;
    box.current.scrollTop = box.current.scrollHeight;
    scrolled.current = box.current.scrollTop;
  };
  // The button goes away with the jump: the focus goes where the reader is.
  const jump = (): void => {
    toEnd();
    box.current?.focus({ preventScroll: true });
  };
  const onScroll = (): void => {
    const { current } = box;
    if (current === null) return;
    const isNear = current.scrollHeight - current.scrollTop - current.clientHeight < NEAR_END;
    // Only a reader who goes up leaves the end: a screen that turns or a larger type moves it away by itself.
    atEnd.value = isNear || (atEnd.peek() && current.scrollTop >= scrolled.current);
    scrolled.current = current.scrollTop;
  };
  // What the worker writes is followed wherever the worker was reading.
  useLayoutEffect(() => {
    if (unsent.length > 0) atEnd.value = true;
  }, [unsent.length]);
  useLayoutEffect(() => {
    if (atEnd.peek()) toEnd();
    else if (box.current) box.current.scrollTop = scrolled.current;
  }, [entries, unsent, active]);
  useLayoutEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(() => atEnd.peek() && toEnd());
    observer.observe(box.current);
    if (box.current.firstElementChild) observer.observe(box.current.firstElementChild);
    return () => observer.disconnect();
  }, []);
  useSeen(thread, active && atEnd.value);
  return (
    <div class="transcript">
      <div
        ref={box}
        class="transcript__scroll"
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
        role="log"
        // Live off: what arrives is announced by the ThreadAnnouncer, once; our own and the history never.
        aria-live="off"
        aria-label={say("contact-log")}
      >
        <ol class="list talk">
          {stored}
          {unsent.map((message) => (
            <UnsentItem key={message.key} message={message} thread={thread} />
          ))}
        </ol>
        <TextGoneNote thread={thread} />
      </div>
      {!atEnd.value && (
        <button class="button button--small transcript__down" type="button" onClick={jump}>
          {thread.unread.value > 0 ? say("contact-new-below") : say("contact-to-end")} <span aria-hidden="true">↓</span>
        </button>
      )}
      <p class="transcript__typing small soft">
        {thread.typing.value && <Typing words={say("contact-typing")} />}{" "}
        {colleague !== "" && <Typing words={say("contact-colleague-typing", { name: colleague })} />}
      </p>
    </div>
  );
}

function Typing({ words }: { words: string }) {
  return (
    <>
      <span class="typing" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>{" "}
      {words}
    </>
  );
}

/** Notes as seen what is on the screen of a worker who is looking at it. */
function useSeen(thread: Thread, looking: boolean): void {
  const { last } = thread.transcript;
  useEffect(() => {
    if (!looking) return;
    const see = (): void => {
      if (document.visibilityState === "visible") thread.seen.value = Math.max(thread.seen.value, last);
    };
    see();
    document.addEventListener("visibilitychange", see);
    return () => document.removeEventListener("visibilitychange", see);
  }, [thread, looking, last]);
}

interface ItemProps {
  readonly entry: Entry;
  readonly thread: Thread;
  readonly part: CompanyPart;
}

function EntryItem({ entry, thread, part }: ItemProps) {
  const { desk, say } = useDesk();
  const timeOfDay = useTimeOfDay();
  const { author, body, at } = entry;
  if (body.t === "noted") return <StaffNote note={body} time={timeOfDay(at)} />;
  const mine = thread.isMine(entry);
  if (body.t !== "said") {
    return (
      <li class={body.t === "code_word_wrong" ? "note note--warning numbers" : "note numbers"}>
        {noteOf(body, say, timeOfDay, desk.picture.value?.cards, body.t === "ended" ? part === "worker" : mine)} ·{" "}
        {timeOfDay(at)}
      </li>
    );
  }
  const colleague = thread.colleagueOf(entry);
  return (
    <li class={author === "helper" ? "bubble bubble--mine" : "bubble"}>
      {colleague !== "" && <span class="bubble__name">{colleague}</span>}
      {colleague === "" && <span class="visually-hidden">{say(mine ? "author-me" : "author-visitor")}:</span>}
      <p class="bubble__text">{body.text}</p>
      <p class="bubble__meta">
        {mine && <span>{say("message-sent")}</span>}
        <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
      </p>
    </li>
  );
}

/** What colleagues tell each other: set apart, so that nobody takes it for a part of the talk. */
function StaffNote({ note: { name, text, whispers }, time }: { note: Noted; time: string }) {
  const { say } = useDesk();
  return (
    <li class="staff-note">
      <p class="staff-note__head small">
        {say(whispers ? "note-whispered" : "note-staff-only")} · {name} · <span class="numbers">{time}</span>
      </p>
      <p class="bubble__text">{text}</p>
    </li>
  );
}

/** What an entry tells that nobody said; `isMine`: whoever reads here did it. */
export function noteOf(
  body: Exclude<AnyBody, Said>,
  say: Texts,
  clock: (at: number) => string,
  cards: readonly CardOnDesk[] = [],
  isMine = true,
): string {
  switch (body.t) {
    case "joined":
      return say("note-joined", { name: body.name });
    case "second_joined":
      return say("note-second-joined", { name: body.name });
    case "second_left":
      return say("note-second-left", { name: body.name });
    case "took_over":
      return say("note-took-over", { name: body.name });
    case "ended":
      return say(`note-ended-${body.by}`, { who: isMine ? "me" : "other" });
    case "asked":
      return say(`note-asked-${body.about}`, { who: isMine ? "me" : "other", name: body.by ?? "" });
    case "wished":
      return wishesOf(body.topic, body.interpreter, say).join(" · ");
    case "card_given":
      return say("note-card", {
        card: cards.find(({ slug }) => slug === body.card)?.name ?? body.card,
        who: isMine ? "me" : "other",
        name: body.by ?? "",
      });
    case "interpreter_asked":
      return say("note-interpreter", { language: say(`interpreter-${body.language}`) });
    case "handed_over":
      return say(`note-handed-over-${body.how}`);
    case "noted":
      return say(body.whispers ? "note-whisper-noted" : "note-noted", { name: body.name, text: body.text });
    case "aside":
      return "";
    case "overtime":
      return say("note-overtime", { time: clock(body.until) });
    case "continued":
      return say(body.code_word ? "note-continued-code-word" : "note-continued");
    default:
      return say(`note-${body.t}`);
  }
}

function UnsentItem({ message, thread }: { message: Unsent; thread: Thread }) {
  const { say } = useDesk();
  const failed = message.state === "failed";
  return (
    <li class={failed ? "bubble bubble--mine bubble--failed" : "bubble bubble--mine"}>
      <span class="visually-hidden">{say("author-me")}:</span>
      <p class="bubble__text">{message.text}</p>
      <p class="bubble__meta">
        <span>{say(unsentText(message))}</span>
        {canRetry(message) && (
          <button class="button button--small" type="button" onClick={() => thread.outbox.retry(message.key)}>
            {say("message-retry")}
          </button>
        )}
      </p>
    </li>
  );
}

function unsentText(message: Unsent): string {
  if (message.state === "sending") return "message-sending";
  return message.code === "closed" ? "message-too-late" : "message-failed";
}

/** Says why there is nothing to read: the text was deleted by the visitor, or is past its time. */
function TextGoneNote({ thread }: { thread: Thread }) {
  const { say } = useDesk();
  const reason = thread.textGone.value;
  if (reason === null) return null;
  return <p class="note">{say(goneText(reason))}</p>;
}

/** The text that says why a contact's own is not there. */
export function goneText(reason: GoneReason): string {
  return reason === "deleted" ? "note-deleted" : "note-expired";
}

/** What the visitor said while waiting: what it is about, and which interpreter is needed. */
export function wishesOf(topic = "", interpreter = "", say: Texts): string[] {
  return [
    topic && say("wish-topic", { topic: say(`topic-${topic}`) }),
    interpreter && say("wish-interpreter", { language: say(`interpreter-${interpreter}`) }),
  ].filter((words) => words !== "");
}
