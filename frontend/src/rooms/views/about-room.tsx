/** The room: who is in it, its rules, and how long it goes on. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { Room } from "../room";
import { Back } from "./back";
import { useVisit } from "./context";
import { NumbersNow } from "./help";
import { ToLine } from "./line";
import { Quitting } from "./quitting";

export function AboutRoom({ room: { facts, here } }: { room: Room }) {
  const { stay, text, times } = useVisit();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class="about stack">
      <Back />
      <h2 ref={heading} tabIndex={-1}>
        {text("about-room")}
      </h2>
      {facts.title && (
        <p dir="auto">
          <strong>{facts.title}</strong>
        </p>
      )}
      <section class="stack">
        <h3>{text("leaders")}</h3>
        <ul class="list people">
          {here.leaders.map(({ name, helper }) => (
            <li key={name}>
              <bdi>{name}</bdi> <span class="badge badge--accent">{text("helper-type", { helper })}</span>
            </li>
          ))}
        </ul>
        {stay.hasLine && <ToLine />}
      </section>
      <Members names={here.members} me={here.name} ignored={here.ignored} leads={here.leads} />
      {facts.rules && (
        <section class="stack">
          <h3>{text("rules")}</h3>
          <p class="about__rules" dir="auto">
            {facts.rules}
          </p>
        </section>
      )}
      <section class="stack">
        <h3>{text("run")}</h3>
        <p>{text("run-about", { day: times.date(facts.ends), gone: times.date(facts.promised || facts.gone) })}</p>
      </section>
      {!here.leads && <Quitting />}
      <section class="stack">
        <h3>{text("help-now")}</h3>
        <NumbersNow />
      </section>
    </div>
  );
}

interface MembersProps {
  readonly names: readonly string[];
  readonly me: string;
  readonly ignored: readonly string[];
  readonly leads: boolean;
}

function Members({ names, me, ignored, leads }: MembersProps) {
  const { stay, text } = useVisit();
  return (
    <section class="stack">
      <h3>{text("members", { count: names.length })}</h3>
      <ul class="list people">
        {[...names]
          .sort((one, other) => one.localeCompare(other))
          .map((name) => {
            const isIgnored = ignored.includes(name);
            return (
              <li key={name}>
                <span>
                  <bdi>{name}</bdi>
                  {name === me && !leads && <span class="soft"> {text("you")}</span>}
                </span>
                {name !== me && !leads && (
                  <button
                    type="button"
                    class="button button--quiet button--small"
                    onClick={() => stay.ignore(name, !isIgnored)}
                  >
                    {text(isIgnored ? "ignore-no" : "ignore-short")}
                    <span class="visually-hidden"> {name}</span>
                  </button>
                )}
              </li>
            );
          })}
      </ul>
      {!leads && <p class="small soft">{text("ignore-about")}</p>}
    </section>
  );
}
