import { useSignal } from "@preact/signals";
import { INTERPRETED_LANGUAGES, type InterpretedLanguage } from "../../wire/common";
import type { Thread } from "../thread";
import { useDesk } from "./context";

/** The worker arranges an interpreter: the visitor reads so, and so does whoever takes the talk over. Each language once. */
export function Interpreter({ thread }: { thread: Thread }) {
  const { desk, say, language } = useDesk();
  const chosen = useSignal<InterpretedLanguage | "">("");
  const asked = thread.transcript.entries.value.flatMap(({ body }) =>
    body.t === "interpreter_asked" ? [body.language] : [],
  );
  const languages = INTERPRETED_LANGUAGES.filter((code) => !asked.includes(code))
    .map((code) => ({ code, name: say(`interpreter-${code}`) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const isOpen = desk.connection.value.state === "open";
  const mayAsk = chosen.value !== "" && isOpen && thread.asked.value !== "ask_interpreter";
  const ask = (event: Event): void => {
    event.preventDefault();
    if (!mayAsk || chosen.value === "") return;
    thread.askInterpreter(chosen.value);
    chosen.value = "";
  };
  return (
    <form class="asks" onSubmit={ask}>
      <select
        class="input give__card"
        aria-label={say("ask-interpreter-choose")}
        value={chosen.value}
        onChange={({ currentTarget }) => (chosen.value = currentTarget.value as InterpretedLanguage | "")}
      >
        <option value="">{say("ask-interpreter")}</option>
        {languages.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <button class="button button--small" type="submit" disabled={!mayAsk}>
        {say("ask-interpreter-do")}
      </button>
      <span class="asks__failed small" role="status">
        {thread.refused.value === "ask_interpreter" && say("ask-interpreter-failed")}
      </span>
    </form>
  );
}
