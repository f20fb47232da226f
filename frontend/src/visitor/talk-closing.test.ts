import { describe, expect, it } from "vitest";
import { JOINED, Visit } from "./testing/visit";

const CLOSES = Date.UTC(2026, 2, 2, 16);

describe("closing time (rule 10)", () => {
  it("is told in the queue, and comes anew with every place", () => {
    const visit = new Visit();
    visit.wait();
    expect(visit.talk.place.value.closing).toBe("");
    visit.lines.last.receive({ t: "place", ahead: 2, answering: true, closing: "unsure", closes: CLOSES });
    expect(visit.talk.place.value).toMatchObject({ ahead: 2, closing: "unsure", closes: CLOSES });
    visit.lines.last.receive({ t: "place", ahead: 0, answering: true, closing: "reached", closes: CLOSES });
    expect(visit.talk.place.value.closing).toBe("reached");
  });

  it("leaves those without an answer whom nobody came to, and no others", () => {
    const closed = { seq: 3, at: 0, author: "house", body: { t: "ended", by: "closing" } } as const;
    const left = new Visit();
    left.wait();
    left.lines.last.receive({ t: "entries", entries: [{ ...closed, seq: 2 }] });
    expect(left.talk.phase.value).toBe("ended");
    expect(left.talk.isUnanswered).toBe(true);
    const answered = new Visit();
    answered.wait();
    answered.lines.last.receive({ t: "entries", entries: [JOINED, closed] });
    expect(answered.talk.isUnanswered).toBe(false);
  });
});
