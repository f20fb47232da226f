import { beforeEach, describe, expect, it } from "vitest";
import { said, Visit } from "./testing/visit";

const TEN_MINUTES = 10 * 60_000;

describe("a long silence (rule 10)", () => {
  let visit: Visit;

  beforeEach(() => {
    visit = new Visit();
    visit.converse();
    visit.lines.last.receive({ t: "entries", entries: [said(3, "Mitä sinulle kuuluu?")] });
  });

  it("is asked about kindly ten minutes after the helper has written, and ends nothing", () => {
    visit.clock.advance(TEN_MINUTES - 1);
    expect(visit.talk.silent.value).toBe(false);
    visit.clock.advance(1);
    expect(visit.talk.silent.value).toBe(true);
    visit.clock.advance(TEN_MINUTES);
    expect(visit.talk.phase.value).toBe("open");
  });

  it("is over with the first letter", () => {
    visit.clock.advance(TEN_MINUTES);
    visit.talk.write("j");
    expect(visit.talk.silent.value).toBe(false);
  });

  it("is none once the visitor has answered, whenever that was", () => {
    visit.clock.advance(TEN_MINUTES - 1);
    visit.talk.say("ihan hyvää");
    visit.clock.advance(TEN_MINUTES);
    expect(visit.talk.silent.value).toBe(false);
  });

  it("is none while the visitor waits for the helper", () => {
    visit.lines.last.receive({ t: "entries", entries: [{ ...said(4, "ei mitään"), author: "visitor" }] });
    visit.clock.advance(TEN_MINUTES);
    expect(visit.talk.silent.value).toBe(false);
  });
});
