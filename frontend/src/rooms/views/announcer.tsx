/** What the page says to screen readers: new posts of the thread that is open, that there are others, the connection. */

import { useCallback, useRef } from "preact/hooks";
import { Announcer, type Voice } from "../../shared/announcer";
import { isIgnored } from "../stay";
import { useVisit, type Visit } from "./context";

export function RoomAnnouncer() {
  const visit = useVisit();
  const newest = useRef(visit);
  newest.current = visit;
  const { stay } = visit;
  const listen = useCallback(
    (voice: Voice) => {
      const now = (): Visit => newest.current;
      const disposers = [hushWiped, sayNews, saySide, sayEvening, sayTrouble].map((heed) => heed(now, voice));
      return () => {
        for (const dispose of disposers) dispose();
      };
    },
    [stay],
  );
  return <Announcer listen={listen} />;
}

type Now = () => Visit;

function hushWiped(now: Now, { hush }: Voice): () => void {
  return now().stay.phase.subscribe((phase) => {
    if (phase !== "in" && phase !== "entering") hush();
  });
}

function sayNews(now: Now, { say }: Voice): () => void {
  const { stay } = now();
  return stay.news.subscribe((entries) => {
    const { text } = now();
    const place = stay.place.peek();
    const room = stay.room.peek();
    for (const { body, author, seq } of entries) {
      if (body.t !== "posted" || room === null || isIgnored(room, { by: body.by, author })) continue;
      const isOpen = place.at === "thread" && place.thread === (body.thread || seq);
      const words = body.note ? text("note-about", { note: body.note }) : body.text;
      say(isOpen ? text("post-by", { name: body.by, words }) : text("post-elsewhere", { name: body.by }));
    }
  });
}

/** What a facilitator writes to the member alone is read out only where the line is open. */
function saySide(now: Now, { say }: Voice): () => void {
  const { side, place } = now().stay;
  return side.news.subscribe((news) => {
    const { text } = now();
    for (const { by = "", text: words } of news) {
      say(place.peek().at === "line" ? text("post-by", { name: by, words }) : text("line-news"));
    }
  });
}

/** What others say in the evening that is looked at. */
function sayEvening(now: Now, { say }: Voice): () => void {
  const { stay } = now();
  return stay.evenings.news.subscribe((entries) => {
    const { text } = now();
    const room = stay.room.peek();
    if (stay.place.peek().at !== "evening" || room === null) return;
    for (const { body, author } of entries) {
      if (body.t !== "said" || isIgnored(room, { by: body.by ?? "", author })) continue;
      say(text("post-by", { name: body.by ?? "", words: body.text }));
    }
  });
}

function sayTrouble(now: Now, { say }: Voice): () => void {
  const { stay } = now();
  let before = stay.trouble.peek();
  return stay.trouble.subscribe((trouble) => {
    const { text } = now();
    const wasLost = before !== "none";
    before = trouble;
    if (trouble === "short") say(text("connection-lost"));
    if (trouble === "long") say(text("connection-help"));
    if (trouble === "none" && wasLost && stay.connection.peek().state === "open") say(text("connection-back"));
  });
}
