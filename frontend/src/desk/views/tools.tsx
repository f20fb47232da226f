import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Thread } from "../thread";
import { useDesk } from "./context";

interface Props {
  readonly thread: Thread;
  readonly children: preact.ComponentChildren;
}

/**
 * What a worker can do in a talk beside writing. In a narrow column it is folded behind one button, and comes over the
 * end of the talk: nothing below moves. In a wide one all of it is there.
 */
export function Tools({ thread, children }: Props) {
  const { say } = useDesk();
  const open = useSignal(false);
  const group = useRef<HTMLFieldSetElement>(null);
  const refused = thread.refused.value;
  // Why something was refused is told beside its button.
  useEffect(() => {
    if (refused !== null && refused !== "end" && refused !== "record") open.value = true;
  }, [refused]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open.value) return;
    open.value = false;
    group.current?.querySelector("button")?.focus();
  };
  // Whoever goes on elsewhere is done here. A button that waits for the server is off and has lost the focus to nobody.
  useEffect(() => {
    if (!open.value) return;
    const follow = ({ target }: FocusEvent): void => {
      if (target instanceof Node && !group.current?.contains(target)) open.value = false;
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [open.value]);
  const id = `tools-${thread.slot}`;
  return (
    <fieldset ref={group} class="tools" aria-label={say("tools")} data-open={open.value} onKeyDown={onKeyDown}>
      <button
        class="tools__toggle"
        type="button"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <span aria-hidden="true">{open.value ? "▾ " : "▴ "}</span>
        {say("tools")}
      </button>
      <div id={id} class="tools__all">
        {children}
      </div>
    </fieldset>
  );
}

interface FoldProps {
  readonly id: string;
  readonly label: string;
  readonly isOpen: Signal<boolean>;
}

/** The button that unfolds a tool with fields, and what the box of the fields needs; Escape folds it again. */
function useFold<Box extends HTMLElement>({ id, label, isOpen }: FoldProps) {
  const box = useRef<Box>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (isOpen.value) box.current?.querySelector<HTMLElement>("select, textarea, input")?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen.value;
  }, [isOpen.value]);
  return {
    opener: (
      <button
        ref={opener}
        class="button button--small"
        type="button"
        aria-expanded={isOpen.value}
        aria-controls={id}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {label}
      </button>
    ),
    box: {
      id,
      ref: box,
      class: "hand-over__form notice",
      hidden: !isOpen.value,
      onKeyDown: (event: KeyboardEvent): void => {
        if (event.key !== "Escape") return;
        event.stopPropagation(); // one press closes one thing
        isOpen.value = false;
      },
    },
  };
}

interface FormProps extends FoldProps {
  readonly onSubmit: () => void;
  readonly children: preact.ComponentChildren;
}

/** A tool with fields, which its button unfolds. */
export function ToolForm({ onSubmit, children, ...fold }: FormProps) {
  const { opener, box } = useFold<HTMLFormElement>(fold);
  return (
    <div class="asks hand-over">
      {opener}
      <form
        {...box}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </div>
  );
}

interface GroupProps extends FoldProps {
  readonly children: preact.ComponentChildren;
}

/** The same without a form of its own: it can stand in that of the record. */
export function ToolGroup({ children, ...fold }: GroupProps) {
  const { opener, box } = useFold<HTMLFieldSetElement>(fold);
  return (
    <div class="asks hand-over">
      {opener}
      <fieldset {...box} aria-label={fold.label}>
        {children}
      </fieldset>
    </div>
  );
}

interface WordsProps {
  readonly id: string;
  readonly label: string;
  readonly words: Signal<string>;
}

/** Words for colleagues, in a tool. */
export function ToolWords({ id, label, words }: WordsProps) {
  return (
    <>
      <label class="small" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="input"
        rows={2}
        maxLength={1000}
        value={words.value}
        onInput={({ currentTarget }) => (words.value = currentTarget.value)}
      />
    </>
  );
}

/** Folds a tool without doing anything. */
export function ToolCancel({ isOpen }: { isOpen: Signal<boolean> }) {
  const { say } = useDesk();
  return (
    <button class="button button--small button--quiet" type="button" onClick={() => (isOpen.value = false)}>
      {say("hand-over-cancel")}
    </button>
  );
}
