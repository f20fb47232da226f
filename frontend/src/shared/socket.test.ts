import { beforeEach, describe, expect, it } from "vitest";
import { reconnectDelay, Socket } from "./socket";
import { TestClock } from "./testing/clock";
import { TestLines } from "./testing/line";

type In = { t: string; mark?: number };
type Out = { t: string; got?: number; mark?: number };

describe("reconnectDelay", () => {
  it("doubles from half a second to ten seconds, spread over the upper half", () => {
    const longest = [0, 1, 2, 3, 4, 5, 30].map((attempt) => reconnectDelay(1006, attempt, 0.999_999));
    expect(longest.map(Math.round)).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
    expect(reconnectDelay(1006, 3, 0)).toBe(2000);
  });

  it("spreads the return after a restart over three seconds, whatever went before", () => {
    expect([0, 0.5, 1].map((random) => reconnectDelay(1012, 7, random))).toEqual([0, 1500, 3000]);
  });

  it("resumes at once the first time, and backs off when that does not help", () => {
    expect(reconnectDelay(4004, 0, 0.5)).toBe(0);
    expect(reconnectDelay(4004, 1, 0.5)).toBe(750);
  });

  it("waits longest after flooding", () => {
    expect(reconnectDelay(4003, 0, 0)).toBe(5000);
  });
});

describe("Socket", () => {
  let clock: TestClock;
  let lines: TestLines;
  let received: In[];
  let random: number;
  let got: number;
  let beatMs: number;
  let socket: Socket<In, Out>;

  const open = (): void => {
    lines.last.answer();
    lines.last.receive({ t: "talk" });
  };

  beforeEach(() => {
    clock = new TestClock();
    lines = new TestLines();
    received = [];
    random = 0;
    got = 0;
    beatMs = 4000;
    socket = new Socket<In, Out>({
      connect: lines.connect,
      greeting: () => ({ t: "hello", got }),
      alive: (mark) => ({ t: "alive", mark }),
      beatMs: () => beatMs,
      onFrame: (frame) => received.push(frame),
      clock,
      random: () => random,
    });
  });

  it("gives up a line on which nothing answers, sooner than beats that are far apart would tell", () => {
    beatMs = 20_000;
    socket.start();
    open();
    socket.expectAnswer();
    clock.advance(7_999);
    expect(socket.connection.value.state).toBe("open");
    clock.advance(1);
    expect(socket.connection.value.state).toBe("lost");
  });

  it("keeps a line on which anything answers", () => {
    beatMs = 20_000;
    socket.start();
    open();
    socket.expectAnswer();
    clock.advance(5_000);
    lines.last.receive({ t: "ack" });
    clock.advance(40_000);
    expect(socket.connection.value.state).toBe("open");
  });

  it("does nothing before it is started", () => {
    clock.advance(60_000);
    expect(lines.all).toHaveLength(0);
    expect(socket.connection.value).toEqual({ state: "stopped" });
    expect(socket.send({ t: "say" })).toBe(false);
  });

  it("greets first, and is open only when the server has answered", () => {
    socket.start();
    expect(socket.connection.value).toEqual({ state: "connecting", since: clock.now() });
    lines.last.answer();
    expect(lines.last.names).toEqual(["hello"]);
    expect(socket.send({ t: "say" })).toBe(false);
    lines.last.receive({ t: "talk" });
    expect(socket.connection.value).toEqual({ state: "open" });
    expect(socket.send({ t: "say" })).toBe(true);
    expect(lines.last.names).toEqual(["hello", "say"]);
    expect(received).toEqual([{ t: "talk" }]);
  });

  it("starts once, however often it is asked", () => {
    socket.start();
    socket.start();
    expect(lines.all).toHaveLength(1);
  });

  it("answers a beat within the message event, and hands the beat on", () => {
    socket.start();
    open();
    lines.last.receive({ t: "beat", mark: 7 });
    expect(lines.last.sent.at(-1)).toEqual({ t: "alive", mark: 7 });
    expect(received.at(-1)).toEqual({ t: "beat", mark: 7 });
  });

  it("gives up a line that is silent for two beats and a second, lost since it was last heard", () => {
    socket.start();
    open();
    clock.advance(3000);
    lines.last.receive({ t: "beat", mark: 0 });
    const heard = clock.now();
    clock.advance(8999);
    expect(socket.connection.value).toEqual({ state: "open" });
    const silent = lines.last;
    clock.advance(1);
    expect(socket.connection.value).toEqual({ state: "lost", since: heard });
    expect(silent.closed).toBe(true);
    clock.advance(250);
    expect(lines.all).toHaveLength(2);
  });

  it("does not take its own sleep for the server's silence", () => {
    socket.start();
    open();
    clock.sleep(60_000);
    expect(socket.connection.value.state).toBe("open");
    lines.last.receive({ t: "beat", mark: 0 });
    clock.advance(4000);
    expect(socket.connection.value.state).toBe("open");
  });

  it("gives the line up soon after sleep when nothing was waiting", () => {
    socket.start();
    open();
    clock.sleep(60_000);
    clock.advance(2000);
    expect(socket.connection.value.state).toBe("lost");
  });

  it("tries again when the greeting stays without an answer", () => {
    socket.start();
    const since = clock.now();
    lines.last.answer();
    clock.advance(14_999);
    expect(lines.all[0]?.closed).toBe(false);
    clock.advance(1);
    expect(lines.all[0]?.closed).toBe(true);
    clock.advance(250);
    expect(lines.all).toHaveLength(2);
    expect(socket.connection.value).toEqual({ state: "connecting", since });
  });

  it("stays lost since the same moment through failed attempts, slower each time", () => {
    socket.start();
    open();
    clock.advance(1000);
    lines.last.hangUp();
    const since = clock.now();
    for (const wait of [250, 500, 1000, 2000, 4000, 5000, 5000]) {
      const before = lines.all.length;
      clock.advance(wait - 1);
      expect(lines.all).toHaveLength(before);
      clock.advance(1);
      expect(lines.all).toHaveLength(before + 1);
      expect(socket.connection.value).toEqual({ state: "lost", since });
      lines.last.hangUp();
    }
  });

  it("forgets earlier failures after a connection that lasted, not after one that fell at once", () => {
    socket.start();
    for (const wait of [250, 500, 1000, 2000]) {
      lines.last.hangUp();
      clock.advance(wait);
    }
    open();
    clock.advance(100);
    lines.last.hangUp();
    clock.advance(3999);
    expect(lines.all).toHaveLength(5);
    clock.advance(1);
    expect(lines.all).toHaveLength(6);
    open();
    clock.advance(5000);
    lines.last.hangUp();
    clock.advance(250);
    expect(lines.all).toHaveLength(7);
  });

  it("comes back after a restart, spread", () => {
    random = 0.9;
    socket.start();
    open();
    lines.last.hangUp(1012);
    clock.advance(2699);
    expect(lines.all).toHaveLength(1);
    clock.advance(1);
    expect(lines.all).toHaveLength(2);
  });

  it("stays away when another page has the talk", () => {
    socket.start();
    open();
    lines.last.hangUp(4002);
    clock.advance(600_000);
    expect(socket.connection.value).toEqual({ state: "replaced" });
    expect(lines.all).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it("resumes at once when told that something is missing", () => {
    socket.start();
    open();
    const first = lines.last;
    socket.resume();
    expect(first.closed).toBe(true);
    expect(socket.connection.value.state).toBe("lost");
    clock.advance(0);
    expect(lines.all).toHaveLength(2);
    got = 3;
    lines.last.answer();
    expect(lines.last.sent).toEqual([{ t: "hello", got: 3 }]);
  });

  it("hears nothing more from a line it has left", () => {
    socket.start();
    open();
    const first = lines.last;
    const handler = first.onmessage;
    socket.resume();
    expect(handler).not.toBeNull();
    first.receive({ t: "beat", mark: 9 });
    first.hangUp(4002);
    expect(received).toEqual([{ t: "talk" }]);
    expect(socket.connection.value.state).toBe("lost");
  });

  it("waits before it asks a busy server again", () => {
    socket.start();
    open();
    socket.backOff();
    clock.advance(249);
    expect(lines.all).toHaveLength(1);
    clock.advance(1);
    expect(lines.all).toHaveLength(2);
  });

  it("does not wait out the back-off when the network is back", () => {
    random = 0.99;
    socket.start();
    open();
    lines.last.hangUp();
    socket.nudge();
    expect(lines.all).toHaveLength(2);
    socket.nudge();
    clock.advance(1000);
    expect(lines.all).toHaveLength(2);
  });

  it("leaves a good connection alone when nudged", () => {
    socket.start();
    open();
    socket.nudge();
    expect(lines.all).toHaveLength(1);
    expect(socket.connection.value.state).toBe("open");
  });

  it("stops for good, with a farewell", () => {
    socket.start();
    open();
    socket.stop({ t: "leave" });
    expect(lines.last.names).toEqual(["hello", "leave"]);
    expect(lines.last.closed).toBe(true);
    clock.advance(60_000);
    expect(lines.all).toHaveLength(1);
    expect(clock.pending).toBe(0);
    expect(socket.connection.value).toEqual({ state: "stopped" });
  });

  it("says the farewell also while the greeting waits for its answer", () => {
    socket.start();
    lines.last.answer();
    socket.stop({ t: "leave" });
    expect(lines.last.names).toEqual(["hello", "leave"]);
  });

  it("keeps quiet about a farewell when there is no line", () => {
    socket.start();
    socket.stop({ t: "leave" });
    expect(lines.last.sent).toEqual([]);
    expect(lines.last.closed).toBe(true);
  });

  it("does not go on when a frame made the owner stop", () => {
    const stopping: Socket<In, Out> = new Socket<In, Out>({
      connect: lines.connect,
      greeting: () => ({ t: "hello" }),
      alive: () => ({ t: "alive" }),
      beatMs: () => 4000,
      onFrame: () => stopping.stop(),
      clock,
      random: () => 0,
    });
    stopping.start();
    open();
    expect(clock.pending).toBe(0);
    expect(stopping.connection.value).toEqual({ state: "stopped" });
  });

  it("can be started again after it was stopped", () => {
    socket.start();
    socket.stop();
    socket.start();
    expect(lines.all).toHaveLength(2);
    expect(socket.connection.value.state).toBe("connecting");
  });
});
