/**
 * Top of the screen: who one is here, what is known of the room, and the way out.
 *
 * What the room is about stands on its own screen, not on every one: whoever looks over a shoulder would read it first.
 * A facilitator has more rooms than one, and reads which this is.
 */

import { useVisit } from "./context";

export function Bar() {
  const { stay, text } = useVisit();
  const room = stay.room.value;
  return (
    <div class="bar">
      <div>
        <h1 class="bar__service" dir="auto">
          {(room?.here.leads && room.facts.title) || text("room")}
        </h1>
        {room !== null && (
          <p class="bar__who">
            <span>{text(room.here.leads ? "you-lead" : "you-are")}</span>{" "}
            <strong>
              <bdi>{room.here.name}</bdi>
            </strong>
          </p>
        )}
      </div>
      {room !== null && stay.phase.value === "in" && <AboutButton />}
      <LeaveLink class="button leave" words="leave" />
    </div>
  );
}

function AboutButton() {
  const { stay, text } = useVisit();
  const isOpen = stay.place.value.at === "room";
  return (
    <button
      type="button"
      class="button button--quiet bar__icon"
      aria-expanded={isOpen}
      title={text("about-room")}
      onClick={() => stay.go({ at: isOpen ? "threads" : "room" })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="9" cy="9" r="3.25" />
        <path d="M3 19c.5-3.5 3-5 6-5s5.500 1.500 6 5M15.500 6.200a3 3 0 010 5.600M17 14.500c2.200.6 3.600 2 4 4.500" />
      </svg>
      <span class="visually-hidden">{text("about-room")}</span>
    </button>
  );
}

/** First stop of the Tab key; shown only there. */
export function LeaveFirst() {
  return <LeaveLink class="button button--primary leave-first visually-hidden" words="leave-first" />;
}

/** A link, not a button: it also leads away should the script fail. */
function LeaveLink({ class: name, words }: { class: string; words: string }) {
  const { page, text, leave } = useVisit();
  const press = (event: Event): void => {
    event.preventDefault();
    leave();
  };
  return (
    <a class={name} href={page.neutral} rel="noreferrer" target="_top" draggable={false} onClick={press}>
      {text(words)}
    </a>
  );
}
