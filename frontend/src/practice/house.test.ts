import { beforeEach, describe, expect, it, vi } from "vitest";
import deskFi from "../../texts/fi/desk.ftl?raw";
import fi from "../../texts/fi/practice.ftl?raw";
import { type Desk, OFFER_SETTLES_MS } from "../desk/desk";
import type { Thread } from "../desk/thread";
import { TestClock } from "../shared/testing/clock";
import { createTexts } from "../shared/texts";
import { LONG_SILENCE_MS, type Scenario } from "./core";
import { OFFER_LASTS_MS, WAITS_MS } from "./house";
import { Practice } from "./practice";
import { SCENARIOS } from "./scenarios";

const say = createTexts("fi", deskFi, fi);
const page = {
  me: { person: "pekka", name: "Pekka", helper: "peer", association: "Tampere", capacity: 1 },
  cards: [{ slug: "nollalinja", name: "Nollalinja", number: "080 005 005" }],
  guides: [],
} as const;
const PATIENCE_MS = 30_000;

let clock: TestClock;
let practice: Practice;

beforeEach(() => {
  vi.stubGlobal("WebSocket", undefined);
  vi.stubGlobal("fetch", undefined);
  clock = new TestClock();
  practice = new Practice({ page, language: "fi", say, clock, now: () => clock.now(), random: () => 0.5 });
});

function scenarioOf(slug: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.slug === slug);
  if (found === undefined) throw new Error(`no visitor ${slug}`);
  return found;
}

/** The desk with this visitor in the queue. */
function begin(slug: string): Desk {
  practice.begin(scenarioOf(slug));
  clock.advance(1);
  const stage = practice.stage.value;
  if (stage.name !== "talking") throw new Error("nobody came");
  return stage.desk;
}

function take(desk: Desk): Thread {
  desk.accept("practice");
  clock.advance(1);
  const [thread] = desk.threads.value;
  if (thread === undefined) throw new Error("nobody was taken");
  return thread;
}

function write(thread: Thread, text: string, patience = PATIENCE_MS): void {
  thread.write(text);
  thread.say();
  clock.advance(patience);
}

function linesOf(thread: Thread): string[] {
  return thread.transcript.entries.value.flatMap(({ author, body }) =>
    author === "visitor" && body.t === "said" ? [body.text] : [],
  );
}

describe("a practised desk", () => {
  it.each(SCENARIOS)("is played with $slug to the end, the record and the look back, without a socket", (scenario) => {
    const desk = begin(scenario.slug);
    expect(desk.connection.value.state).toBe("open");
    expect(desk.rows.value).toHaveLength(1);
    const thread = take(desk);
    for (let turn = 0; turn < scenario.turns; turn += 1) write(thread, "Kerro lisää.", PATIENCE_MS + LONG_SILENCE_MS);
    expect(linesOf(thread).at(-1)).toBe(say(`practice-${scenario.slug}-turn-${scenario.turns}`));
    expect(desk.picture.value?.contacts[0]).toMatchObject({ state: "ended", endedBy: scenario.ends });
    thread.record.value = { contact_type: "counselling", role: "self", reason: "not_known" };
    thread.saveRecord(scenario.matters);
    clock.advance(1);
    expect(practice.stage.value).toEqual({ name: "looking_back", scenario });
    expect(clock.pending).toBe(0);
  });

  it("rule 26: tells that the visitor has left fast", () => {
    const desk = begin("violence");
    const thread = take(desk);
    for (let turn = 0; turn < 4; turn += 1) write(thread, "Kerro lisää.");
    expect(desk.picture.value?.contacts[0]?.visitor).toBe("left_fast");
  });

  it("rule 25: a question of the desk's own is answered", () => {
    const thread = take(begin("violence"));
    thread.ask("safe");
    clock.advance(PATIENCE_MS);
    expect(linesOf(thread).at(-1)).toBe(say("practice-violence-answer-safe"));
    expect(thread.asked.value).toBeNull();
  });

  it("rule 21: asked directly, the young person tells; a card that is given is answered", () => {
    const thread = take(begin("young"));
    write(thread, "Ajatteletko itsemurhaa?");
    expect(linesOf(thread).at(-1)).toBe(say("practice-young-answer-life"));
    thread.give("nollalinja");
    clock.advance(PATIENCE_MS);
    expect(linesOf(thread).at(-1)).toBe(say("practice-young-answer-card"));
  });

  it("rule 20: silent help calls nobody but a colleague who is made up", () => {
    const desk = begin("violence");
    take(desk);
    desk.callHelp();
    expect(desk.picture.value?.onCall).toEqual([]);
    clock.advance(6_000);
    expect(desk.picture.value?.calls).toMatchObject([{ person: "pekka", helper_name: say("practice-colleague") }]);
  });

  it("a visitor who is offered in turn goes on to the colleague and then to everybody, and can be taken all the while", () => {
    const desk = begin("baby");
    expect(desk.offer.value?.contact).toBe("practice");
    clock.advance(OFFER_SETTLES_MS);
    desk.declineOffer();
    clock.advance(1);
    expect(desk.offer.value).toBeNull();
    expect(desk.picture.value?.waiting).toMatchObject([{ offered_to: "practice-colleague" }]);
    clock.advance(OFFER_LASTS_MS);
    expect(desk.picture.value?.waiting[0]).not.toHaveProperty("offered_to");
    take(desk);
  });

  it("an offer that is let pass, or meets a break, goes on by itself", () => {
    const desk = begin("baby");
    clock.advance(OFFER_LASTS_MS);
    expect(desk.offer.value).toBeNull();
    practice.lookBack();
    const another = begin("baby");
    expect(another.offer.value).not.toBeNull();
    another.takeBreak(true);
    clock.advance(1);
    expect(another.offer.value).toBeNull();
  });

  it("a visitor falls silent, and writes when there was room for it", () => {
    const thread = take(begin("separation"));
    for (const text of ["Hei", "Kuuntelen", "Olen tässä, ei kiirettä."]) write(thread, text, 20_000);
    expect(linesOf(thread)).toHaveLength(3);
    clock.advance(LONG_SILENCE_MS);
    expect(linesOf(thread).at(-1)).toBe(say("practice-separation-turn-3"));
  });

  it("a visitor whom nobody answers asks once whether somebody is there", () => {
    const thread = take(begin("baby"));
    clock.advance(3 * WAITS_MS);
    expect(linesOf(thread).filter((text) => text === say("practice-waits"))).toHaveLength(1);
  });

  it("shows that the visitor writes before a line comes", () => {
    const thread = take(begin("baby"));
    write(thread, "Kerro lisää.", 2_500);
    expect(thread.typing.value).toBe(true);
  });

  it("can be stopped at any moment, and begun anew from the start", () => {
    take(begin("baby"));
    practice.lookBack();
    expect(clock.pending).toBe(0);
    practice.chooseAgain();
    expect(linesOf(take(begin("baby")))).toHaveLength(2);
  });

  it("has a line to colleagues that takes what the trainee writes, sends nothing, and is empty after the turn", () => {
    const desk = begin(SCENARIOS[0]?.slug ?? "");
    const said = (): string[] => desk.line.entries.flatMap(({ body }) => (body.t === "said" ? [body.text] : []));
    expect(desk.picture.value?.onLine).toBe(2);
    expect(said()).toEqual([]);
    desk.line.draft.value = "Miten tähän vastataan?";
    desk.line.say();
    clock.advance(1);
    expect(said()).toEqual(["Miten tähän vastataan?"]);
    expect(desk.line.unsent).toEqual([]);
    expect(desk.line.unread.value).toBe(0);
    desk.goOffDuty();
    clock.advance(1);
    expect([said(), desk.picture.value?.onLine]).toEqual([[], 0]);
  });

  it("asks how the turn was, as the real desk does, and keeps nothing of it", () => {
    const desk = begin("violence");
    expect(desk.pulse.state.value).toBe("idle");
    desk.goOffDuty();
    clock.advance(1);
    expect(desk.pulse.state.value).toBe("asked");
    desk.pulse.choose("strain", 2);
    desk.pulse.choose("support", 4);
    clock.advance(1);
    expect([desk.pulse.state.value, desk.pulse.marks.value]).toEqual(["thanked", {}]);
  });
});
