/** "Kerro ohjaajalle": a word to the facilitators about a message. Nobody else learns of it. */

import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Outcome } from "../stay";
import { useVisit } from "./context";

interface Props {
  tell(words: string): Promise<Outcome>;
  close(): void;
}

export function Telling({ tell: send, close }: Props) {
  const { text } = useVisit();
  const words = useSignal("");
  const state = useSignal<"asking" | "told" | "failed">("asking");
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), [state.value === "told"]);

  const tell = async (event: Event): Promise<void> => {
    event.preventDefault();
    state.value = (await send(words.value.trim())) === "done" ? "told" : "failed";
  };

  if (state.value === "told") {
    return (
      <section class="post__panel stack">
        <h4 ref={heading} tabIndex={-1}>
          {text("told-title")}
        </h4>
        <p>{text("told-about")}</p>
        <div class="row">
          <button type="button" class="button button--small" onClick={close}>
            {text("close")}
          </button>
        </div>
      </section>
    );
  }
  return (
    <form class="post__panel stack" onSubmit={(event) => void tell(event)}>
      <h4 ref={heading} tabIndex={-1}>
        {text("tell")}
      </h4>
      <p>{text("tell-about")}</p>
      <label class="field" for={id}>
        <span class="small">{text("tell-label")}</span>
      </label>
      <textarea
        id={id}
        class="input"
        dir="auto"
        rows={2}
        maxLength={1000}
        autocomplete="off"
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
        }}
      />
      <p role="status" class="field__problem small">
        {state.value === "failed" && text("not-done")}
      </p>
      <div class="row">
        <button type="submit" class="button button--primary">
          {text("tell-send")}
        </button>
        <button type="button" class="button" onClick={close}>
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}
