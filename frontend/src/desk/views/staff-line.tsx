/** What those on duty say to each other: folded until somebody looks, and never in the way. */

import { useSignal } from "@preact/signals";
import { useCallback, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Announcer, type Voice } from "../../shared/announcer";
import { isVisible, roomIn } from "../../shared/draft";
import { type Telling, tellingIn } from "../../shared/draft-guard";
import { hasRealKeyboard, isSendKey } from "../../shared/keyboard";
import { canRetry, type Unsent } from "../../shared/outbox";
import type { Entry } from "../../wire/common";
import type { Desk } from "../desk";
import type { Picture } from "../picture";
import { useDesk, useTimeOfDay } from "./context";

const TOGGLE = "line-toggle";
const FIELD = "line-field";

/** The line, for who is on duty; whoever is off duty sees nothing of it. */
export function StaffLine({ picture }: { picture: Picture }) {
  const { desk, say } = useDesk();
  const { isOpen } = desk.line;
  const toggle = useRef<HTMLButtonElement>(null);
  if (picture.onLine === 0) return null;
  return (
    <section
      class="panel line"
      aria-labelledby="line-heading"
      data-open={isOpen.value}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen.value) return;
        isOpen.value = false;
        toggle.current?.focus();
      }}
    >
      <h2 id="line-heading">
        <button
          ref={toggle}
          id={TOGGLE}
          class="line__toggle"
          type="button"
          aria-expanded={isOpen.value}
          aria-controls="line-body"
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          <span aria-hidden="true">{isOpen.value ? "▾" : "▸"}</span>
          <span>{say("line-heading")}</span>
          <LineUnread />
        </button>
      </h2>
      <div id="line-body" class="line__body" hidden={!isOpen.value}>
        {isOpen.value && <Conversation picture={picture} />}
      </div>
      <LineAnnouncer />
    </section>
  );
}

/** The mark of what was written on the line since I looked. */
export function LineUnread() {
  const { desk, say } = useDesk();
  const count = desk.line.unread.value;
  if (count === 0) return null;
  return (
    <span class="badge badge--count">
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{say("line-unread", { count })}</span>
    </span>
  );
}

/** Unfolds the line and puts the focus into its field; says false off duty. */
export function jumpToLine(desk: Desk): boolean {
  if (!desk.picture.value?.onLine) return false;
  desk.line.isOpen.value = true;
  // On a small screen it stands in the view of the queue.
  if (document.getElementById(TOGGLE)?.offsetParent == null) desk.show(null);
  requestAnimationFrame(() => document.getElementById(FIELD)?.focus());
  return true;
}

function Conversation({ picture }: { picture: Picture }) {
  const { desk, say } = useDesk();
  const { line } = desk;
  const box = useRef<HTMLDivElement>(null);
  const { entries, unsent } = line;
  // Whoever unfolds it wants to see it.
  useLayoutEffect(() => box.current?.closest("section")?.scrollIntoView({ block: "nearest" }), []);
  // What comes is followed by whoever is at the end; nobody is pulled away from what they read.
  const atEnd = useRef(true);
  const onScroll = (): void => {
    if (box.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < 48;
    if (atEnd.current) line.see();
  };
  useLayoutEffect(() => {
    if (unsent.length > 0) atEnd.current = true;
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [entries, unsent]);
  useEffect(() => {
    const see = (): void => {
      const isShown = box.current?.offsetParent != null && document.visibilityState === "visible";
      if (isShown && atEnd.current) line.see();
    };
    see();
    document.addEventListener("visibilitychange", see);
    return () => document.removeEventListener("visibilitychange", see);
  }, [line, entries, desk.active.value]);
  return (
    <>
      <p class="small soft">{say("line-readers", { others: picture.onLine - 1 })}</p>
      <div
        ref={box}
        class="line__log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
        role="log"
        // Live off: what colleagues write is announced by the LineAnnouncer, once.
        aria-live="off"
        aria-label={say("line-log")}
        onScroll={onScroll}
      >
        {entries.length + unsent.length === 0 && <p class="small soft">{say("line-empty")}</p>}
        <ol class="list line__said">
          {entries.map((entry) => (
            <Words key={entry.seq} entry={entry} />
          ))}
          {unsent.map((message) => (
            <UnsentWords key={message.key} message={message} />
          ))}
        </ol>
      </div>
      <LineComposer picture={picture} />
      <p class="small soft">{say("line-ends")}</p>
    </>
  );
}

function Words({ entry }: { entry: Entry }) {
  const { desk, say } = useDesk();
  const timeOfDay = useTimeOfDay();
  const { body, at } = entry;
  if (body.t !== "said") return null;
  const mine = desk.line.isMine(entry);
  const { helper } = body;
  return (
    <li class={mine ? "bubble bubble--mine" : "bubble"}>
      {mine ? (
        <span class="visually-hidden">{say("author-me")}:</span>
      ) : (
        <p class="line__writer small">
          <strong>{body.by}</strong> {helper && <span class="badge">{say(`colleague-${helper}`)}</span>}
        </p>
      )}
      <p class="bubble__text">{body.text}</p>
      <p class="bubble__meta">
        <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
      </p>
    </li>
  );
}

function UnsentWords({ message }: { message: Unsent }) {
  const { desk, say } = useDesk();
  const failed = message.state === "failed";
  return (
    <li class={failed ? "bubble bubble--mine bubble--failed" : "bubble bubble--mine"}>
      <span class="visually-hidden">{say("author-me")}:</span>
      <p class="bubble__text">{message.text}</p>
      <p class="bubble__meta">
        <span>{say(failed ? "message-failed" : "message-sending")}</span>
        {canRetry(message) && (
          <button class="button button--small" type="button" onClick={() => desk.line.retry(message.key)}>
            {say("message-retry")}
          </button>
        )}
      </p>
    </li>
  );
}

/** Where the worker writes to colleagues. What could tell who somebody is, is asked about first (rule 12). */
function LineComposer({ picture }: { picture: Picture }) {
  const { desk, say } = useDesk();
  const { line } = desk;
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  /** Sending was tried, and the draft may tell who somebody is: it is asked about until it changes. */
  const asksAbout = useSignal("");
  const draft = line.draft.value;
  const over = -roomIn(draft);
  const telling = (words: string): Telling[] =>
    tellingIn(
      words,
      picture.cards.map(({ number }) => number),
    );
  const asked = draft !== "" && asksAbout.value === draft ? telling(draft) : [];
  const send = (): void => {
    field.current?.focus();
    // The newest: two presses may come before the field is drawn anew.
    const words = line.draft.value;
    if (telling(words).length > 0) asksAbout.value = words;
    else line.say();
  };
  const sendAnyway = (): void => {
    field.current?.focus();
    line.say();
  };
  // The question grows above the field, which must stay in sight with it.
  useLayoutEffect(() => {
    if (asked.length > 0) form.current?.scrollIntoView({ block: "nearest" });
  }, [asked.length]);
  return (
    <form
      ref={form}
      class="composer line__composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {asked.length > 0 && <Guard kinds={asked} sendAnyway={sendAnyway} />}
      <p id="line-rule" class="line__rule small">
        {say("line-rule")}
      </p>
      <label class="visually-hidden" for={FIELD}>
        {say("line-label")}
      </label>
      <textarea
        ref={field}
        id={FIELD}
        class="input composer__field"
        rows={2}
        autocomplete="off"
        placeholder={say("line-placeholder")}
        aria-describedby="line-rule line-hint"
        aria-invalid={over > 0}
        value={draft}
        onInput={({ currentTarget }) => (line.draft.value = currentTarget.value)}
        onKeyDown={(event) => {
          if (!isSendKey(event)) return;
          event.preventDefault();
          send();
        }}
      />
      <button class="button" type="submit" disabled={!isVisible(draft) || over > 0}>
        {say("composer-send")}
      </button>
      <p
        id="line-hint"
        class={over > 0 ? "composer__hint composer__hint--over small" : "composer__hint small soft"}
        role="status"
      >
        {over > 0 ? say("composer-too-long", { over }) : hasRealKeyboard() && say("composer-hint")}
      </p>
    </form>
  );
}

/** Says what the draft may tell. Sending it all the same is one tap; changing it, too: the field is right below. */
function Guard({ kinds, sendAnyway }: { kinds: readonly Telling[]; sendAnyway: () => void }) {
  const { say } = useDesk();
  return (
    <section class="notice line__guard stack stack--close small" role="alert">
      <p>{say("line-guard-holds")}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{say(`line-guard-${kind}`)}</li>
        ))}
      </ul>
      <p>{say("line-guard-about")}</p>
      <button type="button" class="button button--small" onClick={sendAnyway}>
        {say("line-guard-send")}
      </button>
    </section>
  );
}

/** Says to screen readers what colleagues write, while the line is unfolded. */
function LineAnnouncer() {
  const { desk, say: text } = useDesk();
  const { line } = desk;
  const listen = useCallback(
    (voice: Voice) =>
      line.news.subscribe((entries) => {
        for (const { body } of line.isOpen.peek() ? entries : []) {
          if (body.t === "said") voice.say(text("line-says", { name: body.by ?? "", words: body.text }));
        }
      }),
    [line, text],
  );
  return <Announcer listen={listen} />;
}
