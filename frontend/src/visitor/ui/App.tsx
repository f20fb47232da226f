/** The one screen: who is there, what is said, where to write. */

import { useSignal } from "@preact/signals";
import { useVisit } from "../context";
import type { Phase } from "../talk";
import { TalkAnnouncer } from "./Announcer";
import { Asking } from "./Asking";
import { Bar } from "./Bar";
import { Before } from "./Before";
import { After, Blocked, Closed, Refused } from "./Closing";
import { Connection } from "./Connection";
import { Conversation } from "./Conversation";
import { LeaveFirst } from "./Leave";
import { LanguageFailed, OptionsPanel } from "./Options";
import { Writing } from "./Writing";

export function App() {
  const { page, talk } = useVisit();
  const phase = talk.phase.value;
  const options = useSignal(false);
  const closed = phase === "entry" && page.opening !== "open" && !talk.isBooked;
  return (
    <div class="visit">
      <header class="visit__top">
        <LeaveFirst />
        <Bar options={options} />
        <OptionsPanel open={options} />
        <LanguageFailed />
        <Connection />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <main class="visit__main" tabIndex={0}>
        {closed ? <Closed /> : <Middle phase={phase} />}
      </main>
      {!closed && <Writing />}
      <TalkAnnouncer />
    </div>
  );
}

function Middle({ phase }: { phase: Phase }) {
  switch (phase) {
    case "entry":
      return <Before />;
    case "asking":
      return <Asking />;
    case "refused":
      return <Refused />;
    case "blocked":
      return <Blocked />;
    case "gone":
    case "replaced":
    case "deleting":
      return <After phase={phase} />;
    default:
      return <Conversation />;
  }
}
