/**
 * One connection that comes back by itself.
 *
 * It knows frames only by their name: it greets, answers the beat, notices a dead line and
 * reconnects. What frames mean, and what was not yet stored, is for its owner to keep; nothing
 * is kept here, so nothing can be lost here.
 */

import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Clock } from "./clock";

/**
 * How the connection stands. `since` is on the injected clock: when the server was last known to
 * be there, or, for a first connection, when it was asked for.
 */
export type Connection =
  | { readonly state: "connecting"; readonly since: number }
  | { readonly state: "open" }
  | { readonly state: "lost"; readonly since: number }
  /** The same talk was opened in another page, which has it now. */
  | { readonly state: "replaced" }
  | { readonly state: "stopped" };

interface Frame {
  readonly t: string;
  /** Of a beat: its answer carries the same. */
  readonly mark?: number;
}

/** The part of the browser's WebSocket that is used. */
export type WebSocketLike = Pick<WebSocket, "readyState" | "send" | "close" | "onopen" | "onmessage" | "onclose">;

export interface SocketOptions<In extends Frame, Out extends Frame> {
  /** Begins a connection: `() => new WebSocket(address)`. */
  connect(): WebSocketLike;
  /** The first frame of every connection, made when it is sent. */
  greeting(): Out;
  /** The answer to the beat with this mark. */
  alive(mark: number): Out;
  /** Milliseconds between the server's beats as things stand. */
  beatMs(): number;
  /** Gets every frame of the server, beats included, in order. */
  onFrame(frame: In): void;
  clock: Clock;
  /** 0 <= random() < 1. */
  random(): number;
}

/** Close codes with a meaning of their own; they are listed in `moderation/live/wire.py`. */
const COME_BACK = 1012;
const REPLACED = 4002;
const FLOOD = 4003;
const RESUME = 4004;
/** No close code at all: the line was given up on this side. */
const SILENT = 0;

const WEBSOCKET_OPEN = 1;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
const COME_BACK_SPREAD_MS = 3_000;
/** A server that answers the greeting later than this is as good as away; a bad phone line needs its time. */
const GREETING_MS = 15_000;
/** Added to two beats: together 9 s in a talk, so that an outage shows help cards within 10 s (rule 9). */
const BEAT_MARGIN_MS = 1_000;
/** Within two beats that are far apart, an outage would show no help in 10 s: what was sent is answered sooner. */
const ANSWER_MS = 8_000;
/** A connection that lasted this long was a good one: the back-off begins from the start. */
const STEADY_MS = 5_000;
/** A timer that is this late was late because the page slept. */
const SLEPT_MS = 2_000;

/**
 * Milliseconds to wait before connecting again.
 *
 * `attempt` counts the connections that failed in a row before this one. Spread at random, so
 * that a restart does not bring everybody back at the same moment.
 */
export function reconnectDelay(code: number, attempt: number, random: number): number {
  if (code === COME_BACK) return random * COME_BACK_SPREAD_MS;
  if (code === RESUME && attempt === 0) return 0;
  const longest = code === FLOOD ? LONGEST_DELAY_MS : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);
  return longest * (0.5 + random / 2);
}

export class Socket<In extends Frame, Out extends Frame> {
  readonly #options: SocketOptions<In, Out>;
  readonly #connection: Signal<Connection> = signal({ state: "stopped" });
  #line: WebSocketLike | null = null;
  #attempt = 0;
  #openedAt = 0;
  #heardAt = 0;
  /** When the line is given up if nothing is heard. */
  #due = 0;
  #cancelWatch = () => {};
  #cancelRetry = () => {};

  constructor(options: SocketOptions<In, Out>) {
    this.#options = options;
  }

  get connection(): ReadonlySignal<Connection> {
    return this.#connection;
  }

  /** Connects, and stays connected until `stop`. */
  start(): void {
    const { state } = this.#connection.value;
    if (state !== "stopped" && state !== "replaced") return;
    this.#attempt = 0;
    this.#connection.value = { state: "connecting", since: this.#options.clock.now() };
    this.#connect();
  }

  /** Sends now, or says false: what must not be lost belongs in an outbox. */
  send(frame: Out): boolean {
    if (this.#connection.value.state !== "open") return false;
    this.#line?.send(JSON.stringify(frame));
    return true;
  }

  /** What was sent just now is answered by a server that is there: the line is given up if nothing is heard soon. */
  expectAnswer(): void {
    const isOpen = this.#connection.value.state === "open";
    if (isOpen && this.#options.clock.now() + ANSWER_MS < this.#due) this.#watch(ANSWER_MS);
  }

  /** Something is missing (a gap in the log): greet again at once on a new connection. */
  resume(): void {
    if (this.#connection.value.state === "open") this.#lose(RESUME, this.#options.clock.now());
  }

  /** The server cannot serve us now: greet again on a new connection, later. */
  backOff(): void {
    if (this.#connection.value.state === "open") this.#lose(SILENT, this.#options.clock.now());
  }

  /** The network or the page is back: try now what waits for its turn. */
  nudge(): void {
    const { state } = this.#connection.value;
    if ((state === "lost" || state === "connecting") && this.#line === null) this.#connect();
  }

  /** Ends the connection for good; a farewell goes out first if the line is up, greeted or not. */
  stop(farewell?: Out): void {
    if (farewell !== undefined && this.#line?.readyState === WEBSOCKET_OPEN) {
      this.#line.send(JSON.stringify(farewell));
    }
    this.#hangUp();
    this.#connection.value = { state: "stopped" };
  }

  #connect(): void {
    this.#cancelRetry();
    const line = this.#options.connect();
    this.#line = line;
    this.#heardAt = this.#options.clock.now();
    this.#watch(GREETING_MS);
    line.onopen = () => line.send(JSON.stringify(this.#options.greeting()));
    line.onmessage = (event) => this.#receive(String(event.data));
    line.onclose = (event) => this.#closed(event.code);
  }

  #receive(text: string): void {
    const now = this.#options.clock.now();
    this.#heardAt = now;
    if (this.#connection.value.state !== "open") {
      this.#openedAt = now;
      this.#connection.value = { state: "open" };
    }
    const frame = JSON.parse(text) as In;
    // Answered here, in the message event: timers of a page in the background are held back.
    if (frame.t === "beat" && frame.mark !== undefined) this.send(this.#options.alive(frame.mark));
    this.#options.onFrame(frame);
    if (this.#connection.value.state === "open") this.#watch(2 * this.#options.beatMs() + BEAT_MARGIN_MS);
  }

  #closed(code: number): void {
    if (code === REPLACED) {
      this.#hangUp();
      this.#connection.value = { state: "replaced" };
    } else {
      this.#lose(code, this.#options.clock.now());
    }
  }

  /** Gives up the line if nothing is heard for so long. */
  #watch(ms: number): void {
    this.#cancelWatch();
    this.#due = this.#options.clock.now() + ms;
    this.#cancelWatch = this.#options.clock.after(ms, () => {
      const late = this.#options.clock.now() - this.#due;
      // After sleep the timer may run before the frames that wait in the event queue: look once more.
      if (late > SLEPT_MS) this.#watch(SLEPT_MS);
      else this.#lose(SILENT, this.#heardAt);
    });
  }

  #lose(code: number, since: number): void {
    this.#hangUp();
    if (this.#connection.value.state === "open") {
      if (this.#options.clock.now() - this.#openedAt >= STEADY_MS) this.#attempt = 0;
      this.#connection.value = { state: "lost", since };
    }
    const delay = reconnectDelay(code, this.#attempt, this.#options.random());
    this.#attempt += 1;
    this.#cancelRetry = this.#options.clock.after(delay, () => this.#connect());
  }

  #hangUp(): void {
    this.#cancelWatch();
    this.#cancelRetry();
    const line = this.#line;
    this.#line = null;
    if (line === null) return;
    line.onopen = line.onmessage = line.onclose = null;
    line.close();
  }
}
