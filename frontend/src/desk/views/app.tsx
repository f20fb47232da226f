import { effect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Picture } from "../picture";
import { ThreadAnnouncer } from "./announcer";
import { Colleagues } from "./colleagues";
import { ConnectionLine } from "./connection-line";
import { Contact } from "./contact";
import { useDesk } from "./context";
import { Duty } from "./duty";
import { Gaps } from "./gaps";
import { HelpLines } from "./help";
import { Invitations } from "./invitations";
import { Offer, OfferAnnouncer } from "./offer";
import { OpenTalks } from "./open-talks";
import { Queue } from "./queue";
import { Shortcuts } from "./shortcuts";
import { SignalChoices } from "./signals";
import { StaffLine } from "./staff-line";
import { StayLine } from "./stay";
import { Strip } from "./strip";
import { UrgentLines } from "./urgent";

/** The whole desk: duty and queue beside the worker's contacts. */
export function App() {
  const { desk, say } = useDesk();
  // Not useSignalEffect: it waits for a timer, which a tab in the background may have to wait a minute for.
  useEffect(
    () =>
      effect(() => {
        const count = desk.attention.value;
        document.title = count === 0 ? say("desk-title") : say("desk-title-count", { count });
      }),
    [desk, say],
  );
  const picture = desk.picture.value;
  return (
    <div class="desk" data-view={desk.active.value === null ? "queue" : "contact"}>
      <TopBar picture={picture} />
      <StayLine />
      <DepartureLines />
      <Content picture={picture} />
    </div>
  );
}

/** Whoever is signed out sees nothing of a visitor; drafts stay in the page until the worker is back. */
function Content({ picture }: { picture: Picture | null }) {
  const { desk, say } = useDesk();
  if (picture !== null && !desk.signedOut.value) {
    return (
      <Work picture={picture}>
        <SignalChoices />
      </Work>
    );
  }
  return <main class="desk__loading soft">{say(desk.signedOut.value ? "desk-signed-out" : "desk-loading")}</main>;
}

/** Contacts have gone off the desk by themselves: why, and that nothing is left to do. */
function DepartureLines() {
  const { desk, say } = useDesk();
  return (
    <div class="told small" role="status">
      {desk.departures.value.map(({ contact, number, how }) => (
        <p key={contact}>{say("contact-departed", { number, how })}</p>
      ))}
    </div>
  );
}

function TopBar({ picture }: { picture: Picture | null }) {
  const { say } = useDesk();
  return (
    <header class="topbar">
      <h1>{say("desk-heading")}</h1>
      <ConnectionLine />
      {picture && (
        <p class="topbar__me small soft">{say("desk-me", { name: picture.me.name, helper: picture.me.helper })}</p>
      )}
      <Shortcuts />
      <Menu />
    </header>
  );
}

/** The staff's other pages, and the way out. Each page opens in a tab of its own: who answers stays at the desk. */
function Menu() {
  const { desk, say, language, ...links } = useDesk();
  const {
    people,
    status,
    letters,
    slots,
    roster,
    groups,
    onCall,
    debriefs,
    cases,
    statistics,
    replies,
    practice,
    services,
  } = links;
  const menu = useRef<HTMLDetailsElement>(null);
  const pages = [
    ["desk-roster", roster],
    ["desk-letters", letters],
    ["desk-slots", slots],
    ["desk-groups", groups],
    ["desk-on-call", onCall],
    ["desk-debriefs", debriefs],
    ["desk-cases", cases],
    ["desk-statistics", statistics],
    ["desk-replies", replies],
    ["desk-practice", practice],
    ["desk-services", services],
    ["desk-people", people],
    ["desk-status", status],
    ["desk-account", `/desk/account?lang=${language}`],
    ["desk-help", `/desk/help?lang=${language}`],
  ] as const;
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    close();
    menu.current.querySelector("summary")?.focus();
  };
  const onFocusOut = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && menu.current?.contains(event.relatedTarget))) close();
  };
  return (
    <details ref={menu} class="menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <summary class="button button--small button--quiet">{say("desk-menu")}</summary>
      <ul class="list menu__list">
        {pages.map(
          ([name, address]) =>
            address && (
              <li key={name}>
                <a href={address} target="_blank" rel="noopener">
                  {say(name)}
                </a>
              </li>
            ),
        )}
        {/* The form with its token is in the server's page. Who is signed out is offered the way back instead. */}
        {!desk.signedOut.value && (
          <li>
            <button class="menu__button" type="submit" form="sign-out">
              {say("desk-sign-out")}
            </button>
          </li>
        )}
      </ul>
    </details>
  );
}

/** Duty, queue and talks; `children` stand below the queue. */
export function Work({ picture, children }: { picture: Picture; children?: ComponentChildren }) {
  const { desk } = useDesk();
  const threads = desk.threads.value;
  return (
    <>
      <HelpLines picture={picture} />
      <UrgentLines picture={picture} />
      <Invitations picture={picture} />
      <Strip picture={picture} threads={threads} />
      <main class="work">
        <Offer picture={picture} />
        <div class="side">
          <Duty picture={picture} />
          <StaffLine picture={picture} />
          <Queue picture={picture} />
          <Gaps picture={picture} />
          <Colleagues picture={picture} />
          <OpenTalks picture={picture} />
          {children}
        </div>
        <div class="contacts">
          {threads.length === 0 && <NoContacts />}
          {threads.map((thread) => {
            const facts = picture.contacts.find(({ contact }) => contact === thread.contact);
            return facts && <Contact key={thread.contact} thread={thread} facts={facts} picture={picture} />;
          })}
        </div>
      </main>
      <OfferAnnouncer />
      {threads.map((thread) => (
        <ThreadAnnouncer key={thread.contact} thread={thread} />
      ))}
    </>
  );
}

function NoContacts() {
  const { say } = useDesk();
  return (
    <div class="contacts__none soft">
      <p>{say("contacts-none")}</p>
      <p class="small">{say("contacts-none-hint")}</p>
    </div>
  );
}
