/** Where words are written and sent: a field that grows, the question before they go out (rule 12), what else fits. */

import { useSignal } from "@preact/signals";
import type { ComponentChildren, RefObject } from "preact";
import { useRef } from "preact/hooks";
import { COUNT_FROM, isVisible, lengthOf, roomIn } from "../../shared/draft";
import { tellingIn } from "../../shared/draft-guard";
import { useGrowing } from "../../shared/growing";
import { Guard } from "../../shared/guard";
import { isSendKey } from "../../shared/keyboard";
import { useVisit } from "./context";

interface Props {
  /** The field's, by which its label and hint find it. */
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly sendLabel: string;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  /** For a longer text: the field is high from the start. */
  readonly isLong?: boolean;
  /** The words as they are at this moment: two presses may come before the field is drawn anew. */
  draft(): string;
  /** Everything that goes out with them, where that is more than the words. */
  guarded?(): string;
  write(words: string): void;
  send(): void;
  /** The caret has moved, maybe with what was written. */
  onCaret?(caret: number): void;
  readonly above?: ComponentChildren;
  readonly below?: ComponentChildren;
}

export function WriteForm(props: Props) {
  const { id, draft, guarded = draft, onCaret } = props;
  const { page, text } = useVisit();
  const ownField = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? ownField;
  /** Sending was tried, and this may tell who somebody is: it is asked about until it changes (rule 12). */
  const asksAbout = useSignal("");
  const words = draft();
  useGrowing(field, words);

  const telling = () =>
    tellingIn(
      guarded(),
      page.cards.map(({ number }) => number),
    );
  const asked = asksAbout.value !== "" && asksAbout.value === guarded() ? telling() : [];

  const send = (anyway: boolean): void => {
    field.current?.focus();
    if (!isVisible(draft()) || roomIn(draft()) < 0) return;
    asksAbout.value = anyway || telling().length === 0 ? "" : guarded();
    if (asksAbout.value === "") props.send();
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
        {props.above}
        <Hint id={`${id}-hint`} draft={words} />
        <label class="visually-hidden" for={id}>
          {props.label}
        </label>
        <textarea
          ref={field}
          id={id}
          class={`input composer__field ${props.isLong ? "composer__field--new" : ""}`}
          rows={props.isLong ? 4 : 1}
          dir="auto"
          autocomplete="off"
          placeholder={props.placeholder}
          value={words}
          aria-describedby={`${id}-hint`}
          aria-invalid={roomIn(words) < 0}
          onInput={({ currentTarget }) => {
            onCaret?.(currentTarget.selectionStart);
            props.write(currentTarget.value);
          }}
          onSelect={({ currentTarget }) => onCaret?.(currentTarget.selectionStart)}
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
          {props.sendLabel}
        </button>
        {props.below}
      </form>
    </footer>
  );
}

/** How much more fits, once that matters. */
function Hint({ id, draft }: { id: string; draft: string }) {
  const { text } = useVisit();
  const room = roomIn(draft);
  return (
    <p id={id} class={`composer__hint small ${room < 0 ? "composer__hint--over" : "soft"}`}>
      {room < 0 && text("post-over", { count: -room })}
      {room >= 0 && lengthOf(draft) >= COUNT_FROM && text("post-left", { count: room })}
    </p>
  );
}
