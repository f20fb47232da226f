/** The field for the code word (rule 25). What is in it lives in the field alone: no draft, no storage. */

import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { isVisible } from "../../shared/draft";
import { MAX_CODE_WORD } from "../../wire/common";

interface Props {
  readonly label: string;
  readonly hint: string;
  /** What went wrong with the last try; read aloud when it comes. */
  readonly problem: string;
  readonly submit: string;
  onWord(word: string): void;
  /** The other way, beside the button. */
  readonly children: ComponentChildren;
}

export function CodeWordField({ label, hint, problem, submit, onWord, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const send = (event: Event): void => {
    event.preventDefault();
    const word = field.current?.value ?? "";
    if (isVisible(word)) onWord(word);
    else field.current?.focus();
  };
  return (
    <form class="code-word stack" onSubmit={send}>
      <label for={id}>{label}</label>
      <p id={`${id}-hint`} class="small soft">
        {hint}
      </p>
      {/* Text, not a password: browsers offer to keep those, and the word should be seen to be typed right. */}
      <input
        ref={field}
        id={id}
        class="input"
        type="text"
        dir="auto"
        maxLength={MAX_CODE_WORD}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="done"
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={problem !== ""}
      />
      <p id={`${id}-problem`} class="code-word__problem small" role="status">
        {problem}
      </p>
      <div class="row">
        <button type="submit" class="button button--primary">
          {submit}
        </button>
        {children}
      </div>
    </form>
  );
}
