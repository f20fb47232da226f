/** The message field. The first message begins the talk: from entry to there it takes two taps (rule 8). */

import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useVisit } from "../context";
import { COUNT_FROM, isVisible, lengthOf, roomIn } from "../draft";

export function Composer() {
  const { talk, text } = useVisit();
  const draft = useSignal("");
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooLong = roomIn(draft.value) < 0;

  const send = (event: Event): void => {
    event.preventDefault();
    field.current?.focus();
    if (!isVisible(draft.value) || isTooLong) return;
    talk.say(draft.value.trim());
    draft.value = "";
  };

  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && hasRealKeyboard()) send(event);
  };

  useGrowing(field, draft.value);

  return (
    <form class="composer" onSubmit={send}>
      <Hint draft={draft.value} />
      <label class="visually-hidden" for="message">
        {text("message-label")}
      </label>
      <textarea
        ref={field}
        id="message"
        class="input composer__field"
        rows={1}
        autocomplete="off"
        placeholder={text("message-placeholder")}
        value={draft.value}
        aria-describedby="message-hint"
        aria-invalid={isTooLong}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
          talk.typing();
        }}
        onKeyDown={press}
      />
      {/* The press must not take the focus: the phone's keyboard would close. */}
      <button
        type="submit"
        class="button button--primary composer__send"
        onPointerDown={(event) => event.preventDefault()}
      >
        {text("message-send")}
      </button>
    </form>
  );
}

function Hint({ draft }: { draft: string }) {
  const { talk, text } = useVisit();
  const room = roomIn(draft);
  return (
    <p id="message-hint" class={`composer__hint small ${room < 0 ? "composer__hint--over" : "soft"}`}>
      {room < 0 && text("message-over", { count: -room })}
      {room >= 0 && lengthOf(draft) >= COUNT_FROM && text("message-left", { count: room })}
      {draft === "" && talk.phase.value === "entry" && text("before-first-message")}
    </p>
  );
}

/** Enter sends where Shift and Enter is easy to press; on a screen keyboard Enter makes a new line. */
function hasRealKeyboard(): boolean {
  return matchMedia("(hover: hover) and (pointer: fine)").matches;
}

/** Lets the field grow with its text where the style sheet alone cannot (`field-sizing`). */
function useGrowing(field: { readonly current: HTMLTextAreaElement | null }, draft: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || CSS.supports("field-sizing", "content")) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${element.scrollHeight}px`;
  }, [draft]);
}
