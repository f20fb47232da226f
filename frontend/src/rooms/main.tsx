/** Entry of a closed group's page. */

import "./rooms.css";
import { render } from "preact";
import { systemClock } from "../shared/clock";
import { newKey } from "../shared/keys";
import { leaveFast, tellLeft } from "../shared/leave";
import { localeOf } from "../shared/locale";
import { reloadToken } from "../shared/reload-token";
import { tripleShift } from "../shared/shift";
import { createTexts } from "../shared/texts";
import { followKeyboard } from "../shared/viewport";
import type { Language } from "../wire/common";
import type { GroupPage } from "../wire/pages";
import { doorOf, readPage } from "./page";
import { Stay } from "./stay";
import { App } from "./views/app";
import { timesOf } from "./words";

/** One file for each language: a page loads that of its reader. */
const TEXTS = import.meta.glob<string>("../../texts/*/room.ftl", { query: "?raw", import: "default" });

async function sourceOf(language: Language): Promise<string> {
  const load = TEXTS[`../../texts/${language}/room.ftl`];
  if (load === undefined) throw new Error(`no texts in ${language}`);
  return load();
}

function createStay(page: GroupPage): Stay {
  const path = page.room === "" ? "/ws/room" : "/ws/facilitator";
  const address = location.origin.replace(/^http/, "ws") + path;
  return new Stay({
    token: page.token,
    room: page.room,
    reloadToken: reloadToken(() => sessionStorage),
    clock: systemClock,
    connect: () => new WebSocket(address),
    random: Math.random,
    newKey,
    tellLeft: (token) => tellLeft(token, navigator),
  });
}

async function start(): Promise<void> {
  const page = readPage(document);
  const stay = createStay(page);
  const leave = (): void => leaveFast(stay, page.neutral, window);
  const pressed = tripleShift();
  document.addEventListener("keydown", (event) => {
    if (pressed(event, event.timeStamp)) leave();
  });
  document.addEventListener("visibilitychange", () => stay.nudge());
  addEventListener("online", () => stay.nudge());
  addEventListener("pageshow", () => stay.nudge());
  followKeyboard(window, document.documentElement.style);
  if (!stay.enter()) {
    location.replace(doorOf(page));
    return;
  }
  // A reload must not send the words of the key again: it asks for a page that has nothing but what the tab has kept.
  if (page.room === "") history.replaceState(null, "", `/groups/room?lang=${page.lang}`);
  const text = createTexts(localeOf(page.lang), await sourceOf(page.lang));
  const place = document.getElementById("app");
  if (place === null) throw new Error("no place for the room");
  place.replaceChildren();
  const visit = { page, stay, text, times: timesOf(page.lang, text, Date.now), leave };
  render(<App visit={visit} />, place);
}

void start();
