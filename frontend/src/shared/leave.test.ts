import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { leaveFast, type Surroundings, tellLeft } from "./leave";

describe("leaveFast (rule 5)", () => {
  let done: string[];
  let around: Surroundings;
  const alone = { leave: () => false };

  beforeEach(() => {
    vi.useFakeTimers();
    done = [];
    around = {
      document: { documentElement: { replaceChildren: () => done.push("blank") } as unknown as HTMLElement },
      location: { replace: (address) => done.push(`replace ${address}`) },
      top: null,
    };
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("blanks the page before anything else, leaves the talk, and goes", () => {
    leaveFast({ leave: () => done.push("leave") }, "https://neutral.example/", around, alone);
    expect(done).toEqual(["blank", "leave", "replace https://neutral.example/"]);
  });

  it("takes the whole tab along when the page stands in a frame", () => {
    const top = { location: { replace: (address: string) => done.push(`replace the tab by ${address}`) } };
    leaveFast({ leave: () => done.push("leave") }, "https://neutral.example/", { ...around, top }, alone);
    expect(done).toEqual(["blank", "leave", "replace the tab by https://neutral.example/"]);
  });

  it("goes alone when the frame may not move the tab", () => {
    const replace = (): void => {
      throw new DOMException("no permission", "SecurityError");
    };
    const top = { location: { replace } };
    leaveFast({ leave: () => done.push("leave") }, "https://neutral.example/", { ...around, top }, alone);
    expect(done).toEqual(["blank", "leave", "replace https://neutral.example/"]);
  });

  it("goes also when something fails on the way", () => {
    const talk = {
      leave: (): void => {
        throw new Error("broken");
      },
    };
    expect(() => leaveFast(talk, "https://neutral.example/", around, alone)).toThrow("broken");
    expect(done).toEqual(["blank", "replace https://neutral.example/"]);
  });

  it("lets the loader of the site around it take the tab along, and does so itself when that does not come", () => {
    const top = { location: { replace: (address: string) => done.push(`replace the tab by ${address}`) } };
    const loader = { leave: () => done.push("ask the loader") > 0 };
    leaveFast({ leave: () => done.push("leave") }, "https://neutral.example/", { ...around, top }, loader);
    expect(done).toEqual(["blank", "leave", "ask the loader"]);
    vi.advanceTimersByTime(300);
    expect(done.at(-1)).toBe("replace the tab by https://neutral.example/");
  });
});

describe("tellLeft", () => {
  it("sends the token by a beacon", () => {
    const sent: unknown[] = [];
    tellLeft("token", { sendBeacon: (...beacon) => sent.push(beacon) > 0 });
    expect(sent).toEqual([["/api/leave", "token"]]);
  });
});
