/** Entries and times of a talk in words. */

import type { Texts } from "../shared/texts";
import type { Entry } from "../wire/common";
import type { ChatPage } from "../wire/pages";
import { localeOf } from "./tongue";

/** What an entry tells that nobody said: who came, how it ended. Empty for a message. */
export function noteOf({ body }: Entry, text: Texts): string {
  switch (body.t) {
    case "joined":
      return text("helper-joined", { name: body.name, helper: body.helper });
    case "ended":
      return text("ended-by", { by: body.by });
    case "said":
      return "";
  }
}

/** The names of those who wrote, entry by entry: a message does not carry the name, the arrival before it does. */
export function namesOf(entries: readonly Entry[], now: string): string[] {
  let name = entries.some(({ body }) => body.t === "joined") ? "" : now;
  return entries.map(({ body }) => {
    if (body.t === "joined") name = body.name;
    return name;
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
