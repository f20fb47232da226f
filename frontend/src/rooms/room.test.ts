import { describe, expect, it } from "vitest";
import type { PostOnPage } from "../wire/common";
import { follow, listed, postsOf, type Room, readAllUpTo, readUpTo, roomOf, withPosts, withThreads } from "./room";
import { House } from "./testing/house";

function fresh(house: House, name = "Aava"): Room {
  return roomOf(house.view(name));
}

/** The room after everything that is new in the house, everything asked for again that has to be. */
function caughtUp(house: House, room: Room, name = "Aava"): Room {
  const { room: next, gap } = follow(room, house.log.slice(room.last));
  expect(gap).toBe(false);
  if (next.stale === "all") return fresh(house, name);
  if (next.stale === "no") return next;
  const before = next.last + 1;
  return withThreads(next, house.olderThreads(name, before), before);
}

/** What the list shows down to there, without what only this page knows. */
function shown(room: Room, bound: number): unknown {
  const threads = listed(room).filter(({ pinned, lastSeq }) => pinned || lastSeq >= bound);
  return threads.map(({ posts: _, from: __, first, ...thread }) => ({ ...thread, first: first && full(first) }));
}

/** With what the wire leaves out. */
function full(post: PostOnPage): PostOnPage {
  return { note: "", reactions: [], edited: false, ...post };
}

describe("the list of threads", () => {
  it("has pinned threads first, then those with the newest posts", () => {
    const house = new House();
    const [rules, first, second] = [house.post("Kaarna", "säännöt"), house.post("Aava", "1"), house.post("Tuuli", "2")];
    house.pin(rules);
    house.post("Kaisla", "vastaus", first);
    expect(listed(fresh(house)).map(({ seq }) => seq)).toEqual([rules, first, second]);
  });

  it("counts what others wrote after the unread line, and says that one was named", () => {
    const house = new House();
    let room = fresh(house);
    const thread = house.post("Aava", "hei");
    house.post("Tuuli", "hei @Aava", thread);
    house.post("Aava", "kiitos", thread);
    room = caughtUp(house, room);
    expect(room.threads.get(thread)).toMatchObject({ answers: 2, unread: 1, mentioned: true });
    room = readUpTo(room, room.last);
    expect(room.threads.get(thread)).toMatchObject({ unread: 0, mentioned: false });
  });

  it("keeps a place for a removed first post while there are answers", () => {
    const house = new House();
    const thread = house.post("Aava", "hei");
    const answer = house.post("Tuuli", "hei", thread);
    let room = fresh(house);
    house.remove(thread);
    room = caughtUp(house, room);
    expect(room.threads.get(thread)?.first).toBeNull();
    house.remove(answer);
    expect(caughtUp(house, room).threads.has(thread)).toBe(false);
  });

  it("asks for the list when an answer comes to a thread that it does not have", () => {
    const house = new House({ threadsAtOnce: 2 });
    const old = house.post("Aava", "vanha");
    for (let count = 0; count < 4; count += 1) house.post("Tuuli", `uusi ${count}`);
    const room = fresh(house);
    expect(room.threads.has(old)).toBe(false);
    house.post("Kaisla", "vastaus", old);
    expect(follow(room, house.log.slice(room.last)).room.stale).toBe("threads");
    expect(caughtUp(house, room).threads.get(old)).toMatchObject({ answers: 1 });
  });

  it("gets older threads, piece by piece, until there are none", () => {
    const house = new House({ threadsAtOnce: 2 });
    for (let count = 0; count < 5; count += 1) house.post("Tuuli", `${count}`);
    let room = fresh(house);
    while (room.more) room = withThreads(room, house.olderThreads("Aava", room.bound), room.bound);
    expect(room.threads.size).toBe(5);
  });
});

describe("a thread", () => {
  it("gets its newest posts, then older ones, and follows what comes", () => {
    const house = new House({ postsAtOnce: 3 });
    const thread = house.post("Aava", "0");
    for (let count = 1; count < 8; count += 1) house.post("Tuuli", `${count}`, thread);
    let room = withPosts(fresh(house), house.postsOf(thread), 0);
    const texts = (): string[] => postsOf(room.threads.get(thread) as never).map((post) => post.text);
    expect(texts()).toEqual(["0", "5", "6", "7"]);
    const from = room.threads.get(thread)?.from ?? 0;
    room = withPosts(room, house.postsOf(thread, from), from);
    house.post("Kaisla", "8", thread);
    room = caughtUp(house, room);
    expect(texts()).toEqual(["0", "2", "3", "4", "5", "6", "7", "8"]);
  });

  it("shows other words after an edit, nothing after a removal, and who reacted", () => {
    const house = new House();
    const thread = house.post("Aava", "hei");
    const answer = house.post("Tuuli", "vastaus", thread);
    let room = withPosts(fresh(house), house.postsOf(thread), 0);
    house.edit(thread, "hei taas", "huume");
    house.react("Kaisla", answer, "hug");
    room = caughtUp(house, room);
    expect(postsOf(room.threads.get(thread) as never)).toMatchObject([
      { text: "hei taas", note: "huume", edited: true },
      { text: "vastaus", reactions: [{ kind: "hug", by: ["Kaisla"] }] },
    ]);
    house.remove(answer);
    room = caughtUp(house, room);
    expect(postsOf(room.threads.get(thread) as never)).toHaveLength(1);
  });
});

describe("the unread line", () => {
  it("moves on as far as everything has been on the page", () => {
    const house = new House();
    const [one, other] = [house.post("Tuuli", "1"), house.post("Tuuli", "2")];
    house.post("Kaisla", "3", one);
    const room = [one, other].reduce((now, thread) => withPosts(now, house.postsOf(thread), 0), fresh(house));
    expect(readAllUpTo(room, new Map())).toBe(0);
    expect(readAllUpTo(room, new Map([[one, 3]]))).toBe(1);
    expect(readAllUpTo(room, new Map([[one, 3], [other, 2]]))).toBe(3); // biome-ignore format: one line
  });
});

it("takes a gap for a gap", () => {
  const house = new House();
  const room = fresh(house);
  for (let count = 0; count < 3; count += 1) house.post("Tuuli", `${count}`);
  const { room: next, gap } = follow(room, [house.log[0], house.log[2]] as never);
  expect([gap, next.last]).toEqual([true, 1]);
});

it("follows who comes and goes, and the end of the run", () => {
  const house = new House();
  let room = fresh(house);
  house.come("Pihla");
  house.go("Tuuli");
  house.close(house.post("Kaarna", "hyvästit"));
  room = caughtUp(house, room);
  expect(room.here.members).toEqual(["Aava", "Kaisla", "Pihla"]);
  expect(room.facts).toMatchObject({ state: "read_only", goodbye: 3 });
});

describe("what was told at first and everything since is what would be told now", () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);

  it.each(seeds)("history %i", (seed) => {
    const random = seededRandom(seed);
    const house = new House({ threadsAtOnce: 3, postsAtOnce: 4 });
    const pages = [fresh(house)];
    for (let step = 0; step < 60; step += 1) {
      happen(house, random);
      if (random() < 0.5) pages[0] = caughtUp(house, pages[0] as Room); // one stays with it, others come back after a while
      if (random() < 0.1) pages.push(fresh(house));
      if (random() < 0.1) pages[0] = read(house, pages[0] as Room, random);
      if (random() < 0.2) pages[0] = opened(house, pages[0] as Room, random);
    }
    const told = fresh(house);
    for (const page of pages.map((room) => caughtUp(house, readUpTo(room, told.read)))) {
      expect(page.here.members).toEqual(told.here.members);
      const bound = Math.max(page.bound, told.bound);
      expect(shown(page, bound)).toEqual(shown(told, bound));
      for (const thread of page.threads.values()) {
        const now = [...house.posts.values()].filter((post) => post.thread === thread.seq && post.seq >= thread.from);
        const answers = thread.posts.filter(({ seq }) => seq >= thread.from);
        expect(answers.map(full)).toEqual(now.filter(({ seq }) => seq !== thread.seq).map(full));
      }
    }
  });
});

/** The unread line moves: on this page, and in what the house knows of its reader. Others of theirs come anew. */
function read(house: House, room: Room, random: () => number): Room {
  const seq = Math.floor(room.last * random());
  house.reads.set("Aava", Math.max(seq, house.reads.get("Aava") ?? 0));
  return readUpTo(room, seq);
}

function opened(house: House, room: Room, random: () => number): Room {
  const thread = pick([...room.threads.keys()], random);
  return thread === undefined ? room : withPosts(caughtUp(house, room), house.postsOf(thread), 0);
}

function happen(house: House, random: () => number): void {
  const by = pick(["Aava", "Kaisla", "Tuuli"], random) ?? "Aava";
  const posts = [...house.posts.keys()];
  const seq = pick(posts, random);
  const thread = pick([...new Set([...house.posts.values()].map((post) => post.thread))], random);
  const text = random() < 0.3 ? "hei @Aava" : `viesti ${house.head}`;
  const what = Math.floor(random() * 10);
  if (what < 2 || seq === undefined || thread === undefined) house.post(by, text);
  else if (what < 5) house.post(by, text, thread);
  else if (what === 5) house.edit(seq, text);
  else if (what === 6) house.remove(seq);
  else if (what === 7) house.react(by, seq, "heart", random() < 0.7);
  else if (what === 8) house.pin(thread, random() < 0.5);
  else if (random() < 0.5) house.come(`Pihla ${house.head}`);
  else house.go(house.members.at(-1) ?? "");
}

function pick<T>(from: readonly T[], random: () => number): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/** Mulberry32: the same seed, the same history. */
function seededRandom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
