/** Who of the staff is in a talk: a second worker, whom the visitor sees, and somebody who reads along. */

import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Present } from "../../wire/desk";
import { type ContactFacts, colleagues, othersIn, type Picture, partIn, statusOf } from "../picture";
import type { Thread } from "../thread";
import { useDesk } from "./context";
import { ToolCancel, ToolForm, ToolWords } from "./tools";

interface Props {
  readonly thread: Thread;
  readonly facts: ContactFacts;
  readonly picture: Picture;
}

/** Whoever is there besides me; a screen reader says who comes. */
export function Company({ facts, picture }: Omit<Props, "thread">) {
  const { say } = useDesk();
  const reads = partIn(picture, facts) === "reader";
  const words = (["worker", "second", "reader"] as const).flatMap((part) =>
    othersIn(picture, facts, part).map(({ name }) => say(`company-${part}`, { name })),
  );
  return (
    <p class="company small" role="status">
      {reads && <strong>{say("company-i-read")}</strong>}
      {words.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  );
}

/** Leaves a colleague's talk; after its end takes it off the desk. */
export function LeaveTalk({ thread, facts, picture }: Props) {
  const { desk, say } = useDesk();
  const busy = desk.connection.value.state !== "open" || thread.asked.value !== null;
  const reads = partIn(picture, facts) === "reader";
  return (
    <button
      class="button button--small contact__leave"
      type="button"
      aria-disabled={busy}
      onClick={() => !busy && thread.leave()}
    >
      {say(facts.state === "ended" ? "company-close" : reads ? "company-stop" : "company-leave")}
    </button>
  );
}

/** Asks a colleague on duty into the talk; while one is asked, offers to ask nobody. */
export function Invite({ thread, facts, picture }: Props) {
  const { say } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const invited = othersIn(picture, facts, "invited")[0];
  const isThere = othersIn(picture, facts, "second").length > 0;
  // Asked before this rendering changes what is here: the focus stays with whoever used it.
  const hadFocus = box.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (!hadFocus || box.current?.contains(document.activeElement)) return;
    const next = box.current?.querySelector<HTMLElement>("button") ?? document.getElementById(`answer-${thread.slot}`);
    next?.focus();
  }, [invited?.person, isThere]);
  return (
    <div ref={box} class="company__invite">
      {isThere ||
        (invited ? <Invited thread={thread} name={invited.name} /> : <Choose {...{ thread, facts, picture }} />)}
      <span class="small" role="status">
        {thread.declined.value !== "" && say("invite-declined", { name: thread.declined.value })}
      </span>
    </div>
  );
}

function Invited({ thread, name }: { thread: Thread; name: string }) {
  const { desk, say } = useDesk();
  const busy = desk.connection.value.state !== "open" || thread.asked.value !== null;
  return (
    <div class="asks">
      <span class="small">{say("invite-asked", { name })}</span>
      <button
        class="button button--small"
        type="button"
        aria-disabled={busy}
        onClick={() => !busy && thread.uninvite()}
      >
        {say("invite-take-back")}
      </button>
    </div>
  );
}

/** Those who answer in the same service stand first. */
function Choose({ thread, facts, picture }: Props) {
  const { desk, say } = useDesk();
  const isOpen = useSignal(false);
  const chosen = useSignal("");
  const isNear = ({ services }: Present): boolean => services.includes(facts.service);
  const there = colleagues(picture)
    .filter((one) => statusOf(one) === "on")
    .sort((a, b) => Number(isNear(b)) - Number(isNear(a)));
  const person = (there.find((one) => one.person === chosen.value) ?? there[0])?.person;
  const busy = desk.connection.value.state !== "open" || thread.asked.value !== null;
  const id = `invite-${thread.slot}`;
  return (
    <ToolForm
      id={id}
      label={say("invite")}
      isOpen={isOpen}
      onSubmit={() => {
        if (!busy && person !== undefined) thread.invite(person);
      }}
    >
      {person === undefined ? (
        <p class="small">{say("invite-nobody")}</p>
      ) : (
        <>
          <label class="small" for={`${id}-who`}>
            {say("invite-who")}
          </label>
          <select
            id={`${id}-who`}
            class="input"
            value={person}
            onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
          >
            {there.map((one) => (
              <option key={one.person} value={one.person}>
                {one.name}
              </option>
            ))}
          </select>
          <p class="small soft">{say("invite-about")}</p>
        </>
      )}
      <div class="row row--close">
        {person !== undefined && (
          <button class="button button--small button--primary" type="submit" aria-disabled={busy}>
            {say("invite-do")}
          </button>
        )}
        <ToolCancel isOpen={isOpen} />
      </div>
      <p class="asks__failed small" role="status">
        {thread.refused.value === "invite" && say("invite-failed")}
      </p>
    </ToolForm>
  );
}

/** What a second worker writes for the other one alone. */
export function NoteBeside({ thread }: { thread: Thread }) {
  const { desk, say } = useDesk();
  const isOpen = useSignal(false);
  const note = useSignal("");
  const mayNot = desk.connection.value.state !== "open" || thread.asked.value !== null || note.value.trim() === "";
  const id = `note-${thread.slot}`;
  return (
    <ToolForm
      id={id}
      label={say("note-beside")}
      isOpen={isOpen}
      onSubmit={() => {
        if (mayNot) return;
        thread.note(note.value);
        note.value = "";
        isOpen.value = false;
      }}
    >
      <ToolWords id={`${id}-text`} label={say("note-beside-label")} words={note} />
      <div class="row row--close">
        <button class="button button--small button--primary" type="submit" aria-disabled={mayNot}>
          {say("hand-over-note-only")}
        </button>
        <ToolCancel isOpen={isOpen} />
      </div>
      <p class="asks__failed small" role="status">
        {thread.refused.value === "note" && say("note-failed")}
      </p>
    </ToolForm>
  );
}

/** In the place of the answer: words for the workers alone. */
export function Whisper({ thread }: { thread: Thread }) {
  const { desk, say } = useDesk();
  const text = useSignal("");
  const mayNot = desk.connection.value.state !== "open" || thread.asked.value !== null || text.value.trim() === "";
  const id = `whisper-${thread.slot}`;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayNot) return;
        thread.whisper(text.value);
        text.value = "";
      }}
    >
      <label class="visually-hidden" for={id}>
        {say("whisper-label", { number: thread.slot })}
      </label>
      <textarea
        id={id}
        class="input composer__field"
        rows={2}
        maxLength={1000}
        placeholder={say("whisper-placeholder")}
        aria-describedby={`${id}-hint`}
        value={text.value}
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
      />
      <button class="button" type="submit" disabled={mayNot}>
        {say("whisper-send")}
      </button>
      <p id={`${id}-hint`} class="composer__hint small soft" role="status">
        {say(thread.refused.value === "whisper" ? "whisper-failed" : "whisper-hint")}
      </p>
    </form>
  );
}
