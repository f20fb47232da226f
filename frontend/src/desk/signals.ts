/**
 * Signals to a worker who does not look at the desk: a notification of the device, and a sound.
 *
 * Both are off until the worker switches them on. A signal says that something is new, and nothing else: screens are
 * seen by others, and a device keeps its notifications.
 */

import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Clock } from "../shared/clock";
import { choice, choose } from "./choices";
import type { Desk } from "./desk";
import { isOfferedToOthers, offerOf, waitingForMe } from "./picture";

/** At most one signal in so many milliseconds; what comes meanwhile is signalled at their end. */
export const QUIET_MS = 5_000;

/** What the signals need of the browser. None of it fails. */
export interface Device {
  /** Whether the worker has the page before their eyes. */
  isLookedAt(): boolean;
  /** Null where the device shows no notifications. */
  permission(): NotificationPermission | null;
  /** Asks the worker; only within what they press. */
  askPermission(): Promise<NotificationPermission>;
  notify(): void;
  ring(): void;
}

export interface SignalsOptions {
  readonly desk: Pick<Desk, "picture" | "threads">;
  readonly clock: Clock;
  readonly device: Device;
}

/** What the worker knows of, or has been signalled. */
interface Known {
  /** Who waits in any service of the desk, but whom it is a colleague's turn to take; or in whose talk a colleague waits for me. */
  readonly waiting: ReadonlySet<string>;
  /** Whom it is my turn to take. */
  readonly offered: string | undefined;
  /** How much is unread in each contact. */
  readonly unread: ReadonlyMap<string, number>;
}

/** What is new; somebody who waits comes before messages. */
type News = "visitor" | "message";

export class Signals {
  readonly #options: SignalsOptions;
  readonly #notifies: Signal<boolean> = choice("desk-notify", false);
  readonly #sounds: Signal<boolean> = choice("desk-sound", false);
  #known: Known | null = null;
  #signalledAt = Number.NEGATIVE_INFINITY;
  #held: News | null = null;

  constructor(options: SignalsOptions) {
    this.#options = options;
    // Permission may have been taken back since.
    this.#notifies.value &&= options.device.permission() === "granted";
  }

  get notifies(): ReadonlySignal<boolean> {
    return this.#notifies;
  }

  get sounds(): ReadonlySignal<boolean> {
    return this.#sounds;
  }

  /** Follows the desk from now on; what is there already is no news. The answer ends it. */
  start(): () => void {
    return effect(() => this.#follow());
  }

  /** Switches notifications; on only when the worker lets the browser show them. */
  async setNotifies(wanted: boolean): Promise<void> {
    const { device } = this.#options;
    choose("desk-notify", this.#notifies, wanted && (await device.askPermission()) === "granted");
  }

  setSounds(wanted: boolean): void {
    choose("desk-sound", this.#sounds, wanted);
  }

  #follow(): void {
    const { desk } = this.#options;
    const picture = desk.picture.value;
    const unread = new Map(desk.threads.value.map((thread) => [thread.contact, thread.unread.value]));
    if (picture === null) return;
    const known = this.#known;
    const waiting = [...picture.waiting.filter((one) => !isOfferedToOthers(picture, one)), ...picture.invitations];
    const offered = offerOf(picture)?.contact;
    this.#known = { waiting: new Set(waiting.map(({ contact }) => contact)), offered, unread };
    if (known === null) return;
    const isMyTurn = offered !== undefined && offered !== known.offered;
    const forMe = [...waitingForMe(picture), ...picture.invitations];
    if (isMyTurn || forMe.some(({ contact }) => !known.waiting.has(contact))) this.#signal("visitor");
    else if ([...unread].some(([contact, count]) => count > (known.unread.get(contact) ?? 0))) this.#signal("message");
  }

  #signal(news: News): void {
    const { clock } = this.#options;
    const left = this.#signalledAt + QUIET_MS - clock.now();
    if (left <= 0) this.#give(news);
    else this.#hold(news, left);
  }

  #hold(news: News, ms: number): void {
    if (this.#held === null) this.#options.clock.after(ms, () => this.#giveHeld());
    if (this.#held !== "visitor") this.#held = news;
  }

  #giveHeld(): void {
    const held = this.#held;
    this.#held = null;
    if (held !== null) this.#give(held);
  }

  #give(news: News): void {
    const { clock, device } = this.#options;
    const lookedAt = device.isLookedAt();
    const notifies = this.#notifies.peek() && !lookedAt;
    const rings = this.#sounds.peek() && (news === "visitor" || !lookedAt);
    if (!notifies && !rings) return;
    this.#signalledAt = clock.now();
    if (notifies) device.notify();
    if (rings) device.ring();
  }
}
