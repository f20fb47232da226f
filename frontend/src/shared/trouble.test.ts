import { expect, it } from "vitest";
import { TestClock } from "./testing/clock";
import { TroubleMeter } from "./trouble";

it("measures how long the server has been out of reach (rule 9)", () => {
  const clock = new TestClock();
  const meter = new TroubleMeter(clock);
  const since = clock.now();
  meter.follow({ state: "lost", since });
  expect(meter.trouble.value).toBe("none");
  clock.advance(2_000);
  expect(meter.trouble.value).toBe("short");
  clock.advance(7_000);
  expect(meter.trouble.value).toBe("long");
  meter.follow({ state: "open" });
  expect([meter.trouble.value, clock.pending]).toEqual(["none", 0]);
});

it("counts from the moment of the loss, not from when it was noticed", () => {
  const clock = new TestClock();
  const meter = new TroubleMeter(clock);
  meter.follow({ state: "lost", since: clock.now() - 9_000 });
  clock.advance(0);
  expect(meter.trouble.value).toBe("long");
});
