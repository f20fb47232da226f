import { useCallback } from "preact/hooks";
import { Announcer, type Voice } from "../../shared/announcer";
import type { Entry } from "../../wire/common";
import type { Desk } from "../desk";
import { myPart } from "../picture";
import type { Thread } from "../thread";
import { type DeskContext, useDesk, useTimeOfDay } from "./context";
import { goneText, noteOf } from "./talk";

/** Says to screen readers what comes from a contact's visitor, also while another contact is looked at. */
export function ThreadAnnouncer({ thread }: { thread: Thread }) {
  const { desk, say: text } = useDesk();
  const clock = useTimeOfDay();
  const listen = useCallback((voice: Voice) => sayNews({ desk, thread, text, clock }, voice), [thread, text, clock]);
  return <Announcer listen={listen} />;
}

interface Heard {
  readonly desk: Desk;
  readonly thread: Thread;
  readonly text: DeskContext["say"];
  clock(at: number): string;
}

function sayNews({ desk, thread, text, clock }: Heard, { say, hush }: Voice): () => void {
  const tell = (words: string): void => say(text("contact-news", { number: thread.slot, words }));
  const disposeNews = thread.news.subscribe((entries) => {
    const picture = desk.picture.peek();
    const isWorker = picture === null || myPart(picture, thread.contact) === "worker";
    for (const entry of entries) {
      if (!(isWorker && isWorkersEnd(entry))) tell(wordsOf(entry, text, clock));
    }
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

/** What the worker has just done is no news to them. */
function isWorkersEnd({ body }: Entry): boolean {
  return body.t === "ended" && body.by === "helper";
}

/** Of what others have done: nothing else is news. */
function wordsOf({ body }: Entry, text: DeskContext["say"], clock: Heard["clock"]): string {
  if (body.t !== "said") return noteOf(body, text, clock, [], false);
  return body.by ? text("contact-colleague-says", { name: body.by, words: body.text }) : body.text;
}
