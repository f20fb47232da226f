/** "Poistu ryhmästä": leaving the group for good. Asked once more, with what becomes of what one has written. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useVisit } from "./context";

export function Quitting() {
  const { stay, text } = useVisit();
  const asks = useSignal(false);
  const failed = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (asks.value) {
      heading.current?.focus();
      // All of the question, not only its first line.
      heading.current?.parentElement?.scrollIntoView({ block: "start" });
    } else if (was.current) opener.current?.focus();
    was.current = asks.value;
  }, [asks.value]);

  const resign = async (erases: boolean): Promise<void> => {
    failed.value = false;
    failed.value = (await stay.resign(erases)) !== "done";
  };

  if (!asks.value) {
    return (
      <p>
        <button
          ref={opener}
          type="button"
          class="button"
          onClick={() => {
            asks.value = true;
          }}
        >
          {text("quit")}
        </button>
      </p>
    );
  }
  return (
    <section class="told stack">
      <h3 ref={heading} tabIndex={-1}>
        {text("quit-sure")}
      </h3>
      <p>{text("quit-about")}</p>
      <Way words="quit-keep" onPress={() => void resign(false)} />
      <Way words="quit-erase" onPress={() => void resign(true)} />
      <p role="status" class="field__problem small">
        {failed.value && text("not-done")}
      </p>
      <p>
        <button
          type="button"
          class="button button--primary"
          onClick={() => {
            asks.value = false;
          }}
        >
          {text("quit-no")}
        </button>
      </p>
    </section>
  );
}

function Way({ words, onPress }: { words: "quit-keep" | "quit-erase"; onPress(): void }) {
  const { text } = useVisit();
  return (
    <div class="stack quit__way">
      <button type="button" class="button" aria-describedby={words} onClick={onPress}>
        {text(words)}
      </button>
      <p id={words} class="small soft">
        {text(`${words}-about`)}
      </p>
    </div>
  );
}
