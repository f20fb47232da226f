/** Times as people read them. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * A length of time in the two largest units that matter: 42 s, 3 min 05 s, 1 h 05 min.
 *
 * The unit symbols are the same in every language of the desk. A negative length (clocks that
 * disagree by a moment) reads as 0 s.
 */
export function elapsed(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / SECOND)) * SECOND;
  const pair = (large: number, small: number): string => String(Math.floor((whole % large) / small)).padStart(2, "0");
  if (whole < MINUTE) return `${whole / SECOND} s`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} min ${pair(MINUTE, SECOND)} s`;
  return `${Math.floor(whole / HOUR)} h ${pair(HOUR, MINUTE)} min`;
}

/** A length of time for what need not tick: 42 s, 7 min, 1 h 05 min. */
export function roughly(ms: number): string {
  return ms < MINUTE || ms >= HOUR ? elapsed(ms) : `${Math.floor(ms / MINUTE)} min`;
}

/** A service's name that never breaks inside the suffix of "Vauvaperheet ja päihteet -chat". */
export function unbroken(name: string): string {
  return name.replaceAll(" -", " \u2011");
}

/** A day given as YYYY-MM-DD: 2. maaliskuuta 2026 in Finnish. */
export function day(language: string, iso: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
}

/** A day given as YYYY-MM-DD, without its year: ma 4. tammikuuta in Finnish. */
export function dayOfYear(language: string, iso: string): string {
  const parts = { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, parts).format(new Date(iso));
}

/** The time of day of a moment (milliseconds since 1970), by the device's time zone: 14.05 in Finnish. */
export function timeOfDay(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** A moment of the last days: la 02.10 in Finnish. */
export function momentOfWeek(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { weekday: "short", hour: "2-digit", minute: "2-digit" }).format(at);
}
