import "../shared/styles/index.css";
import "./visitor.css";

import { render } from "preact";
import { systemClock } from "../shared/clock";
import { newKey } from "../shared/keys";
import { createTexts, type Texts } from "../shared/texts";
import type { ChatPage } from "../wire/pages";
import { VisitContext } from "./context";
import { leaveFast, tellLeft } from "./leave";
import { readPage } from "./page";
import { reloadToken } from "./reload-token";
import { tripleShift } from "./shift";
import { Talk } from "./talk";
import { App } from "./ui/App";
import { followKeyboard } from "./viewport";

const SOURCES = import.meta.glob<string>("../../texts/*/visitor.ftl", { query: "?raw", import: "default" });

async function loadTexts(language: string): Promise<Texts> {
  const load = SOURCES[`../../texts/${language}/visitor.ftl`];
  if (load === undefined) throw new Error(`no texts in ${language}`);
  return createTexts(language, await load());
}

function createTalk(page: ChatPage): Talk {
  const address = `${location.origin.replace(/^http/, "ws")}/ws/visitor`;
  return new Talk({
    service: page.slug,
    language: page.language,
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
  const talk = createTalk(page);
  const leave = (): void => leaveFast(talk, page.leave.url, window);
  const pressed = tripleShift();
  // Leaving works from the first moment on, also while the texts are still on their way.
  document.addEventListener("keydown", (event) => {
    if (pressed(event, event.timeStamp)) leave();
  });
  document.addEventListener("visibilitychange", () => talk.nudge());
  addEventListener("online", () => talk.nudge());
  addEventListener("pageshow", () => talk.nudge());
  followKeyboard(window);
  const text = await loadTexts(page.language);
  talk.comeBack();
  const place = document.getElementById("app");
  if (place === null) throw new Error("no place for the talk");
  place.replaceChildren();
  render(
    <VisitContext.Provider value={{ page, talk, text, leave, startOver: () => location.reload() }}>
      <App />
    </VisitContext.Provider>,
    place,
  );
}

void start();
