/** The message field of a live evening. A facilitator can pass on the guest's words with it. */

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { COUNT_FROM, isVisible, lengthOf, roomIn } from "../../shared/draft";
import { tellingIn } from "../../shared/draft-guard";
import { useGrowing } from "../../shared/growing";
import { Guard } from "../../shared/guard";
import { isSendKey } from "../../shared/keyboard";
import type { Room } from "../room";
import { useVisit } from "./context";
import { canWrite } from "./standing";

export function EveningComposer({ room, id }: { room: Room; id: string }) {
  const { page, stay, text } = useVisit();
  const { evenings } = stay;
  const draft = evenings.draft.value;
  const field = useRef<HTMLTextAreaElement>(null);
  /** Sending was tried, and the draft may tell who somebody is: it is asked about until it changes (rule 12). */
  const asksAbout = useSignal("");
  useGrowing(field, draft);
  const inside = evenings.inside.value;
  if (inside?.evening !== id || !inside.isIn || !canWrite(room)) return null;

  const known = page.cards.map(({ number }) => number);
  const asked = draft !== "" && asksAbout.value === draft ? tellingIn(draft, known) : [];
  const guest = room.here.leads ? (evenings.find(id)?.guest ?? "") : "";
  const isGuests = guest !== "" && evenings.forGuest.value;
  const left = roomIn(draft);

  const send = (anyway: boolean): void => {
    field.current?.focus();
    // The newest: two presses may come before the field is drawn anew.
    const words = evenings.draft.value;
    if (!isVisible(words) || roomIn(words) < 0) return;
    if (!anyway && tellingIn(words, known).length > 0) {
      asksAbout.value = words;
      return;
    }
    evenings.say();
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
        {guest !== "" && (
          <label class="composer__guest small">
            <input
              type="checkbox"
              checked={isGuests}
              onChange={(event) => {
                evenings.forGuest.value = event.currentTarget.checked;
              }}
            />
            <span>{text("evening-pass", { guest })}</span>
          </label>
        )}
        <p id="evening-hint" class={`composer__hint small ${left < 0 ? "composer__hint--over" : "soft"}`}>
          {left < 0 && text("post-over", { count: -left })}
          {left >= 0 && lengthOf(draft) >= COUNT_FROM && text("post-left", { count: left })}
        </p>
        <label class="visually-hidden" for="evening-words">
          {isGuests ? text("evening-pass", { guest }) : text("post-label")}
        </label>
        <textarea
          ref={field}
          id="evening-words"
          class="input composer__field"
          rows={1}
          dir="auto"
          autocomplete="off"
          placeholder={isGuests ? text("evening-pass", { guest }) : text("post-placeholder-new")}
          value={draft}
          aria-describedby="evening-hint"
          aria-invalid={left < 0}
          onInput={(event) => {
            evenings.draft.value = event.currentTarget.value;
          }}
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
          {text(isGuests ? "evening-pass-send" : "post-send")}
        </button>
      </form>
    </footer>
  );
}
