import { beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "../wire/common";
import { JOINED, said, talkFrame, Visit } from "./testing/visit";

let visit: Visit;

beforeEach(() => {
  visit = new Visit();
});

describe("losing the line", () => {
  it("resumes after what it has, then sends what was not confirmed, and doubles nothing", () => {
    visit.converse();
    visit.talk.say("yksi");
    visit.lines.last.hangUp();
    visit.talk.say("kaksi");
    visit.reconnect();
    expect(visit.lines.last.sent).toEqual([{ t: "resume", token: "memory-token", after: 2 }]);
    const mine: Entry = { seq: 3, at: 3000, author: "visitor", body: { t: "said", text: "yksi" }, key: "k3" };
    visit.lines.last.receive(talkFrame({ state: "open", head: 4, entries: [mine, said(4, "vastaus")] }));
    expect(visit.lines.last.sent.slice(1)).toEqual([{ t: "say", key: "k4", text: "kaksi" }]);
    expect(visit.texts()).toEqual(["hei", "yksi", "vastaus"]);
  });

  it("resumes at once when entries are missing", () => {
    visit.converse();
    visit.lines.last.receive({ t: "entries", entries: [said(4, "liian uusi")] });
    visit.clock.advance(0);
    expect(visit.lines.all).toHaveLength(2);
    visit.lines.last.answer();
    expect(visit.lines.last.sent).toEqual([{ t: "resume", token: "memory-token", after: 2 }]);
  });

  it("resumes when a beat promised what has not come by the next", () => {
    visit.converse();
    visit.lines.last.receive({ t: "beat", head: 3, mark: 1 }, { t: "beat", head: 3, mark: 2 });
    visit.clock.advance(0);
    expect(visit.lines.all).toHaveLength(2);
  });

  it("takes a beat between two frames, which knows nothing of the log, for no promise and no breach of one", () => {
    visit.converse();
    visit.lines.last.receive({ t: "beat", head: 3, mark: 1 }, { t: "beat", head: 0, mark: 2 });
    visit.clock.advance(0);
    expect(visit.lines.all).toHaveLength(1);
    visit.lines.last.receive({ t: "beat", head: 3, mark: 3 });
    visit.clock.advance(0);
    expect(visit.lines.all).toHaveLength(2);
  });

  it("speaks of a lost line after two seconds, and of other help well before ten (rule 9)", () => {
    visit.converse();
    visit.lines.last.hangUp();
    const troubles: string[] = [];
    for (let second = 0; second < 10; second += 1) {
      troubles.push(visit.talk.trouble.value);
      visit.clock.advance(1000);
    }
    expect(troubles).toEqual(["none", "none", ...Array(7).fill("short"), "long"]);
    visit.lines.last.answer();
    visit.lines.last.receive(talkFrame({ state: "open", head: 2 }));
    expect(visit.talk.trouble.value).toBe("none");
    visit.clock.advance(5000);
    expect(visit.talk.trouble.value).toBe("none");
  });

  it("counts a silent line from when it was last heard", () => {
    visit.converse();
    visit.clock.advance(9000);
    visit.clock.advance(0);
    expect(visit.talk.trouble.value).toBe("long");
  });

  it("shows other help also when the first connection does not come about", () => {
    visit.talk.say("hei");
    visit.clock.advance(9000);
    expect(visit.talk.trouble.value).toBe("long");
  });

  it("forgets a talk that it cannot go back to, claims nothing of its text, and keeps what was not sent", () => {
    visit.converse();
    visit.lines.last.hangUp();
    visit.talk.say("odotti");
    visit.talk.write("kesken");
    visit.reconnect();
    visit.lines.last.receive({ t: "error", code: "stale_token", re: "resume" });
    expect(visit.talk.phase.value).toBe("gone");
    expect(visit.talk.gone.value).toBe("cut");
    expect(visit.texts()).toEqual([]);
    expect(visit.talk.news.value).toEqual([]);
    expect(visit.talk.outbox.messages.value).toEqual([]);
    expect(visit.talk.unsent.value).toEqual(["odotti"]);
    expect(visit.talk.draft.value).toBe("kesken");
    expect(visit.stored).toBe("");
    visit.clock.advance(60_000);
    expect(visit.lines.all).toHaveLength(2);
  });

  it("waits for the reason when a token is refused in the middle of a talk", () => {
    visit.converse();
    visit.lines.last.receive({ t: "error", code: "stale_token", re: "end" });
    visit.clock.advance(2_999);
    expect(visit.talk.phase.value).toBe("open");
    visit.lines.last.receive({ t: "gone", reason: "expired" });
    visit.clock.advance(10_000);
    expect(visit.talk.gone.value).toBe("expired");
  });

  it("is cut off when no reason comes", () => {
    visit.converse();
    visit.lines.last.receive({ t: "error", code: "stale_token", re: "end" });
    visit.clock.advance(1_000);
    visit.lines.last.receive({ t: "error", code: "stale_token", re: "end" });
    visit.clock.advance(2_000);
    expect(visit.talk.phase.value).toBe("gone");
    expect(visit.talk.gone.value).toBe("cut");
  });

  it("is cut off by a reason that tells nothing of the text", () => {
    visit.converse();
    visit.lines.last.receive({ t: "gone", reason: "revoked" });
    expect(visit.talk.gone.value).toBe("cut");
  });

  it("gives way to another page, and keeps only what was not sent", () => {
    visit.converse();
    visit.talk.write("kesken");
    visit.lines.last.hangUp(4002);
    expect(visit.talk.phase.value).toBe("replaced");
    expect(visit.texts()).toEqual([]);
    expect(visit.talk.draft.value).toBe("kesken");
    expect(visit.stored).toBe("");
  });
});

describe("coming back after a reload (rule 11)", () => {
  beforeEach(() => {
    visit.stored = "old-token";
    visit.talk.comeBack();
  });

  it("asks for the talk with the stored token, and keeps the new one", () => {
    expect(visit.talk.phase.value).toBe("returning");
    visit.lines.last.answer();
    expect(visit.lines.last.sent).toEqual([{ t: "reload", token: "old-token" }]);
    visit.lines.last.receive(
      talkFrame({ state: "open", head: 3, entries: [said(1, "a"), JOINED, said(3, "b")], reload: "new-token" }),
    );
    expect(visit.texts()).toEqual(["a", "b"]);
    expect(visit.talk.helper.value?.name).toBe("Aino");
    expect(visit.stored).toBe("new-token");
    expect(visit.talk.news.value).toEqual([]);
    visit.lines.last.receive({ t: "entries", entries: [said(4, "c")] });
    expect(visit.talk.news.value).toEqual([said(4, "c")]);
    expect(visit.talk.linesHidden.value).toBe(false);
  });

  it("continues only on the visitor's own word, with earlier lines hidden", () => {
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "ask_continue" });
    expect(visit.talk.phase.value).toBe("asking");
    expect(visit.lines.last.closed).toBe(true);
    visit.clock.advance(600_000);
    visit.talk.agree();
    visit.lines.last.answer();
    expect(visit.lines.last.sent).toEqual([{ t: "reload", token: "old-token", agreed: true }]);
    visit.lines.last.receive(
      talkFrame({
        state: "open",
        head: 5,
        hidden_up_to: 4,
        entries: [said(5, "uusi")],
        helper: { name: "Aino", helper: "peer" },
      }),
    );
    expect(visit.texts()).toEqual(["uusi"]);
    expect(visit.talk.linesHidden.value).toBe(true);
    expect(visit.talk.helper.value?.helper).toBe("peer");
  });

  it("remembers the word when the line falls before it arrives", () => {
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "ask_continue" });
    visit.talk.agree();
    visit.lines.last.hangUp();
    visit.reconnect();
    expect(visit.lines.last.sent).toEqual([{ t: "reload", token: "old-token", agreed: true }]);
  });

  it("leaves the old talk and begins anew when the visitor does not want to go back", () => {
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "ask_continue" });
    visit.talk.decline();
    expect(visit.left).toEqual(["old-token"]);
    expect(visit.talk.phase.value).toBe("entry");
    expect(visit.stored).toBe("");
    visit.talk.say("uusi alku");
    visit.lines.last.answer();
    expect(visit.lines.last.names).toEqual(["start"]);
  });

  it("says when it is too late", () => {
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "error", code: "stale_token", re: "reload" });
    expect(visit.talk.phase.value).toBe("entry");
    expect(visit.talk.noWayBack.value).toBe("too-late");
    expect(visit.left).toEqual([]);
    expect(visit.stored).toBe("");
    expect(visit.talk.connection.value.state).toBe("stopped");
  });

  it("does not give up the token while the server cannot be reached", () => {
    visit.lines.last.hangUp();
    expect(visit.stored).toBe("old-token");
    visit.reconnect();
    visit.lines.last.receive({ t: "error", code: "unavailable", re: "reload" });
    expect(visit.stored).toBe("old-token");
    expect(visit.talk.phase.value).toBe("returning");
  });
});
