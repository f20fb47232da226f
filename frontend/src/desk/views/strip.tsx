import type { Picture } from "../picture";
import type { Thread } from "../thread";
import { Unread } from "./contact";
import { useDesk } from "./context";

/** Where the screen has no room for everything at once: the way to the queue and to each contact. */
export function Strip({ picture, threads }: { picture: Picture; threads: readonly Thread[] }) {
  const { desk, say } = useDesk();
  const active = desk.active.value;
  return (
    <nav class="strip" aria-label={say("contacts-heading")}>
      <button
        class="strip__item strip__queue"
        type="button"
        aria-current={active === null}
        onClick={() => desk.show(null)}
      >
        {say("contact-to-queue")} <span class="badge numbers">{picture.waiting.length}</span>
        {desk.line.unread.value > 0 && (
          <span class="dot dot--line">
            <span class="visually-hidden">{say("line-unread", { count: desk.line.unread.value })}</span>
          </span>
        )}
      </button>
      {threads.map((thread) => (
        <button
          key={thread.contact}
          class="strip__item"
          type="button"
          aria-current={active === thread.contact}
          onClick={() => desk.show(thread.contact)}
        >
          <span class="strip__name">{say("contact-name", { number: thread.slot })}</span>
          <span class="strip__number" aria-hidden="true">
            {thread.slot}
          </span>
          <Unread thread={thread} />
          {desk.longestSilence.value === thread.contact && (
            <span class="dot dot--wait">
              <span class="visually-hidden">{say("contact-longest")}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
