/** One service on somebody else's page: a button, and the service's entry page in a frame once it was pressed. */

import type { FromFrame, Ready, ToFrame } from "../shared/embedding";
import { tripleShift } from "../shared/shift";
import { followKeyboard } from "../shared/viewport";
import type { Language } from "../wire/common";
import css from "./loader.css?inline";
import { TEXTS } from "./texts";

export type EventName = "ready" | "open" | "closed" | "error";
type State = "loading" | "ready" | "failed";

export interface Widget {
  open(): void;
  close(): void;
  /** Puts all of it out of the way while another service is open, and back. */
  show(shown: boolean): void;
}

/** How long a frame may take to load anything, and then to say that it can be used. Rule 9: an outage shows within 10 s. */
const LOAD_MS = 5_000;
/** A browser's own page of an error never says anything. */
const ANSWER_MS = 4_000;
/** How long the frame may take to end the talk before the tab goes without waiting for it. */
const LEAVE_MS = 300;
/** The style sheet's, too. */
const COVERS = "(max-width: 40em), (max-height: 30em)";

/**
 * Puts the button on the page, and asks nobody for anything until it is pressed (rule 2).
 *
 * `server` is an origin. `label` stands on the button in place of the loader's own words; `place` counts the buttons
 * below it; `tell` hears what happens.
 */
export function createWidget(
  server: string,
  service: string,
  language: Language,
  label: string | undefined,
  place: number,
  tell: (event: EventName) => void,
): Widget {
  const [launchWords, title, hideWords, failedWords] = TEXTS[language];
  const address = `${server}/chat/${service}?lang=${language}`;
  const page = document.documentElement;
  const host = make("vierella-widget", { lang: language.slice(0, 2), dir: language === "ar" ? "rtl" : "ltr" });
  const root = host.attachShadow({ mode: "open" });
  const launch = make("button", {}, label || launchWords);
  const hide = make("button", {}, hideWords);
  /** Read aloud when it changes. */
  const note = make("output", {});
  const wait = make("div", {}, hide, note);
  const panel = make("div", { id: "panel" }, wait);
  const covers = matchMedia(COVERS);
  const pressed = tripleShift();

  let frame: HTMLIFrameElement | undefined;
  let state: State = "loading";
  let isOpen = false;
  let isCovered = false;
  /** What had the focus before. */
  let opener: HTMLElement | null;
  /** Where leaving fast leads: nowhere, until the frame has told. */
  let away = "about:blank";
  let timer: ReturnType<typeof setTimeout>;

  const post = (word: ToFrame): void => frame?.contentWindow?.postMessage({ vierella: word }, server);

  const failIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(fail, ms);
  };

  const turn = (to: State): void => {
    state = to;
    wait.hidden = state === "ready";
    note.textContent = "";
    clearTimeout(timer);
  };

  const load = (): void => {
    frame?.remove();
    frame = make("iframe", { title, referrerPolicy: "no-referrer", src: address });
    frame.onload = () => {
      post("hello");
      if (state !== "failed") failIn(ANSWER_MS);
    };
    turn("loading");
    failIn(LOAD_MS);
    panel.append(frame);
  };

  /** The frame stays in sight: what has come of it is the server's page with its help cards. */
  const fail = (): void => {
    turn("failed");
    note.append(
      failedWords,
      " ",
      make("a", { href: "tel:112" }, "112"),
      " ",
      make("a", { href: address, target: "_blank", rel: "noreferrer" }, `${title} ↗`),
    );
    tell("error");
  };

  const ready = (to: string): void => {
    const was = state;
    // An address that is none of the web's own could be a script, which would run on this page.
    if (/^https?:/.test(to)) away = to;
    turn("ready");
    if (root.activeElement === hide) frame?.focus();
    if (was !== state) tell("ready");
  };

  const lay = (): void => {
    panel.hidden = !isOpen;
    launch.setAttribute("aria-expanded", `${isOpen}`);
    // Nobody shall come with the keyboard to what lies behind. A page's own `inert` is left alone.
    if (isCovered !== (isOpen && covers.matches)) document.body.inert = isCovered = !isCovered;
  };

  const open = (): void => {
    // Rule 2: not before the visitor has done something, whoever calls.
    if (isOpen || (!frame && navigator.userActivation?.isActive === false)) return;
    opener = document.activeElement as HTMLElement | null;
    isOpen = true;
    tell("open");
    lay();
    if (!frame || state === "failed") load();
    ((state === "ready" && frame) || hide).focus();
  };

  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    const wasHere = document.activeElement === host;
    lay();
    tell("closed");
    if (!wasHere) return;
    launch.focus();
    opener?.focus(); // does nothing where the page has no such element any more, or it was this one
  };

  /** Rule 5: the screen is blank, and the whole tab goes. No question of this page's own holds it up. */
  const leave = (): void => {
    addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);
    page.replaceChildren();
    location.replace(away);
  };

  launch.setAttribute("aria-controls", panel.id);
  launch.onclick = () => (isOpen ? close : open)();
  hide.onclick = close;
  host.style.setProperty("--place", `${place}`, "important");
  followKeyboard(window, panel.style);
  covers.onchange = lay;
  host.onkeydown = ({ key }) => {
    if (key === "Escape") close();
  };
  addEventListener(
    "keydown",
    (event) => {
      if (!frame || !pressed(event, event.timeStamp)) return;
      page.style.setProperty("display", "none", "important");
      post("leave"); // the talk ends where it is; the answer, or the time, takes the tab along
      setTimeout(leave, LEAVE_MS);
    },
    true,
  );
  addEventListener("message", ({ source, origin, data }) => {
    if (!source || source !== frame?.contentWindow || origin !== server) return;
    const word: FromFrame = data?.vierella;
    if (word === "ready") ready((data as Ready).address);
    if (word === "close") close();
    if (word === "leave") leave();
  });
  lay();
  dress(root);
  root.append(launch, panel);
  page.append(host); // beside the body: what a page does to that one is not done to us
  return {
    open,
    close,
    show: (shown) => {
      if (!shown) close();
      host.hidden = !shown;
    },
  };
}

/** Styles that a page which allows no inline style does not refuse; older browsers get them the older way. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make("style", {}, css));
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name];
function make(name: string, properties: Partial<HTMLElement>): HTMLElement;
function make(name: string, properties: object, ...children: (Node | string)[]): HTMLElement {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
