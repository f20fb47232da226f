import { useCallback } from "preact/hooks";
import { Announcer, type Voice } from "../../shared/announcer";
import type { Entry } from "../../wire/common";
import type { Thread } from "../thread";
import { type DeskContext, useDesk, useTimeOfDay } from "./context";
import { goneText, noteOf } from "./talk";

/** Says to screen readers what comes from a contact's visitor, also while another contact is looked at. */
export function ThreadAnnouncer({ thread }: { thread: Thread }) {
  const { say: text } = useDesk();
  const clock = useTimeOfDay();
  const listen = useCallback((voice: Voice) => sayNews(thread, text, clock, voice), [thread, text, clock]);
  return <Announcer listen={listen} />;
}

type Clock = (at: number) => string;

function sayNews(thread: Thread, text: DeskContext["say"], clock: Clock, { say, hush }: Voice): () => void {
  const tell = (words: string): void => say(text("contact-news", { number: thread.slot, words }));
  const disposeNews = thread.news.subscribe((entries) => {
    for (const entry of entries) if (!isOwn(entry)) tell(wordsOf(entry, text, clock));
  });
  const disposeGone = thread.textGone.subscribe((reason) => {
    if (reason === null) return;
    hush();
    tell(text(goneText(reason)));
  });
  return () => {
    disposeNews();
    disposeGone();
  };
}

const OWN: ReadonlySet<string> = new Set(["card_given", "interpreter_asked", "noted"]);

/** What the worker has just done is no news to them. */
function isOwn({ body }: Entry): boolean {
  return OWN.has(body.t) || (body.t === "ended" && body.by === "helper");
}

function wordsOf({ body }: Entry, text: DeskContext["say"], clock: Clock): string {
  return body.t === "said" ? body.text : noteOf(body, text, clock);
}
