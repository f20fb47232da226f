import { beforeEach, describe, expect, it } from "vitest";
import { JOINED, said, talkFrame, Visit } from "./testing/visit";

let visit: Visit;

beforeEach(() => {
  visit = new Visit();
});

describe("ending", () => {
  const ended = (by: string): object => ({
    t: "entries",
    entries: [{ seq: 3, at: 3000, author: "house", body: { t: "ended", by } }],
  });

  it("keeps the text in sight after the end, and no way back after a reload", () => {
    visit.converse();
    visit.lines.last.receive(ended("helper"));
    expect(visit.talk.phase.value).toBe("ended");
    expect(visit.talk.endedBy.value).toBe("helper");
    expect(visit.texts()).toEqual(["hei"]);
    expect(visit.stored).toBe("");
  });

  it("keeps the token of a blocked tab until it is left, and shows the block after a reload (rule 24)", () => {
    visit.converse();
    visit.lines.last.receive(ended("blocked"));
    expect(visit.talk.phase.value).toBe("ended");
    visit.lines.last.receive({ t: "gone", reason: "expired" });
    expect(visit.stored).toBe("reload-token");
    for (let reload = 0; reload < 2; reload += 1) {
      visit.talk = visit.load();
      visit.talk.comeBack();
      visit.lines.last.answer();
      visit.lines.last.receive({ t: "error", code: "blocked", re: "reload" });
      expect(visit.talk.phase.value).toBe("blocked");
      expect(visit.stored).toBe("reload-token");
    }
    visit.talk.leave();
    expect(visit.stored).toBe("");
  });

  it("forgets the token of a blocked tab when everything is deleted", () => {
    visit.converse();
    visit.lines.last.receive(ended("blocked"));
    visit.talk.deleteAll();
    expect(visit.stored).toBe("");
  });

  it("keeps what was half written, also when the text goes", () => {
    visit.converse();
    visit.talk.write("kesken");
    visit.lines.last.receive(ended("helper"));
    expect(visit.talk.draft.value).toBe("kesken");
    visit.lines.last.receive({ t: "gone", reason: "expired" });
    expect(visit.talk.draft.value).toBe("kesken");
  });

  it("fails what was on its way when the talk ended", () => {
    visit.converse();
    visit.talk.say("myöhässä");
    visit.lines.last.receive(ended("helper"));
    expect(visit.talk.outbox.messages.value).toMatchObject([{ text: "myöhässä", state: "failed", code: "closed" }]);
  });

  it("asks to end, also again after the line was lost", () => {
    visit.converse();
    visit.lines.last.hangUp();
    visit.talk.end();
    visit.reconnect();
    visit.lines.last.receive(talkFrame({ state: "open", head: 2 }));
    expect(visit.lines.last.names).toEqual(["resume", "end"]);
    visit.lines.last.receive({ t: "beat", head: 2, mark: 1 });
    expect(visit.lines.last.names).toEqual(["resume", "end", "alive", "end"]);
    visit.lines.last.receive(ended("visitor"), { t: "beat", head: 3, mark: 1 });
    expect(visit.lines.last.names.filter((name) => name === "end")).toHaveLength(2);
    expect(visit.talk.phase.value).toBe("ended");
  });

  it("learns of an end that came while it was away", () => {
    visit.converse();
    visit.lines.last.hangUp();
    visit.reconnect();
    visit.lines.last.receive(
      talkFrame({
        state: "ended",
        head: 3,
        entries: [{ seq: 3, at: 3000, author: "house", body: { t: "ended", by: "timeout" } }],
      }),
    );
    expect(visit.talk.phase.value).toBe("ended");
    expect(visit.talk.endedBy.value).toBe("timeout");
    expect(visit.stored).toBe("");
  });

  it("fails nothing that the rest of a long log still brings", () => {
    visit.converse();
    visit.talk.say("talletettu");
    visit.talk.say("myöhässä");
    const [kept] = visit.talk.outbox.messages.value;
    visit.lines.last.hangUp();
    visit.reconnect();
    visit.lines.last.receive(talkFrame({ state: "ended", head: 4 }));
    expect(visit.talk.outbox.messages.value.map(({ state }) => state)).not.toContain("failed");
    const body = { t: "said", text: "talletettu" };
    visit.lines.last.receive({
      t: "entries",
      entries: [
        { seq: 3, at: 3000, author: "visitor", key: kept?.key, body },
        { seq: 4, at: 4000, author: "house", body: { t: "ended", by: "helper" } },
      ],
    });
    expect(visit.talk.outbox.messages.value).toMatchObject([{ text: "myöhässä", state: "failed", code: "closed" }]);
  });

  it("wipes the ended talk when its time is over", () => {
    visit.converse();
    visit.lines.last.receive(ended("visitor"), { t: "gone", reason: "expired" });
    expect(visit.talk.phase.value).toBe("gone");
    expect(visit.texts()).toEqual([]);
  });

  it("says no more than that it ended when the token opens nothing later, as after a night's sleep", () => {
    visit.converse();
    visit.lines.last.receive(ended("helper"));
    visit.lines.last.hangUp();
    visit.reconnect();
    visit.lines.last.receive({ t: "error", code: "stale_token", re: "resume" });
    expect(visit.talk.gone.value).toBe("ended");
    expect(visit.texts()).toEqual([]);
  });

  it("lets the slower beat of an ended talk take its time", () => {
    visit.converse();
    visit.lines.last.receive(ended("helper"));
    visit.clock.advance(40_000);
    expect(visit.talk.connection.value.state).toBe("open");
    visit.clock.advance(1_000);
    expect(visit.talk.connection.value.state).toBe("lost");
  });
});

describe("deleting everything (rule 14)", () => {
  it("takes the talk off the page at once and the server's word for the rest", () => {
    visit.converse();
    visit.talk.say("matkalla");
    visit.talk.write("kesken");
    visit.talk.deleteAll();
    expect(visit.texts()).toEqual([]);
    expect(visit.talk.news.value).toEqual([]);
    expect(visit.talk.outbox.messages.value).toEqual([]);
    expect(visit.talk.draft.value).toBe("");
    expect(visit.stored).toBe("");
    expect(visit.talk.phase.value).toBe("deleting");
    expect(visit.lines.last.names.at(-1)).toBe("delete");
    visit.lines.last.receive({ t: "gone", reason: "deleted" });
    expect(visit.talk.phase.value).toBe("gone");
    expect(visit.talk.gone.value).toBe("deleted");
    expect(visit.lines.last.closed).toBe(true);
  });

  it("shows nothing that still comes, and asks again after a lost line", () => {
    visit.converse();
    visit.talk.deleteAll();
    visit.lines.last.receive({ t: "entries", entries: [said(3, "vielä")] });
    expect(visit.texts()).toEqual([]);
    visit.lines.last.hangUp();
    visit.reconnect();
    visit.lines.last.receive(talkFrame({ state: "open", head: 3, entries: [said(1, "a"), JOINED, said(3, "vielä")] }));
    expect(visit.texts()).toEqual([]);
    expect(visit.stored).toBe("");
    expect(visit.talk.phase.value).toBe("deleting");
    expect(visit.lines.last.names).toEqual(["resume", "delete"]);
  });

  it("forgets also what was not sent when another page deletes", () => {
    visit.converse();
    visit.talk.say("matkalla");
    visit.talk.write("kesken");
    visit.lines.last.receive({ t: "gone", reason: "deleted" });
    expect([visit.talk.gone.value, visit.talk.draft.value, visit.talk.unsent.value]).toEqual(["deleted", "", []]);
  });

  it("believes the server's word that comes after a refusal of what was asked twice", () => {
    visit.converse();
    visit.talk.deleteAll();
    visit.lines.last.receive({ t: "beat", head: 2, mark: 1 }, { t: "error", code: "stale_token", re: "delete" });
    expect(visit.talk.phase.value).toBe("deleting");
    visit.lines.last.receive({ t: "gone", reason: "deleted" });
    expect(visit.talk.gone.value).toBe("deleted");
  });

  it("begins no new talk only to delete it", () => {
    visit.talk.say("hei");
    visit.talk.deleteAll();
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "error", code: "stale_token", re: "start" });
    visit.clock.advance(60_000);
    expect(visit.talk.gone.value).toBe("unconfirmed");
    expect(visit.lines.all).toHaveLength(1);
  });

  it.each([
    ["the token is refused", () => visit.lines.last.receive({ t: "error", code: "stale_token", re: "delete" })],
    ["another page has the talk", () => visit.lines.last.hangUp(4002)],
    [
      "the server no longer knows the talk",
      () => {
        visit.lines.last.hangUp();
        visit.reconnect();
        visit.lines.last.receive({ t: "error", code: "stale_token", re: "resume" });
      },
    ],
  ])("never claims to be done without the server's word: %s", (_case, happen) => {
    visit.converse();
    visit.talk.deleteAll();
    happen();
    visit.clock.advance(3_000);
    expect(visit.talk.phase.value).toBe("gone");
    expect(visit.talk.gone.value).toBe("unconfirmed");
  });
});

describe("leaving fast (rule 5)", () => {
  it("tells the server twice, once, and forgets all", () => {
    visit.converse();
    visit.talk.write("kesken");
    visit.talk.leave();
    expect(visit.lines.last.names.at(-1)).toBe("leave");
    expect(visit.lines.last.closed).toBe(true);
    expect(visit.texts()).toEqual([]);
    expect(visit.talk.draft.value).toBe("");
    expect(visit.stored).toBe("");
    visit.talk.leave();
    expect(visit.left).toEqual(["memory-token", ""]);
    visit.clock.advance(60_000);
    expect(visit.lines.all).toHaveLength(1);
  });

  it("has the other token while the visitor is asked to continue", () => {
    visit.stored = "old-token";
    visit.talk.comeBack();
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "ask_continue" });
    visit.talk.leave();
    expect(visit.left).toEqual(["old-token"]);
    expect(visit.stored).toBe("");
  });

  it("has no token to tell before the talk", () => {
    visit.talk.leave();
    expect(visit.left).toEqual([""]);
    expect(visit.lines.all).toHaveLength(0);
  });
});
