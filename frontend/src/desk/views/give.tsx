import { useSignal } from "@preact/signals";
import type { Picture } from "../picture";
import type { Thread } from "../thread";
import { useDesk } from "./context";

/** A help card for the visitor, in the visitor's language; also after the talk. Each once. Typing finds it in the list. */
export function Give({ thread, picture }: { thread: Thread; picture: Picture }) {
  const { desk, say } = useDesk();
  const card = useSignal("");
  if (picture.cards.length === 0) return null;
  const given = thread.transcript.entries.value.flatMap(({ body }) => (body.t === "card_given" ? [body.card] : []));
  const cards = picture.cards.filter(({ slug }) => !given.includes(slug));
  const mayGive = card.value !== "" && desk.connection.value.state === "open" && thread.asked.value !== "give";
  const give = (event: Event): void => {
    event.preventDefault();
    if (!mayGive) return;
    thread.give(card.value);
    card.value = "";
  };
  return (
    <form class="asks" onSubmit={give}>
      <select
        class="input give__card"
        aria-label={say("give-choose")}
        value={card.value}
        onChange={({ currentTarget }) => {
          card.value = currentTarget.value;
        }}
      >
        <option value="">{say("give")}</option>
        {cards.map(({ slug, name, number }) => (
          <option key={slug} value={slug}>
            {number === "" ? name : `${name} · ${number}`}
          </option>
        ))}
      </select>
      <button class="button button--small" type="submit" disabled={!mayGive}>
        {say("give-do")}
      </button>
      <span class="asks__failed small" role="status">
        {thread.refused.value === "give" && say("give-failed")}
      </span>
    </form>
  );
}
