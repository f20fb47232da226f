import { describe, expect, test } from "vitest";
import type { DeskReceives, Waiting } from "../wire/desk";
import { advance, aloneIn, colleagues, draw, openCount } from "./picture";
import { SimulatedServer } from "./testing/simulated-server";

/** A small generator of repeatable chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("the picture", () => {
  test("equals a fresh snapshot after any history", () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = chance(seed);
      const server = new SimulatedServer();
      let picture = draw(server.snapshot());
      for (let step = 0; step < 40; step += 1) {
        for (const frame of server.anything(random)) picture = advance(picture, frame);
        expect(picture, `seed ${seed}, step ${step}`).toEqual(draw(server.snapshot()));
      }
    }
  });

  test("orders the queue by arrival, whatever the order of the frames", () => {
    const early: Waiting = { contact: "early", service: "a", language: "fi", since: 1, wrote: false, visitor: "here" };
    const late: Waiting = { contact: "late", service: "a", language: "fi", since: 2, wrote: false, visitor: "here" };
    let picture = draw(new SimulatedServer().snapshot());
    picture = advance(picture, { t: "queue", put: [late], drop: [] });
    picture = advance(picture, { t: "queue", put: [early], drop: [] });
    expect(picture.waiting.map(({ contact }) => contact)).toEqual(["early", "late"]);
    picture = advance(picture, { t: "queue", put: [{ ...late, wrote: true }], drop: ["early"] });
    expect(picture.waiting).toEqual([{ ...late, wrote: true }]);
  });

  test("a contact ends with its last entry, and says how", () => {
    const server = new SimulatedServer();
    let picture = draw(server.snapshot());
    const frames: DeskReceives[] = [...server.arrive(), ...server.accept("contact-1"), ...server.end("contact-1")];
    for (const frame of frames) picture = advance(picture, frame);
    expect(picture.contacts[0]).toMatchObject({ state: "ended", endedBy: "helper" });
    expect(openCount(picture)).toBe(0);
  });

  test("rule 20: is alone in those of my services in which nobody else is on duty", () => {
    const server = new SimulatedServer();
    let picture = draw(server.snapshot());
    const follow = (frames: DeskReceives[]): void => {
      for (const frame of frames) picture = advance(picture, frame);
    };
    expect(aloneIn(picture)).toEqual([]);
    follow(server.duty(["a"]));
    expect(aloneIn(picture)).toEqual(["a"]);
    follow(server.present("eero", "Eero", ["b"]));
    expect(aloneIn(picture), "who answers elsewhere is no company").toEqual(["a"]);
    follow(server.present("kaisa", "Kaisa", ["a"]));
    expect(aloneIn(picture)).toEqual([]);
    expect(colleagues(picture).map(({ name }) => name)).toEqual(["Eero", "Kaisa"]);
    follow([...server.duty(["a", "b"]), ...server.absent("eero")]);
    expect(aloneIn(picture)).toEqual(["b"]);
    follow(server.present("kaisa", "Kaisa", ["a"], "finishing"));
    expect(aloneIn(picture)).toEqual(["a", "b"]);
  });
});
