/** Keeps the newest in sight, unless the visitor has gone back to read; then says that there is something new. */

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useVisit } from "../context";

/** So near to the end counts as at the end. */
const NEAR_PX = 80;

export function Following({ children }: { children: ComponentChildren }) {
  const { talk, text } = useVisit();
  const content = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const isBehind = useSignal(false);

  useEffect(() => {
    let before = 0;
    const look = (): void => {
      const scroller = scrollerOf(content.current);
      if (scroller === null) return;
      const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
      // Only the visitor scrolls back; what grows meanwhile must not look like it.
      if (isNear) {
        follows.current = true;
        isBehind.value = false;
      } else if (scroller.scrollTop < before) {
        follows.current = false;
      }
      before = scroller.scrollTop;
    };
    const grown = new ResizeObserver(() => {
      if (follows.current) toEnd(content.current);
    });
    for (const element of [content.current, content.current?.parentElement]) if (element) grown.observe(element);
    document.addEventListener("scroll", look, { capture: true, passive: true });
    return () => {
      grown.disconnect();
      document.removeEventListener("scroll", look, { capture: true });
    };
  }, [isBehind]);

  useEffect(
    () =>
      talk.news.subscribe((entries) => {
        if (entries.length > 0 && !follows.current) isBehind.value = true;
      }),
    [talk, isBehind],
  );

  useEffect(() => {
    let count = 0;
    return talk.outbox.messages.subscribe((messages) => {
      // Who writes wants to see what was written.
      if (messages.length > count) follows.current = true;
      count = messages.length;
    });
  }, [talk]);

  return (
    <div class="conversation" ref={content}>
      {children}
      {isBehind.value && (
        <button type="button" class="button conversation__news" onClick={() => toEnd(content.current)}>
          {text("new-messages")}
        </button>
      )}
    </div>
  );
}

/** What scrolls: the middle of the screen, or on a very low one the whole page. */
function scrollerOf(content: HTMLElement | null): Element | null {
  const middle = content?.parentElement;
  return middle && middle.scrollHeight > middle.clientHeight ? middle : document.scrollingElement;
}

function toEnd(content: HTMLElement | null): void {
  const scroller = scrollerOf(content);
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
}
