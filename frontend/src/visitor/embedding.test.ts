import { beforeEach, describe, expect, it, vi } from "vitest";
import { Embedding } from "./embedding";

const SITE = "https://site.example";
const NEUTRAL = "https://neutral.example/";

describe("Embedding", () => {
  const parent = { postMessage: vi.fn() };
  const onLeave = vi.fn();
  let hear: (event: MessageEvent) => void;
  let embedding: Embedding;

  const say = (data: unknown, origin = SITE, source: unknown = parent): void =>
    hear({ source, origin, data } as MessageEvent);
  const around = (up: unknown): void => {
    embedding = new Embedding({
      window: {
        parent: up as Window,
        addEventListener: (_type, listener) => {
          hear = listener;
        },
      },
      sites: [SITE],
      address: NEUTRAL,
      onLeave,
    });
  };

  beforeEach(() => {
    parent.postMessage.mockClear();
    onLeave.mockClear();
    around(parent);
  });

  it("answers the loader's greeting once the page can be used, with where leaving leads and nothing else", () => {
    say({ vierella: "hello" });
    expect(parent.postMessage).not.toHaveBeenCalled();
    embedding.ready();
    expect(parent.postMessage.mock.calls).toEqual([[{ vierella: "ready", address: NEUTRAL }, SITE]]);
    expect(embedding.connected.value).toBe(true);
  });

  it("answers a greeting that comes late", () => {
    embedding.ready();
    expect(embedding.connected.value).toBe(false);
    say({ vierella: "hello" });
    expect(embedding.connected.value).toBe(true);
  });

  it("leaves by the site's key, and lets the loader close it and take the tab along", () => {
    say({ vierella: "hello" });
    say({ vierella: "leave" });
    expect(onLeave).toHaveBeenCalledOnce();
    embedding.close();
    expect(embedding.leave()).toBe(true);
    expect(parent.postMessage.mock.calls).toEqual([
      [{ vierella: "close" }, SITE],
      [{ vierella: "leave" }, SITE],
    ]);
  });

  it("tells nobody anything where no loader has greeted it", () => {
    embedding.ready();
    embedding.close();
    expect(embedding.leave()).toBe(false);
    expect(parent.postMessage).not.toHaveBeenCalled();
  });

  it.each([
    ["another origin", () => say({ vierella: "leave" }, "https://evil.example")],
    ["a window that is not around it", () => say({ vierella: "leave" }, SITE, { postMessage: vi.fn() })],
    ["nobody knows whom", () => say({ vierella: "leave" }, "null", null)],
    [
      "something else on the site",
      () => {
        for (const data of [undefined, null, "leave", 5, {}, { vierella: {} }]) say(data);
      },
    ],
  ])("hears nothing from %s", (_whom, speak) => {
    speak();
    expect(onLeave).not.toHaveBeenCalled();
    expect(embedding.leave()).toBe(false);
  });

  it("hears nothing from its own window where it stands in no frame", () => {
    const self = {
      postMessage: vi.fn(),
      addEventListener: (_type: string, listener: typeof hear) => (hear = listener),
    };
    Object.assign(self, { parent: self });
    embedding = new Embedding({ window: self as never, sites: [SITE], address: NEUTRAL, onLeave });
    say({ vierella: "leave" }, SITE, self);
    expect(onLeave).not.toHaveBeenCalled();
  });
});
