/** What the visitor's page says to screen readers: what comes from others, the place in the queue, the connection. */

import { useCallback, useRef } from "preact/hooks";
import { Announcer, type Voice } from "../../shared/announcer";
import { useVisit, type Visit } from "../context";
import type { Phase, Place } from "../talk";
import { clockOf, noteOf, QUESTIONS, writerOf } from "../words";

/** Phases in which nothing of the talk may stay on the page. */
const WIPED: ReadonlySet<Phase> = new Set<Phase>(["deleting", "gone", "replaced"]);

export function TalkAnnouncer() {
  const visit = useVisit();
  const { talk, tongue } = visit;
  const newest = useRef(visit);
  newest.current = visit;
  // Not heard anew when the language changes: what was said once would be said again.
  const listen = useCallback(
    (voice: Voice) => {
      const now = (): Visit => newest.current;
      const disposers = [hushWiped, sayNews, sayPlace, sayClosing, sayTrouble, sayLanguage].map((heed) =>
        heed(now, voice),
      );
      return () => {
        for (const dispose of disposers) dispose();
      };
    },
    [talk, tongue],
  );
  return <Announcer listen={listen} />;
}

/** The visit in the language of the moment. */
type Now = () => Visit;

function hushWiped(now: Now, { hush }: Voice): () => void {
  return now().talk.phase.subscribe((phase) => {
    if (WIPED.has(phase)) hush();
  });
}

function sayNews(now: Now, { say }: Voice): () => void {
  const { talk } = now();
  return talk.news.subscribe((entries) => {
    const { page, text } = now();
    for (const entry of entries) {
      const { body } = entry;
      const words = body.t === "said" ? body.text : body.t === "asked" ? text(QUESTIONS[body.about]) : "";
      const card = body.t === "card_given" ? page.cards.find(({ slug }) => slug === body.card) : undefined;
      const note = [noteOf(entry, text, clockOf(page)), card?.name, card?.number].filter(Boolean).join(" ");
      const name = writerOf(body) || (talk.helper.peek()?.name ?? "");
      const news = words === "" ? note : `${text("message-by-helper", { name })} ${words}`;
      if (news !== "") say(news);
    }
  });
}

function sayPlace(now: Now, { say }: Voice): () => void {
  const { talk } = now();
  return talk.place.subscribe(({ ahead, answering }) => {
    if (talk.phase.peek() !== "waiting") return;
    const { text } = now();
    say(`${text("queue-title")}. ${answering ? text("queue-ahead", { count: ahead }) : text("queue-nobody-short")}`);
  });
}

/** Before closing, whether there is time for this visitor (rule 10): once, and again only when that has changed. */
function sayClosing(now: Now, { say }: Voice): () => void {
  const { talk } = now();
  let told: Place["closing"] = "";
  return talk.place.subscribe(({ closing, closes }) => {
    if (talk.phase.peek() !== "waiting" || closing === told) return;
    told = closing;
    const { page, text } = now();
    if (closing !== "") say(text(`queue-${closing}`, { time: clockOf(page)(closes) }));
  });
}

function sayTrouble(now: Now, { say }: Voice): () => void {
  const { talk } = now();
  let before = talk.trouble.peek();
  return talk.trouble.subscribe((trouble) => {
    const { text } = now();
    const wasLost = before !== "none";
    before = trouble;
    if (talk.phase.peek() === "ended") return;
    if (trouble === "short") say(text("connection-lost"));
    if (trouble === "long") say(text("connection-help"));
    if (trouble === "none" && wasLost && talk.connection.peek().state === "open") say(text("connection-back"));
  });
}

function sayLanguage(now: Now, { say }: Voice): () => void {
  const { tongue } = now();
  let before = tongue.words.peek();
  const disposers = [
    tongue.words.subscribe((words) => {
      if (words !== before) say(words.text("language-changed"));
      before = words;
    }),
    tongue.changing.subscribe((changing) => {
      if (changing === "failed") say(now().text("language-failed"));
    }),
  ];
  return () => {
    for (const dispose of disposers) dispose();
  };
}
