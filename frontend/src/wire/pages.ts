// Written by `manage.py protocol` from the wire modules. Change those, not this file.

import type {
  InterpretedLanguage,
  Language,
  SpokenLanguage,
  Topic,
} from "./common";

export const CARD_KINDS = [
  "phone",
  "site",
  "event",
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** `full`: so many wait that nobody else can; `late`: the hours say open and nobody is on duty yet. */
export const OPENINGS = [
  "open",
  "full",
  "late",
  "closed",
] as const;
export type Opening = (typeof OPENINGS)[number];

/** Another place that helps, worded for a page. */
export interface Card {
  readonly slug: string;
  readonly kind: CardKind;
  readonly name: string;
  readonly description: string;
  /** As people read it; empty for a site or an event. */
  readonly number: string;
  /** For a `tel:` link. */
  readonly tel: string;
  readonly hours: string;
  readonly cost: string;
  readonly languages: readonly string[];
  readonly link: string;
  /** True when the number answers at this moment. */
  readonly now: boolean;
  /**
   * Of the name's `lang` attribute, where it is in another language than the page; so below.
   * @defaultValue `""`
   */
  readonly name_lang?: string;
  /** @defaultValue `""` */
  readonly description_lang?: string;
}

/** Where leaving fast goes (rule 5). */
export interface Leave {
  readonly url: string;
  readonly title: string;
}

/** A language that the page can be read in, under its own name. */
export interface LanguageChoice {
  readonly code: Language;
  readonly name: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** Something that a talk can be about, worded for a page. */
export interface TopicChoice {
  readonly slug: Topic;
  readonly name: string;
}

/** What the entry page hands to its script: the JSON block `page`. The same address tells it in other languages. */
export interface ChatPage {
  readonly slug: string;
  readonly name: string;
  readonly language: Language;
  /** Those that are switched on (rule 16). */
  readonly languages: readonly LanguageChoice[];
  /** The five sentences before the chat (rule 8), the last one made from the setting that enforces it. */
  readonly sentences: readonly string[];
  readonly cards: readonly Card[];
  /** True when somebody suitable is on duty. */
  readonly open: boolean;
  readonly opening: Opening;
  /** When the service opens next, worded; empty when that is not known. */
  readonly opens: string;
  readonly hours: string;
  readonly leave: Leave;
  /** The interface's own in this language: Project Fluent (https://projectfluent.org). */
  readonly texts: string;
  /**
   * As of a card.
   * @defaultValue `""`
   */
  readonly name_lang?: string;
  /**
   * In which languages somebody answers now.
   * @defaultValue `[]`
   */
  readonly answers_in?: readonly SpokenLanguage[];
  /**
   * Feedback is asked for by three faces, as from children.
   * @defaultValue `false`
   */
  readonly faces?: boolean;
  /**
   * What there is to say of letters, worded; empty where the service takes none.
   * @defaultValue `""`
   */
  readonly letters?: string;
  /**
   * The token of a booked time, which opens the service once; the page sends it when it begins.
   * @defaultValue `""`
   */
  readonly door?: string;
  /**
   * What the talk can be about: asked in the queue, of whoever wants to say.
   * @defaultValue `[]`
   */
  readonly topics?: readonly TopicChoice[];
  /**
   * In which languages an interpreter can be asked for.
   * @defaultValue `[]`
   */
  readonly interpreters?: readonly InterpretedLanguage[];
  /**
   * Whether a worker may hand in an excerpt: what the page says of deleting depends on it.
   * @defaultValue `false`
   */
  readonly excerpts?: boolean;
  /**
   * When the chat closes, if that is soon (rule 10).
   * @defaultValue `0`
   */
  readonly closes?: number;
  /**
   * Origins of the sites that may show the page in a frame: from these alone it takes a loader's word.
   * @defaultValue `[]`
   */
  readonly sites?: readonly string[];
}

/** What the server hands to the script of a room's page: the JSON block `room-page`. */
export interface GroupPage {
  /** With which a member enters, once. Empty for facilitators. */
  readonly token: string;
  readonly lang: Language;
  /** Where leaving fast goes (rule 5). */
  readonly neutral: string;
  /** A facilitator's room. Empty for members: nothing on their page names it beforehand. */
  readonly room: string;
  /** Other help, those that answer now first. */
  readonly cards: readonly Card[];
}
