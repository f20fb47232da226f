/** The message field of a thread, with a content note for whoever wants to give one. */

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { beingNamed, completed, suggested } from "../mentions";
import type { Room } from "../room";
import { useVisit } from "./context";
import { canWriteIn } from "./standing";
import { WriteForm } from "./write-form";

const MAX_NOTE = 60;

export function Composer({ room, thread }: { room: Room; thread: number }) {
  const { stay, text } = useVisit();
  const { text: draft, note } = stay.draft(thread);
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useSignal(0);
  const hasNote = useSignal(note !== "");
  if (!canWriteIn(room, thread)) return null;

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

  return (
    <WriteForm
      id="post"
      label={text("post-label")}
      placeholder={text(thread === 0 ? "post-placeholder-new" : "post-placeholder")}
      sendLabel={text("post-send")}
      field={field}
      isLong={thread === 0}
      draft={() => stay.draft(thread).text}
      guarded={() => `${stay.draft(thread).text}\n${stay.draft(thread).note}`}
      write={(words) => stay.write(thread, { text: words })}
      send={() => {
        stay.post(thread);
        hasNote.value = false;
        if (thread === 0) stay.go({ at: "threads" });
      }}
      onCaret={(at) => {
        caret.value = at;
      }}
      above={
        <>
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
        </>
      }
      below={
        !hasNote.value &&
        draft !== "" && (
          <button
            type="button"
            class="button button--quiet button--small composer__more"
            onClick={() => {
              hasNote.value = true;
            }}
          >
            {text("note-add")}
          </button>
        )
      }
    />
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
