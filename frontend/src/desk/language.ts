import { STAFF_LANGUAGES, type StaffLanguage } from "../wire/desk";

/** The language in which the server made the page. */
export function languageOfPage(): StaffLanguage {
  return STAFF_LANGUAGES.find((code) => code === document.documentElement.lang) ?? "fi";
}
