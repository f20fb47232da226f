import { describe, expect, it } from "vitest";
import type { TestClock } from "../shared/testing/clock";
import { EARLY_MS, isGuests, letsIn } from "./evening";
import { evening } from "./testing/evenings";
import type { HouseOptions } from "./testing/house";
import { Visit } from "./testing/visit";

const ID = evening().evening;
const HOUR = 60 * 60_000;

/** A page in the room, whose evenings are these. */
function visitWith(about: Parameters<typeof evening>[0] = {}, name = "Aava", options: HouseOptions = {}): Visit {
  let clock: TestClock | undefined;
  const visit = new Visit(name, { ...options, stay: { wall: () => clock?.now() ?? 0 } });
  clock = visit.clock;
  visit.house.evenings.listed = [evening(about)];
  return visit.enter();
}

function said(visit: Visit, text: string): void {
  visit.stay.evenings.draft.value = text;
  visit.stay.evenings.say();
}

function texts(visit: Visit): string[] {
  const { entries = [] } = visit.stay.evenings.inside.value ?? {};
  return entries.map(({ body }) => (body.t === "said" ? body.text : ""));
}

describe("the list of evenings", () => {
  it("is told on coming in, and as it changes", () => {
    const visit = visitWith();
    expect(visit.stay.evenings.listed.value).toHaveLength(1);
    visit.house.evenings.list();
    expect(visit.stay.evenings.listed.value).toEqual([]);
  });

  it("is empty where nothing was told of it since the page came back", () => {
    const visit = visitWith();
    visit.away(() => {
      visit.house.evenings.listed = [];
    });
    expect(visit.stay.evenings.listed.value).toHaveLength(1);
    visit.line.receive({ t: "beat", head: 0, mark: 1 });
    expect(visit.stay.evenings.listed.value).toEqual([]);
  });

  it("lets in by the clock, without a word of the server, and facilitators a little sooner", () => {
    const starts = 1_000_000 + HOUR;
    const visit = visitWith({ state: "planned", starts, ends: starts + HOUR });
    const { evenings } = visit.stay;
    const mayCome = (leads: boolean): boolean =>
      evenings.listed.value.some((one) => letsIn(one, evenings.now.value, leads));
    expect([mayCome(false), mayCome(true)]).toEqual([false, false]);
    visit.clock.advance(HOUR - EARLY_MS);
    expect([mayCome(false), mayCome(true)]).toEqual([false, true]);
    visit.clock.advance(EARLY_MS);
    expect([mayCome(false), mayCome(true)]).toEqual([true, true]);
  });
});

describe("in an evening", () => {
  it("everything that was said is there, and what others say comes", () => {
    const visit = visitWith();
    visit.house.evenings.say(ID, "Tuuli", "tervetuloa");
    visit.stay.evenings.join(ID);
    expect(texts(visit)).toEqual(["tervetuloa"]);
    expect(visit.stay.evenings.news.value).toEqual([]);
    visit.house.evenings.say(ID, "Kaisla", "hei");
    expect(texts(visit)).toEqual(["tervetuloa", "hei"]);
    expect(visit.stay.evenings.news.value).toHaveLength(1);
  });

  it("one's own words are on their way until they are stored, and take their place in the log", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    said(visit, "hei kaikki");
    expect(texts(visit)).toEqual(["hei kaikki"]);
    expect(visit.stay.evenings.outbox.messages.value).toEqual([]);
    expect(visit.stay.evenings.draft.value).toBe("");
    visit.line.receive({ t: "evening_ack", key: "unknown", seq: 1, at: 0 });
    expect(texts(visit)).toEqual(["hei kaikki"]);
  });

  it("an ack that is ahead of the log waits for what is before it", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    visit.house.evenings.take = () => {};
    said(visit, "toinen");
    const [{ key = "" } = {}] = visit.stay.evenings.outbox.messages.value;
    visit.line.receive({ t: "evening_ack", key, seq: 2, at: 5 });
    expect(texts(visit)).toEqual([]);
    visit.house.evenings.say(ID, "Tuuli", "ensimmäinen");
    expect(texts(visit)).toEqual(["ensimmäinen", "toinen"]);
  });

  it("a lost line is followed by what was missed, and what was on its way is said once", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    visit.house.evenings.say(ID, "Tuuli", "yksi");
    visit.away(() => {
      visit.house.evenings.say(ID, "Tuuli", "kaksi");
      said(visit, "kolme");
    });
    expect(visit.line.sent).toContainEqual({ t: "evening_join", evening: ID, after: 1 });
    expect(texts(visit)).toEqual(["yksi", "kaksi", "kolme"]);
    expect(visit.house.evenings.log(ID)).toHaveLength(3);
  });

  it("a gap is asked for again", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    for (const text of ["yksi", "kaksi"]) visit.house.evenings.log(ID).push(untold(visit, text));
    visit.house.evenings.say(ID, "Tuuli", "kolme");
    expect(texts(visit)).toEqual(["yksi", "kaksi", "kolme"]);
  });

  it("words that wait for a facilitator are not said there", () => {
    const visit = visitWith();
    visit.house.evenings.held.add("Aava");
    visit.stay.evenings.join(ID);
    said(visit, "ensimmäiseni");
    expect(texts(visit)).toEqual([]);
    expect(visit.stay.evenings.outbox.messages.value).toEqual([]);
    const [held] = visit.stay.room.value?.here.held ?? [];
    expect([...visit.stay.evenings.held.value]).toEqual([held?.held]);
  });

  it("a full one is told of, and lets in once there is a place", () => {
    const visit = visitWith({ there: 5 });
    visit.stay.evenings.join(ID);
    expect(visit.stay.evenings.inside.value).toBeNull();
    expect(visit.stay.evenings.refusal.value).toEqual({ evening: ID, code: "full" });
    visit.house.evenings.list(evening({ there: 4 }));
    visit.stay.evenings.join(ID);
    expect(visit.stay.evenings.inside.value?.isIn).toBe(true);
    expect(visit.stay.evenings.refusal.value).toBeNull();
  });

  it("leaving frees the place, and is no end of the evening", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    visit.stay.evenings.leave();
    expect(visit.house.evenings.places.size).toBe(0);
    expect(visit.stay.evenings.inside.value).toBeNull();
    expect(visit.stay.evenings.ended.value).toBe("");
  });

  it("a server that is busy is asked again for the way back", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    const join = visit.house.evenings.take;
    visit.house.evenings.take = (line) => line.receive({ t: "error", code: "unavailable", re: "evening_join" });
    visit.away(() => {});
    visit.house.evenings.take = join;
    said(visit, "vielä täällä");
    visit.clock.advance(5000);
    expect(texts(visit)).toEqual(["vielä täällä"]);
  });
});

/** An entry of which the pages were not told. */
function untold(visit: Visit, text: string) {
  const seq = visit.house.evenings.log(ID).length + 1;
  return { seq, at: 0, author: "member" as const, body: { t: "said" as const, text, by: "Tuuli" } };
}

describe("the end of an evening", () => {
  it("takes its words off the page, and leaves the reader's own unsaid ones to be kept", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    visit.house.evenings.say(ID, "Tuuli", "hei");
    visit.stay.evenings.draft.value = "kesken jäi";
    visit.house.evenings.end(ID);
    expect(visit.stay.evenings.inside.value).toBeNull();
    expect(visit.stay.evenings.ended.value).toBe(ID);
    expect(visit.stay.evenings.unsaid.value).toEqual(["kesken jäi"]);
    visit.stay.evenings.lookAway();
    expect(visit.stay.evenings.unsaid.value).toEqual([]);
  });

  it("is learned of on coming back, too", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    visit.away(() => visit.house.evenings.end(ID));
    expect(visit.stay.evenings.ended.value).toBe(ID);
  });

  it("leaves one that is kept to be read, until its reader looks away", () => {
    const visit = visitWith({ kept: true });
    visit.house.evenings.say(ID, "Tuuli", "hei");
    visit.house.evenings.end(ID);
    visit.stay.evenings.read(ID);
    expect(visit.stay.evenings.reading.value?.entries).toHaveLength(1);
    visit.stay.evenings.lookAway();
    expect(visit.stay.evenings.reading.value).toBeNull();
  });

  it("is told of where there is nothing to be read", () => {
    const visit = visitWith();
    visit.stay.evenings.read(ID);
    expect(visit.stay.evenings.reading.value).toBeNull();
    expect(visit.stay.evenings.refusal.value).toEqual({ evening: ID, code: "not_found" });
  });
});

describe("a facilitator", () => {
  it("passes on the guest's words under the guest's name", () => {
    const visit = visitWith({ guest: "Unihoitaja" }, "Kaarna");
    visit.stay.evenings.join(ID);
    visit.stay.evenings.forGuest.value = true;
    said(visit, "Uni tulee, kun sitä ei odota.");
    visit.stay.evenings.forGuest.value = false;
    said(visit, "Kiitos!");
    const entries = visit.stay.evenings.inside.value?.entries ?? [];
    expect(entries.map(({ body }) => (body.t === "said" ? body.by : ""))).toEqual(["Unihoitaja", "Kaarna"]);
    expect(entries.map(isGuests)).toEqual([true, false]);
    expect(visit.line.names).toContain("evening_pass");
  });

  it("ends the evening", () => {
    const visit = visitWith({}, "Kaarna");
    visit.stay.evenings.join(ID);
    visit.stay.evenings.end(ID);
    expect(visit.stay.evenings.ended.value).toBe(ID);
    expect(visit.stay.evenings.listed.value).toEqual([]);
  });
});

describe("out of the room", () => {
  it("nothing of an evening is on the page but one's own unsaid words", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    visit.house.evenings.say(ID, "Tuuli", "hei");
    visit.stay.evenings.draft.value = "kesken jäi";
    visit.line.receive({ t: "gone", reason: "suspended" });
    expect(visit.stay.evenings.inside.value).toBeNull();
    expect(visit.stay.evenings.listed.value).toEqual([]);
    expect(visit.stay.unsent.value).toEqual(["kesken jäi"]);
  });

  it("leaving fast forgets everything", () => {
    const visit = visitWith();
    visit.stay.evenings.join(ID);
    visit.stay.evenings.draft.value = "kesken jäi";
    visit.stay.leave();
    expect(visit.stay.evenings.inside.value).toBeNull();
    expect(visit.stay.evenings.draft.value).toBe("");
  });
});
