import { beforeEach, describe, expect, it } from "vitest";
import { leaveFast, type Surroundings } from "./leave";

describe("leaveFast (rule 5)", () => {
  let done: string[];
  let around: Surroundings;

  beforeEach(() => {
    done = [];
    around = {
      document: { documentElement: { replaceChildren: () => done.push("blank") } as unknown as HTMLElement },
      navigator: { sendBeacon: (address, data) => done.push(`beacon ${address} ${data}`) > 0 },
      location: { replace: (address) => done.push(`replace ${address}`) },
    };
  });

  it("blanks the page before anything else, tells the server twice, and goes", () => {
    const talk = {
      leave: (): string => {
        done.push("leave");
        return "token";
      },
    };
    leaveFast(talk, "https://neutral.example/", around);
    expect(done).toEqual(["blank", "leave", "beacon /api/leave token", "replace https://neutral.example/"]);
  });

  it("sends no beacon when there is no talk", () => {
    leaveFast({ leave: () => "" }, "https://neutral.example/", around);
    expect(done).toEqual(["blank", "replace https://neutral.example/"]);
  });

  it("goes also when something fails on the way", () => {
    const talk = {
      leave: (): string => {
        throw new Error("broken");
      },
    };
    expect(() => leaveFast(talk, "https://neutral.example/", around)).toThrow("broken");
    expect(done).toEqual(["blank", "replace https://neutral.example/"]);
  });
});
