import { beforeEach, describe, expect, it } from "vitest";
import type { AnyBody } from "../wire/common";
import { talkFrame, Visit } from "./testing/visit";

const EERO = { name: "Eero", helper: "peer" } as const;

describe("a second helper in the talk", () => {
  let visit: Visit;
  let seq: number;

  const tell = (body: AnyBody): void => {
    seq += 1;
    visit.lines.last.receive({ t: "entries", entries: [{ seq, at: seq, author: "house", body }] });
  };
  const names = (): (string | undefined)[] => [visit.talk.helper.value?.name, visit.talk.second.value?.name];

  beforeEach(() => {
    visit = new Visit();
    visit.converse();
    seq = 2;
    tell({ t: "second_joined", ...EERO });
  });

  it("stands beside the first, with their type (rule 19)", () => {
    expect(names()).toEqual(["Aino", "Eero"]);
    expect(visit.talk.second.value?.helper).toBe("peer");
    expect(visit.talk.phase.value).toBe("open");
  });

  it("goes, and the talk goes on with the first", () => {
    tell({ t: "second_left", name: "Eero" });
    expect(names()).toEqual(["Aino", undefined]);
    expect(visit.talk.phase.value).toBe("open");
  });

  it("goes on alone, without a wait", () => {
    tell({ t: "took_over", ...EERO, how: "lost" });
    expect(names()).toEqual(["Eero", undefined]);
    expect(visit.talk.phase.value).toBe("open");
  });

  it("is not there while the talk waits for another one", () => {
    tell({ t: "handed_over", how: "given" });
    expect(names()).toEqual([undefined, undefined]);
  });

  it("is known to a page that comes back with its lines hidden", () => {
    const page = new Visit();
    page.stored = "reload-token";
    page.talk.comeBack();
    page.lines.last.answer();
    const helper = { name: "Aino", helper: "professional" } as const;
    page.lines.last.receive(talkFrame({ state: "open", head: 4, hidden_up_to: 4, helper, second: EERO }));
    expect(page.talk.second.value).toEqual(EERO);
  });

  it("writes: whose typing it is stands there", () => {
    visit.lines.last.receive({ t: "helper_typing", name: "Eero" });
    expect(visit.talk.helperTyping.value).toBe("Eero");
  });
});
