/** Other words in the place of one's own post. */

import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { isVisible, roomIn } from "../../shared/draft";
import { type Telling, tellingIn } from "../../shared/draft-guard";
import { useGrowing } from "../../shared/growing";
import { Guard } from "../../shared/guard";
import type { PostOnPage } from "../../wire/common";
import { useVisit } from "./context";

interface Props {
  readonly post: PostOnPage;
  close(): void;
}

export function Editing({ post, close }: Props) {
  const { page, stay, text } = useVisit();
  const words = useSignal(post.text);
  const note = useSignal(post.note ?? "");
  const problem = useSignal("");
  const asked = useSignal<readonly Telling[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  useGrowing(field, words.value);

  const save = async (anyway: boolean): Promise<void> => {
    if (!isVisible(words.value) || roomIn(words.value) < 0) return field.current?.focus();
    const known = page.cards.map(({ number }) => number);
    asked.value = anyway ? [] : tellingIn(`${words.value}\n${note.value}`, known);
    if (asked.value.length > 0) return;
    problem.value = "";
    const outcome = await stay.edit(post.seq, words.value.trim(), note.value.trim());
    if (outcome === "done" || outcome === "held") close();
    else problem.value = text("not-done");
  };

  return (
    <form
      class="post__panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      {asked.value.length > 0 && <Guard kinds={asked.value} text={text} sendAnyway={() => void save(true)} />}
      <label class="visually-hidden" for={id}>
        {text("post-label")}
      </label>
      <textarea
        ref={field}
        id={id}
        class="input"
        dir="auto"
        rows={3}
        value={words.value}
        autocomplete="off"
        aria-invalid={roomIn(words.value) < 0}
        onInput={(event) => {
          words.value = event.currentTarget.value;
          asked.value = [];
        }}
      />
      {roomIn(words.value) < 0 && (
        <p class="field__problem small">{text("post-over", { count: -roomIn(words.value) })}</p>
      )}
      <label class="field">
        <span class="small">{text("note-label")}</span>
        <input
          class="input"
          type="text"
          dir="auto"
          maxLength={60}
          autocomplete="off"
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
            asked.value = [];
          }}
        />
      </label>
      <p role="status" class="field__problem small">
        {problem.value}
      </p>
      <div class="row">
        <button type="submit" class="button button--primary">
          {text("edit-save")}
        </button>
        <button type="button" class="button" onClick={close}>
          {text("edit-no")}
        </button>
      </div>
    </form>
  );
}
