/** The languages that people read, as browsers know them. */

import type { Language } from "../wire/common";

/**
 * How Intl and Fluent are asked for a language: Swedish times are written as in Finland, with a full stop; digits are
 * those on the keys of a telephone, in Arabic too; plain Finnish is Finnish.
 */
export function localeOf(language: Language): string {
  if (language === "sv") return "sv-FI";
  if (language === "ar") return "ar-u-nu-latn";
  return language === "fi-selko" ? "fi" : language;
}
