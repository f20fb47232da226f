/** `window.Vierella`: what the page around can do with its widgets, and hear of them. */

import { languageOf } from "./texts";
import { createWidget, type EventName, type Widget } from "./widget";

/** The attributes of a script tag: `data-server`, `data-service`, `data-lang`, `data-label`. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export type Listener = (event: { readonly service: string }) => void;

export interface Vierella {
  /** Opens a service's widget, without a name the first one. Before anything was clicked or typed nothing happens. */
  open(service?: string): void;
  /** Puts it away; the talk goes on. */
  close(service?: string): void;
  /** Throws for a name that no event has. */
  on(event: EventName, listener: Listener): void;
  /** For the loader's own further script tags. Throws for a tag that names no server or no service. */
  add(attributes: Attributes): void;
}

/** Where the server may be. What is asked of another place could be read and changed on its way. */
const SERVER = /^https:..\w|^http:..localhost(:|$)/;

export function createApi(): Vierella {
  const widgets = new Map<string, Widget>();
  const listeners: Record<EventName, Listener[]> = { ready: [], open: [], closed: [], error: [] };

  const find = (service?: string): Widget | undefined => (service ? widgets.get(service) : [...widgets.values()][0]);

  const tell = (service: string, event: EventName): void => {
    // One at a time: what is open lies over the buttons of the others.
    if (event === "open" || event === "closed") {
      for (const [name, widget] of widgets) if (name !== service) widget.show(event === "closed");
    }
    // Each by itself: one that fails stops neither the others nor us.
    for (const listener of listeners[event]) queueMicrotask(() => listener({ service }));
  };

  return {
    open: (service) => find(service)?.open(),
    close: (service) => find(service)?.close(),
    on: (event, listener) => {
      if (!(event in listeners)) throw Error(event);
      listeners[event].push(listener);
    },
    add: ({ server = "", service = "", lang, label }) => {
      if (!SERVER.test(server) || !/^[\w-]+$/.test(service)) {
        throw Error("vierella.js: data-server must be an https address, data-service a name");
      }
      if (widgets.has(service)) return;
      const language = languageOf(lang ?? document.documentElement.lang);
      widgets.set(
        service,
        createWidget(new URL(server).origin, service, language, label, widgets.size, (event) => tell(service, event)),
      );
    },
  };
}
