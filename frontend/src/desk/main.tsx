/** Entry of the duty desk: reads the server's page, starts the desk, draws it. Stores nothing in the browser but yes and no (choices.ts). */

import "./desk.css";
import { render } from "preact";
import en from "../../texts/en/desk.ftl?raw";
import fi from "../../texts/fi/desk.ftl?raw";
import sv from "../../texts/sv/desk.ftl?raw";
import { systemClock } from "../shared/clock";
import { newKey } from "../shared/keys";
import { createTexts } from "../shared/texts";
import type { StaffLanguage } from "../wire/desk";
import { Desk } from "./desk";
import { callHelpByKey } from "./help-key";
import { languageOfPage } from "./language";
import { App } from "./views/app";
import { DeskProvider } from "./views/context";

const SOURCES: Readonly<Record<StaffLanguage, string>> = { fi, sv, en };

function begin(root: HTMLElement): void {
  const language = languageOfPage();
  const say = createTexts(language, SOURCES[language]);
  // Waiting times are counted on the server's clock: this device's may be hours off.
  const ahead = Number(root.getAttribute("data-now")) * 1000 - Date.now();
  const desk = new Desk({
    connect: () => new WebSocket(new URL("/ws/desk", location.href.replace(/^http/, "ws"))),
    clock: systemClock,
    serverNow: () => Date.now() + ahead,
    language,
    random: Math.random,
    newKey,
  });
  const wallTime = (moment: number): number => Date.now() - (systemClock.now() - moment);
  render(
    <DeskProvider
      value={{
        desk,
        say,
        language,
        wallTime,
        people: root.getAttribute("data-people"),
        status: root.getAttribute("data-status"),
        letters: root.getAttribute("data-letters"),
        slots: root.getAttribute("data-slots"),
        replies: root.getAttribute("data-replies"),
        roster: root.getAttribute("data-roster"),
        gaps: root.getAttribute("data-gaps"),
        onCall: root.getAttribute("data-on-call"),
        debriefs: root.getAttribute("data-debriefs"),
        cases: root.getAttribute("data-cases"),
        statistics: root.getAttribute("data-statistics"),
        groups: root.getAttribute("data-groups"),
        practice: root.getAttribute("data-practice"),
        services: root.getAttribute("data-services"),
      }}
    >
      <App />
    </DeskProvider>,
    root,
  );
  comeBackPromptly(desk);
  warnBeforeLosing(desk);
  tellThatSomebodyIsHere(desk);
  window.addEventListener("keydown", (event) => callHelpByKey(event, desk)); // wherever the focus is
  desk.start();
}

/** Tries at once when the network or the worker returns. */
function comeBackPromptly(desk: Desk): void {
  window.addEventListener("online", () => desk.nudge());
  window.addEventListener("focus", () => {
    if (desk.signedOut.value) desk.useHere();
    else desk.nudge();
  });
}

/** Drafts are nowhere but on this page: closing it asks first. */
function warnBeforeLosing(desk: Desk): void {
  window.addEventListener("beforeunload", (event) => {
    if (desk.hasUnsent) event.preventDefault();
  });
}

/** Reading and clicking send nothing by themselves, but somebody is there. */
function tellThatSomebodyIsHere(desk: Desk): void {
  for (const event of ["pointerdown", "keydown"]) {
    window.addEventListener(event, () => desk.stay.touch(), { capture: true, passive: true });
  }
}

const root = document.getElementById("app");
if (root !== null) begin(root);
