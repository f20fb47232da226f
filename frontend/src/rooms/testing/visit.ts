import type { ReloadToken } from "../../shared/reload-token";
import { TestClock } from "../../shared/testing/clock";
import { Stay, type StayOptions } from "../stay";
import { House, type HouseLine, type HouseOptions } from "./house";

/** A page in a made-up room: its reader, its lines and what it keeps. */
export class Visit {
  readonly clock = new TestClock();
  readonly house: House;
  readonly lines: HouseLine[] = [];
  readonly left: string[] = [];
  readonly stay: Stay;
  stored = "";

  constructor(name = "Aava", options: HouseOptions & { house?: House; stay?: Partial<StayOptions> } = {}) {
    this.house = options.house ?? new House(options);
    let keys = 0;
    const reloadToken: ReloadToken = {
      read: () => this.stored,
      write: (token) => {
        this.stored = token;
      },
      clear: () => {
        this.stored = "";
      },
    };
    this.stay = new Stay({
      token: "token-of-the-page",
      room: "",
      reloadToken,
      clock: this.clock,
      connect: () => {
        const line = this.house.connect(name);
        this.lines.push(line);
        return line;
      },
      random: () => 0,
      newKey: () => {
        keys += 1;
        return `key-${name}-${keys}`;
      },
      tellLeft: (token) => this.left.push(token),
      ...options.stay,
    });
  }

  /** The newest line. */
  get line(): HouseLine {
    const line = this.lines.at(-1);
    if (line === undefined) throw new Error("nobody connected");
    return line;
  }

  /** Goes in, and is let in. */
  enter(): this {
    this.stay.enter();
    this.line.answer();
    return this;
  }

  /** The line is lost, and comes back after whatever happens meanwhile. */
  away(meanwhile: () => void): void {
    this.line.hangUp();
    meanwhile();
    this.back();
  }

  back(): void {
    this.clock.advance(10_000);
    this.line.answer();
  }

  /** What can be read in a thread, post by post. */
  texts(thread: number): string[] {
    const { first, posts = [] } = this.stay.room.value?.threads.get(thread) ?? {};
    return [...(first ? [first] : []), ...posts].map((post) => post.text);
  }
}
