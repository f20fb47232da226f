// @vitest-environment happy-dom
/** A live evening as its reader sees and uses it. */

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import fi from "../../../texts/fi/room.ftl?raw";
import { createTexts } from "../../shared/texts";
import type { GroupPage } from "../../wire/pages";
import { evening } from "../testing/evenings";
import { Visit } from "../testing/visit";
import { timesOf } from "../words";
import { App } from "./app";

const text = createTexts("fi", fi);
const page: GroupPage = { token: "t", lang: "fi", neutral: "https://neutral.example/", room: "", cards: [] };
const ID = evening().evening;

let visit: Visit;

/** Shows the room to somebody, its evenings being these. */
function show(about: Parameters<typeof evening>[0] = {}, name = "Aava"): void {
  visit = new Visit(name);
  visit.house.evenings.listed = [evening({ theme: "Uni ja arki", starts: Date.now(), ...about })];
  const context = { page, stay: visit.stay, text, times: timesOf("fi", text, Date.now), leave: () => {} };
  act(() => render(<App visit={context} />, document.body));
  act(() => {
    visit.enter();
  });
}

const shown = (): string => document.querySelector("main")?.textContent ?? "";
const press = (words: string): void => {
  const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  if (found === undefined) throw new Error(`no button ${words}`);
  act(() => found.click());
};
const open = (): void => {
  act(() => document.querySelector<HTMLElement>(`#evening-${ID}`)?.click());
};
const say = (words: string): void => {
  act(() => {
    const field = document.querySelector<HTMLTextAreaElement>("#evening-words");
    if (field === null) throw new Error("nowhere to write");
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  act(() => document.querySelector<HTMLElement>(".composer__send")?.click());
};

beforeEach(() => {
  vi.stubGlobal("CSS", { supports: () => true });
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => {};
});

afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

describe("the list of threads", () => {
  it("tells when an evening begins, and when one goes on", () => {
    show({ state: "planned", starts: Date.now() + 3 * 24 * 3_600_000 });
    expect(shown()).toContain("Live-ilta alkaa");
    expect(shown()).toContain("Uni ja arki");
    act(() => visit.house.evenings.list(evening({ theme: "Uni ja arki" })));
    expect(shown()).toContain(text("evening-open"));
  });
});

describe("an evening", () => {
  it("tells before one comes in what becomes of the words, and who is the guest", () => {
    show({ guest: "Unihoitaja" });
    open();
    expect(shown()).toContain(text("evening-forgotten"));
    expect(shown()).toContain(text("evening-guest", { guest: "Unihoitaja" }));
    expect(document.querySelector("#evening-words")).toBeNull();
    act(() => visit.house.evenings.list(evening({ kept: true })));
    expect(shown()).toContain(text("evening-kept"));
  });

  it("shows what is said, and by whom", () => {
    show();
    open();
    press(text("evening-join"));
    expect(shown()).toContain(text("evening-quiet"));
    act(() => {
      visit.house.evenings.say(ID, "Kaarna", "Tervetuloa");
    });
    say("Hei kaikki");
    expect(shown()).toContain("Tervetuloa");
    expect(document.querySelector(".post--leads")?.textContent).toContain(text("facilitator"));
    expect(document.querySelector(".post--mine")?.textContent).toContain("Hei kaikki");
    expect(document.querySelector<HTMLTextAreaElement>("#evening-words")?.value).toBe("");
  });

  it("asks before words go out that may tell who somebody is", () => {
    show();
    open();
    press(text("evening-join"));
    say("numeroni on 040 123 4567");
    expect(document.body.textContent).toContain(text("guard-holds"));
    expect(visit.house.evenings.log(ID)).toEqual([]);
    press(text("guard-send"));
    expect(visit.house.evenings.log(ID)).toHaveLength(1);
  });

  it("lets its members tell a facilitator about what another one said", async () => {
    show();
    open();
    press(text("evening-join"));
    say("oma");
    act(() => {
      visit.house.evenings.say(ID, "Tuuli", "hei");
    });
    const tell = document.querySelectorAll<HTMLElement>(".post__tell");
    expect([...tell].map(({ textContent }) => textContent)).toEqual([
      `${text("tell")} ${text("more-about", { name: "Tuuli" })}`,
    ]);
    act(() => tell[0]?.click());
    press(text("tell-send"));
    await act(async () => {});
    expect(visit.house.told).toMatchObject([{ post: 2, evening: ID }]);
    expect(shown()).toContain(text("told-title"));
  });

  it("says kindly that it is full", () => {
    show({ there: 5 });
    open();
    press(text("evening-try"));
    expect(document.querySelector("[role=status].notice")?.textContent).toBe(text("evening-full"));
  });

  it("tells that words wait for a facilitator, and where they will be", () => {
    show();
    visit.house.evenings.held.add("Aava");
    open();
    press(text("evening-join"));
    say("ensimmäiseni");
    expect(shown()).toContain(text("waits-title"));
    expect(shown()).toContain(text("evening-held"));
  });

  it("can be gone from to the threads and back, and left", () => {
    show();
    open();
    press(text("evening-join"));
    press(text("back"));
    expect(shown()).toContain(text("evening-there"));
    expect(document.activeElement?.id).toBe(`evening-${ID}`);
    open();
    press(text("evening-leave"));
    expect(shown()).toContain(text("evening-join"));
  });

  it("says that it has ended, and shows what is kept of it", () => {
    show({ kept: true });
    open();
    press(text("evening-join"));
    say("hei hei");
    act(() => visit.house.evenings.end(ID));
    expect(shown()).toContain(text("evening-ended"));
    expect(shown()).not.toContain("hei hei");
    press(text("evening-read"));
    expect(shown()).toContain("hei hei");
  });
});

describe("a facilitator", () => {
  it("passes on the guest's words, and ends the evening after being asked once more", () => {
    show({ guest: "Unihoitaja" }, "Kaarna");
    open();
    press(text("evening-join"));
    act(() => document.querySelector<HTMLInputElement>(".composer__guest input")?.click());
    say("Uni tulee.");
    expect(document.querySelector(".post--said")?.textContent).toContain(text("evening-guest-badge"));
    press(text("evening-end"));
    expect(shown()).toContain(text("evening-end-sure"));
    press(text("evening-end"));
    expect(shown()).toContain(text("evening-ended"));
    expect(shown()).toContain(text("evening-ended-forgotten"));
  });
});
