/** Live evenings: a quiet line on the list of threads, the talk itself, and reading one that was kept. */

import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Emergency } from "../../shared/emergency";
import { canRetry, type Unsent } from "../../shared/outbox";
import type { Entry, ErrorCode, EveningOnPage } from "../../wire/common";
import { type Inside, isGuests, isOpen, isOwn, letsIn, type Whose } from "../evening";
import type { Room } from "../room";
import { isIgnored } from "../stay";
import { Back } from "./back";
import { useVisit } from "./context";
import { Tells } from "./facilitating";
import { Telling } from "./telling";
import { HeldView } from "./waiting";

/** So near to the end counts as at the end. */
const NEAR_PX = 80;

/** On the list of threads: evenings to come, the one that goes on, and those that can be read. */
export function EveningLines() {
  const { stay } = useVisit();
  const { listed, now } = stay.evenings;
  const shown = listed.value.filter(({ state, kept }) => state !== "over" || kept);
  if (shown.length === 0) return null;
  return (
    <ul class="list evenings">
      {shown.map((evening) => (
        <li key={evening.evening}>
          <EveningLine evening={evening} now={now.value} />
        </li>
      ))}
    </ul>
  );
}

function EveningLine({ evening, now }: { evening: EveningOnPage; now: number }) {
  const { stay, text } = useVisit();
  const when = useWhen();
  const isThere = stay.evenings.inside.value?.evening === evening.evening;
  const words = (): string => {
    if (isThere) return text("evening-there");
    if (evening.state === "over") return text("evening-was", { day: when.day(evening.starts) });
    return isOpen(evening, now) ? text("evening-open") : when.starts(evening.starts);
  };
  return (
    <button
      id={`evening-${evening.evening}`}
      type="button"
      class={`evening-line ${isOpen(evening, now) ? "evening-line--open" : ""}`}
      onClick={() => stay.go({ at: "evening", evening: evening.evening })}
    >
      <span class="small">{words()}</span>
      <strong dir="auto">{evening.theme}</strong>
    </button>
  );
}

/** When an evening begins, in words. */
function useWhen(): { day(at: number): string; starts(at: number): string } {
  const { text, times } = useVisit();
  return {
    day: times.day,
    starts: (at) => {
      const time = times.clock(at);
      return times.isSameDay(at, Date.now())
        ? text("evening-starts-today", { time })
        : text("evening-starts", { day: times.day(at), time });
    },
  };
}

export function EveningView({ room, id }: { room: Room; id: string }) {
  const { stay, text } = useVisit();
  const { evenings } = stay;
  const heading = useRef<HTMLHeadingElement>(null);
  const evening = evenings.find(id);
  const inside = evenings.inside.value;
  const isThere = inside?.evening === id && inside.isIn;
  // Coming in and going out, too: what had the focus is gone with what was there before.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [isThere]);
  useEffect(() => () => evenings.lookAway(), [evenings]);
  return (
    <div class="evening stack">
      <Back />
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {evening?.theme ?? text("evening")}
      </h2>
      <Refusal id={id} />
      {isThere ? (
        <Talk room={room} inside={inside} />
      ) : evenings.ended.value === id ? (
        <Ended evening={evening} />
      ) : evening === undefined ? (
        <p>{text("evening-gone")}</p>
      ) : evening.state === "over" ? (
        <Kept room={room} evening={evening} />
      ) : (
        <Before room={room} evening={evening} />
      )}
      <Unsaid />
      {room.here.leads && evening !== undefined && isOpen(evening, evenings.now.value) && <Ending id={id} />}
    </div>
  );
}

/** What one is told before coming in. */
function Before({ room, evening }: { room: Room; evening: EveningOnPage }) {
  const { stay, text, times } = useVisit();
  const when = useWhen();
  const { evenings } = stay;
  const { leads } = room.here;
  const now = evenings.now.value;
  const isOn = isOpen(evening, now);
  const isFull = !leads && evening.there >= evening.capacity;
  return (
    <section class="told stack">
      <p>
        {isOn ? text("evening-open-until", { time: times.clock(evening.ends) }) : when.starts(evening.starts)}
        {!isOn && ` ${text("evening-ends", { time: times.clock(evening.ends) })}`}
      </p>
      {evening.guest && <p>{text("evening-guest", { guest: evening.guest })}</p>}
      <p>{text("evening-about", { capacity: evening.capacity })}</p>
      <p>{text(evening.kept ? "evening-kept" : "evening-forgotten")}</p>
      {isOn && <p class="soft">{text("evening-count", { count: evening.there })}</p>}
      {isFull && isOn && <p>{text("evening-full")}</p>}
      {letsIn(evening, now, leads) && (
        <p>
          <button
            type="button"
            class="button button--primary"
            disabled={evenings.inside.value?.evening === evening.evening}
            onClick={() => evenings.join(evening.evening)}
          >
            {text(isFull && isOn ? "evening-try" : "evening-join")}
          </button>
        </p>
      )}
    </section>
  );
}

const REFUSALS: Partial<Record<ErrorCode, string>> = {
  full: "evening-full",
  closed: "evening-closed",
  not_found: "evening-closed",
};

function Refusal({ id }: { id: string }) {
  const { stay, text } = useVisit();
  const refusal = stay.evenings.refusal.value;
  const isHere = refusal !== null && refusal.evening === id;
  return (
    <p role="status" class={isHere ? "notice" : "evening__quiet"}>
      {isHere && text(REFUSALS[refusal.code] ?? "not-done")}
    </p>
  );
}

function Talk({ room, inside }: { room: Room; inside: Inside }) {
  const { stay, text } = useVisit();
  const { evenings } = stay;
  const end = useRef<HTMLDivElement>(null);
  const unsaid = evenings.outbox.messages.value;
  const held = room.here.held.filter((one) => evenings.held.value.has(one.held));
  const isBehind = useFollowing(inside.last, unsaid.length, end);
  const waiting = room.here.held.filter((one) => !one.is_refused).length;
  const evening = evenings.find(inside.evening);
  return (
    <>
      <div class="row evening__top">
        <p class="small soft">
          {evening && text("evening-count", { count: evening.there })}{" "}
          {evening && text(evening.kept ? "evening-kept" : "evening-forgotten")}
        </p>
        <button type="button" class="button button--small" onClick={() => evenings.leave()}>
          {text("evening-leave")}
        </button>
      </div>
      {room.here.leads && <Tells room={room} />}
      {room.here.leads && waiting > 0 && (
        <p>
          <button type="button" class="button button--small" onClick={() => stay.go({ at: "threads" })}>
            {text("judge-title", { count: waiting })}
          </button>
        </p>
      )}
      {inside.entries.length === 0 && unsaid.length === 0 && <p class="soft">{text("evening-quiet")}</p>}
      <Words room={room} evening={inside.evening} entries={inside.entries} />
      <ol class="list posts">
        {held.map((one) => (
          <li key={one.held} class="stack">
            <HeldView room={room} held={one} isTold={false} />
            <p class="small soft">{text("evening-held")}</p>
          </li>
        ))}
        {unsaid.map((message) => (
          <li key={message.key}>
            <UnsaidView message={message} />
          </li>
        ))}
      </ol>
      <div ref={end} />
      {isBehind.value && (
        <button type="button" class="button posts__news" onClick={() => end.current?.scrollIntoView()}>
          {text("new-posts")}
        </button>
      )}
    </>
  );
}

/** Stays at the end, unless its reader has gone back; who writes wants to see what was written. */
function useFollowing(
  last: number,
  mine: number,
  end: { readonly current: HTMLElement | null },
): { readonly value: boolean } {
  const isBehind = useSignal(false);
  const follows = useRef(true);
  useEffect(() => {
    const scroller = end.current?.closest("main");
    const look = (): void => {
      if (!scroller) return;
      follows.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
      if (follows.current) isBehind.value = false;
    };
    scroller?.addEventListener("scroll", look, { passive: true });
    return () => scroller?.removeEventListener("scroll", look);
  }, [end, isBehind]);
  useLayoutEffect(() => {
    if (follows.current) end.current?.scrollIntoView({ block: "end" });
    else isBehind.value = true;
  }, [last, end, isBehind]);
  useLayoutEffect(() => {
    if (mine > 0) end.current?.scrollIntoView({ block: "end" });
  }, [mine, end]);
  return isBehind;
}

function Words({ room, evening, entries }: { room: Room; evening: string; entries: readonly Entry[] }) {
  return (
    <ol class="list posts">
      {entries.map((entry) => (
        <li key={entry.key || entry.seq}>
          <Said room={room} evening={evening} entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Said({ room, evening, entry }: { room: Room; evening: string; entry: Entry }) {
  const { stay, text, times } = useVisit();
  const tells = useSignal(false);
  const { author, body, at, seq } = entry;
  if (body.t !== "said") return null;
  const { by = "" } = body;
  if (isIgnored(room, { by, author })) return <p class="note">{text("post-ignored", { name: by })}</p>;
  const mine = isOwn(room.here, entry);
  const guest = isGuests(entry);
  const leads = author === "facilitator" && !guest;
  return (
    <article class={`post post--said ${mine ? "post--mine" : ""} ${author === "facilitator" ? "post--leads" : ""}`}>
      <header class="post__head">
        <h3 class="post__by">
          <bdi>{by}</bdi>
          {mine && <span class="soft"> {text("you")}</span>}
        </h3>
        {leads && <span class="badge badge--accent">{text("facilitator")}</span>}
        {guest && <span class="badge badge--accent">{text("evening-guest-badge")}</span>}
        <p class="post__at small soft">{times.clock(at)}</p>
      </header>
      <p class="post__text">
        <Emergency>{body.text}</Emergency>
      </p>
      {!mine && !room.here.leads && (
        <button
          type="button"
          class="button button--quiet button--small post__tell"
          aria-expanded={tells.value}
          onClick={() => {
            tells.value = !tells.value;
          }}
        >
          {text("tell")}
          <span class="visually-hidden"> {text("more-about", { name: by })}</span>
        </button>
      )}
      {tells.value && (
        <Telling
          tell={(words) => stay.tell(seq, words, evening)}
          close={() => {
            tells.value = false;
          }}
        />
      )}
    </article>
  );
}

function failure(code: ErrorCode | undefined): string {
  if (code === "too_fast") return "post-failed-too-fast";
  return code === "closed" || code === "revoked" ? "post-failed-closed" : "post-failed";
}

function UnsaidView({ message }: { message: Unsent<Whose> }) {
  const { stay, text } = useVisit();
  const failed = message.state === "failed";
  return (
    <article class={`post post--mine post--said ${failed ? "post--failed" : "post--sending"}`}>
      <p class="post__text">{message.text}</p>
      <p class="row small" role="status">
        <span>{text(failed ? failure(message.code) : "post-sending")}</span>
        {canRetry(message) && (
          <button type="button" class="button button--small" onClick={() => stay.evenings.outbox.retry(message.key)}>
            {text("post-retry")}
          </button>
        )}
      </p>
    </article>
  );
}

function Ended({ evening }: { evening: EveningOnPage | undefined }) {
  const { stay, text } = useVisit();
  const kept = evening?.kept && evening.state === "over";
  return (
    <section class="told stack" role="status">
      <p>
        <strong>{text("evening-ended")}</strong>
      </p>
      <p>{text(kept ? "evening-ended-kept" : "evening-ended-forgotten")}</p>
      {kept && (
        <p>
          <button type="button" class="button" onClick={() => stay.evenings.read(evening.evening)}>
            {text("evening-read")}
          </button>
        </p>
      )}
    </section>
  );
}

/** What its reader still had to say when there was nobody to say it to any more. */
function Unsaid() {
  const { stay, text } = useVisit();
  const words = stay.evenings.unsaid.value;
  if (words.length === 0) return null;
  return (
    <section class="stack">
      <p>{text("unsent")}</p>
      {words.map((one, place) => (
        <blockquote key={place} class="quote" dir="auto">
          {one}
        </blockquote>
      ))}
    </section>
  );
}

function Kept({ room, evening }: { room: Room; evening: EveningOnPage }) {
  const { stay, text, times } = useVisit();
  const reading = stay.evenings.reading.value;
  const isRead = reading?.evening === evening.evening;
  const when = { day: times.day(evening.starts) };
  if (!isRead)
    return (
      <section class="told stack">
        <p>{text("evening-was", when)}</p>
        <p>
          <button type="button" class="button button--primary" onClick={() => stay.evenings.read(evening.evening)}>
            {text("evening-read")}
          </button>
        </p>
      </section>
    );
  return (
    <>
      <p class="soft">{text("evening-was", when)}</p>
      {reading.entries === null && <p class="note">{text("posts-loading")}</p>}
      {reading.entries?.length === 0 && <p class="soft">{text("evening-nothing")}</p>}
      {reading.entries !== null && <Words room={room} evening={reading.evening} entries={reading.entries} />}
    </>
  );
}

/** For facilitators. Asks once more, in its own place: leaving fast stays within reach. */
function Ending({ id }: { id: string }) {
  const { stay, text } = useVisit();
  const asks = useSignal(false);
  const sure = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asks.value) sure.current?.focus();
  }, [asks.value]);
  const ask = (on: boolean) => () => {
    asks.value = on;
  };
  if (!asks.value)
    return (
      <p>
        <button type="button" class="button button--quiet button--small" onClick={ask(true)}>
          {text("evening-end")}
        </button>
      </p>
    );
  return (
    <section class="told stack">
      <p ref={sure} tabIndex={-1}>
        {text("evening-end-sure")}
      </p>
      <div class="row">
        <button
          type="button"
          class="button button--primary"
          onClick={() => {
            asks.value = false;
            stay.evenings.end(id);
          }}
        >
          {text("evening-end")}
        </button>
        <button type="button" class="button" onClick={ask(false)}>
          {text("cancel")}
        </button>
      </div>
    </section>
  );
}
