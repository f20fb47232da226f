/** What every view of the desk uses: the desk, the texts and the language of the person who sits at it. */

import { createContext } from "preact";
import { useCallback, useContext } from "preact/hooks";
import type { Texts } from "../../shared/texts";
import type { Desk } from "../desk";
import { timeOfDay } from "../format";
import { type Picture, serviceName } from "../picture";

export interface DeskContext {
  readonly desk: Desk;
  readonly say: Texts;
  readonly language: string;
  /** Wall-clock time of a moment on the desk's own clock. */
  wallTime(moment: number): number;
  /** Address of the letters, for those who answer them. */
  readonly letters?: string | null;
  /** Address of the times that letters book, for those who plan them. */
  readonly slots?: string | null;
  /** Address of the ready replies, for those who have or keep some. */
  readonly replies?: string | null;
  /** Address of the duty roster, for those who have to do with it. */
  readonly roster?: string | null;
  /** Address of the gaps in it, for those who plan turns or name people to them. */
  readonly gaps?: string | null;
  /** Address of the on-call backups, for those who plan duty. */
  readonly onCall?: string | null;
  /** Address of the page that says who wants a debrief, for those who lead them. */
  readonly debriefs?: string | null;
  /** Address of the excerpts that were handed in, for those who judge them. */
  readonly cases?: string | null;
  /** Address of the figures of contacts, for those who see any. */
  readonly statistics?: string | null;
  /** Address of the closed groups that one leads or whose runs one plans. */
  readonly groups?: string | null;
  /** Address of the page on which the desk is practised, for those who answer. */
  readonly practice?: string | null;
  /** Address of the services and help cards, for those who edit them. */
  readonly services?: string | null;
  /** Address of the pages about people, for those who manage them. */
  readonly people?: string | null;
  /** Address of the page about the servers, for those who may see how they are. */
  readonly status?: string | null;
}

const Context = createContext<DeskContext | null>(null);

export const DeskProvider = Context.Provider;

export function useDesk(): DeskContext {
  const context = useContext(Context);
  if (context === null) throw new Error("a view of the desk outside the desk");
  return context;
}

/** Writes times of day in the worker's language. */
export function useTimeOfDay(): (at: number) => string {
  const { language } = useDesk();
  return useCallback((at) => timeOfDay(language, at), [language]);
}

/** Names services in a row; all of mine by one word. */
export function useServiceNames(): (picture: Picture, slugs: readonly string[]) => string {
  const { say } = useDesk();
  return (picture, slugs) => {
    const all = picture.services.length > 1 && picture.services.every(({ slug }) => slugs.includes(slug));
    return all ? say("duty-all-services") : slugs.map((slug) => serviceName(picture, slug)).join(", ");
  };
}

/** The name of a visitor's language, or its code when the desk has no word for it. */
export function useLanguageName(): (code: string) => string {
  const { say } = useDesk();
  return (code) => {
    const id = `language-${code}`;
    const name = say(id);
    return name === id ? code : name;
  };
}
