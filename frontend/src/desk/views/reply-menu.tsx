import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ContactFacts } from "../picture";
import { type Choice, put, SHOWN, type Slash, slashAt } from "../replies";
import type { Thread } from "../thread";
import { useDesk, useLanguageName } from "./context";

interface Around {
  readonly id: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly thread: Thread;
  readonly facts: ContactFacts;
}

export interface Menu {
  readonly id: string;
  /** Every reply that is found, the best first; null while no menu is open. */
  readonly found: readonly Choice[] | null;
  /** The replies are on their way for the first time. */
  readonly isLoading: boolean;
  /** Which one Enter puts in. */
  readonly at: Signal<number>;
  /** Attributes of the field; a text field of several lines stays one, also for screen readers. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The draft or the caret may have changed. */
  readonly follow: () => void;
  readonly close: () => void;
  choose(choice: Choice): void;
  /** Whether the menu has taken the key, so that it does nothing else. */
  takes(event: KeyboardEvent): boolean;
}

/** The menu of ready replies over a field: a slash opens it, nothing is sent by it. */
export function useReplyMenu({ id, field, thread, facts }: Around): Menu {
  const { desk } = useDesk();
  const slash = useSignal<Slash | null>(null);
  const dismissed = useSignal(false);
  const at = useSignal(0);
  const draft = thread.draft.value;
  const { replies } = desk;
  const open = slash.value !== null && !dismissed.value && draft.startsWith(`/${slash.value.typed}`, slash.value.from);
  const occasion = { ...facts, name: desk.picture.value?.me.name ?? "" };
  const found = open && slash.value !== null ? replies.found(slash.value.typed, occasion) : [];
  const shown = Math.min(found.length, SHOWN);
  const isLoading = open && replies.all.value === null && replies.asked.value;

  const follow = (): void => {
    if (field.current === null) return;
    const { value, selectionStart, selectionEnd } = field.current;
    const next = selectionStart === selectionEnd ? slashAt(value, selectionStart) : null;
    const before = slash.value;
    if (next?.from === before?.from && next?.typed === before?.typed) return;
    if (next?.from !== before?.from) dismissed.value = false;
    if (next !== null && before === null) replies.ask();
    slash.value = next;
    at.value = 0;
  };
  const close = (): void => {
    slash.value = null;
    dismissed.value = false;
  };
  const choose = (choice: Choice): void => {
    if (slash.value === null || field.current === null) return;
    const after = put(draft, slash.value, choice.text);
    close();
    thread.write(after.draft);
    field.current.value = after.draft;
    field.current.focus();
    field.current.setSelectionRange(after.caret, after.caret);
  };
  const takes = (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.shiftKey || !(shown > 0 || isLoading)) return false;
    const chosen = found[at.value];
    if (event.key === "Escape") dismissed.value = true;
    else if (event.key === "ArrowDown" && shown > 0) at.value = (at.value + 1) % shown;
    else if (event.key === "ArrowUp" && shown > 0) at.value = (at.value + shown - 1) % shown;
    else if ((event.key === "Enter" || event.key === "Tab") && chosen) choose(chosen);
    else if (event.key !== "Enter") return false;
    event.preventDefault();
    return true;
  };
  const attributes: Readonly<Record<string, string>> =
    shown > 0
      ? { "aria-autocomplete": "list", "aria-controls": id, "aria-activedescendant": `${id}-${at.value}` }
      : { "aria-autocomplete": "list" };
  return { id, found: shown > 0 ? found : null, isLoading, at, attributes, follow, close, choose, takes };
}

export function ReplyMenu({ menu }: { menu: Menu }) {
  const { say } = useDesk();
  const { found, id, isLoading, at } = menu;
  const count = found?.length ?? 0;
  const told =
    count > SHOWN
      ? say("replies-more", { shown: SHOWN, count })
      : count > 0
        ? say("replies-count", { count })
        : isLoading && say("replies-loading");
  return (
    <>
      {told && (
        <div class="replies">
          {found && (
            // The field keeps the focus and its keys, also while somebody presses or scrolls here.
            <div
              id={id}
              class="replies__list"
              role="listbox"
              tabIndex={-1}
              aria-label={say("replies-list")}
              onMouseDown={(event) => event.preventDefault()}
            >
              {found.slice(0, SHOWN).map((choice, index) => (
                <Option
                  key={index}
                  id={`${id}-${index}`}
                  choice={choice}
                  selected={index === at.value}
                  onChoose={() => menu.choose(choice)}
                />
              ))}
            </div>
          )}
          <p class="replies__count small soft" aria-hidden="true">
            {told}
          </p>
        </div>
      )}
      <p class="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly selected: boolean;
  onChoose(): void;
}

function Option({ id, choice, selected, onChoose }: OptionProps) {
  const { say } = useDesk();
  const languageName = useLanguageName();
  const item = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <button
      ref={item}
      id={id}
      class="replies__one"
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      onClick={onChoose}
    >
      <span class="replies__name">
        <strong>/{choice.name}</strong>
        <span class="small soft">{languageName(choice.language)}</span>
        {choice.own && <span class="badge">{say("replies-own")}</span>}
      </span>
      <span class="replies__text small" lang={choice.language.replace("-selko", "")} dir="auto">
        {choice.text}
      </span>
    </button>
  );
}
