/** What the visitor's page says to screen readers: what comes from others, the place in the queue, the connection. */

import { useCallback } from "preact/hooks";
import { Announcer, type Voice } from "../../shared/announcer";
import { useVisit, type Visit } from "../context";
import type { Phase } from "../talk";
import { noteOf } from "../words";

/** Phases in which nothing of the talk may stay on the page. */
const WIPED: ReadonlySet<Phase> = new Set<Phase>(["deleting", "gone", "replaced"]);

export function TalkAnnouncer() {
  const visit = useVisit();
  const listen = useCallback(
    (voice: Voice) => {
      const disposers = [hushWiped, sayNews, sayPlace, sayTrouble].map((heed) => heed(visit, voice));
      return () => {
        for (const dispose of disposers) dispose();
      };
    },
    [visit],
  );
  return <Announcer listen={listen} />;
}

function hushWiped({ talk }: Visit, { hush }: Voice): () => void {
  return talk.phase.subscribe((phase) => {
    if (WIPED.has(phase)) hush();
  });
}

function sayNews({ talk, text }: Visit, { say }: Voice): () => void {
  return talk.news.subscribe((entries) => {
    const name = talk.helper.peek()?.name ?? "";
    for (const entry of entries) {
      const { body } = entry;
      say(body.t === "said" ? `${text("message-by-helper", { name })} ${body.text}` : noteOf(entry, text));
    }
  });
}

function sayPlace({ talk, text }: Visit, { say }: Voice): () => void {
  return talk.place.subscribe(({ ahead, answering }) => {
    if (talk.phase.peek() !== "waiting") return;
    say(`${text("queue-title")}. ${answering ? text("queue-ahead", { count: ahead }) : text("queue-nobody-short")}`);
  });
}

function sayTrouble({ talk, text }: Visit, { say }: Voice): () => void {
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
