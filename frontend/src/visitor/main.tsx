import { render } from "preact";
import { systemClock } from "../shared/clock";
import { newKey } from "../shared/keys";
import { leaveFast, tellLeft } from "../shared/leave";
import { reloadToken } from "../shared/reload-token";
import { tripleShift } from "../shared/shift";
import { followKeyboard } from "../shared/viewport";
import type { Language } from "../wire/common";
import type { ChatPage } from "../wire/pages";
import { Embedding } from "./embedding";
import { readPage } from "./page";
import { Talk } from "./talk";
import { choiceOf, Tongue, type Words } from "./tongue";
import { Visitor } from "./ui/Visitor";

/** The page's own address tells what the server words in another language: no other one names the service (rule 7). */
async function loadPage(language: Language): Promise<ChatPage> {
  const answer = await fetch(addressIn(language), { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

function addressIn(language: Language): string {
  return `${location.pathname}?lang=${language}`;
}

/** The document is in the language of the talk; a reload finds the same one, in the same place of the history. */
function follow({ page }: Words): void {
  const root = document.documentElement;
  root.lang = choiceOf(page)?.lang ?? page.language;
  root.dir = choiceOf(page)?.dir ?? "ltr";
  document.title = page.leave.title;
  history.replaceState(null, "", addressIn(page.language));
}

function createTalk(page: ChatPage): Talk {
  const address = `${location.origin.replace(/^http/, "ws")}/ws/visitor`;
  return new Talk({
    service: page.slug,
    door: page.door,
    language: page.language,
    reloadToken: reloadToken(() => sessionStorage),
    clock: systemClock,
    connect: () => new WebSocket(address),
    random: Math.random,
    newKey,
    tellLeft: (token) => tellLeft(token, navigator),
  });
}

function start(): void {
  const page = readPage(document);
  const talk = createTalk(page);
  const embedding = new Embedding({
    window,
    sites: page.sites ?? [],
    address: page.leave.url,
    onLeave: () => leave(),
  });
  const leave = (): void => leaveFast(talk, page.leave.url, window, embedding);
  const pressed = tripleShift();
  document.addEventListener("keydown", (event) => {
    if (pressed(event, event.timeStamp)) leave();
    // Not what closes something on the page, or ends the composing of a character.
    if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) embedding.close();
  });
  document.addEventListener("visibilitychange", () => talk.nudge());
  addEventListener("online", () => talk.nudge());
  addEventListener("pageshow", () => talk.nudge());
  followKeyboard(window, document.documentElement.style);
  const tongue = new Tongue(page, {
    page: loadPage,
    onChange: (words) => {
      talk.speak(words.page.language);
      follow(words);
    },
  });
  talk.comeBack();
  const place = document.getElementById("app");
  if (place === null) throw new Error("no place for the talk");
  place.replaceChildren();
  const startOver = (): void => location.reload();
  render(<Visitor tongue={tongue} talk={talk} embedding={embedding} leave={leave} startOver={startOver} />, place);
  embedding.ready();
}

start();
