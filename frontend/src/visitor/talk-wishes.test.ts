import { describe, expect, it } from "vitest";
import { Visit } from "./testing/visit";

describe("what is told while waiting", () => {
  const waiting = (): Visit => {
    const visit = new Visit();
    visit.wait();
    return visit;
  };

  it("is shown once the server has it, each part beside the other", () => {
    const visit = waiting();
    visit.talk.wish({ topic: "other" });
    expect(visit.lines.last.sent.at(-1)).toEqual({ t: "wish", topic: "other", interpreter: "" });
    expect(visit.talk.wishes.value.topic).toBe("");
    visit.lines.last.receive({ t: "wished", topic: "other" });
    visit.talk.wish({ interpreter: "so" });
    expect(visit.lines.last.sent.at(-1)).toEqual({ t: "wish", topic: "other", interpreter: "so" });
    visit.lines.last.receive({ t: "wished", topic: "other", interpreter: "so" });
    expect(visit.talk.wishes.value).toEqual({ topic: "other", interpreter: "so" });
  });

  it("says so when it did not arrive, and is as it was", () => {
    const visit = waiting();
    visit.talk.wish({ topic: "other" });
    visit.lines.last.receive({ t: "error", code: "unavailable", re: "wish" });
    expect(visit.talk.wishFailed.value).toBe(true);
    expect(visit.talk.wishes.value.topic).toBe("");
    visit.lines.last.receive({ t: "wished", topic: "other" });
    expect(visit.talk.wishFailed.value).toBe(false);
  });
});
