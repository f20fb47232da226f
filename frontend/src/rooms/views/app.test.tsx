// @vitest-environment happy-dom
/** The page of a closed group as its reader sees and uses it. */

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import fi from "../../../texts/fi/room.ftl?raw";
import { createTexts } from "../../shared/texts";
import type { GroupPage } from "../../wire/pages";
import type { HouseOptions } from "../testing/house";
import { Visit } from "../testing/visit";
import { timesOf } from "../words";
import { App } from "./app";

const text = createTexts("fi", fi);
const cards = [
  { tel: "112", number: "112", name: "Hätänumero", now: true },
  { tel: "0925250111", number: "09 2525 0111", name: "Kriisipuhelin", now: true },
] as unknown as GroupPage["cards"];
const page: GroupPage = { token: "t", lang: "fi", neutral: "https://neutral.example/", room: "", cards };

let visit: Visit;
let left: number;

/** Shows the room to somebody, and lets them in. */
function show(name = "Aava", options: HouseOptions = {}, before: (visit: Visit) => void = () => {}): void {
  visit = new Visit(name, options);
  left = 0;
  before(visit);
  const { stay } = visit;
  const leave = (): void => {
    left += 1;
  };
  const context = { page, stay, text, times: timesOf("fi", text, Date.now), leave };
  act(() => render(<App visit={context} />, document.body));
  act(() => {
    visit.enter();
  });
}

const shown = (): string => document.querySelector("main")?.textContent ?? "";
const post = (words: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>(".post")].find((one) => one.textContent?.includes(words));
  if (found === undefined) throw new Error(`no post with ${words}`);
  return found;
};
const button = (words: string, within: ParentNode = document): HTMLButtonElement => {
  const all = [...within.querySelectorAll("button")];
  const found =
    all.find(({ textContent }) => textContent === words) ??
    all.find(({ textContent }) => textContent?.startsWith(words));
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
};
const press = (name: string, within?: ParentNode): void => {
  act(() => button(text(name), within).click());
};
const pressed = async (name: string, within?: ParentNode): Promise<void> => {
  press(name, within);
  await act(async () => {});
};
const type = (words: string, field: Element | null = document.querySelector("#post")): void => {
  act(() => {
    const area = field as HTMLTextAreaElement;
    area.value = words;
    area.setSelectionRange(words.length, words.length);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
};
const open = (thread: number): void => {
  act(() => document.querySelector<HTMLElement>(`#open-${thread}`)?.click());
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

describe("threads", () => {
  it("are listed with who began them, how many answers there are and what is new", () => {
    show("Aava", {}, ({ house }) => {
      const thread = house.post("Tuuli", "Kolme viikkoa tänään");
      house.post("Kaisla", "Onnea @Aava", thread);
    });
    expect(shown()).toContain("Kolme viikkoa tänään");
    expect(shown()).toContain("1 vastaus");
    expect(shown()).toContain("2 uutta");
    expect(shown()).toContain(text("mentioned"));
  });

  it("do not tell what stands behind a content note", () => {
    show("Aava", {}, ({ house }) => house.post("Tuuli", "Eilen join", 0, { note: "retkahdus" }));
    expect(shown()).toContain(text("note-about", { note: "retkahdus" }));
    expect(shown()).not.toContain("Eilen join");
  });

  it("begin with a first post", () => {
    show();
    press("thread-new");
    type("Onko joku hereillä?");
    press("post-send");
    expect(shown()).toContain(text("threads"));
    expect(shown()).toContain("Onko joku hereillä?");
    expect(visit.house.posts.size).toBe(1);
  });
});

describe("a thread", () => {
  let thread: number;
  beforeEach(() => {
    show("Aava", {}, ({ house }) => {
      thread = house.post("Tuuli", "Kolme viikkoa tänään");
      house.post("Aava", "Ihanaa", thread);
      house.reads.set("Aava", house.head);
      house.post("Kaisla", "Onnea @Aava", thread);
    });
    open(thread);
  });

  it("shows posts by the day, where the new ones begin, and whom they name", () => {
    expect(shown()).toContain("Kolme viikkoa tänään");
    const line = document.querySelector(".new-line");
    expect(line?.textContent).toBe(text("new-here"));
    expect(line?.nextElementSibling?.textContent).toContain("Onnea");
    expect(document.querySelector(".mention--me")?.textContent).toBe("@Aava");
    expect(document.querySelectorAll(".day")).toHaveLength(1);
  });

  it("moves the unread line, but not where it is shown meanwhile", () => {
    expect(visit.house.reads.get("Aava")).toBe(3);
    act(() => {
      visit.house.post("Kaisla", "vielä tämä", thread);
    });
    expect(document.querySelector(".new-line")?.nextElementSibling?.textContent).toContain("Onnea");
  });

  it("leads whoever comes back to the thread that they were in", () => {
    press("back");
    expect(document.activeElement?.id).toBe(`open-${thread}`);
  });

  it("takes an answer, in which somebody is named with a press", () => {
    type("Kiitos @kai");
    act(() => button("@Kaisla").click());
    expect(document.querySelector<HTMLTextAreaElement>("#post")?.value).toBe("Kiitos @Kaisla ");
    press("post-send");
    expect(post("Kiitos @Kaisla").textContent).toContain(text("you"));
  });

  it("asks before a draft goes out that may tell who somebody is (rule 12)", () => {
    type("Soita 040 123 4567");
    press("post-send");
    expect(document.querySelector("[role=alert]")?.textContent).toContain(text("guard-phone"));
    expect(visit.line.names).not.toContain("post");
    press("guard-send");
    expect(visit.line.names).toContain("post");
  });

  it("asks about a content note that may tell who somebody is, as about the post (rule 12)", () => {
    type("Soitelkaa");
    press("note-add");
    type("040 123 4567", document.querySelector(".composer__note input"));
    press("post-send");
    expect(document.querySelector("[role=alert]")?.textContent).toContain(text("guard-phone"));
    expect(visit.line.names).not.toContain("post");
    press("guard-send");
    expect(visit.line.sent).toContainEqual(expect.objectContaining({ t: "post", note: "040 123 4567" }));
    expect(document.querySelector("[role=alert]")).toBeNull();
  });

  it("does not ask about the numbers that the page itself shows", () => {
    type("Soitin numeroon 09 2525 0111");
    press("post-send");
    expect(visit.line.names).toContain("post");
  });

  it("sends a content note with the post, and folds the post behind it", () => {
    type("Eilen join");
    press("note-add");
    type("retkahdus", document.querySelector(".composer__note input"));
    press("post-send");
    expect(visit.line.sent).toContainEqual(expect.objectContaining({ t: "post", note: "retkahdus", thread }));
    expect(post("Eilen join").querySelector("details")?.open).toBe(false);
  });

  it("says what did not go out, and tries again", () => {
    const take = visit.house.take.bind(visit.house);
    visit.house.take = (line, frame) => {
      if (frame.t === "post") line.receive({ t: "error", code: "busy", re: "post", key: frame.key });
    };
    type("hei");
    press("post-send");
    expect(post("hei").textContent).toContain(text("post-failed"));
    visit.house.take = take;
    press("post-retry");
    expect(shown()).not.toContain(text("post-failed"));
  });

  it("lets one edit one's own post", async () => {
    press("more", post("Ihanaa"));
    press("edit", post("Ihanaa"));
    type("Ihanaa, Tuuli", document.querySelector(".post textarea"));
    await pressed("edit-save");
    expect(post("Ihanaa, Tuuli").textContent).toContain(text("edited"));
    expect(document.activeElement?.textContent).toContain(text("more"));
  });

  it("asks about a content note that an edit gives (rule 12)", async () => {
    press("more", post("Ihanaa"));
    press("edit", post("Ihanaa"));
    type("040 123 4567", document.querySelector(".post__panel input"));
    await pressed("edit-save");
    expect(document.querySelector("[role=alert]")?.textContent).toContain(text("guard-phone"));
    expect(visit.line.names).not.toContain("edit");
    await pressed("guard-send");
    expect(visit.line.sent).toContainEqual(expect.objectContaining({ t: "edit", note: "040 123 4567" }));
  });

  it("asks once more before it removes one's own post for everybody", async () => {
    press("more", post("Ihanaa"));
    press("remove", post("Ihanaa"));
    expect(shown()).toContain(text("remove-sure-about"));
    expect(visit.house.posts.size).toBe(3);
    await pressed("remove", document.querySelector(".post__panel") ?? document);
    expect(shown()).not.toContain("Ihanaa");
  });

  it("reacts, and tells whose reactions there are", () => {
    press("react", post("Onnea"));
    press("reaction-hug", post("Onnea"));
    expect(post("Onnea").querySelector(".reacting")?.textContent).toContain("Aava");
    press("reaction-hug", post("Onnea"));
    expect(visit.line.sent.at(-1)).toEqual({ t: "react", post: 3, kind: "hug", on: false });
  });

  it("tells a facilitator about a post, and thanks", async () => {
    press("more", post("Onnea"));
    press("tell", post("Onnea"));
    type("Huolestuin", document.querySelector(".post__panel textarea"));
    await pressed("tell-send", document.querySelector(".post__panel") ?? document);
    expect(visit.house.told).toMatchObject([{ post: 3, words: "Huolestuin" }]);
    expect(shown()).toContain(text("told-title"));
  });

  it("hides the posts of a member for oneself, and shows one all the same when asked", () => {
    press("more", post("Onnea"));
    act(() => button(text("ignore", { name: "Kaisla" })).click());
    expect(shown()).not.toContain("Onnea");
    press("show");
    expect(shown()).toContain("Onnea");
  });

  it("announces what others write, once, and nothing that was there", () => {
    const voice = document.querySelector("[aria-live=polite]");
    expect(voice?.textContent).toBe("");
    act(() => {
      visit.house.post("Kaisla", "uusi viesti", thread);
    });
    expect(voice?.textContent).toBe("Kaisla: uusi viesti");
  });
});

describe("a post that waits", () => {
  it("tells its author why, when it is read, and which numbers answer now (rule 30)", () => {
    show("Aava", {}, ({ house }) => {
      house.hold("Aava", "en jaksa", "suicidal");
      house.here.set("Aava", { read_next: Date.now() });
    });
    expect(shown()).toContain(text("waits-title"));
    expect(shown()).toContain(text("waits-suicidal"));
    expect(shown()).toContain("Ohjaaja lukee seuraavan kerran: Tänään");
    expect(document.querySelector('main a[href="tel:0925250111"]')).not.toBeNull();
    press("withdraw");
    expect(shown()).not.toContain("en jaksa");
  });

  it.each(["newcomer", "threatening", "identifying", "sanction", "facilitator", "room"] as const)("for %s", (why) => {
    show("Aava", {}, ({ house }) => house.hold("Aava", "hei", why));
    expect(shown()).toContain(text(`waits-${why}`));
    expect(text(`waits-${why}`)).not.toBe(`waits-${why}`);
  });

  it.each([
    ["threatening", true],
    ["identifying", true],
    ["newcomer", false],
  ] as const)("held as %s: gives the numbers that answer now: %s (rule 30)", (why, gives) => {
    show("Aava", {}, ({ house }) => house.hold("Aava", "hei", why));
    expect(shown().includes(text("waits-not-alone"))).toBe(gives);
  });

  it("says kindly that it will not appear, in the facilitator's words", () => {
    show("Aava", {}, ({ house }) => {
      const { held } = house.hold("Aava", "hei", "identifying");
      house.take(null as never, { t: "judge", held, appears: false, words: "Ilman nimeä, kiitos." });
    });
    expect(shown()).toContain(text("refused-about"));
    expect(shown()).toContain("Ilman nimeä, kiitos.");
  });

  it("tells its author on the list and in the thread that a part of it was covered, until that is put away", () => {
    let thread = 0;
    show("Aava", {}, ({ house }) => {
      thread = house.post("Aava", "Soita minulle […]");
      const { held } = house.hold("Aava", "", "covered", { thread });
      house.take(null as never, { t: "judge", held, appears: false, words: "Pidetään numerot poissa." });
    });
    for (const id of ["covered-title", "covered-about", "covered-next"]) expect(shown()).toContain(text(id));
    expect(shown()).toContain("Pidetään numerot poissa.");
    expect(shown()).not.toContain(text("refused-title"));
    press("judge-thread");
    expect(shown()).toContain("Soita minulle […]");
    expect(shown()).toContain(text("covered-title"));
    press("refused-close");
    expect(shown()).not.toContain(text("covered-title"));
  });
});

describe("a facilitator", () => {
  it("judges what waits, the most urgent first", () => {
    show("Kaarna", {}, ({ house }) => {
      house.hold("Tuuli", "uusi täällä", "newcomer");
      house.hold("Aava", "en jaksa", "suicidal");
    });
    const waiting = [...document.querySelectorAll(".judging .post")].map(({ textContent }) => textContent);
    expect(waiting[0]).toContain("en jaksa");
    press("judge-appear", post("uusi täällä"));
    expect([...visit.house.posts.values()].map((one) => one.text)).toEqual(["uusi täällä"]);
    press("judge-no", post("en jaksa"));
    type("Soitetaanko?", document.querySelector(".judging textarea"));
    press("judge-refuse");
    expect(visit.house.held).toMatchObject([{ refusal: "Soitetaanko?" }]);
    expect(document.querySelector(".judging")).toBeNull();
  });

  it("pins a thread, takes a post off to read it, removes any post", async () => {
    show("Kaarna", {}, ({ house }) => {
      const thread = house.post("Tuuli", "hei");
      house.post("Aava", "vastaus", thread);
    });
    open(1);
    press("more", post("hei"));
    press("pin", post("hei"));
    expect(visit.house.pinned).toEqual(new Set([1]));
    press("more", post("vastaus"));
    press("hold", post("vastaus"));
    expect(visit.house.held).toMatchObject([{ text: "vastaus", why: "facilitator" }]);
    press("more", post("hei"));
    press("remove", post("hei"));
    await pressed("remove", document.querySelector(".post__panel") ?? document);
    expect(visit.house.posts.size).toBe(0);
  });

  it("is told that members have told of messages, and where that stands", () => {
    show("Kaarna", {}, ({ house }) => house.here.set("Kaarna", { tells: 2 }));
    expect(shown()).toContain(text("tells", { count: 2 }));
    expect(document.querySelector('main a[href^="/desk/groups/"]')?.textContent).toBe(text("tells-open"));
  });

  it("sees what a new post speaks of (rule 30)", () => {
    show("Kaarna", {}, ({ house }) => house.post("Tuuli", "hei"));
    open(1);
    act(() => visit.line.receive({ t: "marked", post: 1, marks: ["relapse"] }));
    expect(post("hei").textContent).toContain(text("post-mark", { mark: "relapse" }));
  });

  it("writes with a label that says so", () => {
    show("Aava", {}, ({ house }) => house.post("Kaarna", "tervetuloa"));
    open(1);
    expect(post("tervetuloa").textContent).toContain(text("facilitator"));
  });
});

describe("the room", () => {
  it("tells who leads it, who is in it, its rules and how long it goes on", () => {
    show("Aava", { facts: { rules: "Ollaan lempeitä." } });
    press("about-room");
    expect(shown()).toContain("Kaarna Ammattilainen");
    expect(shown()).toContain("3 jäsentä");
    expect(shown()).toContain("Ollaan lempeitä.");
    press("back");
    expect(shown()).toContain(text("threads"));
  });

  it.each([
    ["quit-keep", {}],
    ["quit-erase", { erases: true }],
  ] as const)("is left for good by who wishes so, when asked once more: %s", async (way, what) => {
    show("Aava", {}, ({ house }) => house.post("Tuuli", "salaisuus"));
    press("about-room");
    press("quit");
    expect(shown()).toContain(text("quit-about"));
    press("quit-no");
    expect(document.activeElement?.textContent).toBe(text("quit"));
    expect(visit.house.resigned).toEqual([]);
    press("quit");
    await pressed(way);
    expect(visit.house.resigned).toMatchObject([what]);
    expect(shown()).toContain(text("out-left-title"));
    expect(document.body.textContent).not.toContain("salaisuus");
    expect(document.querySelector('main a[href="tel:112"]')).not.toBeNull();
    expect(() => button(text("out-door"))).toThrow();
    expect(visit.stored).toBe("");
    act(() => visit.clock.advance(60_000));
    expect(visit.lines).toHaveLength(1);
  });

  it("is not left by a facilitator", () => {
    show("Kaarna");
    press("about-room");
    expect(() => button(text("quit"))).toThrow();
  });

  it("lets only goodbyes be written once the run is over (rule 31)", () => {
    show("Aava", {}, ({ house }) => {
      house.post("Tuuli", "vanha");
      house.close(house.post("Kaarna", "hyvästit"));
    });
    expect(shown()).toContain(text("over-title"));
    expect(() => button(text("thread-new"))).toThrow();
    open(1);
    expect(document.querySelector("#post")).toBeNull();
    press("over-goodbye");
    expect(document.querySelector("#post")).not.toBeNull();
  });

  it("lets who is muted read, and says until when", () => {
    show("Aava", {}, ({ house }) => {
      house.post("Tuuli", "hei");
      house.here.set("Aava", { muted_until: Date.now() });
    });
    expect(shown()).toContain("Et voi kirjoittaa");
    open(1);
    expect(document.querySelector("#post")).toBeNull();
  });

  it.each(["revoked", "expired", "deleted"] as const)("shows help and nothing else when it is gone: %s", (reason) => {
    show("Aava", {}, ({ house }) => house.post("Tuuli", "salaisuus"));
    act(() => visit.line.receive({ t: "gone", reason }));
    expect(document.body.textContent).not.toContain("salaisuus");
    expect(shown()).toContain(text(`out-${reason}-title`));
    expect(document.querySelector('main a[href="tel:112"]')).not.toBeNull();
  });

  it("leads who is not let in back to the door, where the six words are written", () => {
    show();
    act(() => visit.line.receive({ t: "error", code: "stale_token" }));
    expect(shown()).toContain(text("out-refused-title"));
    expect(document.querySelector('main a[href="/groups/enter?lang=fi"]')?.textContent).toBe(text("out-door"));
  });

  it.each(["suspended", "removed"] as const)("tells who is %s so, with help", (standing) => {
    show("Aava", {}, ({ house }) => house.post("Tuuli", "salaisuus"));
    const here = { ...visit.house.hereOf("Aava"), standing };
    act(() => visit.line.receive({ t: "gone", reason: "revoked" }, { t: "here", here }));
    expect(document.body.textContent).not.toContain("salaisuus");
    expect(shown()).toContain(text(`out-${standing}-title`));
  });
});

describe("what is between a member and the facilitators alone (rule 32)", () => {
  it("is written at their own page, and read there", () => {
    show();
    press("about-room");
    press("line-open");
    expect(document.activeElement?.textContent).toBe(text("line"));
    type("Saanko kysyä?", document.querySelector("#line"));
    press("post-send");
    act(() => visit.house.sayPrivately("Aava", "Tietysti", "Kaarna"));
    expect([...document.querySelectorAll(".post__text")].map(({ textContent }) => textContent)).toEqual([
      "Saanko kysyä?",
      "Tietysti",
    ]);
    press("back");
    expect(shown()).not.toContain(text("line-news"));
    act(() => visit.house.sayPrivately("Aava", "Kysy vain", "Kaarna"));
    expect(shown()).toContain(text("line-news"));
  });

  it("asks first where the words may tell who somebody is (rule 12)", () => {
    show();
    act(() => visit.stay.go({ at: "line" }));
    type("soita 040 123 4567", document.querySelector("#line"));
    press("post-send");
    expect(visit.house.privately.size).toBe(0);
    press("guard-send");
    expect(visit.house.privately.get("Aava")).toHaveLength(1);
  });

  it("tells of a decision with its reason, end and words, and lets its member ask for a review", async () => {
    show("Aava", {}, ({ house }) => house.decide("Aava", { text: "Levätään hetki" }));
    expect(shown()).toContain(text("sanction-news"));
    press("line-read");
    expect(shown()).toContain(text("sanction-kind", { kind: "mute" }));
    expect(shown()).toContain(text("sanction-reason", { reason: "hurtful" }));
    expect(shown()).toContain("Levätään hetki");
    expect(visit.line.names).toContain("notices_read");
    press("appeal");
    type("En tarkoittanut pahaa", document.querySelector(".sanction textarea"));
    await pressed("appeal");
    expect(visit.house.appeals).toMatchObject([{ words: "En tarkoittanut pahaa" }]);
    expect(document.activeElement?.textContent).toBe(text("appeal-waits"));
  });

  it("keeps a review that is being written while one looks elsewhere, unless it is cancelled", () => {
    show("Aava", {}, ({ house }) => house.decide("Aava"));
    press("line-read");
    press("appeal");
    type("kesken", document.querySelector(".sanction textarea"));
    press("back");
    press("line-open");
    expect(document.querySelector<HTMLTextAreaElement>(".sanction textarea")?.value).toBe("kesken");
    press("cancel");
    expect(visit.stay.side.appeals.value.size).toBe(0);
  });

  it("tells what came of the review", () => {
    show("Aava", {}, ({ house }) =>
      house.decide("Aava", { state: "lifted", appealed: true, outcome: "lifted", answer: "Olit oikeassa" }),
    );
    press("line-read");
    expect(shown()).toContain(text("appeal-outcome", { outcome: "lifted" }));
    expect(shown()).toContain("Olit oikeassa");
    expect(shown()).not.toContain(text("appeal"));
  });

  it.each(["suspended", "removed"] as const)("is there, too, for who is %s", (standing) => {
    show("Aava", {}, ({ house }) => {
      house.here.set("Aava", { standing });
      house.decide("Aava", { kind: standing === "removed" ? "remove" : "suspend", text: "Levätään hetki" });
    });
    expect(shown()).toContain("Levätään hetki");
    press("line-open");
    type("Ymmärrän", document.querySelector("#line"));
    press("post-send");
    expect(shown()).toContain("Ymmärrän");
    press("back-out");
    expect(shown()).toContain(text(`out-${standing}-title`));
  });
});

describe("leaving fast (rule 4)", () => {
  it("is the first stop of the Tab key, and always in the corner", () => {
    show();
    const links = [...document.querySelectorAll<HTMLAnchorElement>(`a[href="${page.neutral}"]`)];
    expect(links.map(({ textContent }) => textContent)).toEqual([text("leave-first"), text("leave")]);
    expect(document.querySelector("a, button, [tabindex]")).toBe(links[0]);
    expect(document.activeElement).toBe(document.body);
    act(() => links[1]?.click());
    expect(left).toBe(1);
  });
});

describe("a lost connection (rule 9)", () => {
  it("is told after a moment, and shows numbers when it lasts", () => {
    show();
    act(() => {
      visit.line.hangUp();
      visit.clock.advance(2_000);
    });
    expect(document.querySelector(".status")?.textContent).toBe(text("connection-lost"));
    act(() => visit.clock.advance(7_000));
    expect(document.querySelector('.meanwhile a[href="tel:112"]')).not.toBeNull();
  });
});
