import type { Question } from "../../wire/common";
import type { Thread } from "../thread";
import { useDesk } from "./context";

const LABELS: Readonly<Record<Question, string>> = { safe: "ask-safe", code_word: "ask-code-word" };

/** One tap each: the visitor reads the question in their own language, and answers it by a button or as they like. */
export function Questions({ thread }: { thread: Thread }) {
  const { desk, say } = useDesk();
  const offline = desk.connection.value.state !== "open";
  const asking = thread.asked.value === "ask";
  const label = (about: Question): string =>
    say(about === "code_word" && thread.hasCodeWord ? "ask-code-word-again" : LABELS[about]);
  return (
    <div class="asks">
      {(["safe", "code_word"] as const).map((about) => (
        <button
          key={about}
          class="button button--small"
          type="button"
          disabled={offline || asking}
          onClick={() => thread.ask(about)}
        >
          {label(about)}
        </button>
      ))}
      <span class="asks__failed small" role="status">
        {thread.refused.value === "ask" && say("ask-failed")}
      </span>
    </div>
  );
}
