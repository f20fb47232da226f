import type { TestClock } from "../../shared/testing/clock";
import type { TestLines } from "../../shared/testing/line";
import { Desk } from "../desk";

/** A desk whose line and time are the test's. */
export function newDesk(lines: TestLines, clock: TestClock, newKey: () => string = () => "key-1"): Desk {
  return new Desk({
    connect: lines.connect,
    clock,
    serverNow: () => clock.now(),
    language: "fi",
    random: () => 0.5,
    newKey,
  });
}
