/** Entries and times of a talk in words. */

import { localeOf } from "../shared/locale";
import type { Texts } from "../shared/texts";
import type { AnyBody, Entry, InterpretedLanguage, Question } from "../wire/common";
import type { ChatPage } from "../wire/pages";

/** The text of each question that the service asks in its own words. */
export const QUESTIONS: Readonly<Record<Question, string>> = {
  safe: "question-safe",
  code_word: "question-code-word",
  address: "question-address",
};

/** Languages of interpreters, each by its own name: whoever needs an interpreter may not read the page's language, nor the browser know it. */
export const INTERPRETED: Readonly<Record<InterpretedLanguage, string>> = {
  ar: "العربية",
  ckb: "کوردیی ناوەندی",
  fa: "فارسی",
  so: "Soomaali",
  ru: "Русский",
  uk: "Українська",
  sq: "Shqip",
  tr: "Türkçe",
  vi: "Tiếng Việt",
  th: "ไทย",
  et: "Eesti",
};

/** Who speaks in an entry, alike for entries of one voice: a helper asks the service's questions. */
export function voiceOf({ author, body }: Entry): string {
  return author === "helper" || body.t === "asked" ? `helper ${writerOf(body)}` : author;
}

/** The name of the helper who wrote or asked, where the entry tells it. */
export function writerOf(body: AnyBody): string {
  return (body.t === "said" || body.t === "asked") && body.by ? body.by : "";
}

/** What an entry tells that nobody said: who came, how it ended. Empty for what is shown as a message. */
export function noteOf({ body }: Entry, text: Texts, clock: (at: number) => string): string {
  switch (body.t) {
    case "joined":
      return text("helper-joined", { name: body.name, helper: body.helper });
    case "ended":
      return text("ended-by", { by: body.by });
    case "code_word_set":
      return text("note-code-word-set");
    case "code_word_wrong":
      return text("note-code-word-wrong");
    case "card_given":
      return text("note-card");
    case "overtime":
      return text("note-overtime", { time: clock(body.until) });
    case "continued":
      return text("note-continued");
    case "interpreter_asked":
      return text("note-interpreter", { language: INTERPRETED[body.language as InterpretedLanguage] ?? body.language });
    case "handed_over":
      return text("note-handed-over", { how: body.how });
    case "second_joined":
      return text("second-joined", { name: body.name, helper: body.helper });
    case "second_left":
      return text("second-left", { name: body.name });
    case "took_over":
      return text("note-took-over", { name: body.name, how: body.how });
    case "said":
    case "asked":
    case "wished":
    case "noted":
    case "aside":
      return "";
    default:
      return ""; // of a closed group: never in a talk
  }
}

/** The names of those who wrote, entry by entry. One that does not tell it is of who came last into the talk. */
export function namesOf(entries: readonly Entry[], now: string): string[] {
  let name = entries.some(({ body }) => body.t === "joined") ? "" : now;
  return entries.map(({ body }) => {
    if (body.t === "joined" || body.t === "took_over") name = body.name;
    return writerOf(body) || name;
  });
}

/** Writes a time of day in the page's language and the visitor's own time zone, `12.04`. */
export function clockOf({ language }: Pick<ChatPage, "language">): (at: number) => string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (at) => format.format(at);
}
