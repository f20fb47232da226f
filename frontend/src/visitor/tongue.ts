/** The language that the page is read in: its texts and what the server words, changed together and at any moment. */

import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { localeOf } from "../shared/locale";
import { createTexts, type Texts } from "../shared/texts";
import type { Language, SpokenLanguage } from "../wire/common";
import type { ChatPage, LanguageChoice } from "../wire/pages";

/** What is shown in one language. */
export interface Words {
  readonly page: ChatPage;
  readonly text: Texts;
}

export interface TongueOptions {
  /** The page in that language. */
  page(language: Language): Promise<ChatPage>;
  /** Called with what is shown next, before it is: the document follows. */
  onChange(words: Words): void;
}

export type Changing = "no" | "loading" | "failed";

export class Tongue {
  readonly changing: Signal<Changing> = signal("no");
  readonly #words: Signal<Words>;
  readonly #options: TongueOptions;
  /** The newest wish: what comes for an older one is dropped. */
  #wanted: Language;

  /** Begins in the language of the page that the server has made. */
  constructor(page: ChatPage, options: TongueOptions) {
    this.#words = signal(wordsOf(page));
    this.#options = options;
    this.#wanted = page.language;
  }

  get words(): ReadonlySignal<Words> {
    return this.#words;
  }

  /** Changes the language. Until everything is here, and when it does not come, all stays as it was. */
  async change(language: Language): Promise<void> {
    this.#wanted = language;
    if (language === this.#words.peek().page.language) {
      this.changing.value = "no";
      return;
    }
    this.changing.value = "loading";
    try {
      const page = await this.#options.page(language);
      if (this.#wanted !== language) return;
      // A language that was switched off meanwhile comes in another one: what is shown must be of one piece.
      if (page.language !== language) throw new Error(`answered in ${page.language}`);
      this.#show(wordsOf(page));
    } catch {
      if (this.#wanted !== language) return;
      this.#wanted = this.#words.peek().page.language;
      this.changing.value = "failed";
    }
  }

  /** Shows the help cards as they are now: they may have been edited since the page was made. Else all stays. */
  async renewCards(): Promise<void> {
    const fresh = await this.#options.page(this.#words.peek().page.language).catch(() => null);
    const words = this.#words.peek();
    if (fresh?.language !== words.page.language) return;
    this.#words.value = { ...words, page: { ...words.page, cards: fresh.cards } };
  }

  #show(words: Words): void {
    this.#options.onChange(words);
    batch(() => {
      this.#words.value = words;
      this.changing.value = "no";
    });
  }
}

/** The choice that the page is shown in. */
export function choiceOf({ language, languages }: ChatPage): LanguageChoice | undefined {
  return languages.find(({ code }) => code === language);
}

/** Whether somebody who reads that language finds it among those that are answered in. */
export function isAmong(language: Language, answered: readonly SpokenLanguage[]): boolean {
  return answered.some((code) => code === (language === "fi-selko" ? "fi" : language));
}

/** The names of these languages, as a list in the language of the words. Intl knows them, too, but is slow on phones. */
export function namesOf(codes: readonly string[], { page, text }: Words): string {
  return codes.map((code) => text("language-name", { code })).join(page.language === "ar" ? "، " : ", ");
}

function wordsOf(page: ChatPage): Words {
  return { page, text: createTexts(localeOf(page.language), page.texts) };
}
