// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createApi, type Vierella } from "./api";
import { languageOf, TEXTS } from "./texts";

const SERVER = "https://chat.example";
const SERVICE = "apua-eroon";
const NEUTRAL = "https://neutral.example/";

describe("the loader", () => {
  let api: Vierella;
  let heard: string[];
  let covers: boolean;
  let isActive: boolean | undefined;
  let gone: AbortController;
  let loaded: () => void;
  const replace = vi.fn();
  /** The window in the frame, which another server's page fills. */
  const inside = { postMessage: vi.fn() };

  const host = (): HTMLElement => document.querySelector("vierella-widget") as HTMLElement;
  const root = (): ShadowRoot => host().shadowRoot as ShadowRoot;
  const launch = (): HTMLButtonElement => root().querySelector("[aria-expanded]") as HTMLButtonElement;
  const hide = (): HTMLButtonElement => root().querySelector("#panel button") as HTMLButtonElement;
  const note = (): string => root().querySelector("output")?.textContent ?? "";
  const frame = (): HTMLIFrameElement | null => root().querySelector("iframe");
  const say = (data: unknown, origin = SERVER, source: unknown = inside): void => {
    dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  };
  const shift = (): void => {
    const press = new KeyboardEvent("keydown", { key: "Shift", code: "ShiftLeft", bubbles: true });
    Object.defineProperty(press, "isTrusted", { value: true });
    for (let count = 0; count < 3; count += 1) dispatchEvent(press);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    // No frame loads anything here, and none has loaded before the test says so.
    vi.spyOn(HTMLIFrameElement.prototype, "onload", "set").mockImplementation((handler) => {
      loaded = handler as () => void;
    });
    vi.spyOn(HTMLIFrameElement.prototype, "src", "set").mockImplementation(function (this: HTMLElement, address) {
      this.title = address;
    });
    document.documentElement.removeAttribute("style");
    document.documentElement.innerHTML = "<head></head><body><button>Jotain</button></body>";
    covers = false;
    isActive = true;
    vi.spyOn(HTMLIFrameElement.prototype, "contentWindow", "get").mockReturnValue(inside as unknown as Window);
    inside.postMessage.mockClear();
    gone = new AbortController();
    const { addEventListener: add } = window;
    vi.stubGlobal("addEventListener", (type: string, listener: EventListener, capture = false) =>
      add.call(window, type, listener, { capture, signal: gone.signal }),
    );
    const matcher = {
      get matches() {
        return covers;
      },
    };
    vi.stubGlobal("matchMedia", () => matcher);
    vi.stubGlobal("navigator", {
      get userActivation() {
        return isActive === undefined ? undefined : { isActive };
      },
    });
    vi.stubGlobal("location", { replace });
    replace.mockClear();
    heard = [];
    api = createApi();
    for (const name of ["ready", "open", "closed", "error"] as const) {
      api.on(name, ({ service }) => heard.push(`${name} ${service}`));
    }
    api.add({ server: SERVER, service: SERVICE, lang: "fi" });
  });

  afterEach(() => {
    gone.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("puts a button on the page and no frame (rule 2)", () => {
    expect(launch().textContent).toBe("Kirjoita meille");
    expect(launch().getAttribute("aria-expanded")).toBe("false");
    expect(frame()).toBeNull();
  });

  it("opens the service's page, tells of it, and puts it away without ending anything", async () => {
    launch().click();
    expect(frame()?.title).toBe(`${SERVER}/chat/${SERVICE}?lang=fi`);
    const first = frame();
    say({ vierella: "ready", address: NEUTRAL });
    launch().click();
    launch().click();
    say({ vierella: "close" });
    expect(frame()).toBe(first);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard.map((line) => line.split(" ")[0])).toEqual(["open", "ready", "closed", "open", "closed"]);
  });

  it("does not open by itself while nobody has done anything (rule 2), and does where a browser cannot tell", () => {
    isActive = false;
    api.open();
    expect(frame()).toBeNull();
    isActive = undefined;
    api.open();
    expect(frame()).not.toBeNull();
  });

  it.each([
    ["nothing has loaded", () => {}, 5_000],
    ["what has loaded does not answer", () => loaded(), 4_000],
  ])("shows 112 when %s (rule 9), and tries again when it is opened again", async (_what, happens, ms) => {
    api.open();
    const first = frame();
    happens();
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(note()).toBe("");
    await vi.advanceTimersByTimeAsync(1);
    expect(note()).toContain("Jos olet vaarassa, soita 112");
    expect(root().querySelector<HTMLAnchorElement>("output a")?.href).toBe("tel:112");
    expect(heard.at(-1)).toBe(`error ${SERVICE}`);
    hide().click();
    api.open();
    expect(frame()).not.toBe(first);
    expect(note()).toBe("");
  });

  it("forgets the failure when the page comes late, and tells of it once", async () => {
    api.open();
    await vi.advanceTimersByTimeAsync(6_000);
    loaded();
    expect(inside.postMessage.mock.calls).toEqual([[{ vierella: "hello" }, SERVER]]);
    await vi.advanceTimersByTimeAsync(6_000);
    say({ vierella: "ready", address: NEUTRAL });
    await vi.advanceTimersByTimeAsync(0);
    expect(note()).toBe("");
    expect(heard).toEqual([`open ${SERVICE}`, `error ${SERVICE}`, `ready ${SERVICE}`]);
  });

  it("hears the frame alone, and it only as the server's page", () => {
    api.open();
    say({ vierella: "leave" }, "https://evil.example");
    say({ vierella: "leave" }, SERVER, window);
    say({ vierella: "leave" }, SERVER, null);
    for (const data of [undefined, null, "leave", 5, {}, { vierella: ["leave"] }]) say(data);
    expect(replace).not.toHaveBeenCalled();
    expect(document.body).not.toBeNull();
  });

  it("blanks the whole page and leaves where the frame has told (rule 5)", () => {
    api.open();
    say({ vierella: "ready", address: NEUTRAL });
    say({ vierella: "leave" });
    expect(document.documentElement.hasChildNodes()).toBe(false);
    expect(replace.mock.calls).toEqual([[NEUTRAL]]);
  });

  it("never goes to an address that is a script", () => {
    api.open();
    say({ vierella: "ready", address: "javascript:alert(1)" });
    say({ vierella: "leave" });
    expect(replace.mock.calls).toEqual([["about:blank"]]);
  });

  it("leaves by three Shifts on the site (rule 4), whether or not the frame still answers", async () => {
    shift();
    expect(document.documentElement.style.display).toBe("");
    api.open();
    say({ vierella: "ready", address: NEUTRAL });
    shift();
    expect(document.documentElement.style.display).toBe("none");
    expect(inside.postMessage.mock.lastCall).toEqual([{ vierella: "leave" }, SERVER]);
    await vi.advanceTimersByTimeAsync(300);
    expect(replace.mock.calls).toEqual([[NEUTRAL]]);
  });

  it("keeps the keyboard in what covers the screen, and leaves a page's own inert alone", () => {
    covers = true;
    launch().click();
    expect(document.body.inert).toBe(true);
    hide().click();
    expect(document.body.inert).toBe(false);
    covers = false;
    document.body.inert = true;
    launch().click();
    hide().click();
    expect(document.body.inert).toBe(true);
  });

  it("has one widget for a service, and one open at a time", () => {
    api.add({ server: SERVER, service: SERVICE });
    expect(document.querySelectorAll("vierella-widget")).toHaveLength(1);
    api.add({ server: SERVER, service: "vauvaperhe", label: "Vauvat" });
    const [first, second] = document.querySelectorAll<HTMLElement>("vierella-widget");
    api.open();
    expect([first?.hidden, second?.hidden]).toEqual([false, true]);
    api.open("vauvaperhe");
    expect([first?.hidden, second?.hidden]).toEqual([true, false]);
    api.close("vauvaperhe");
    expect([first?.hidden, second?.hidden]).toEqual([false, false]);
  });

  it.each([
    {},
    { server: "", service: SERVICE },
    { server: "chat.example", service: SERVICE },
    { server: "http://chat.example", service: SERVICE },
    { server: "javascript:alert(1)", service: SERVICE },
    { server: SERVER },
    { server: SERVER, service: "a/b" },
  ])("refuses a tag like %j in clear words", (attributes) => {
    expect(() => createApi().add(attributes)).toThrow("data-server must be an https address, data-service a name");
  });

  it("refuses a name that no event has, and does not fall with a listener that does", async () => {
    expect(() => api.on("typing" as "open", () => {})).toThrow("typing");
    const failed: unknown[] = [];
    vi.stubGlobal("queueMicrotask", (task: () => void) => {
      try {
        task();
      } catch (error) {
        failed.push(error);
      }
    });
    const later = vi.fn();
    api.on("open", () => {
      throw new Error("the page's own");
    });
    api.on("open", later);
    api.open();
    expect(failed).toHaveLength(1);
    expect(later).toHaveBeenCalledOnce();
  });
});

describe("its texts", () => {
  it("are all there in every language (rule 16), and name no service (rule 3)", () => {
    for (const words of Object.values(TEXTS)) {
      expect(words.every(Boolean)).toBe(true);
      expect(words.join()).not.toMatch(/väkival|ero|päihde|våld|violence|chat/i);
    }
  });

  it("are chosen by the tag's language, or else in Finnish", () => {
    expect(["sv", "sv-FI", "EN", "fi-selko", "fi-FI", "ar", "ru", "et", "", "english"].map(languageOf)).toEqual([
      "sv",
      "sv",
      "en",
      "fi-selko",
      "fi",
      "ar",
      "ru",
      "fi",
      "fi",
      "fi",
    ]);
  });
});
