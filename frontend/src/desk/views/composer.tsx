import { useLayoutEffect, useRef } from "preact/hooks";
import { isVisible, roomIn } from "../../shared/draft";
import { hasRealKeyboard, isSendKey } from "../../shared/keyboard";
import type { ContactFacts } from "../picture";
import type { Thread } from "../thread";
import { useDesk } from "./context";
import { ReplyMenu, useReplyMenu } from "./reply-menu";

interface Props {
  readonly thread: Thread;
  readonly facts: ContactFacts;
  readonly active: boolean;
}

/** Where the worker writes. The draft belongs to the thread: what is written here can go nowhere else. */
export function Composer({ thread, facts, active }: Props) {
  const { say } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = thread.draft.value;
  const over = -roomIn(draft);
  const id = `answer-${thread.slot}`;
  const menu = useReplyMenu({ id: `replies-${thread.slot}`, field, thread, facts });
  // A contact that was just taken is written to next.
  useLayoutEffect(() => {
    if (active) field.current?.focus({ preventScroll: true });
  }, []);
  const send = (): void => {
    if (over <= 0) thread.say();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (menu.takes(event) || !isSendKey(event)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="visually-hidden" for={id}>
        {say("composer-label", { number: thread.slot })}
      </label>
      <textarea
        ref={field}
        id={id}
        class="input composer__field"
        rows={2}
        placeholder={say("composer-placeholder")}
        aria-describedby={`${id}-hint`}
        value={draft}
        {...menu.attributes}
        onInput={(event) => {
          thread.write(event.currentTarget.value);
          menu.follow();
        }}
        onKeyDown={onKeyDown}
        onKeyUp={menu.follow}
        onClick={menu.follow}
        onBlur={menu.close}
      />
      <ReplyMenu menu={menu} />
      <button class="button button--primary" type="submit" disabled={!isVisible(draft) || over > 0}>
        {say("composer-send")}
      </button>
      <p
        id={`${id}-hint`}
        class={over > 0 ? "composer__hint composer__hint--over small" : "composer__hint small soft"}
        role="status"
      >
        {over > 0 ? say("composer-too-long", { over }) : hasRealKeyboard() && say("composer-hint")}
      </p>
    </form>
  );
}
