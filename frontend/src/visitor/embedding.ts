/** The site around the page, where our loader has put the page into a frame there. Nothing of a talk is told to it. */

import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { FromFrame, Ready, ToFrame } from "../shared/embedding";

interface Around {
  readonly parent: Pick<Window, "postMessage">;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

export interface EmbeddingOptions {
  readonly window: Around;
  /** Origins that may show the page in a frame. Nobody else is listened to. */
  readonly sites: readonly string[];
  /** Where leaving fast leads. */
  readonly address: string;
  /** The visitor leaves fast by a key that the site around the page has heard. */
  onLeave(): void;
}

export class Embedding {
  readonly #options: EmbeddingOptions;
  readonly #connected: Signal<boolean> = signal(false);
  /** Origin of the site whose loader has greeted the page. */
  #site: string | undefined;
  #shown = false;

  constructor(options: EmbeddingOptions) {
    this.#options = options;
    options.window.addEventListener("message", (event) => this.#hear(event));
  }

  /** Whether a loader is there, which puts the page away and takes the tab along. */
  get connected(): ReadonlySignal<boolean> {
    return this.#connected;
  }

  /** The page can be used. */
  ready(): void {
    this.#shown = true;
    this.#answer();
  }

  /** Puts the page away; the talk goes on. */
  close(): void {
    this.#tell({ vierella: "close" });
  }

  /** Lets the loader take the whole tab along. False where there is none. */
  leave(): boolean {
    return this.#tell({ vierella: "leave" });
  }

  #hear({ source, origin, data }: MessageEvent): void {
    const { window, sites } = this.#options;
    if (source !== window.parent || window.parent === (window as unknown) || !sites.includes(origin)) return;
    const word: ToFrame = data?.vierella;
    if (word === "hello") {
      this.#site = origin;
      this.#answer();
    }
    if (word === "leave") this.#options.onLeave();
  }

  #answer(): void {
    if (this.#shown && this.#tell({ vierella: "ready", address: this.#options.address })) this.#connected.value = true;
  }

  #tell(message: Ready | { readonly vierella: Exclude<FromFrame, "ready"> }): boolean {
    if (this.#site === undefined) return false;
    this.#options.window.parent.postMessage(message, this.#site);
    return true;
  }
}
