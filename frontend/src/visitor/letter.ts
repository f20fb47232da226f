/**
 * What script adds to the pages of a letter: leaving fast, a word before somebody gives themselves away, and
 * forms that leave nothing in the history of the tab.
 */

import { tellingIn } from "../shared/draft-guard";
import { leaveFast, tellLeft } from "../shared/leave";
import { tripleShift } from "../shared/shift";
import { readPage } from "./page";

/** Every page of a letter has the way out (rule 4). */
const leaveLink = (): HTMLAnchorElement | null => document.querySelector("a[data-leave]");

function begin(): void {
  const isSign = tripleShift();
  addEventListener("keydown", (event) => {
    if (isSign(event, performance.now())) leave();
  });
  dress();
}

/** What each page needs that comes into this one's place. */
function dress(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-scripted]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-unscripted]")) part.remove();
  leaveLink()?.addEventListener("click", (event) => {
    event.preventDefault(); // the link alone would leave this page in the history (rule 5)
    leave();
  });
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guarded]")) guard(form);
  for (const form of document.forms) {
    form.addEventListener("submit", (event) => {
      // The page behind six words has a script of its own, which the browser alone can start.
      if (event.defaultPrevented || form.hasAttribute("data-whole")) return;
      event.preventDefault();
      submit(form);
    });
  }
}

function leave(): void {
  const address = leaveLink()?.href;
  if (address === undefined) return;
  // A letter has the whole tab: no site is around it.
  leaveFast({ leave: () => tellLeft("", navigator) }, address, window, { leave: () => false });
}

/**
 * Shows the answer in this page's place. A form that the browser sends itself stays in the history with all that was
 * written: Back would offer to send it again, and show the code (rule 5).
 */
function submit(form: HTMLFormElement): void {
  if (form.ariaBusy === "true") return; // a double click
  form.ariaBusy = "true";
  tellOffline(false);
  // `fetch` would hand over text, and pages here may turn no text into markup (Trusted Types).
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.responseType = "document";
  request.onloadend = () => {
    form.ariaBusy = null;
    const page = request.responseXML;
    if (page === null)
      tellOffline(true); // and everything written stays where it is
    else show(page);
  };
  request.send(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
}

function show(page: Document): void {
  document.body.replaceWith(document.adoptNode(page.body));
  dress();
  scrollTo(0, 0);
  if (document.getElementById("app") !== null) void beginTalk();
  const heading = document.querySelector<HTMLElement>("[role=alert]:not([hidden]), h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

/**
 * The page that came is a service's entry page, with a door to a talk. It takes over here, under its own address, which a
 * reload needs; the door is in the page alone, and no step of the history is added.
 */
async function beginTalk(): Promise<void> {
  const { slug, language } = readPage(document);
  history.replaceState(null, "", `/chat/${slug}?lang=${language}`);
  const styles = document.querySelectorAll("link[rel=stylesheet]");
  await import("./by-door");
  for (const style of styles) style.remove();
}

function tellOffline(isOffline: boolean): void {
  const notice = document.querySelector<HTMLElement>("[data-offline]");
  if (notice) notice.hidden = !isOffline;
}

/** The first try to send what tells who somebody is shows a notice; the second one sends it (rule 12). */
function guard(form: HTMLFormElement): void {
  const draft = form.querySelector("textarea");
  const notice = form.querySelector<HTMLElement>("[data-guard-notice]");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  // Told to the server, which warns as well, for pages without script.
  const warned = form.querySelector<HTMLInputElement>("input[name=warned]");
  if (!draft || !notice || !button || !warned) return;
  form.addEventListener("submit", (event) => {
    const found = tellingIn(draft.value);
    if (found.every((kind) => warned.value.split(",").includes(kind))) return;
    event.preventDefault();
    warn(found.join());
    draft.focus();
  });
  draft.addEventListener("input", () => {
    if (tellingIn(draft.value).join() !== warned.value) warn("");
  });

  function warn(of: string): void {
    const isWarning = of !== "";
    if (warned) warned.value = of;
    if (notice) notice.hidden = !isWarning;
    if (button) button.textContent = button.getAttribute(isWarning ? "data-anyway" : "data-send");
  }
}
begin();
