import { beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "../wire/common";
import { said, Visit } from "./testing/visit";

const TEN_MINUTES = 10 * 60_000;

function handedOver(seq: number): Entry {
  return { seq, at: seq, author: "house", body: { t: "handed_over", how: "given" } };
}

describe("a talk that goes to another helper", () => {
  let visit: Visit;

  beforeEach(() => {
    visit = new Visit();
    visit.converse();
    visit.lines.last.receive({ t: "entries", entries: [said(3, "Pyydän kollegan jatkamaan"), handedOver(4)] });
  });

  it("waits again, with everything that was said, and nobody's name stands above it", () => {
    expect(visit.talk.phase.value).toBe("waiting");
    expect(visit.talk.helper.value).toBeUndefined();
    expect(visit.talk.isHandedOver).toBe(true);
    expect(visit.talk.transcript.entries.value.length).toBe(4);
  });

  it("goes on when the next helper comes", () => {
    const body = { t: "joined", name: "Eero", helper: "professional" } as const;
    visit.lines.last.receive({ t: "entries", entries: [{ seq: 5, at: 5, author: "house", body }] });
    expect(visit.talk.phase.value).toBe("open");
    expect(visit.talk.helper.value?.name).toBe("Eero");
    expect(visit.talk.isHandedOver).toBe(false);
  });

  it("asks nobody who waits whether they are still there (rule 10)", () => {
    visit.clock.advance(TEN_MINUTES);
    expect(visit.talk.silent.value).toBe(false);
  });

  it("lets the visitor write meanwhile", () => {
    visit.talk.say("odotan tässä");
    expect(visit.lines.last.sent.at(-1)).toMatchObject({ t: "say", text: "odotan tässä" });
  });
});

it("what workers tell each other is no news, and nothing that is shown", () => {
  const visit = new Visit();
  visit.converse();
  visit.lines.last.receive({ t: "entries", entries: [{ seq: 3, at: 3, author: "helper", body: { t: "aside" } }] });
  expect(visit.talk.phase.value).toBe("open");
  expect(visit.talk.transcript.last).toBe(3);
});
