import { describe, expect, test } from "vitest";
import type { DeskReceives, DeskSends } from "../wire/desk";
import { backupsOf, callsOfOthers, HelpLine, myCall } from "./help";
import { advance, draw, type Picture } from "./picture";
import { SimulatedServer } from "./testing/simulated-server";

const LIISA = { scope: "*", name: "Liisa", phone: "050 123 4567" };
const OTTO = { scope: "a", name: "Otto", phone: "040 765 4321" };

function onDuty(): { server: SimulatedServer; follow: (...frames: DeskReceives[]) => Picture } {
  const server = new SimulatedServer();
  server.duty(["a", "b"]);
  let picture = draw(server.snapshot());
  const follow = (...frames: DeskReceives[]): Picture => {
    for (const frame of frames) picture = advance(picture, frame);
    return picture;
  };
  return { server, follow };
}

describe("silent help (rule 20)", () => {
  test("tells mine from the others', and who comes", () => {
    const { server, follow } = onDuty();
    expect(myCall(follow(...server.callHelp("eero", "Eero")))).toBeUndefined();
    const picture = follow(...server.callHelp(), ...server.come("maija", "eero", "Eero"));
    expect(callsOfOthers(picture).map(({ name }) => name)).toEqual(["Eero"]);
    expect(myCall(picture)).toMatchObject({ helper_name: "Eero" });
    expect(myCall(follow(...server.stopHelp()))).toBeUndefined();
  });

  test("names each service's own backup, and the one for all once", () => {
    const { server, follow } = onDuty();
    expect(backupsOf(follow(), ["a", "b"])).toEqual([]);
    expect(backupsOf(follow(...server.onCall(LIISA)), ["a", "b"])).toEqual([LIISA]);
    expect(backupsOf(follow(...server.onCall(LIISA, OTTO)), ["a", "b"])).toEqual([OTTO, LIISA]);
    expect(backupsOf(follow(), ["a"])).toEqual([OTTO]);
    expect(backupsOf(follow(...server.onCall(OTTO)), ["b"])).toEqual([]);
  });

  test("says that a call failed that was not sent, was refused, or got lost on the way", () => {
    const { server, follow } = onDuty();
    const sent: DeskSends[] = [];
    let isOpen = false;
    const line = new HelpLine((frame) => isOpen && sent.push(frame) > 0);
    line.call("contact-1");
    expect(line.state.value).toBe("failed");
    isOpen = true;
    line.call("contact-1");
    expect(line.state.value).toBe("asked");
    expect(sent).toEqual([{ t: "call_help", contact: "contact-1" }]);
    line.lost();
    expect(line.state.value).toBe("failed");
    line.follow(follow(...server.callHelp()));
    expect(line.state.value).toBe("idle");
    line.lost();
    expect(line.state.value).toBe("idle");
  });
});
