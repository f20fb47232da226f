import { describe, expect, it } from "vitest";
import { Visit } from "./testing/visit";

function say(visit: Visit, text: string): void {
  visit.stay.side.draft.value = text;
  visit.stay.side.say();
}

const said = (visit: Visit): string[] => visit.stay.side.said.value.map(({ text }) => text);
const unsent = (visit: Visit): string[] => visit.stay.side.outbox.messages.value.map(({ text }) => text);

describe("the private line", () => {
  it("is asked for by members, not by facilitators", () => {
    const visit = new Visit().enter();
    expect(visit.line.names).toContain("line_ask");
    expect(visit.stay.hasLine).toBe(true);
    const leader = new Visit("Kaarna", { stay: { token: "", room: "room-of-the-test" } }).enter();
    expect(leader.line.names).not.toContain("line_ask");
    expect(leader.stay.hasLine).toBe(false);
  });

  it("shows what was said, and what is said", () => {
    const visit = new Visit();
    visit.house.sayPrivately("Aava", "Miten voit?", "Kaarna");
    visit.enter();
    expect(visit.stay.side.news.value).toEqual([]);
    expect(visit.stay.side.hasNews).toBe(true);
    say(visit, " Paremmin ");
    visit.house.sayPrivately("Aava", "Hyvä", "Kaarna");
    expect(said(visit)).toEqual(["Miten voit?", "Paremmin", "Hyvä"]);
    expect(visit.stay.side.news.value.map(({ text }) => text)).toEqual(["Hyvä"]);
    expect(unsent(visit)).toEqual([]);
    visit.stay.side.see();
    expect(visit.stay.side.hasNews).toBe(false);
  });

  it("loses nothing when the connection is lost, and says nothing twice", () => {
    const visit = new Visit().enter();
    say(visit, "yksi");
    // Stored, but the page never learns of it.
    const { house } = visit;
    const take = house.take.bind(house);
    house.take = (line, frame) => {
      if (frame.t !== "line_say") take(line, frame);
    };
    say(visit, "kaksi");
    const { key = "" } = visit.stay.side.outbox.messages.value[0] ?? {};
    visit.line.hangUp();
    say(visit, "kolme");
    expect(unsent(visit)).toEqual(["kaksi", "kolme"]);
    house.take = take;
    house.sayPrivately("Aava", "kaksi", "", key);
    house.sayPrivately("Aava", "välissä", "Kaarna");
    visit.back();
    expect(visit.line.sent).toContainEqual({ t: "line_ask", after: 1 });
    expect(said(visit)).toEqual(["yksi", "kaksi", "välissä", "kolme"]);
    expect(unsent(visit)).toEqual([]);
  });

  it("offers to try again what was refused for the moment", () => {
    const visit = new Visit().enter();
    const { house } = visit;
    house.take = (line, frame) => {
      if (frame.t === "line_say") line.receive({ t: "error", code: "too_fast", re: "line_say", key: frame.key });
    };
    say(visit, "hei");
    expect(visit.stay.side.outbox.messages.value).toMatchObject([{ text: "hei", state: "failed", code: "too_fast" }]);
    expect(visit.stay.outbox.messages.value).toEqual([]);
  });

  it.each(["suspended", "removed"] as const)("stays, with what is being written there, for who is %s", (standing) => {
    const visit = new Visit().enter();
    const thread = visit.house.post("Tuuli", "salaisuus");
    visit.stay.go({ at: "line" });
    visit.stay.side.draft.value = "kesken";
    visit.house.lineUntil = standing === "removed" ? 99 : 0;
    visit.house.here.set("Aava", { standing });
    visit.line.receive({ t: "gone", reason: "revoked" });
    visit.house.tellHere("Aava");
    visit.house.decide("Aava", { kind: "suspend" });
    expect([visit.stay.phase.value, visit.stay.hasLine]).toEqual(["gone", true]);
    expect([visit.texts(thread), visit.stay.side.draft.value]).toEqual([[], "kesken"]);
    visit.stay.side.say();
    visit.away(() => visit.house.sayPrivately("Aava", "Kerro lisää", "Kaarna"));
    expect(said(visit)).toEqual(["kesken", "Kerro lisää"]);
    expect(visit.stay.side.sanctions.value).toHaveLength(1);
    expect([visit.stay.place.value.at, visit.stay.side.until.value]).toEqual(["line", visit.house.lineUntil]);
  });

  it("ends with the room: what was not sent can still be read", () => {
    const visit = new Visit().enter();
    visit.stay.side.draft.value = "kesken";
    visit.line.receive({ t: "gone", reason: "expired" });
    expect([visit.stay.hasLine, visit.stay.unsent.value]).toEqual([false, ["kesken"]]);
  });

  it("leaves nothing on a page that is left fast (rule 5)", () => {
    const visit = new Visit().enter();
    say(visit, "hei");
    visit.house.decide("Aava");
    visit.stay.side.draft.value = "kesken";
    visit.stay.side.writeAppeal("sanction-number-1", "miksi");
    visit.stay.leave();
    expect([said(visit), visit.stay.side.sanctions.value, visit.stay.side.unsent]).toEqual([[], [], [""]]);
  });
});

describe("what was decided about the member", () => {
  it("is told to the server as read, once", () => {
    const visit = new Visit();
    const { sanction } = visit.house.decide("Aava");
    visit.enter();
    expect(visit.stay.side.unread).toHaveLength(1);
    visit.stay.side.readAll();
    visit.stay.side.readAll();
    expect(visit.line.sent.filter(({ t }) => t === "notices_read")).toEqual([
      { t: "notices_read", sanctions: [sanction] },
    ]);
    expect(visit.stay.side.unread).toEqual([]);
  });

  it("can be asked to be reviewed", async () => {
    const visit = new Visit().enter();
    const { sanction } = visit.house.decide("Aava");
    expect(await visit.stay.appeal(sanction, "en tarkoittanut")).toBe("done");
    expect(visit.house.appeals).toMatchObject([{ sanction, words: "en tarkoittanut" }]);
    expect(visit.stay.side.sanctions.value).toMatchObject([{ appealed: true }]);
    visit.line.hangUp();
    expect(await visit.stay.appeal(sanction, "")).toBe("unavailable");
  });
});
