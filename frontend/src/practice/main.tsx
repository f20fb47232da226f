/** Entry of practising: the desk with a visitor who is a script. Opens no line, sends nothing, stores nothing. */

import "../desk/desk.css";
import "./practice.css";
import { render } from "preact";
import deskEn from "../../texts/en/desk.ftl?raw";
import en from "../../texts/en/practice.ftl?raw";
import deskFi from "../../texts/fi/desk.ftl?raw";
import fi from "../../texts/fi/practice.ftl?raw";
import deskSv from "../../texts/sv/desk.ftl?raw";
import sv from "../../texts/sv/practice.ftl?raw";
import { languageOfPage } from "../desk/language";
import { systemClock } from "../shared/clock";
import { createTexts } from "../shared/texts";
import type { StaffLanguage } from "../wire/desk";
import { Practice } from "./practice";
import { App } from "./views/app";

const SOURCES: Readonly<Record<StaffLanguage, readonly string[]>> = {
  fi: [deskFi, fi],
  sv: [deskSv, sv],
  en: [deskEn, en],
};

function begin(root: HTMLElement, page: string): void {
  const language = languageOfPage();
  const say = createTexts(language, ...SOURCES[language]);
  const practice = new Practice({
    page: JSON.parse(page),
    language,
    say,
    clock: systemClock,
    now: Date.now,
    random: Math.random,
  });
  document.title = say("practice-page-title");
  window.addEventListener("keydown", (event) => practice.helpKey(event));
  render(<App practice={practice} say={say} language={language} />, root);
}

const root = document.getElementById("app");
const page = document.getElementById("page")?.textContent;
if (root !== null && page) begin(root, page);
