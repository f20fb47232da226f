import type { Question } from "../../wire/common";
import type { Thread } from "../thread";
import { useDesk } from "./context";

/** One tap each: the visitor reads the question in their own language, and answers it by a button or as they like. */
export function Questions({ thread }: { thread: Thread }) {
  const { desk, say } = useDesk();
  const offline = desk.connection.value.state !== "open";
  const asking = thread.asked.value === "ask";
  const button = (about: Question, words: string) => (
    <button
      class="button button--small"
      type="button"
      aria-label={say(words)}
      disabled={offline || asking}
      onClick={() => thread.ask(about)}
    >
      <span class="asks__full">{say(words)}</span>
      <span class="asks__short">{say(`${words}-short`)}</span>
    </button>
  );
  return (
    <fieldset class="asks" aria-label={say("asks")}>
      <span class="small soft" aria-hidden="true">
        {say("asks")}
      </span>
      {button("safe", "ask-safe")}
      {button("code_word", thread.hasCodeWord ? "ask-code-word-again" : "ask-code-word")}
      {button("address", "ask-address")}
      <span class="asks__failed small" role="status">
        {thread.refused.value === "ask" && say("ask-failed")}
      </span>
    </fieldset>
  );
}
