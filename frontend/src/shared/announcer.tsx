/**
 * A voice for screen readers: what is said is spoken once, politely, and gone again, so that it is not met a
 * second time when the page is read through.
 */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const GONE_AFTER_MS = 10_000;

export interface Voice {
  say(words: string): void;
  /** Takes back everything that was said: the text of it must not stay on the page. */
  hush(): void;
}

interface Announcement {
  readonly id: number;
  readonly words: string;
}

let lastId = 0;

/** `listen` begins to speak what it hears of, and returns the way to end that; it must not change between renders. */
export function Announcer({ listen }: { listen(voice: Voice): () => void }) {
  const announcements = useSignal<readonly Announcement[]>([]);
  useEffect(() => {
    const say = (words: string): void => {
      lastId += 1;
      const announcement = { id: lastId, words };
      announcements.value = [...announcements.peek(), announcement];
      setTimeout(() => {
        announcements.value = announcements.peek().filter((other) => other !== announcement);
      }, GONE_AFTER_MS);
    };
    const hush = (): void => {
      announcements.value = [];
    };
    return listen({ say, hush });
  }, [listen, announcements]);
  return (
    <div class="visually-hidden" aria-live="polite">
      {announcements.value.map(({ id, words }) => (
        <p key={id}>{words}</p>
      ))}
    </div>
  );
}
