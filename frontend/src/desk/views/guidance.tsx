import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { GuideOnDesk } from "../../wire/desk";
import { day } from "../format";
import { piecesOf, type Step, stepsOf } from "../guide";
import { type ContactFacts, myDuty, type Picture, professionals } from "../picture";
import { OUTCOMES } from "../record";
import type { Thread } from "../thread";
import { useDesk } from "./context";
import { Options } from "./record-form";

const FIRST_TURN = "first_turn";

interface Props {
  readonly thread: Thread;
  readonly facts: ContactFacts;
  readonly picture: Picture;
}

/**
 * The guides of an open contact (rules 21, 22, 23). They come over the upper part of the talk, which neither moves nor
 * loses its place; the newest lines and the draft stay in sight.
 */
export function Guidance({ thread, facts, picture }: Props) {
  const { say } = useDesk();
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const guides = guidesFor(picture);
  if (guides.length === 0) return null;
  const id = `guidance-${thread.slot}`;
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        class="button button--small button--quiet"
        type="button"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => (open.value = !open.value)}
        onKeyDown={({ key }) => key === "Escape" && close()}
      >
        {say("guidance")}
      </button>
      {open.value && (
        <section
          id={id}
          class="guidance"
          aria-label={say("guidance-panel", { number: thread.slot })}
          onKeyDown={({ key }) => key === "Escape" && close()}
        >
          <Guides guides={guides} name={id} thread={thread} onClose={close}>
            {picture.me.helper === "peer" && <Professionals picture={picture} services={[facts.service]} />}
          </Guides>
        </section>
      )}
    </>
  );
}

interface GuidesProps {
  readonly guides: readonly GuideOnDesk[];
  /** Of the group of choices: each contact has its own. */
  readonly name: string;
  readonly thread: Thread;
  readonly onClose: () => void;
  readonly children: preact.ComponentChildren;
}

function Guides({ guides, name, thread, onClose, children }: GuidesProps) {
  const { say } = useDesk();
  const chosen = useSignal(guides[0]?.slug);
  const shown = guides.find(({ slug }) => slug === chosen.value) ?? guides[0];
  return (
    <>
      <div class="guidance__head">
        <fieldset class="question__options" aria-label={say("guidance-choose")}>
          {guides.map(({ slug, title }) => (
            <label key={slug} class="choice choice--small">
              <input type="radio" name={name} checked={slug === shown?.slug} onChange={() => (chosen.value = slug)} />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
        <button class="button button--small button--quiet guidance__close" type="button" onClick={onClose}>
          {say("guidance-close")}
        </button>
      </div>
      {shown && (
        <section
          key={shown.slug}
          class="guidance__text stack stack--close"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={shown.title}
        >
          <div class="row row--close">
            <Approval guide={shown} />
            {children}
          </div>
          <Steps body={shown.body} />
          <Outcome guide={shown} name={name} thread={thread} />
        </section>
      )}
    </>
  );
}

/** What came of a guide, as a category of the record: one tap here, and none after the talk (rules 21, 22, 23). */
function Outcome({ guide: { slug }, name, thread }: { guide: GuideOnDesk; name: string; thread: Thread }) {
  const { say } = useDesk();
  const question = OUTCOMES[slug];
  if (question === undefined) return null;
  return (
    <div class="guidance__outcome stack stack--close">
      <Options question={question} thread={thread} words={say("guidance-outcome")} name={`${name}-outcome`} />
      <p class="small soft">{say("guidance-outcome-hint")}</p>
    </div>
  );
}

/** For a peer, in the duty panel: who is there for them (rule 19), and folded how a first turn goes. */
export function FirstTurn({ picture }: { picture: Picture }) {
  const guide = picture.guides.find(({ slug }) => slug === FIRST_TURN);
  if (picture.me.helper !== "peer") return null;
  const services = myDuty(picture)?.services ?? picture.services.map(({ slug }) => slug);
  return (
    <div class="stack stack--close">
      <Professionals picture={picture} services={services} />
      {guide && (
        <details class="first-turn">
          <summary>{guide.title}</summary>
          <div class="stack stack--close">
            <Approval guide={guide} />
            <Steps body={guide.body} />
          </div>
        </details>
      )}
    </div>
  );
}

function Professionals({ picture, services }: { picture: Picture; services: readonly string[] }) {
  const { say } = useDesk();
  const names = professionals(picture, services).map(({ name }) => name);
  return (
    <p class="small">
      {names.length === 0
        ? say("guidance-professionals-none")
        : say("guidance-professionals", { names: names.join(", ") })}
    </p>
  );
}

/** Who stands by the text, or that nobody does yet (rule 22). */
function Approval({ guide: { approved_by: name = "", approved_on = "" } }: { guide: GuideOnDesk }) {
  const { say, language } = useDesk();
  if (name === "") return <p class="badge badge--notice">{say("guidance-waiting")}</p>;
  return <p class="small soft">{say("guidance-approved", { name, date: day(language, approved_on) })}</p>;
}

function Steps({ body }: { body: string }) {
  return (
    <ul class="guide">
      {stepsOf(body).map((step) => (
        <GuideStep key={step.text} step={step} />
      ))}
    </ul>
  );
}

function GuideStep({ step: { text, points } }: { step: Step }) {
  return (
    <li>
      <Line text={text} />
      {points.length > 0 && (
        <ul>
          {points.map((point) => (
            <li key={point}>
              <Line text={point} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A line of a guide; its telephone numbers can be called. */
function Line({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map(({ text: words, tel }) =>
        tel === undefined ? (
          words
        ) : (
          <a key={tel} class="guide__number numbers" href={`tel:${tel}`}>
            {words}
          </a>
        ),
      )}
    </>
  );
}

/** The guide of the first turn is a peer's. */
function guidesFor({ guides, me }: Picture): readonly GuideOnDesk[] {
  return guides.filter(({ slug }) => slug !== FIRST_TURN || me.helper === "peer");
}
