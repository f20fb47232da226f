import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type ContactFacts, hasInterpreters, mattersOf, type Picture, partIn, serviceName } from "../picture";
import { silenceIn, type Thread } from "../thread";
import { Company, Invite, LeaveTalk, NoteBeside, Whisper } from "./company";
import { Composer } from "./composer";
import { useDesk, useLanguageName } from "./context";
import { Debrief } from "./debrief";
import { Lasting } from "./elapsed";
import { Excerpt } from "./excerpt";
import { Give } from "./give";
import { Guidance } from "./guidance";
import { HandOver } from "./hand-over";
import { HelpButton } from "./help";
import { Interpreter } from "./interpreter";
import { Questions } from "./questions";
import { RecordPart } from "./record-form";
import { Talk } from "./talk";
import { Tools } from "./tools";

interface Props {
  readonly thread: Thread;
  readonly facts: ContactFacts;
  readonly picture: Picture;
}

/** One contact: who it is about, what was said, and what the worker can do next. */
export function Contact({ thread, facts, picture }: Props) {
  const { desk, say } = useDesk();
  const panel = useRef<HTMLElement>(null);
  const ended = facts.state === "ended";
  const part = partIn(picture, facts);
  const active = desk.active.value === thread.contact;
  // Asked before this rendering changes the page: the field that has the focus may go away with the end.
  // A button that waits for the server's answer is off, and has lost it to nobody.
  const isNowhere = active && document.activeElement === document.body;
  const isInRecord = hasFocus(panel.current?.querySelector(".record__form"));
  const hadFocus = (hasFocus(panel.current) || isNowhere) && !isInRecord;
  useLayoutEffect(() => {
    if (ended && hadFocus) panel.current?.querySelector<HTMLElement>(".record__heading, .contact__leave")?.focus();
  }, [ended]);
  const headingId = `contact-${thread.slot}`;
  return (
    <section
      ref={panel}
      id={`panel-${thread.slot}`}
      class="contact"
      data-active={active}
      aria-labelledby={headingId}
      onFocusIn={() => desk.show(thread.contact)}
      onPointerDown={() => desk.show(thread.contact)}
    >
      <header class="contact__head">
        <div class="contact__title">
          <h2 id={headingId}>{say("contact-name", { number: thread.slot })}</h2>
          <Unread thread={thread} />
          {!ended && <HelpButton picture={picture} contact={thread.contact} />}
          {!ended && <Guidance thread={thread} facts={facts} picture={picture} />}
          {part !== "worker" ? (
            <LeaveTalk thread={thread} facts={facts} picture={picture} />
          ) : (
            !ended && <EndButton thread={thread} />
          )}
        </div>
        <p class="contact__facts small soft">
          <span class="contact__service">{serviceName(picture, facts.service)}</span>
          <LanguageName code={facts.language} />
        </p>
        <p class="contact__facts small soft">
          <Presence facts={facts} />
          {!ended && <SilenceLine thread={thread} />}
        </p>
        <Company facts={facts} picture={picture} />
      </header>
      <Talk thread={thread} active={active} part={part} />
      {!ended && part !== "reader" && (
        <Tools thread={thread}>
          <Questions thread={thread} />
          <Give thread={thread} picture={picture} />
          {hasInterpreters(picture, facts.service) && <Interpreter thread={thread} />}
          {part === "second" && <NoteBeside thread={thread} />}
          {part === "worker" && <Invite thread={thread} facts={facts} picture={picture} />}
          {part === "worker" && <HandOver thread={thread} facts={facts} picture={picture} />}
          {part === "worker" && <Excerpt thread={thread} facts={facts} />}
        </Tools>
      )}
      {part === "worker" && (
        <RecordPart thread={thread} ended={ended} matters={mattersOf(picture, facts.service)}>
          <Excerpt thread={thread} facts={facts} />
          <Debrief picture={picture} />
        </RecordPart>
      )}
      {!ended && part === "reader" && <Whisper thread={thread} />}
      {!ended && part !== "reader" && <Composer thread={thread} facts={facts} active={active} />}
    </section>
  );
}

function hasFocus(part: Element | null | undefined): boolean {
  return part?.contains(document.activeElement) ?? false;
}

function LanguageName({ code }: { code: string }) {
  return <span>{useLanguageName()(code)}</span>;
}

/** How many new messages wait in a contact; nothing when none do. */
export function Unread({ thread }: { thread: Thread }) {
  const { say } = useDesk();
  const count = thread.unread.value;
  if (count === 0) return null;
  return (
    <span class="badge badge--count">
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{say("contact-unread", { count })}</span>
    </span>
  );
}

/** Whether the visitor is there, and if not, why (rule 26). */
function Presence({ facts }: { facts: ContactFacts }) {
  const { say } = useDesk();
  const shown = facts.state === "ended" && facts.endedBy === "left_fast" ? "left_fast" : facts.visitor;
  const here = shown === "here" && facts.state !== "ended";
  if (shown === "here" && !here) return null;
  return (
    <span class={here ? "badge badge--accent" : "badge badge--notice"} role="status">
      <span class={`dot dot--${here ? "on" : "off"}`} aria-hidden="true" />
      {say(`presence-${shown}`)}
    </span>
  );
}

function SilenceLine({ thread }: { thread: Thread }) {
  const { desk, say } = useDesk();
  const silence = silenceIn(thread.transcript.entries.value);
  if (silence === null) return null;
  const longest = desk.longestSilence.value === thread.contact;
  return (
    <span class={longest ? "badge badge--notice" : ""}>
      <Lasting since={silence.since} text={silence.awaitsAnswer ? "contact-awaits" : "contact-silence"} />
      {longest && <span class="visually-hidden">{say("contact-longest")}</span>}
    </span>
  );
}

/** Ends the talk in two steps that lie in different places: a double click never ends one. */
function EndButton({ thread }: { thread: Thread }) {
  const { desk, say } = useDesk();
  const asking = useSignal(false);
  const offline = desk.connection.value.state !== "open";
  const ending = thread.asked.value === "end";
  const question = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    if (asking.value) question.current?.querySelector<HTMLElement>("[data-safe]")?.focus();
  }, [asking.value]);
  if (!asking.value) {
    return (
      <button
        class="button button--small contact__end"
        type="button"
        aria-label={say("contact-end")}
        onClick={() => (asking.value = true)}
      >
        <span class="contact__end-full">{say("contact-end")}</span>
        <span class="contact__end-short">{say("contact-end-yes")}</span>
      </button>
    );
  }
  return (
    <fieldset ref={question} class="contact__ending notice" aria-label={say("contact-end")}>
      <p role="status">{say(thread.refused.value === "end" ? "contact-end-failed" : "contact-end-ask")}</p>
      <div class="row row--close">
        <button class="button button--small" type="button" data-safe onClick={() => (asking.value = false)}>
          {say("contact-end-no")}
        </button>
        <button class="button button--small" type="button" disabled={offline || ending} onClick={() => thread.end()}>
          {say(ending ? "contact-ending" : "contact-end-yes")}
        </button>
        <button
          class="button button--small button--quiet"
          type="button"
          aria-describedby={`block-${thread.slot}`}
          disabled={offline || ending}
          onClick={() => thread.end(true)}
        >
          {say("contact-end-block")}
        </button>
      </div>
      <p id={`block-${thread.slot}`} class="small">
        {say("contact-end-block-about")}
      </p>
    </fieldset>
  );
}
