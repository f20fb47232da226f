/** The ready replies that this worker may use, and finding one by what is typed after a slash. */

import { batch, type Signal, signal } from "@preact/signals";
import type { DeskAskReplies, DeskReplies, ReplyOnDesk } from "../wire/desk";

/** So many are shown at once; who types on sees the others. */
export const SHOWN = 8;

/** The slash in a draft, and what is typed after it. */
export interface Slash {
  /** Where it stands. */
  readonly from: number;
  readonly typed: string;
}

/** A reply as it would be put into a draft. */
export interface Choice {
  readonly name: string;
  /** Filled in. */
  readonly text: string;
  readonly language: string;
  readonly own: boolean;
}

/** What a reply is chosen for. */
export interface Occasion {
  /** Slug of the talk's service. */
  readonly service: string;
  /** The visitor's. */
  readonly language: string;
  /** The worker's duty name. */
  readonly name: string;
}

/** What the server keeps, asked for whenever somebody types a slash; until the answer comes what was known is shown. */
export class Replies {
  /** Null until they came for the first time. */
  readonly all: Signal<readonly ReplyOnDesk[] | null> = signal(null);
  readonly asked: Signal<boolean> = signal(false);
  readonly #send: (frame: DeskAskReplies) => boolean;
  #services: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
  #state = "";
  #coming: ReplyOnDesk[] = [];

  constructor(send: (frame: DeskAskReplies) => boolean) {
    this.#send = send;
  }

  ask(): void {
    if (!this.asked.value) this.asked.value = this.#send({ t: "ask_replies", state: this.#state });
  }

  receive({ state, replies = [], services = {}, more = false }: DeskReplies): void {
    this.#coming.push(...replies);
    if (more) return;
    batch(() => {
      if (state !== this.#state) {
        this.all.value = this.#coming;
        this.#services = services;
        this.#state = state;
      }
      this.hold();
    });
  }

  /** No answer comes any more: the line is lost, or the server could not say. */
  hold(): void {
    this.#coming = [];
    this.asked.value = false;
  }

  /** Whoever signs in next may be somebody else. */
  forget(): void {
    batch(() => {
      this.hold();
      this.all.value = null;
      this.#state = "";
    });
  }

  /** What can be put in here: by the beginning of the name, by the rest of it, by the text; the visitor's language first. */
  found(typed: string, { service, language, name }: Occasion): Choice[] {
    const wanted = typed.toLowerCase();
    const offered = (this.all.value ?? []).filter((reply) => !reply.service || reply.service === service);
    const serviceNames = this.#services[service] ?? {};
    const choices = offered.map((reply) => {
      const [written, text] = inLanguage(reply.texts, language);
      const [, serviceName] = inLanguage(serviceNames, written);
      return { name: reply.name, own: reply.own ?? false, language: written, text: fill(text, name, serviceName) };
    });
    const ranked = choices.map((choice) => ({
      choice,
      rank: rankOf(choice, wanted),
      foreign: Number(choice.language !== language),
      others: Number(!choice.own),
    }));
    return ranked
      .filter(({ rank }) => rank < NOT_FOUND)
      .sort((a, b) => a.rank - b.rank || a.foreign - b.foreign || a.others - b.others)
      .map(({ choice }) => choice);
  }
}

const NOT_FOUND = 3;
/** Fewer characters are in every text. */
const SEARCHED_FROM = 3;

function rankOf({ name, text }: Choice, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  return wanted.length >= SEARCHED_FROM && text.toLowerCase().includes(wanted) ? 2 : NOT_FOUND;
}

/** The text, and its language: the one asked for, else as staff texts fall back (FALL_BACK), else the first there is. */
function inLanguage(texts: Readonly<Record<string, string>>, asked: string): readonly [string, string] {
  const wanted = asked === "ar" || asked === "ru" ? [asked, "en", "fi"] : [asked, "fi"];
  const language = wanted.find((code) => texts[code] !== undefined) ?? Object.keys(texts)[0] ?? asked;
  return [language, texts[language] ?? ""];
}

/** Both at one go: a name that looks like a variable stays a name. */
function fill(text: string, name: string, service: string): string {
  return text.replace(/\{(name|service)\}/g, (_, what: string) => (what === "name" ? name : service));
}

/** The slash that the caret is behind of: at the beginning of the draft or after a space, with no space since. */
export function slashAt(draft: string, caret: number): Slash | null {
  const found = /(?:^|\s)\/([^\s/]*)$/u.exec(draft.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}

/** The draft with the reply in the place of slash and name, and where the caret stands then. */
export function put(draft: string, { from, typed }: Slash, text: string): { draft: string; caret: number } {
  const after = draft.slice(from + 1 + typed.length);
  return { draft: draft.slice(0, from) + text + after, caret: from + text.length };
}
