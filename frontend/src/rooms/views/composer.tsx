/** The message field of a thread, with a content note for whoever wants to give one. */

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { COUNT_FROM, isVisible, lengthOf, roomIn } from "../../shared/draft";
import { type Telling, tellingIn } from "../../shared/draft-guard";
import { useGrowing } from "../../shared/growing";
import { Guard } from "../../shared/guard";
import { isSendKey } from "../../shared/keyboard";
import { beingNamed, completed, suggested } from "../mentions";
import type { Room } from "../room";
import { useVisit } from "./context";
import { canWriteIn } from "./standing";

const MAX_NOTE = 60;

export function Composer({ room, thread }: { room: Room; thread: number }) {
  const { page, stay, text } = useVisit();
  const { text: draft, note } = stay.draft(thread);
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useSignal(0);
  const hasNote = useSignal(note !== "");
  /** Sending was tried, and the draft may tell who somebody is: it is asked about until it changes (rule 12). */
  const asksAbout = useSignal("");
  useGrowing(field, draft);
  if (!canWriteIn(room, thread)) return null;

  const known = page.cards.map(({ number }) => number);
  const telling = (words: string): Telling[] => tellingIn(words, known);
  const asked = draft !== "" && asksAbout.value === draft ? telling(draft) : [];

  const send = (anyway: boolean): void => {
    field.current?.focus();
    // The newest: two presses may come before the field is drawn anew.
    const words = stay.draft(thread).text;
    if (!isVisible(words) || roomIn(words) < 0) return;
    if (!anyway && telling(`${words}\n${stay.draft(thread).note}`).length > 0) {
      asksAbout.value = words;
      return;
    }
    stay.post(thread);
    hasNote.value = false;
    if (thread === 0) stay.go({ at: "threads" });
  };

  const name = (whom: string): void => {
    const next = completed(stay.draft(thread).text, caret.value, whom);
    stay.write(thread, { text: next.draft });
    const element = field.current;
    element?.focus();
    // After the field has been drawn with it.
    queueMicrotask(() => element?.setSelectionRange(next.caret, next.caret));
    caret.value = next.caret;
  };

  const others = [...room.here.members, ...room.here.leaders.map((leader) => leader.name)].filter(
    (one) => one !== room.here.name,
  );
  const typed = beingNamed(draft, caret.value);
  const names = typed === null ? [] : suggested(typed, others);
  const follow = (event: { currentTarget: HTMLTextAreaElement }): void => {
    caret.value = event.currentTarget.selectionStart;
  };

  return (
    <footer class="writing">
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
      >
        {asked.length > 0 && <Guard kinds={asked} text={text} sendAnyway={() => send(true)} />}
        {names.length > 0 && <Names names={names} onName={name} />}
        {hasNote.value && (
          <label class="composer__note small">
            <span>{text("note-label")}</span>
            <input
              class="input"
              type="text"
              dir="auto"
              maxLength={MAX_NOTE}
              autocomplete="off"
              placeholder={text("note-placeholder")}
              value={note}
              onInput={(event) => stay.write(thread, { note: event.currentTarget.value })}
            />
          </label>
        )}
        <Hint draft={draft} />
        <label class="visually-hidden" for="post">
          {text("post-label")}
        </label>
        <textarea
          ref={field}
          id="post"
          class={`input composer__field ${thread === 0 ? "composer__field--new" : ""}`}
          rows={thread === 0 ? 4 : 1}
          dir="auto"
          autocomplete="off"
          placeholder={text(thread === 0 ? "post-placeholder-new" : "post-placeholder")}
          value={draft}
          aria-describedby="post-hint"
          aria-invalid={roomIn(draft) < 0}
          onInput={(event) => {
            follow(event);
            stay.write(thread, { text: event.currentTarget.value });
          }}
          onSelect={follow}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            send(false);
          }}
        />
        {/* The press must not take the focus: the phone's keyboard would close. */}
        <button
          type="submit"
          class="button button--primary composer__send"
          onPointerDown={(event) => event.preventDefault()}
        >
          {text("post-send")}
        </button>
        {!hasNote.value && draft !== "" && (
          <button
            type="button"
            class="button button--quiet button--small composer__more"
            onClick={() => {
              hasNote.value = true;
            }}
          >
            {text("note-add")}
          </button>
        )}
      </form>
    </footer>
  );
}

/** Whom one may be about to name. Buttons: within reach of the keyboard right before the field. */
function Names({ names, onName }: { names: readonly string[]; onName: (name: string) => void }) {
  const { text } = useVisit();
  return (
    <fieldset class="composer__names" aria-label={text("mention-whom")}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          class="button button--small"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onName(name)}
        >
          <bdi>@{name}</bdi>
        </button>
      ))}
    </fieldset>
  );
}

/** How much more fits, once that matters. */
export function Hint({ draft }: { draft: string }) {
  const { text } = useVisit();
  const room = roomIn(draft);
  return (
    <p id="post-hint" class={`composer__hint small ${room < 0 ? "composer__hint--over" : "soft"}`}>
      {room < 0 && text("post-over", { count: -room })}
      {room >= 0 && lengthOf(draft) >= COUNT_FROM && text("post-left", { count: room })}
    </p>
  );
}
