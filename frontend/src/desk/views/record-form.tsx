import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Matter } from "../../wire/desk";
import {
  choose,
  details,
  filled,
  isChosen,
  isFull,
  isLong,
  missing,
  outcomes,
  QUESTIONS,
  type Question,
} from "../record";
import type { Thread } from "../thread";
import { useDesk } from "./context";

interface Props {
  readonly thread: Thread;
  /** Whether the talk is over: before that the record can be filled in, folded, and not stored. */
  readonly ended: boolean;
  /** What the contact's service is there for. */
  readonly matters: readonly Matter[];
  /** What stands below the questions once the talk is over. */
  readonly children?: ComponentChildren;
}

/** The record of a contact, to fill in during the talk or after it. By keyboard: Tab to a question, arrows in it. */
export function RecordPart({ thread, ended, matters, children }: Props) {
  const { say } = useDesk();
  const unfolded = useSignal(false);
  const shown = ended || unfolded.value;
  const formId = `record-form-${thread.slot}`;
  return (
    <div class={ended ? "record record--ended" : "record"}>
      {ended ? (
        <h3 id={`record-${thread.slot}`} class="record__heading" tabIndex={-1}>
          {say("record-heading")}
        </h3>
      ) : (
        <button
          id={`record-${thread.slot}`}
          class="record__fold"
          type="button"
          aria-expanded={shown}
          aria-controls={formId}
          onClick={() => (unfolded.value = !unfolded.value)}
        >
          <span aria-hidden="true">{shown ? "▾ " : "▸ "}</span>
          {say("record-heading")}
        </button>
      )}
      {/* In one place before and after the end: what has the focus keeps it. */}
      {shown && (
        <RecordForm key="form" id={formId} thread={thread} ended={ended} matters={matters}>
          {children}
        </RecordForm>
      )}
    </div>
  );
}

function RecordForm({ id, thread, ended, matters, children }: Props & { readonly id: string }) {
  const { desk, say } = useDesk();
  const tried = useSignal(false);
  const saving = thread.asked.value === "record";
  const chosen = thread.record.value;
  const left = missing(chosen);
  const more = details(chosen, matters);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!ended) return;
    tried.value = true;
    thread.saveRecord(matters);
  };
  const lines = [
    tried.value && left.length > 0 && say("record-missing", { fields: left.map((f) => say(`record-${f}`)).join(", ") }),
    thread.refused.value === "record" && say("record-failed"),
  ];
  return (
    // Named after its contact, too: several records can wait at once.
    <form
      id={id}
      class="record__form"
      onSubmit={submit}
      aria-labelledby={`contact-${thread.slot} record-${thread.slot}`}
    >
      <p class="small soft">{say(ended ? "record-hint" : "record-hint-open")}</p>
      {[...QUESTIONS, ...outcomes(chosen)].map((question) => (
        <Asked key={question.field} question={question} thread={thread} />
      ))}
      {more.length > 0 && (
        <details class="record__more">
          <summary>{say("record-more")}</summary>
          <p class="small soft">{say("record-more-hint")}</p>
          {more.map((question) => (
            <Asked key={question.field} question={question} thread={thread} />
          ))}
        </details>
      )}
      {ended && children}
      {ended && (
        <div class="record__save">
          <p class="field__problem small" role="status">
            {lines.find((line) => line !== false)}
          </p>
          <button
            class="button button--primary"
            type="submit"
            disabled={saving || desk.connection.value.state !== "open"}
          >
            {say(saving ? "record-saving" : "record-save")}
          </button>
        </div>
      )}
    </form>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly thread: Thread;
  /** In place of the question's own words. */
  readonly words?: string;
  /** Of the group of choices: a question that stands in two places has two. */
  readonly name?: string;
}

/** The reasons have the same words in both questions about them. */
function wordsOf({ field }: Question, option: string): string {
  return `record-${field === "other_reasons" ? "reason" : field}-${option}`;
}

function Asked(props: AskedProps) {
  return isLong(props.question) ? <List {...props} /> : <Options {...props} />;
}

/** Options side by side: one tap each, or the arrow keys; several with the space bar. */
export function Options({ question, thread, words, name }: AskedProps) {
  const { say } = useDesk();
  const { field, options, most } = question;
  const chosen = thread.record.value;
  const full = isFull(chosen, question);
  return (
    <fieldset class="question">
      <legend>{words ?? say(`record-${field}`, { most })}</legend>
      <div class="question__options">
        {options.map((option) => {
          const checked = isChosen(chosen, question, option);
          return (
            <label key={option} class="choice choice--small">
              <input
                type={most === 1 ? "radio" : "checkbox"}
                name={name ?? `${field}-${thread.slot}`}
                value={option}
                checked={checked}
                disabled={full && !checked}
                onChange={() => (thread.record.value = choose(chosen, question, option))}
              />
              <span>{say(wordsOf(question, option))}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function List({ question, thread }: AskedProps) {
  const { say, language } = useDesk();
  const { field, options } = question;
  const id = `${field}-${thread.slot}`;
  const chosen = thread.record.value;
  const byName = (a: string, b: string): number =>
    say(wordsOf(question, a)).localeCompare(say(wordsOf(question, b)), language);
  const known = options.filter((option) => option !== "not_known").sort(byName);
  return (
    <div class="question question--list">
      <label for={id}>{say(`record-${field}`)}</label>
      <select
        id={id}
        class="input"
        value={String(filled(chosen)[field])}
        onChange={({ currentTarget }) => (thread.record.value = choose(chosen, question, currentTarget.value))}
      >
        {["not_known", ...known].map((option) => (
          <option key={option} value={option}>
            {say(wordsOf(question, option))}
          </option>
        ))}
      </select>
    </div>
  );
}
