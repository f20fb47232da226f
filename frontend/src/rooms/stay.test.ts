import { describe, expect, it } from "vitest";
import { House } from "./testing/house";
import { Visit } from "./testing/visit";

function written(visit: Visit, text: string, thread = 0, note = ""): void {
  visit.stay.write(thread, { text, note });
  visit.stay.post(thread);
}

describe("coming in", () => {
  it("is done with the token of the page, and once in, comes back with another one", () => {
    const visit = new Visit().enter();
    expect(visit.line.sent[0]).toEqual({ t: "enter", token: "token-of-the-page", after: 0 });
    expect(visit.stored).toBe("reload-token");
    visit.away(() => {});
    expect(visit.line.sent[0]).toEqual({ t: "enter", token: "token-of-Aava", after: 0 });
  });

  it("is done after a reload with the token that the tab has kept", () => {
    const visit = new Visit("Aava", { stay: { token: "" } });
    visit.stored = "kept";
    visit.enter();
    expect(visit.line.sent[0]).toEqual({ t: "reload", token: "kept" });
  });

  it("is not tried with nothing in hand", () => {
    const visit = new Visit("Aava", { stay: { token: "" } });
    expect(visit.stay.enter()).toBe(false);
    expect(visit.lines).toEqual([]);
  });

  it("leads a facilitator into the room that they lead", () => {
    const visit = new Visit("Kaarna", { stay: { token: "", room: "room-of-the-test" } }).enter();
    expect(visit.line.sent[0]).toEqual({ t: "lead", room: "room-of-the-test", after: 0 });
    expect(visit.stay.room.value?.here.leads).toBe(true);
  });

  it("ends where the server refuses, and waits where it is only busy", () => {
    const visit = new Visit();
    visit.stay.enter();
    visit.line.readyState = 1;
    visit.line.receive({ t: "error", code: "busy", re: "enter" });
    expect(visit.stay.phase.value).toBe("entering");
    visit.clock.advance(10_000);
    visit.line.receive({ t: "error", code: "stale_token", re: "enter" });
    expect(visit.stay.phase.value).toBe("refused");
  });
});

describe("writing", () => {
  it("shows a post as on its way until it is in the log, at its place", () => {
    const visit = new Visit();
    visit.stay.enter();
    written(visit, "hei");
    expect(visit.stay.outbox.messages.value).toMatchObject([{ text: "hei", state: "sending" }]);
    visit.line.answer();
    expect(visit.stay.outbox.messages.value).toEqual([]);
    expect(visit.texts(1)).toEqual(["hei"]);
  });

  it("sends again with the same key what was on its way when the line was lost, and it is there once", () => {
    const visit = new Visit().enter();
    const thread = visit.house.post("Tuuli", "hei");
    visit.line.hangUp();
    written(visit, "vastaus", thread);
    visit.back();
    expect(visit.texts(thread)).toEqual(["hei", "vastaus"]);
    expect(visit.house.log.filter(({ key }) => key === "key-Aava-1")).toHaveLength(1);
  });

  it("knows within 10 s of a post that is not answered that the line is gone (rule 9)", () => {
    const visit = new Visit().enter();
    visit.house.take = () => {};
    written(visit, "yksi");
    visit.clock.advance(7_000);
    expect(visit.stay.connection.value.state).toBe("open");
    written(visit, "kaksi"); // which grants no more time
    visit.clock.advance(2_000);
    expect(visit.stay.connection.value.state).toBe("lost");
    expect(visit.stay.outbox.messages.value.map(({ text }) => text)).toEqual(["yksi", "kaksi"]);
  });

  it("offers to try again what was refused for the moment", () => {
    const visit = new Visit().enter();
    visit.house.take = (line, frame) => {
      if (frame.t === "post") line.receive({ t: "error", code: "too_fast", re: "post", key: frame.key });
    };
    written(visit, "hei");
    expect(visit.stay.outbox.messages.value).toMatchObject([{ state: "failed", code: "too_fast" }]);
  });

  it("puts an own post after what came before it, also when its ack is faster", () => {
    const visit = new Visit().enter();
    visit.house.take = () => {};
    written(visit, "oma");
    visit.line.receive({ t: "ack", key: "key-Aava-1", seq: 2, at: 5 });
    expect(visit.stay.outbox.messages.value).toHaveLength(1);
    visit.line.receive({
      t: "entries",
      entries: [{ seq: 1, at: 4, author: "member", body: { t: "posted", text: "toisen", by: "Tuuli" } }],
    });
    expect(visit.stay.outbox.messages.value).toEqual([]);
    expect([visit.texts(1), visit.texts(2)]).toEqual([["toisen"], ["oma"]]);
  });

  it("keeps a draft for each thread while one looks elsewhere", () => {
    const visit = new Visit().enter();
    visit.stay.write(3, { text: "kesken" });
    visit.stay.write(0, { text: "toinen" });
    expect(visit.stay.draft(3)).toEqual({ text: "kesken", note: "" });
  });

  it("says what became of an edit, a removal and a word to the facilitators", async () => {
    const visit = new Visit().enter();
    const post = visit.house.post("Aava", "hei");
    expect(await visit.stay.edit(post, "hei taas", "")).toBe("done");
    expect(visit.texts(post)).toEqual(["hei taas"]);
    expect(await visit.stay.tell(post, "huoli")).toBe("done");
    expect(await visit.stay.remove(post)).toBe("done");
    expect(visit.stay.room.value?.threads.size).toBe(0);
    visit.line.hangUp();
    expect(await visit.stay.tell(post, "huoli")).toBe("unavailable");
  });
});

describe("a post that waits", () => {
  it("stands where it would be, for its author alone, and comes into its place once it may", () => {
    const house = new House();
    const [aava, tuuli, kaarna] = ["Aava", "Tuuli", "Kaarna"].map((name) => new Visit(name, { house }).enter());
    house.waits.set("Aava", "newcomer");
    written(aava as Visit, "hei");
    expect(aava?.stay.outbox.messages.value).toEqual([]);
    expect(aava?.stay.room.value?.here.held).toMatchObject([{ text: "hei", why: "newcomer" }]);
    expect(tuuli?.stay.room.value?.here.held).toEqual([]);
    const held = kaarna?.stay.room.value?.here.held[0]?.held ?? "";
    kaarna?.stay.letAppear(held);
    expect(aava?.stay.room.value?.here.held).toEqual([]);
    expect(tuuli?.texts(house.head)).toEqual(["hei"]);
  });

  it("can be taken back, and tells why it will not appear", () => {
    const house = new House();
    const [aava, kaarna] = ["Aava", "Kaarna"].map((name) => new Visit(name, { house }).enter());
    const { held } = house.hold("Aava", "hei", "identifying");
    kaarna?.stay.refuse(held, "Ilman nimeä, kiitos.");
    expect(aava?.stay.room.value?.here.held).toMatchObject([{ is_refused: true, refusal: "Ilman nimeä, kiitos." }]);
    aava?.stay.withdraw(held);
    expect(aava?.stay.room.value?.here.held).toEqual([]);
  });
});

describe("reading", () => {
  it("moves the unread line once everything before it has been on the page", () => {
    const visit = new Visit();
    const [one, other] = [visit.house.post("Tuuli", "1"), visit.house.post("Kaisla", "2")];
    visit.enter();
    const see = (seq: number): void => {
      const thread = visit.stay.room.value?.threads.get(seq);
      if (thread) visit.stay.see(thread);
    };
    see(other);
    expect(visit.line.names).not.toContain("read");
    expect(visit.stay.room.value?.threads.get(other)?.unread).toBe(1);
    see(one);
    expect(visit.line.sent.at(-1)).toEqual({ t: "read", seq: 2 });
    expect(visit.stay.room.value?.read).toBe(2);
  });

  it("gets the posts of a thread when it is opened, once, and again after a fresh view", () => {
    const visit = new Visit();
    const thread = visit.house.post("Tuuli", "1");
    visit.house.post("Kaisla", "2", thread);
    visit.enter();
    visit.stay.go({ at: "thread", thread });
    expect(visit.texts(thread)).toEqual(["1", "2"]);
    visit.stay.go({ at: "threads" });
    visit.stay.go({ at: "thread", thread });
    expect(visit.line.names.filter((name) => name === "ask_thread")).toHaveLength(1);
  });

  it("waits with what is told of a later head until the log has come so far", () => {
    const visit = new Visit();
    const thread = visit.house.post("Tuuli", "1");
    visit.house.post("Tuuli", "2", thread);
    visit.enter();
    const take = visit.house.take.bind(visit.house);
    visit.house.take = () => {};
    visit.stay.go({ at: "thread", thread });
    visit.house.take = take;
    visit.line.isIn = false; // the entry is on its way, and the answer is faster
    visit.house.post("Kaisla", "3", thread);
    visit.line.receive(visit.house.postsOf(thread));
    expect(visit.texts(thread)).toEqual(["1"]);
    visit.line.receive({ t: "entries", entries: visit.house.log.slice(2) });
    expect(visit.texts(thread)).toEqual(["1", "2", "3"]);
    expect(visit.stay.room.value?.threads.get(thread)?.answers).toBe(2);
  });

  it("follows what happens while the line is lost, and asks anew where that cannot be followed", () => {
    const visit = new Visit();
    const thread = visit.house.post("Tuuli", "1");
    const answer = visit.house.post("Kaisla", "2", thread);
    visit.enter();
    visit.away(() => visit.house.post("Kaisla", "3", thread));
    expect(visit.stay.room.value?.threads.get(thread)?.answers).toBe(2);
    visit.house.remove(answer); // never on this page: whose thread it was is not known
    visit.back();
    expect(visit.line.sent[0]).toMatchObject({ after: 0 });
    expect(visit.stay.room.value?.threads.get(thread)?.answers).toBe(1);
  });

  it("asks anew also where it is on coming back that something cannot be followed", () => {
    const visit = new Visit();
    const thread = visit.house.post("Tuuli", "1");
    const answer = visit.house.post("Kaisla", "2", thread);
    visit.enter();
    visit.away(() => visit.house.remove(answer));
    visit.back();
    expect(visit.line.sent[0]).toMatchObject({ after: 0 });
    expect(visit.stay.room.value?.threads.get(thread)?.answers).toBe(0);
    expect(visit.lines).toHaveLength(3);
  });

  it("goes back to the threads when the one that is open is gone", () => {
    const visit = new Visit().enter();
    const thread = visit.house.post("Tuuli", "1");
    visit.stay.go({ at: "thread", thread });
    visit.house.remove(thread);
    expect(visit.stay.place.value).toEqual({ at: "threads" });
  });

  it("tells of news that others have written, not of one's own nor of what was there", () => {
    const visit = new Visit();
    visit.house.post("Tuuli", "vanha");
    visit.enter();
    expect(visit.stay.news.value).toEqual([]);
    visit.house.post("Tuuli", "uusi");
    expect(visit.stay.news.value).toMatchObject([{ body: { text: "uusi" } }]);
    written(visit, "oma");
    expect(visit.stay.news.value).toEqual([]);
  });

  it("resumes when the beat tells of what has not come", () => {
    const visit = new Visit().enter();
    visit.line.isIn = false; // the layer loses what is new
    visit.house.post("Tuuli", "hei");
    for (const mark of [1, 2]) visit.line.receive({ t: "beat", head: 1, mark });
    visit.back();
    expect(visit.texts(1)).toEqual(["hei"]);
  });
});

describe("out of the room", () => {
  it("shows nothing of it to whoever is suspended, but what they were writing", () => {
    const visit = new Visit().enter();
    const thread = visit.house.post("Tuuli", "salaisuus");
    visit.stay.write(thread, { text: "kesken" });
    visit.line.receive({ t: "gone", reason: "revoked" });
    expect(visit.texts(thread)).toEqual([]);
    const here = { ...visit.house.hereOf("Aava"), members: [], leaders: [], standing: "suspended" as const };
    visit.line.receive({ t: "here", here: { ...here, suspended_until: 5 } });
    expect([visit.stay.phase.value, visit.stay.gone.value]).toEqual(["gone", "suspended"]);
    expect(visit.stay.unsent.value).toEqual(["kesken"]);
  });

  it("comes back in when that is over", () => {
    const visit = new Visit().enter();
    const thread = visit.house.post("Tuuli", "hei");
    visit.line.receive({ t: "gone", reason: "revoked" });
    visit.line.hangUp(4004);
    visit.back();
    expect(visit.stay.phase.value).toBe("in");
    expect(visit.texts(thread)).toEqual(["hei"]);
  });

  it("keeps no way back when the room has ended", () => {
    const visit = new Visit().enter();
    visit.line.receive({ t: "gone", reason: "expired" });
    expect([visit.stay.phase.value, visit.stored, visit.stay.room.value]).toEqual(["gone", "", null]);
  });

  it("leaves fast: told to the server twice, and nothing left on the page (rule 5)", () => {
    const visit = new Visit().enter();
    visit.house.post("Tuuli", "hei");
    visit.stay.write(0, { text: "kesken" });
    const { line } = visit;
    visit.stay.leave();
    expect(line.names.at(-1)).toBe("leave");
    expect(visit.left).toEqual(["token-of-Aava"]);
    expect([visit.stored, visit.stay.room.value, visit.stay.draft(0).text]).toEqual(["", null, ""]);
    visit.clock.advance(60_000);
    expect(visit.lines).toHaveLength(1);
  });
});
