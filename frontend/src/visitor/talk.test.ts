import { beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "../wire/common";
import { JOINED, said, talkFrame, Visit } from "./testing/visit";

let visit: Visit;

beforeEach(() => {
  visit = new Visit();
});

describe("beginning", () => {
  it("asks nothing of the server before the first message", () => {
    visit.talk.comeBack();
    visit.talk.write("h");
    visit.clock.advance(60_000);
    expect(visit.lines.all).toHaveLength(0);
    expect(visit.talk.phase.value).toBe("entry");
  });

  it("starts and says the first message in one go", () => {
    visit.talk.say("hei");
    expect(visit.talk.phase.value).toBe("starting");
    visit.lines.last.answer();
    expect(visit.lines.last.sent).toEqual([{ t: "start", service: "apua-eroon", language: "fi", key: "k2" }]);
    visit.lines.last.receive(talkFrame());
    expect(visit.lines.last.sent.at(-1)).toEqual({ t: "say", key: "k1", text: "hei" });
    expect(visit.talk.phase.value).toBe("waiting");
    expect(visit.talk.place.value).toMatchObject({ ahead: 2, answering: true, languages: [] });
    expect(visit.stored).toBe("reload-token");
  });

  it("starts by the door of a booked time, and again when the answer was lost", () => {
    visit.talk = visit.load("door-token");
    expect(visit.talk.isBooked).toBe(true);
    visit.talk.say("hei");
    visit.lines.last.answer();
    expect(visit.lines.last.sent[0]).toMatchObject({ t: "start", door: "door-token" });
    visit.reconnect();
    expect(visit.lines.last.sent[0]).toMatchObject({ t: "start", door: "door-token" });
  });

  it("sends no door where there is none", () => {
    visit.talk.say("hei");
    visit.lines.last.answer();
    expect(visit.lines.last.sent[0]).not.toHaveProperty("door");
    expect(visit.talk.isBooked).toBe(false);
  });

  it("starts with the same key again when the answer was lost", () => {
    visit.talk.say("hei");
    visit.lines.last.answer();
    visit.lines.last.hangUp();
    visit.reconnect();
    expect(visit.lines.all.map((line) => line.sent[0])).toMatchObject([{ key: "k2" }, { key: "k2" }]);
  });

  it("says so when the service takes nobody, and keeps what was written in sight", () => {
    visit.talk.say("hei");
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "error", code: "no_service", re: "start", key: "k2" });
    expect(visit.talk.phase.value).toBe("refused");
    expect(visit.talk.outbox.messages.value).toMatchObject([{ text: "hei", state: "failed" }]);
    visit.clock.advance(60_000);
    expect(visit.lines.all).toHaveLength(1);
  });

  it("starts anew when what its lost first attempt began is over", () => {
    visit.talk.say("hei");
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "error", code: "stale_token", re: "start" });
    visit.reconnect();
    expect(visit.lines.last.sent).toMatchObject([{ t: "start", key: "k3" }]);
    visit.lines.last.receive(talkFrame());
    expect(visit.lines.last.sent.at(-1)).toEqual({ t: "say", key: "k1", text: "hei" });
  });

  it("tries again by itself when the server is busy", () => {
    visit.talk.say("hei");
    visit.lines.last.answer();
    visit.lines.last.receive({ t: "error", code: "busy", re: "start" });
    expect(visit.talk.phase.value).toBe("starting");
    expect(visit.talk.connection.value.state).toBe("lost");
    visit.reconnect();
    visit.lines.last.receive(talkFrame());
    expect(visit.lines.last.names).toEqual(["start", "say"]);
  });
});

describe("waiting and talking", () => {
  it("follows the place in the queue", () => {
    visit.wait();
    visit.lines.last.receive({ t: "place", ahead: 0, answering: false });
    expect(visit.talk.place.value).toMatchObject({ ahead: 0, answering: false, languages: [] });
  });

  it("gives the place up for a letter, so that nothing leads back to it", () => {
    visit.wait();
    visit.talk.giveUpPlace();
    expect(visit.lines.last.sent.at(-1)).toEqual({ t: "end" });
    expect(visit.stored).toBe("");
  });

  it("knows who answers from the moment they come", () => {
    visit.converse();
    expect(visit.talk.phase.value).toBe("open");
    expect(visit.talk.helper.value).toEqual({ name: "Aino", helper: "professional" });
  });

  it("tells what others brought, not what is our own", () => {
    visit.converse();
    expect(visit.talk.news.value).toEqual([JOINED]);
    const mine: Entry = { seq: 3, at: 3000, author: "visitor", body: { t: "said", text: "oma" } };
    visit.lines.last.receive({ t: "entries", entries: [mine, said(4, "vastaus")] });
    expect(visit.talk.news.value).toEqual([said(4, "vastaus")]);
  });

  it("tells the helper about writing, at most every three seconds", () => {
    visit.converse();
    visit.talk.write("h");
    visit.talk.write("h");
    visit.clock.advance(3000);
    visit.talk.write("h");
    expect(visit.lines.last.names.filter((name) => name === "typing")).toHaveLength(2);
  });

  it("shows that the helper writes, until a message comes or six seconds pass", () => {
    visit.converse();
    visit.lines.last.receive({ t: "helper_typing", name: "Aino" });
    expect(visit.talk.helperTyping.value).toBe("Aino");
    visit.lines.last.receive({ t: "entries", entries: [said(3, "hei")] });
    expect(visit.talk.helperTyping.value).toBe("");
    visit.lines.last.receive({ t: "helper_typing", name: "Aino" });
    visit.clock.advance(5999);
    expect(visit.talk.helperTyping.value).toBe("Aino");
    visit.clock.advance(1);
    expect(visit.talk.helperTyping.value).toBe("");
  });

  it("answers a beat with its mark", () => {
    visit.converse();
    visit.lines.last.receive({ t: "beat", head: 2, mark: 5 });
    expect(visit.lines.last.sent.at(-1)).toEqual({ t: "alive", mark: 5 });
  });

  it("holds a draft until it is sent", () => {
    visit.converse();
    visit.talk.write("toinen");
    expect(visit.talk.draft.value).toBe("toinen");
    visit.talk.say("toinen");
    expect(visit.talk.draft.value).toBe("");
  });

  it("marks a message that the server refused", () => {
    visit.converse();
    visit.talk.say("toinen");
    visit.lines.last.receive({ t: "error", code: "unavailable", re: "say", key: "k3" });
    expect(visit.talk.outbox.messages.value).toMatchObject([{ key: "k3", state: "failed", code: "unavailable" }]);
    visit.talk.outbox.retry("k3");
    expect(visit.lines.last.sent.at(-1)).toEqual({ t: "say", key: "k3", text: "toinen" });
  });
});
