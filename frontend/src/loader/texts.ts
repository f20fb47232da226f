/**
 * What the loader says, in every language of the visitors (rule 16: one that is missing does not compile).
 *
 * It stands on other sites' pages, so that it names neither a service nor what it is about (rule 3). These texts are in
 * no Fluent file, since the loader carries all languages and may weigh 3 KB. Who reviews a language reads them, too.
 */

import type { Language } from "../wire/common";

export type Words = readonly [
  /** On the button that opens. */
  launch: string,
  /** The frame's name for screen readers, and of the link to the page of its own. */
  title: string,
  hide: string,
  /** Nothing can be had from the server; as in `queue-danger` of visitor.ftl. The number 112 follows, to be pressed. */
  failed: string,
];

// Without names for the texts: each would be there six times.
export const TEXTS: Record<Language, Words> = {
  fi: ["Kirjoita meille", "Keskustelu", "Piilota", "Emme saa vielä yhteyttä. Jos olet vaarassa, soita"],
  "fi-selko": ["Kirjoita meille", "Keskustelu", "Piilota", "Yhteys ei toimi nyt. Jos olet vaarassa, soita"],
  sv: ["Skriv till oss", "Samtal", "Dölj", "Vi får inte kontakt än. Om du är i fara, ring"],
  en: ["Write to us", "Conversation", "Hide", "No connection yet. If you are in danger, call"],
  ar: ["اكتب إلينا", "محادثة", "إخفاء", "لا يوجد اتصال بعد. إذا كنت في خطر، يُرجى الاتصال بالرقم"],
  ru: ["Напишите нам", "Разговор", "Скрыть", "Связи пока нет. Если вам грозит опасность, звоните"],
};

/** The language that a tag such as `sv` or `sv-FI` means; Finnish for one that there are no texts in. */
export function languageOf(tag: string): Language {
  return (/^(fi-selko|fi|sv|en|ar|ru)\b/.exec(tag.toLowerCase())?.[0] ?? "fi") as Language;
}
