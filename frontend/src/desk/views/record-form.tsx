import { useSignal } from "@preact/signals";
import { type Choices, type Field, filled, missing, QUESTIONS } from "../record";
import type { Thread } from "../thread";
import { useDesk } from "./context";

/** The record of an ended contact. Radio groups: one tap each, or the arrow keys. */
export function RecordForm({ thread }: { thread: Thread }) {
  const { desk, say } = useDesk();
  const tried = useSignal(false);
  const saving = thread.asked.value === "record";
  const left = missing(thread.record.value);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    tried.value = true;
    thread.saveRecord();
  };
  const lines = [
    tried.value && left.length > 0 && say("record-missing", { fields: left.map((f) => say(`record-${f}`)).join(", ") }),
    thread.refused.value === "record" && say("record-failed"),
  ];
  return (
    // Named after its contact, too: several records can wait at once.
    <form class="record" onSubmit={submit} aria-labelledby={`contact-${thread.slot} record-${thread.slot}`}>
      <h3 id={`record-${thread.slot}`} class="record__heading" tabIndex={-1}>
        {say("record-heading")}
      </h3>
      <p class="small soft">{say("record-hint")}</p>
      {QUESTIONS.map(({ field, options }) => (
        <Question key={field} field={field} options={options} thread={thread} />
      ))}
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
    </form>
  );
}

interface QuestionProps {
  readonly field: Field;
  readonly options: readonly string[];
  readonly thread: Thread;
}

function Question({ field, options, thread }: QuestionProps) {
  const { say } = useDesk();
  const value = filled(thread.record.value)[field];
  const choose = (option: string): void => {
    thread.record.value = { ...thread.record.value, [field]: option } as Partial<Choices>;
  };
  return (
    <fieldset class="question">
      <legend>{say(`record-${field}`)}</legend>
      <div class="question__options">
        {options.map((option) => (
          <label key={option} class="choice choice--small">
            <input
              type="radio"
              name={`${field}-${thread.slot}`}
              value={option}
              checked={value === option}
              onChange={() => choose(option)}
            />
            <span>{say(`record-${field}-${option}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
