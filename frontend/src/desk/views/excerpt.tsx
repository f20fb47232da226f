import { type Signal, useSignal } from "@preact/signals";
import { CATEGORIES, type Category } from "../../wire/desk";
import type { ContactFacts } from "../picture";
import type { Thread } from "../thread";
import { useDesk } from "./context";
import { ToolCancel, ToolGroup } from "./tools";

interface Props {
  readonly thread: Thread;
  readonly facts: ContactFacts;
}

/** Hands some messages of a talk to moderators, where its visitor was told so beforehand; also after the talk. Once. */
export function Excerpt({ thread, facts }: Props) {
  const { say } = useDesk();
  const isOpen = useSignal(false);
  if (facts.excerpt === "handed_in") {
    return (
      <p class="small soft" role="status">
        {say("excerpt-done")}
      </p>
    );
  }
  if (facts.excerpt === "" || thread.textGone.value !== null) return null;
  return (
    <ToolGroup id={`excerpt-${thread.slot}`} label={say("excerpt")} isOpen={isOpen}>
      {isOpen.value && <Choice thread={thread} isOpen={isOpen} />}
    </ToolGroup>
  );
}

function Choice({ thread, isOpen }: { thread: Thread; isOpen: Signal<boolean> }) {
  const { desk, say } = useDesk();
  const category = useSignal<Category | null>(null);
  const chosen = useSignal<ReadonlySet<number>>(new Set());
  const busy = desk.connection.value.state !== "open" || thread.asked.value !== null;
  const said = thread.transcript.entries.value.flatMap((entry) => {
    const { seq, body } = entry;
    if (body.t !== "said") return [];
    const by = thread.colleagueOf(entry) || say(thread.isMine(entry) ? "author-me" : "author-visitor");
    return [{ seq, by, text: body.text }];
  });
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
    <>
      <p class="small soft">{say("excerpt-about")}</p>
      <fieldset class="question">
        <legend>{say("excerpt-why")}</legend>
        <div class="question__options">
          {CATEGORIES.map((one) => (
            <label key={one} class="choice choice--small">
              <input
                type="radio"
                name={`excerpt-${thread.slot}-why`}
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
        {said.map(({ seq, by, text }) => (
          <label key={seq} class="check">
            <input type="checkbox" value={seq} checked={chosen.value.has(seq)} onChange={() => toggle(seq)} />
            <span class="small">
              <span class="soft">{by}:</span> {text}
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
        <ToolCancel isOpen={isOpen} />
      </div>
      <p class="asks__failed small" role="status">
        {thread.refused.value === "hand_in" && say("excerpt-failed")}
      </p>
    </>
  );
}
