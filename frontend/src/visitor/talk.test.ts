import { beforeEach, describe, expect, it } from "vitest";
import { TestClock } from "../shared/testing/clock";
import { TestLines } from "../shared/testing/line";
import type { Entry } from "../wire/common";
import type { VisitorTalk } from "../wire/visitor";
import { Talk } from "./talk";

const JOINED: Entry = {
  seq: 2,
  at: 2000,
  author: "house",
  body: { t: "joined", name: "Aino", helper: "professional" },
};

const said = (seq: number, text: string): Entry => ({
  seq,
  at: seq * 1000,
  author: "helper",
  body: { t: "said", text },
});

const talkFrame = (fields: Partial<VisitorTalk> = {}): VisitorTalk => ({
  t: "talk",
  state: "waiting",
  head: 0,
  entries: [],
  service: "apua-eroon",
  token: "memory-token",
  reload: "reload-token",
  ahead: 2,
  ...fields,
});

describe("Talk", () => {
  let clock: TestClock;
  let lines: TestLines;
  let stored: string;
  let left: string[];
  let talk: Talk;

  const load = (): Talk => {
    let made = 0;
    return new Talk({
      service: "apua-eroon",
      language: "fi",
      reloadToken: {
        read: () => stored,
        write: (token) => {
          stored = token;
        },
        clear: () => {
          stored = "";
        },
      },
      clock,
      connect: lines.connect,
      random: () => 0,
      newKey: () => {
        made += 1;
        return `k${made}`;
      },
      tellLeft: (token) => left.push(token),
    });
  };

  /** The first message is written, the server has taken it: waiting, seq 1 is ours. */
  const wait = (): void => {
    talk.say("hei");
    lines.last.answer();
    lines.last.receive(talkFrame(), { t: "ack", key: "k1", seq: 1, at: 1000 });
  };

  const converse = (): void => {
    wait();
    lines.last.receive({ t: "entries", entries: [JOINED] });
  };

  const reconnect = (): void => {
    clock.advance(500);
    lines.last.answer();
  };

  const texts = (): string[] =>
    talk.transcript.entries.value.flatMap(({ body }) => (body.t === "said" ? [body.text] : []));

  beforeEach(() => {
    clock = new TestClock();
    lines = new TestLines();
    stored = "";
    left = [];
    talk = load();
  });

  describe("beginning", () => {
    it("asks nothing of the server before the first message", () => {
      talk.comeBack();
      talk.write("h");
      clock.advance(60_000);
      expect(lines.all).toHaveLength(0);
      expect(talk.phase.value).toBe("entry");
    });

    it("starts and says the first message in one go", () => {
      talk.say("hei");
      expect(talk.phase.value).toBe("starting");
      lines.last.answer();
      expect(lines.last.sent).toEqual([{ t: "start", service: "apua-eroon", language: "fi", key: "k2" }]);
      lines.last.receive(talkFrame());
      expect(lines.last.sent.at(-1)).toEqual({ t: "say", key: "k1", text: "hei" });
      expect(talk.phase.value).toBe("waiting");
      expect(talk.place.value).toEqual({ ahead: 2, answering: true });
      expect(stored).toBe("reload-token");
    });

    it("starts with the same key again when the answer was lost", () => {
      talk.say("hei");
      lines.last.answer();
      lines.last.hangUp();
      reconnect();
      expect(lines.all.map((line) => line.sent[0])).toMatchObject([{ key: "k2" }, { key: "k2" }]);
    });

    it("says so when the service takes nobody, and keeps what was written in sight", () => {
      talk.say("hei");
      lines.last.answer();
      lines.last.receive({ t: "error", code: "no_service", re: "start", key: "k2" });
      expect(talk.phase.value).toBe("refused");
      expect(talk.outbox.messages.value).toMatchObject([{ text: "hei", state: "failed" }]);
      clock.advance(60_000);
      expect(lines.all).toHaveLength(1);
    });

    it("starts anew when what its lost first attempt began is over", () => {
      talk.say("hei");
      lines.last.answer();
      lines.last.receive({ t: "error", code: "stale_token", re: "start" });
      reconnect();
      expect(lines.last.sent).toMatchObject([{ t: "start", key: "k3" }]);
      lines.last.receive(talkFrame());
      expect(lines.last.sent.at(-1)).toEqual({ t: "say", key: "k1", text: "hei" });
    });

    it("tries again by itself when the server is busy", () => {
      talk.say("hei");
      lines.last.answer();
      lines.last.receive({ t: "error", code: "busy", re: "start" });
      expect(talk.phase.value).toBe("starting");
      expect(talk.connection.value.state).toBe("lost");
      reconnect();
      lines.last.receive(talkFrame());
      expect(lines.last.names).toEqual(["start", "say"]);
    });
  });

  describe("waiting and talking", () => {
    it("follows the place in the queue", () => {
      wait();
      lines.last.receive({ t: "place", ahead: 0, answering: false });
      expect(talk.place.value).toEqual({ ahead: 0, answering: false });
    });

    it("knows who answers from the moment they come", () => {
      converse();
      expect(talk.phase.value).toBe("open");
      expect(talk.helper.value).toEqual({ name: "Aino", helper: "professional" });
    });

    it("tells what others brought, not what is our own", () => {
      converse();
      expect(talk.news.value).toEqual([JOINED]);
      const mine: Entry = { seq: 3, at: 3000, author: "visitor", body: { t: "said", text: "oma" } };
      lines.last.receive({ t: "entries", entries: [mine, said(4, "vastaus")] });
      expect(talk.news.value).toEqual([said(4, "vastaus")]);
    });

    it("tells the helper about writing, at most every three seconds", () => {
      converse();
      talk.write("h");
      talk.write("h");
      clock.advance(3000);
      talk.write("h");
      expect(lines.last.names.filter((name) => name === "typing")).toHaveLength(2);
    });

    it("shows that the helper writes, until a message comes or six seconds pass", () => {
      converse();
      lines.last.receive({ t: "helper_typing" });
      expect(talk.helperTyping.value).toBe(true);
      lines.last.receive({ t: "entries", entries: [said(3, "hei")] });
      expect(talk.helperTyping.value).toBe(false);
      lines.last.receive({ t: "helper_typing" });
      clock.advance(5999);
      expect(talk.helperTyping.value).toBe(true);
      clock.advance(1);
      expect(talk.helperTyping.value).toBe(false);
    });

    it("answers a beat with its mark", () => {
      converse();
      lines.last.receive({ t: "beat", head: 2, mark: 5 });
      expect(lines.last.sent.at(-1)).toEqual({ t: "alive", mark: 5 });
    });

    it("holds a draft until it is sent", () => {
      converse();
      talk.write("toinen");
      expect(talk.draft.value).toBe("toinen");
      talk.say("toinen");
      expect(talk.draft.value).toBe("");
    });

    it("marks a message that the server refused", () => {
      converse();
      talk.say("toinen");
      lines.last.receive({ t: "error", code: "unavailable", re: "say", key: "k3" });
      expect(talk.outbox.messages.value).toMatchObject([{ key: "k3", state: "failed", code: "unavailable" }]);
      talk.outbox.retry("k3");
      expect(lines.last.sent.at(-1)).toEqual({ t: "say", key: "k3", text: "toinen" });
    });
  });

  describe("losing the line", () => {
    it("resumes after what it has, then sends what was not confirmed, and doubles nothing", () => {
      converse();
      talk.say("yksi");
      lines.last.hangUp();
      talk.say("kaksi");
      reconnect();
      expect(lines.last.sent).toEqual([{ t: "resume", token: "memory-token", after: 2 }]);
      const mine: Entry = { seq: 3, at: 3000, author: "visitor", body: { t: "said", text: "yksi" }, key: "k3" };
      lines.last.receive(talkFrame({ state: "open", head: 4, entries: [mine, said(4, "vastaus")] }));
      expect(lines.last.sent.slice(1)).toEqual([{ t: "say", key: "k4", text: "kaksi" }]);
      expect(texts()).toEqual(["hei", "yksi", "vastaus"]);
    });

    it("resumes at once when entries are missing", () => {
      converse();
      lines.last.receive({ t: "entries", entries: [said(4, "liian uusi")] });
      clock.advance(0);
      expect(lines.all).toHaveLength(2);
      lines.last.answer();
      expect(lines.last.sent).toEqual([{ t: "resume", token: "memory-token", after: 2 }]);
    });

    it("resumes when a beat promised what has not come by the next", () => {
      converse();
      lines.last.receive({ t: "beat", head: 3, mark: 1 }, { t: "beat", head: 3, mark: 2 });
      clock.advance(0);
      expect(lines.all).toHaveLength(2);
    });

    it("takes a beat between two frames, which knows nothing of the log, for no promise and no breach of one", () => {
      converse();
      lines.last.receive({ t: "beat", head: 3, mark: 1 }, { t: "beat", head: 0, mark: 2 });
      clock.advance(0);
      expect(lines.all).toHaveLength(1);
      lines.last.receive({ t: "beat", head: 3, mark: 3 });
      clock.advance(0);
      expect(lines.all).toHaveLength(2);
    });

    it("speaks of a lost line after two seconds, and of other help well before ten (rule 9)", () => {
      converse();
      lines.last.hangUp();
      const troubles: string[] = [];
      for (let second = 0; second < 10; second += 1) {
        troubles.push(talk.trouble.value);
        clock.advance(1000);
      }
      expect(troubles).toEqual(["none", "none", ...Array(7).fill("short"), "long"]);
      lines.last.answer();
      lines.last.receive(talkFrame({ state: "open", head: 2 }));
      expect(talk.trouble.value).toBe("none");
      clock.advance(5000);
      expect(talk.trouble.value).toBe("none");
    });

    it("counts a silent line from when it was last heard", () => {
      converse();
      clock.advance(9000);
      clock.advance(0);
      expect(talk.trouble.value).toBe("long");
    });

    it("shows other help also when the first connection does not come about", () => {
      talk.say("hei");
      clock.advance(9000);
      expect(talk.trouble.value).toBe("long");
    });

    it("forgets a talk that it cannot go back to, claims nothing of its text, and keeps what was not sent", () => {
      converse();
      lines.last.hangUp();
      talk.say("odotti");
      talk.write("kesken");
      reconnect();
      lines.last.receive({ t: "error", code: "stale_token", re: "resume" });
      expect(talk.phase.value).toBe("gone");
      expect(talk.gone.value).toBe("cut");
      expect(texts()).toEqual([]);
      expect(talk.news.value).toEqual([]);
      expect(talk.outbox.messages.value).toEqual([]);
      expect(talk.unsent.value).toEqual(["odotti"]);
      expect(talk.draft.value).toBe("kesken");
      expect(stored).toBe("");
      clock.advance(60_000);
      expect(lines.all).toHaveLength(2);
    });

    it("waits for the reason when a token is refused in the middle of a talk", () => {
      converse();
      lines.last.receive({ t: "error", code: "stale_token", re: "end" });
      clock.advance(2_999);
      expect(talk.phase.value).toBe("open");
      lines.last.receive({ t: "gone", reason: "expired" });
      clock.advance(10_000);
      expect(talk.gone.value).toBe("expired");
    });

    it("is cut off when no reason comes", () => {
      converse();
      lines.last.receive({ t: "error", code: "stale_token", re: "end" });
      clock.advance(1_000);
      lines.last.receive({ t: "error", code: "stale_token", re: "end" });
      clock.advance(2_000);
      expect(talk.phase.value).toBe("gone");
      expect(talk.gone.value).toBe("cut");
    });

    it("is cut off by a reason that tells nothing of the text", () => {
      converse();
      lines.last.receive({ t: "gone", reason: "revoked" });
      expect(talk.gone.value).toBe("cut");
    });

    it("gives way to another page, and keeps only what was not sent", () => {
      converse();
      talk.write("kesken");
      lines.last.hangUp(4002);
      expect(talk.phase.value).toBe("replaced");
      expect(texts()).toEqual([]);
      expect(talk.draft.value).toBe("kesken");
      expect(stored).toBe("");
    });
  });

  describe("ending", () => {
    const ended = (by: string): object => ({
      t: "entries",
      entries: [{ seq: 3, at: 3000, author: "house", body: { t: "ended", by } }],
    });

    it("keeps the text in sight after the end, and no way back after a reload", () => {
      converse();
      lines.last.receive(ended("helper"));
      expect(talk.phase.value).toBe("ended");
      expect(talk.endedBy.value).toBe("helper");
      expect(texts()).toEqual(["hei"]);
      expect(stored).toBe("");
    });

    it("keeps what was half written, also when the text goes", () => {
      converse();
      talk.write("kesken");
      lines.last.receive(ended("helper"));
      expect(talk.draft.value).toBe("kesken");
      lines.last.receive({ t: "gone", reason: "expired" });
      expect(talk.draft.value).toBe("kesken");
    });

    it("fails what was on its way when the talk ended", () => {
      converse();
      talk.say("myöhässä");
      lines.last.receive(ended("helper"));
      expect(talk.outbox.messages.value).toMatchObject([{ text: "myöhässä", state: "failed", code: "closed" }]);
    });

    it("asks to end, also again after the line was lost", () => {
      converse();
      lines.last.hangUp();
      talk.end();
      reconnect();
      lines.last.receive(talkFrame({ state: "open", head: 2 }));
      expect(lines.last.names).toEqual(["resume", "end"]);
      lines.last.receive({ t: "beat", head: 2, mark: 1 });
      expect(lines.last.names).toEqual(["resume", "end", "alive", "end"]);
      lines.last.receive(ended("visitor"), { t: "beat", head: 3, mark: 1 });
      expect(lines.last.names.filter((name) => name === "end")).toHaveLength(2);
      expect(talk.phase.value).toBe("ended");
    });

    it("learns of an end that came while it was away", () => {
      converse();
      lines.last.hangUp();
      reconnect();
      lines.last.receive(
        talkFrame({
          state: "ended",
          head: 3,
          entries: [{ seq: 3, at: 3000, author: "house", body: { t: "ended", by: "timeout" } }],
        }),
      );
      expect(talk.phase.value).toBe("ended");
      expect(talk.endedBy.value).toBe("timeout");
      expect(stored).toBe("");
    });

    it("fails nothing that the rest of a long log still brings", () => {
      converse();
      talk.say("talletettu");
      talk.say("myöhässä");
      const [stored] = talk.outbox.messages.value;
      lines.last.hangUp();
      reconnect();
      lines.last.receive(talkFrame({ state: "ended", head: 4 }));
      expect(talk.outbox.messages.value.map(({ state }) => state)).not.toContain("failed");
      const body = { t: "said", text: "talletettu" };
      lines.last.receive({
        t: "entries",
        entries: [
          { seq: 3, at: 3000, author: "visitor", key: stored?.key, body },
          { seq: 4, at: 4000, author: "house", body: { t: "ended", by: "helper" } },
        ],
      });
      expect(talk.outbox.messages.value).toMatchObject([{ text: "myöhässä", state: "failed", code: "closed" }]);
    });

    it("wipes the ended talk when its time is over", () => {
      converse();
      lines.last.receive(ended("visitor"), { t: "gone", reason: "expired" });
      expect(talk.phase.value).toBe("gone");
      expect(texts()).toEqual([]);
    });

    it("says no more than that it ended when the token opens nothing later, as after a night's sleep", () => {
      converse();
      lines.last.receive(ended("helper"));
      lines.last.hangUp();
      reconnect();
      lines.last.receive({ t: "error", code: "stale_token", re: "resume" });
      expect(talk.gone.value).toBe("ended");
      expect(texts()).toEqual([]);
    });

    it("lets the slower beat of an ended talk take its time", () => {
      converse();
      lines.last.receive(ended("helper"));
      clock.advance(40_000);
      expect(talk.connection.value.state).toBe("open");
      clock.advance(1_000);
      expect(talk.connection.value.state).toBe("lost");
    });
  });

  describe("deleting everything (rule 14)", () => {
    it("takes the talk off the page at once and the server's word for the rest", () => {
      converse();
      talk.say("matkalla");
      talk.write("kesken");
      talk.deleteAll();
      expect(texts()).toEqual([]);
      expect(talk.news.value).toEqual([]);
      expect(talk.outbox.messages.value).toEqual([]);
      expect(talk.draft.value).toBe("");
      expect(stored).toBe("");
      expect(talk.phase.value).toBe("deleting");
      expect(lines.last.names.at(-1)).toBe("delete");
      lines.last.receive({ t: "gone", reason: "deleted" });
      expect(talk.phase.value).toBe("gone");
      expect(talk.gone.value).toBe("deleted");
      expect(lines.last.closed).toBe(true);
    });

    it("shows nothing that still comes, and asks again after a lost line", () => {
      converse();
      talk.deleteAll();
      lines.last.receive({ t: "entries", entries: [said(3, "vielä")] });
      expect(texts()).toEqual([]);
      lines.last.hangUp();
      reconnect();
      lines.last.receive(talkFrame({ state: "open", head: 3, entries: [said(1, "a"), JOINED, said(3, "vielä")] }));
      expect(texts()).toEqual([]);
      expect(stored).toBe("");
      expect(talk.phase.value).toBe("deleting");
      expect(lines.last.names).toEqual(["resume", "delete"]);
    });

    it("forgets also what was not sent when another page deletes", () => {
      converse();
      talk.say("matkalla");
      talk.write("kesken");
      lines.last.receive({ t: "gone", reason: "deleted" });
      expect([talk.gone.value, talk.draft.value, talk.unsent.value]).toEqual(["deleted", "", []]);
    });

    it("believes the server's word that comes after a refusal of what was asked twice", () => {
      converse();
      talk.deleteAll();
      lines.last.receive({ t: "beat", head: 2, mark: 1 }, { t: "error", code: "stale_token", re: "delete" });
      expect(talk.phase.value).toBe("deleting");
      lines.last.receive({ t: "gone", reason: "deleted" });
      expect(talk.gone.value).toBe("deleted");
    });

    it("begins no new talk only to delete it", () => {
      talk.say("hei");
      talk.deleteAll();
      lines.last.answer();
      lines.last.receive({ t: "error", code: "stale_token", re: "start" });
      clock.advance(60_000);
      expect(talk.gone.value).toBe("unconfirmed");
      expect(lines.all).toHaveLength(1);
    });

    it.each([
      ["the token is refused", () => lines.last.receive({ t: "error", code: "stale_token", re: "delete" })],
      ["another page has the talk", () => lines.last.hangUp(4002)],
      [
        "the server no longer knows the talk",
        () => {
          lines.last.hangUp();
          reconnect();
          lines.last.receive({ t: "error", code: "stale_token", re: "resume" });
        },
      ],
    ])("never claims to be done without the server's word: %s", (_case, happen) => {
      converse();
      talk.deleteAll();
      happen();
      clock.advance(3_000);
      expect(talk.phase.value).toBe("gone");
      expect(talk.gone.value).toBe("unconfirmed");
    });
  });

  describe("leaving fast (rule 5)", () => {
    it("tells the server twice, once, and forgets all", () => {
      converse();
      talk.write("kesken");
      talk.leave();
      expect(lines.last.names.at(-1)).toBe("leave");
      expect(lines.last.closed).toBe(true);
      expect(texts()).toEqual([]);
      expect(talk.draft.value).toBe("");
      expect(stored).toBe("");
      talk.leave();
      expect(left).toEqual(["memory-token", ""]);
      clock.advance(60_000);
      expect(lines.all).toHaveLength(1);
    });

    it("has the other token while the visitor is asked to continue", () => {
      stored = "old-token";
      talk.comeBack();
      lines.last.answer();
      lines.last.receive({ t: "ask_continue" });
      talk.leave();
      expect(left).toEqual(["old-token"]);
      expect(stored).toBe("");
    });

    it("has no token to tell before the talk", () => {
      talk.leave();
      expect(left).toEqual([""]);
      expect(lines.all).toHaveLength(0);
    });
  });

  describe("coming back after a reload (rule 11)", () => {
    beforeEach(() => {
      stored = "old-token";
      talk.comeBack();
    });

    it("asks for the talk with the stored token, and keeps the new one", () => {
      expect(talk.phase.value).toBe("returning");
      lines.last.answer();
      expect(lines.last.sent).toEqual([{ t: "reload", token: "old-token" }]);
      lines.last.receive(
        talkFrame({ state: "open", head: 3, entries: [said(1, "a"), JOINED, said(3, "b")], reload: "new-token" }),
      );
      expect(texts()).toEqual(["a", "b"]);
      expect(talk.helper.value?.name).toBe("Aino");
      expect(stored).toBe("new-token");
      expect(talk.news.value).toEqual([]);
      lines.last.receive({ t: "entries", entries: [said(4, "c")] });
      expect(talk.news.value).toEqual([said(4, "c")]);
      expect(talk.linesHidden.value).toBe(false);
    });

    it("continues only on the visitor's own word, with earlier lines hidden", () => {
      lines.last.answer();
      lines.last.receive({ t: "ask_continue" });
      expect(talk.phase.value).toBe("asking");
      expect(lines.last.closed).toBe(true);
      clock.advance(600_000);
      talk.agree();
      lines.last.answer();
      expect(lines.last.sent).toEqual([{ t: "reload", token: "old-token", agreed: true }]);
      lines.last.receive(
        talkFrame({
          state: "open",
          head: 5,
          hidden_up_to: 4,
          entries: [said(5, "uusi")],
          helper: { name: "Aino", helper: "peer" },
        }),
      );
      expect(texts()).toEqual(["uusi"]);
      expect(talk.linesHidden.value).toBe(true);
      expect(talk.helper.value?.helper).toBe("peer");
    });

    it("remembers the word when the line falls before it arrives", () => {
      lines.last.answer();
      lines.last.receive({ t: "ask_continue" });
      talk.agree();
      lines.last.hangUp();
      reconnect();
      expect(lines.last.sent).toEqual([{ t: "reload", token: "old-token", agreed: true }]);
    });

    it("leaves the old talk and begins anew when the visitor does not want to go back", () => {
      lines.last.answer();
      lines.last.receive({ t: "ask_continue" });
      talk.decline();
      expect(left).toEqual(["old-token"]);
      expect(talk.phase.value).toBe("entry");
      expect(stored).toBe("");
      talk.say("uusi alku");
      lines.last.answer();
      expect(lines.last.names).toEqual(["start"]);
    });

    it("says when it is too late", () => {
      lines.last.answer();
      lines.last.receive({ t: "error", code: "stale_token", re: "reload" });
      expect(talk.phase.value).toBe("entry");
      expect(talk.tooLate.value).toBe(true);
      expect(left).toEqual([]);
      expect(stored).toBe("");
      expect(talk.connection.value.state).toBe("stopped");
    });

    it("does not give up the token while the server cannot be reached", () => {
      lines.last.hangUp();
      expect(stored).toBe("old-token");
      reconnect();
      lines.last.receive({ t: "error", code: "unavailable", re: "reload" });
      expect(stored).toBe("old-token");
      expect(talk.phase.value).toBe("returning");
    });
  });
});
