import { TestClock } from "../../shared/testing/clock";
import { TestLines } from "../../shared/testing/line";
import type { Entry } from "../../wire/common";
import type { VisitorTalk } from "../../wire/visitor";
import { Talk } from "../talk";

export const JOINED: Entry = {
  seq: 2,
  at: 2000,
  author: "house",
  body: { t: "joined", name: "Aino", helper: "professional" },
};

export const said = (seq: number, text: string): Entry => ({
  seq,
  at: seq * 1000,
  author: "helper",
  body: { t: "said", text },
});

export const talkFrame = (fields: Partial<VisitorTalk> = {}): VisitorTalk => ({
  t: "talk",
  state: "waiting",
  head: 0,
  entries: [],
  service: "apua-eroon",
  token: "memory-token",
  reload: "reload-token",
  ahead: 2,
  ...fields,
});

/** A visitor's page without a browser: its talk, its clock, its lines, and what it stores. */
export class Visit {
  readonly clock = new TestClock();
  readonly lines = new TestLines();
  /** The reload token in sessionStorage. */
  stored = "";
  /** Tokens with which the page has told that it leaves fast. */
  readonly left: string[] = [];
  talk = this.load();

  /** A page that has just been loaded. */
  load(door = ""): Talk {
    let made = 0;
    return new Talk({
      service: "apua-eroon",
      door,
      language: "fi",
      reloadToken: {
        read: () => this.stored,
        write: (token) => {
          this.stored = token;
        },
        clear: () => {
          this.stored = "";
        },
      },
      clock: this.clock,
      connect: this.lines.connect,
      random: () => 0,
      newKey: () => {
        made += 1;
        return `k${made}`;
      },
      tellLeft: (token) => this.left.push(token),
    });
  }

  /** The first message is written, the server has taken it: waiting, seq 1 is ours. */
  wait(): void {
    this.talk.say("hei");
    this.lines.last.answer();
    this.lines.last.receive(talkFrame(), { t: "ack", key: "k1", seq: 1, at: 1000 });
  }

  /** Somebody answers. */
  converse(): void {
    this.wait();
    this.lines.last.receive({ t: "entries", entries: [JOINED] });
  }

  /** The line is there again. */
  reconnect(): void {
    this.clock.advance(500);
    this.lines.last.answer();
  }

  /** What was said, as the page shows it. */
  texts(): string[] {
    return this.talk.transcript.entries.value.flatMap(({ body }) => (body.t === "said" ? [body.text] : []));
  }
}
