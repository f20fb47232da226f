import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { colleagues, type Picture, serviceName, statusOf } from "../picture";
import type { Destination, Thread } from "../thread";
import { useDesk } from "./context";

interface Props {
  readonly thread: Thread;
  /** The contact's. */
  readonly service: string;
  readonly picture: Picture;
}

interface Choice {
  readonly value: string;
  readonly words: string;
  readonly to: Destination;
}

/** Gives the talk to colleagues, with words for them alone; or writes such words and goes on. */
export function HandOver({ thread, service, picture }: Props) {
  const { desk, say } = useDesk();
  const isOpen = useSignal(false);
  const chosen = useSignal("");
  const note = useSignal("");
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isOpen.value) form.current?.querySelector<HTMLElement>("select")?.focus();
  }, [isOpen.value]);
  const close = (): void => {
    isOpen.value = false;
    opener.current?.focus();
  };
  const choices = useChoices(picture, service);
  const to = choices.find(({ value }) => value === chosen.value)?.to ?? {};
  const busy = desk.connection.value.state !== "open" || thread.asked.value !== null;
  const refused = thread.refused.value;
  const saveNote = (): void => {
    thread.note(note.value);
    note.value = "";
  };
  const id = `hand-over-${thread.slot}`;
  return (
    <div class="asks hand-over">
      <button
        ref={opener}
        class="button button--small"
        type="button"
        aria-expanded={isOpen.value}
        aria-controls={id}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {say("hand-over")}
      </button>
      <form
        id={id}
        ref={form}
        class="hand-over__form notice"
        hidden={!isOpen.value}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation(); // one press closes one thing
          close();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) thread.handOver(to, note.value);
        }}
      >
        <label class="small" for={`${id}-to`}>
          {say("hand-over-to")}
        </label>
        <select
          id={`${id}-to`}
          class="input"
          value={chosen.value}
          onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
        >
          {choices.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <label class="small" for={`${id}-note`}>
          {say("hand-over-note")}
        </label>
        <textarea
          id={`${id}-note`}
          class="input"
          rows={2}
          maxLength={1000}
          value={note.value}
          onInput={({ currentTarget }) => (note.value = currentTarget.value)}
        />
        <p class="small soft">
          {say("hand-over-about")} {thread.draft.value.trim() !== "" && <strong>{say("hand-over-draft")}</strong>}
        </p>
        <div class="row row--close">
          <button class="button button--small button--primary" type="submit" disabled={busy}>
            {say(thread.asked.value === "hand_over" ? "hand-over-doing" : "hand-over-do")}
          </button>
          <button
            class="button button--small"
            type="button"
            disabled={busy || note.value.trim() === ""}
            onClick={saveNote}
          >
            {say("hand-over-note-only")}
          </button>
          <button class="button button--small button--quiet" type="button" onClick={close}>
            {say("hand-over-cancel")}
          </button>
        </div>
        <p class="asks__failed small" role="status">
          {(refused === "hand_over" || refused === "note") &&
            say(`${refused === "note" ? "note" : "hand-over"}-failed`)}
        </p>
      </form>
    </div>
  );
}

/** To whom: anybody in the same service, one of those who answer there, or another service in which somebody else is. */
function useChoices(picture: Picture, service: string): Choice[] {
  const { say } = useDesk();
  const others = colleagues(picture).filter((one) => statusOf(one) !== "finishing");
  const there = others.filter(({ services }) => services.includes(service));
  const elsewhere = picture.services.filter(
    ({ slug }) =>
      slug !== service && others.some(({ helper, services }) => helper === "professional" && services.includes(slug)),
  );
  return [
    { value: "", words: say(there.length === 0 ? "hand-over-queue-alone" : "hand-over-queue"), to: {} },
    ...there.map(({ person, name }) => ({
      value: `person ${person}`,
      words: say("hand-over-person", { name }),
      to: { person },
    })),
    ...elsewhere.map(({ slug }) => ({
      value: `service ${slug}`,
      words: say("hand-over-service", { name: serviceName(picture, slug) }),
      to: { service: slug },
    })),
  ];
}
