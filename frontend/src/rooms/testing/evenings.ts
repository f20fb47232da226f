/** The live evenings of a made-up group: who is in them, and what was said there. */

import type { Entry, EveningOnPage } from "../../wire/common";
import type { FacilitatorSends } from "../../wire/facilitator";
import type { RoomReceives, RoomSends } from "../../wire/room";
import type { House, HouseLine } from "./house";

export type EveningSends = Extract<RoomSends | FacilitatorSends, { t: `evening_${string}` }>;

/** One that goes on, unless told otherwise. */
export function evening(about: Partial<EveningOnPage> = {}): EveningOnPage {
  const id = "evening-of-the-test";
  return { evening: id, theme: "Uni", starts: 0, ends: 60_000, state: "open", capacity: 5, there: 0, ...about };
}

export class HouseEvenings {
  listed: EveningOnPage[] = [];
  readonly logs = new Map<string, Entry[]>();
  /** In which evening each has a place, by name. */
  readonly places = new Map<string, string>();
  /** Names whose words in evenings wait for a facilitator. */
  readonly held = new Set<string>();
  readonly #house: House;
  /** Which lines listen to an evening. */
  readonly #listening = new Map<HouseLine, string>();

  constructor(house: House) {
    this.#house = house;
  }

  /** The list is another one: every page is told. */
  list(...evenings: readonly EveningOnPage[]): void {
    this.listed = [...evenings];
    for (const line of this.#house.lines) if (line.isIn) this.tell(line);
  }

  tell(line: HouseLine): void {
    line.receive({ t: "evenings", evenings: this.listed });
  }

  /** Somebody says something, whose page is another one, or the guest through a facilitator. */
  say(id: string, by: string, text: string, about: { readonly guest?: boolean; readonly key?: string } = {}): Entry {
    const log = this.log(id);
    const helper = this.#house.leaders.find((leader) => leader.name === by)?.helper;
    const entry: Entry = {
      seq: log.length + 1,
      at: 1000 * log.length,
      author: helper || about.guest ? "facilitator" : "member",
      body: { t: "said", text, by, ...(helper && { helper }) },
      ...(about.key && { key: about.key }),
    };
    log.push(entry);
    for (const [line, where] of this.#listening) {
      if (where === id && !line.hasKey(about.key)) line.receive({ t: "evening_entries", entries: [line.keyOf(entry)] });
    }
    return entry;
  }

  /** The evening is over: everybody is out, and what is not kept is gone. */
  end(id: string): void {
    for (const [line, where] of [...this.#listening]) if (where === id) this.#out(line);
    for (const [name, where] of [...this.places]) if (where === id) this.places.delete(name);
    const kept = this.listed.find((one) => one.evening === id)?.kept ?? false;
    if (!kept) this.logs.delete(id);
    const over = this.listed.map((one) => (one.evening === id ? { ...one, state: "over" as const } : one));
    this.list(...over.filter((one) => one.state !== "over" || one.kept));
  }

  log(id: string): Entry[] {
    const log = this.logs.get(id) ?? [];
    this.logs.set(id, log);
    return log;
  }

  hangUp(line: HouseLine): void {
    this.#listening.delete(line);
  }

  take(line: HouseLine, frame: EveningSends): void {
    switch (frame.t) {
      case "evening_join":
        return this.#join(line, frame.evening, frame.after ?? 0);
      case "evening_leave":
        this.places.delete(line.name);
        return this.#out(line);
      case "evening_say":
      case "evening_pass":
        return this.#take(line, frame);
      case "evening_read":
        return this.#read(line, frame.evening);
      case "evening_end":
        return this.end(frame.evening);
    }
  }

  #join(line: HouseLine, id: string, after: number): void {
    const refuse = (code: "closed" | "full"): void => line.receive({ t: "error", code, re: "evening_join" });
    const found = this.listed.find((one) => one.evening === id);
    if (found === undefined || found.state !== "open") return refuse("closed");
    const leads = this.#house.leaders.some(({ name }) => name === line.name);
    if (!leads && this.places.get(line.name) !== id && found.there >= found.capacity) return refuse("full");
    this.places.set(line.name, id);
    this.#listening.set(line, id);
    const log = this.log(id);
    const entries = log.slice(after).map((entry) => line.keyOf(entry));
    line.receive({ t: "evening", evening: id, head: log.length, entries });
  }

  #take(line: HouseLine, { t, key, text }: Extract<EveningSends, { key: string }>): void {
    const id = this.#listening.get(line);
    if (id === undefined) return line.receive({ t: "error", code: "not_started", re: t, key });
    if (this.held.has(line.name)) {
      return line.receive({ t: "held", key, held: this.#house.hold(line.name, text, "newcomer", { key }) });
    }
    const guest = t === "evening_pass" ? (this.listed.find((one) => one.evening === id)?.guest ?? "") : "";
    const before = this.log(id).find((entry) => entry.key === key);
    const { seq, at } = before ?? this.say(id, guest || line.name, text, { guest: guest !== "", key });
    line.receive({ t: "evening_ack", key, seq, at });
  }

  #read(line: HouseLine, id: string): void {
    const found = this.listed.find((one) => one.evening === id);
    const frame: RoomReceives =
      found?.state === "over" && found.kept
        ? { t: "evening_text", evening: id, entries: this.log(id) }
        : { t: "error", code: "not_found", re: "evening_read" };
    line.receive(frame);
  }

  #out(line: HouseLine): void {
    if (this.#listening.delete(line)) line.receive({ t: "evening_gone" });
  }
}
