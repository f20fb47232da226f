import { useSignal } from "@preact/signals";
import { type ContactFacts, colleagues, othersIn, type Picture, serviceName, statusOf } from "../picture";
import type { Destination, Thread } from "../thread";
import { useDesk } from "./context";
import { ToolCancel, ToolForm, ToolWords } from "./tools";

interface Props {
  readonly thread: Thread;
  readonly facts: ContactFacts;
  readonly picture: Picture;
}

interface Choice {
  readonly value: string;
  readonly words: string;
  readonly to: Destination;
}

/** Gives the talk to colleagues, with words for them alone; or writes such words and goes on. */
export function HandOver({ thread, facts, picture }: Props) {
  const { desk, say } = useDesk();
  const isOpen = useSignal(false);
  const chosen = useSignal<string | null>(null);
  const note = useSignal("");
  const choices = useChoices(picture, facts);
  const choice = choices.find(({ value }) => value === chosen.value) ?? choices[0];
  const busy = desk.connection.value.state !== "open" || thread.asked.value !== null;
  const refused = thread.refused.value;
  const saveNote = (): void => {
    thread.note(note.value);
    note.value = "";
  };
  const id = `hand-over-${thread.slot}`;
  return (
    <ToolForm
      id={id}
      label={say("hand-over")}
      isOpen={isOpen}
      onSubmit={() => {
        if (!busy) thread.handOver(choice?.to ?? {}, note.value);
      }}
    >
      <label class="small" for={`${id}-to`}>
        {say("hand-over-to")}
      </label>
      <select
        id={`${id}-to`}
        class="input"
        value={choice?.value}
        onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
      >
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <ToolWords id={`${id}-note`} label={say("hand-over-note")} words={note} />
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
        <ToolCancel isOpen={isOpen} />
      </div>
      <p class="asks__failed small" role="status">
        {(refused === "hand_over" || refused === "note") && say(`${refused === "note" ? "note" : "hand-over"}-failed`)}
      </p>
    </ToolForm>
  );
}

/**
 * To whom: the second worker, who is there already; anybody in the same service, one of those who answer there, or
 * another service in which somebody else is.
 */
function useChoices(picture: Picture, facts: ContactFacts): Choice[] {
  const { say } = useDesk();
  const { service } = facts;
  const seconds = othersIn(picture, facts, "second");
  const others = colleagues(picture).filter((one) => statusOf(one) !== "finishing");
  const isSecond = (person: string): boolean => seconds.some((second) => second.person === person);
  const there = others.filter(({ person, services }) => services.includes(service) && !isSecond(person));
  const elsewhere = picture.services.filter(
    ({ slug }) =>
      slug !== service && others.some(({ helper, services }) => helper === "professional" && services.includes(slug)),
  );
  return [
    ...seconds.map(({ person, name }) => ({
      value: `person ${person}`,
      words: say("hand-over-second", { name }),
      to: { person },
    })),
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
