/** "Ohjaajille": what a member and the facilitators write to each other, and what was decided about the member. */

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { OnLine } from "../../wire/common";
import { Back } from "./back";
import { useVisit } from "./context";
import { NumbersNow } from "./help";
import { Sanctions } from "./sanctions";
import { UnsentView } from "./waiting";
import { WriteForm } from "./write-form";

/** Above the threads: that a facilitator has written, or decided something about the member. */
export function SideNews() {
  const { stay, text } = useVisit();
  const { hasNews, unread } = stay.side;
  if (!stay.hasLine || !(hasNews || unread.length > 0)) return null;
  return (
    <section class="told stack">
      {unread.length > 0 && <p>{text("sanction-news")}</p>}
      {hasNews && <p>{text("line-news")}</p>}
      <ToLine words="line-read" />
    </section>
  );
}

export function ToLine({ words = "line-open" }: { words?: "line-open" | "line-read" }) {
  const { stay, text } = useVisit();
  return (
    <p>
      <button type="button" class="button" onClick={() => stay.go({ at: "line" })}>
        {text(words)}
      </button>
    </p>
  );
}

export function LineView() {
  const { stay, text, times } = useVisit();
  const { side } = stay;
  const heading = useRef<HTMLHeadingElement>(null);
  const end = useRef<HTMLDivElement>(null);
  /** A decision that is new is not scrolled past. */
  const beginsAbove = useRef(side.unread.length > 0);
  const said = side.said.value;
  const unsent = side.outbox.messages.value;
  const until = side.until.value;
  const next = stay.room.value?.here.read_next ?? 0;
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (beginsAbove.current) beginsAbove.current = false;
    else if (said.length + unsent.length > 0) end.current?.scrollIntoView({ block: "end" });
  }, [said.length, unsent.length]);
  useSeeing(said);
  return (
    <div class="stack">
      <Back />
      <h2 ref={heading} tabIndex={-1}>
        {text("line")}
      </h2>
      <p class="soft">{text("line-about")}</p>
      <p class="soft">{next > 0 ? text("line-read-next", { moment: times.moment(next) }) : text("line-read-later")}</p>
      {until > 0 && <p class="line__until">{text("line-until", { moment: times.moment(until) })}</p>}
      <details>
        <summary>{text("help-now")}</summary>
        <NumbersNow />
      </details>
      <Sanctions />
      <ol class="list posts">
        {said.map((one) => (
          <li key={one.key || one.seq}>
            <Said one={one} />
          </li>
        ))}
        {unsent.map((message) => (
          <li key={message.key}>
            <UnsentView message={message} retry={(key) => side.outbox.retry(key)} />
          </li>
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
}

/** What is open on a page that is looked at has been read. */
function useSeeing(said: readonly OnLine[]): void {
  const { stay } = useVisit();
  useEffect(() => {
    const see = (): void => {
      if (document.visibilityState !== "hidden") stay.side.see();
    };
    see();
    document.addEventListener("visibilitychange", see);
    return () => document.removeEventListener("visibilitychange", see);
  }, [stay, said]);
}

function Said({ one: { by = "", helper = "", at, text: words } }: { one: OnLine }) {
  const { stay, text, times } = useVisit();
  const name = by || (stay.room.value?.here.name ?? "");
  return (
    <article class={`post post--said ${by ? "post--leads" : "post--mine"}`}>
      <header class="post__head">
        <h3 class="post__by">
          <bdi>{name}</bdi>
          {!by && <span class="soft"> {text("you")}</span>}
        </h3>
        {helper && <span class="badge badge--accent">{text("helper-type", { helper })}</span>}
        <time class="post__at small soft" dateTime={new Date(at).toISOString()}>
          {times.moment(at)}
        </time>
      </header>
      <p class="post__text" dir="auto">
        {words}
      </p>
    </article>
  );
}

export function LineComposer() {
  const { stay, text } = useVisit();
  const { side } = stay;
  return (
    <WriteForm
      id="line"
      label={text("line-placeholder")}
      placeholder={text("line-placeholder")}
      sendLabel={text("post-send")}
      draft={() => side.draft.value}
      write={(words) => {
        side.draft.value = words;
      }}
      send={() => side.say()}
    />
  );
}
