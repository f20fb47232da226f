/** The one screen: the way out, what is read, where to write. */

import type { Place } from "../stay";
import { AboutRoom } from "./about-room";
import { RoomAnnouncer } from "./announcer";
import { Bar, LeaveFirst } from "./bar";
import { Composer } from "./composer";
import { Connection } from "./connection";
import { useVisit, type Visit, VisitContext } from "./context";
import { EveningView } from "./evening";
import { EveningComposer } from "./evening-composer";
import { LineComposer, LineView } from "./line";
import { Out } from "./out";
import { ThreadView } from "./thread";
import { Threads, WriteThread } from "./threads";

export function App({ visit }: { visit: Visit }) {
  return (
    <VisitContext.Provider value={visit}>
      <Screen />
    </VisitContext.Provider>
  );
}

function Screen() {
  const { stay } = useVisit();
  const place = stay.place.value;
  return (
    <div class="visit">
      <header class="visit__top">
        <LeaveFirst />
        <Bar />
        <Connection />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <main class="visit__main" tabIndex={0} key={place.at === "thread" ? place.thread : place.at}>
        <Middle place={place} />
      </main>
      <Bottom place={place} />
      <RoomAnnouncer />
    </div>
  );
}

function Middle({ place }: { place: Place }) {
  const { stay, text } = useVisit();
  const room = stay.room.value;
  if (place.at === "line" && stay.hasLine) return <LineView />;
  if (stay.phase.value !== "in" && stay.phase.value !== "entering") return <Out />;
  if (room === null) return <p class="note">{text("entering")}</p>;
  switch (place.at) {
    case "threads":
      return <Threads room={room} />;
    case "new":
      return <WriteThread />;
    case "thread":
      return <ThreadView key={place.thread} room={room} seq={place.thread} />;
    case "evening":
      return <EveningView key={place.evening} room={room} id={place.evening} />;
    case "room":
      return <AboutRoom room={room} />;
    case "line":
      return <p class="note">{text("entering")}</p>;
  }
}

function Bottom({ place }: { place: Place }) {
  const { stay } = useVisit();
  const room = stay.room.value;
  if (place.at === "line") return stay.hasLine ? <LineComposer /> : null;
  if (room === null || stay.phase.value !== "in") return null;
  if (place.at === "thread" && room.threads.has(place.thread)) return <Composer room={room} thread={place.thread} />;
  if (place.at === "evening") return <EveningComposer room={room} id={place.evening} />;
  return place.at === "new" ? <Composer room={room} thread={0} /> : null;
}
