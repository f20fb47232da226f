/**
 * The page's one voice for screen readers: what arrives is spoken once, politely, and gone again, so that it
 * is not met a second time when the page is read through.
 */

import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useVisit, type Visit } from "../context";
import { noteOf } from "../words";

const GONE_AFTER_MS = 10_000;

interface Announcement {
  readonly id: number;
  readonly words: string;
}

let lastId = 0;

export function Announcer() {
  const visit = useVisit();
  const announcements = useSignal<readonly Announcement[]>([]);
  useEffect(() => {
    const say = (words: string): void => announce(announcements, words);
    const disposers = [sayNews(visit, say), sayPlace(visit, say), sayTrouble(visit, say)];
    return () => {
      for (const dispose of disposers) dispose();
    };
  }, [visit, announcements]);
  return (
    <div class="visually-hidden" aria-live="polite">
      {announcements.value.map(({ id, words }) => (
        <p key={id}>{words}</p>
      ))}
    </div>
  );
}

function announce(announcements: Signal<readonly Announcement[]>, words: string): void {
  lastId += 1;
  const announcement = { id: lastId, words };
  announcements.value = [...announcements.peek(), announcement];
  setTimeout(() => {
    announcements.value = announcements.peek().filter((other) => other !== announcement);
  }, GONE_AFTER_MS);
}

function sayNews({ talk, text }: Visit, say: (words: string) => void): () => void {
  return talk.news.subscribe((entries) => {
    const name = talk.helper.peek()?.name ?? "";
    for (const entry of entries) {
      const { body } = entry;
      say(body.t === "said" ? `${text("message-by-helper", { name })} ${body.text}` : noteOf(entry, text));
    }
  });
}

function sayPlace({ talk, text }: Visit, say: (words: string) => void): () => void {
  return talk.place.subscribe(({ ahead, answering }) => {
    if (talk.phase.peek() !== "waiting") return;
    say(`${text("queue-title")}. ${answering ? text("queue-ahead", { count: ahead }) : text("queue-nobody-short")}`);
  });
}

function sayTrouble({ talk, text }: Visit, say: (words: string) => void): () => void {
  let before = talk.trouble.peek();
  return talk.trouble.subscribe((trouble) => {
    const wasLost = before !== "none";
    before = trouble;
    if (talk.phase.peek() === "ended") return;
    if (trouble === "short") say(text("connection-lost"));
    if (trouble === "long") say(text("connection-help"));
    if (trouble === "none" && wasLost && talk.connection.peek().state === "open") say(text("connection-back"));
  });
}
