/** The message field. The first message begins the talk: from entry to there it takes two taps (rule 8). */

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { COUNT_FROM, isVisible, lengthOf, roomIn } from "../../shared/draft";
import { type Telling, tellingIn } from "../../shared/draft-guard";
import { useGrowing } from "../../shared/growing";
import { Guard } from "../../shared/guard";
import { isSendKey } from "../../shared/keyboard";
import { useVisit } from "../context";

export function Composer() {
  const { page, talk, text } = useVisit();
  const draft = talk.draft.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooLong = roomIn(draft) < 0;
  /** Sending was tried, and the draft may tell who somebody is: it is asked about until it changes (rule 12). */
  const asksAbout = useSignal("");
  const telling = (words: string): Telling[] =>
    tellingIn(
      words,
      page.cards.map(({ number }) => number),
    ).filter((kind) => kind !== "address" || !talk.awaitsAddress());

  const asked = draft !== "" && asksAbout.value === draft ? telling(draft) : [];

  const send = (event: Event): void => {
    event.preventDefault();
    field.current?.focus();
    // The newest: two presses may come before the field is drawn anew.
    const words = talk.draft.value;
    if (!isVisible(words) || roomIn(words) < 0) return;
    if (telling(words).length > 0) asksAbout.value = words;
    else talk.say(words.trim());
  };

  const sendAnyway = (): void => {
    field.current?.focus();
    const words = talk.draft.value;
    if (isVisible(words) && roomIn(words) >= 0) talk.say(words.trim());
  };

  const press = (event: KeyboardEvent): void => {
    if (isSendKey(event)) send(event);
  };

  useGrowing(field, draft);

  return (
    <form class="composer" onSubmit={send}>
      {asked.length > 0 && <Guard kinds={asked} text={text} sendAnyway={sendAnyway} />}
      <Hint draft={draft} />
      <label class="visually-hidden" for="message">
        {text("message-label")}
      </label>
      <textarea
        ref={field}
        id="message"
        class="input composer__field"
        rows={1}
        dir="auto"
        autocomplete="off"
        placeholder={text("message-placeholder")}
        value={draft}
        aria-describedby="message-hint"
        aria-invalid={isTooLong}
        onInput={(event) => talk.write(event.currentTarget.value)}
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
