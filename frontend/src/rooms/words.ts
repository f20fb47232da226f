/** Times in words. */

import { localeOf } from "../shared/locale";
import type { Texts } from "../shared/texts";
import type { Language } from "../wire/common";

/** How moments are written on this page, in its reader's language and time zone. */
export interface Times {
  /** A time of day, `12.04`. */
  clock(at: number): string;
  /** A day: today, yesterday, or its date. */
  day(at: number): string;
  /** A day, always by its date. */
  date(at: number): string;
  /** A day and a time of day. */
  moment(at: number): string;
  /** Whether two moments are on one day. */
  isSameDay(one: number, other: number): boolean;
}

const DAY_MS = 24 * 60 * 60_000;

export function timesOf(language: Language, text: Texts, now: () => number): Times {
  const locale = localeOf(language);
  const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  const ofYear = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "numeric" });
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
  const isSameDay = (one: number, other: number): boolean => date.format(one) === date.format(other);
  const day = (at: number): string => {
    if (isSameDay(at, now())) return text("day-today");
    return isSameDay(at, now() - DAY_MS) ? text("day-yesterday") : ofYear.format(at);
  };
  return {
    clock: (at) => clock.format(at),
    day,
    date: (at) => date.format(at),
    moment: (at) => text("moment", { day: day(at), time: clock.format(at) }),
    isSameDay,
  };
}
