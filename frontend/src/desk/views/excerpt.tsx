import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { CATEGORIES, type Category } from "../../wire/desk";
import type { ContactFacts } from "../picture";
import type { Thread } from "../thread";
import { useDesk } from "./context";

interface Props {
  readonly thread: Thread;
  readonly facts: ContactFacts;
}

/** Hands some messages of a talk to moderators, where its visitor was told so beforehand; also after the talk. Once. */
export function Excerpt({ thread, facts }: Props) {
  const { say } = useDesk();
  const isOpen = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (facts.excerpt === "handed_in") {
    return (
      <p class="small soft" role="status">
        {say("excerpt-done")}
      </p>
    );
  }
  if (facts.excerpt === "" || thread.textGone.value !== null) return null;
  const close = (): void => {
    isOpen.value = false;
    opener.current?.focus();
  };
  const id = `excerpt-${thread.slot}`;
  return (
    <div class="asks hand-over">
      <button
        ref={opener}
        class="button button--small"
        type="button"
        aria-expanded={isOpen.value}
        aria-controls={isOpen.value ? id : undefined}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {say("excerpt")}
      </button>
      {isOpen.value && <Choice id={id} thread={thread} onClose={close} />}
    </div>
  );
}

/** No form: it can stand in that of the record. Everything in it is reached by Tab; Escape closes it. */
function Choice({ id, thread, onClose }: { id: string; thread: Thread; onClose: () => void }) {
  const { desk, say } = useDesk();
  const category = useSignal<Category | null>(null);
  const chosen = useSignal<ReadonlySet<number>>(new Set());
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const busy = desk.connection.value.state !== "open" || thread.asked.value !== null;
  const said = thread.transcript.entries.value.flatMap(({ seq, author, body }) =>
    body.t === "said" ? [{ seq, author, text: body.text }] : [],
  );
  const toggle = (seq: number): void => {
    const next = new Set(chosen.value);
    if (!next.delete(seq)) next.add(seq);
    chosen.value = next;
  };
  const handIn = (): void => {
    if (category.value !== null)
      thread.handIn(
        category.value,
        [...chosen.value].sort((a, b) => a - b),
      );
  };
  return (
    <fieldset
      id={id}
      ref={box}
      class="hand-over__form notice"
      aria-label={say("excerpt")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation(); // one press closes one thing
        onClose();
      }}
    >
      <p class="small soft">{say("excerpt-about")}</p>
      <fieldset class="question">
        <legend>{say("excerpt-why")}</legend>
        <div class="question__options">
          {CATEGORIES.map((one) => (
            <label key={one} class="choice choice--small">
              <input
                type="radio"
                name={`${id}-why`}
                value={one}
                checked={category.value === one}
                onChange={() => (category.value = one)}
              />
              <span>{say(`excerpt-${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="question excerpt__messages">
        <legend>{say("excerpt-messages")}</legend>
        {said.map(({ seq, author, text }) => (
          <label key={seq} class="check">
            <input type="checkbox" value={seq} checked={chosen.value.has(seq)} onChange={() => toggle(seq)} />
            <span class="small">
              <span class="soft">{say(author === "helper" ? "author-me" : "author-visitor")}:</span> {text}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="row row--close">
        <button
          class="button button--small button--primary"
          type="button"
          disabled={busy || category.value === null || chosen.value.size === 0}
          onClick={handIn}
        >
          {say(thread.asked.value === "hand_in" ? "excerpt-doing" : "excerpt-do")}
        </button>
        <button class="button button--small button--quiet" type="button" onClick={onClose}>
          {say("excerpt-cancel")}
        </button>
      </div>
      <p class="asks__failed small" role="status">
        {thread.refused.value === "hand_in" && say("excerpt-failed")}
      </p>
    </fieldset>
  );
}
