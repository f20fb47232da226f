/** Silent help: calling it, and whom the desk says to telephone (rule 20). */

import { type Signal, signal } from "@preact/signals";
import type { Backup, CallForHelp, DeskSends } from "../wire/desk";
import type { Picture } from "./picture";

const EVERY_SERVICE = "*";

/** My own call; nothing while I need no help. */
export function myCall({ me, calls }: Picture): CallForHelp | undefined {
  return calls.find(({ person }) => person === me.person);
}

/** The calls of others. */
export function callsOfOthers({ me, calls }: Picture): CallForHelp[] {
  return calls.filter(({ person }) => person !== me.person);
}

/** Who is on call for these services: each with their own backup, otherwise the one for all. */
export function backupsOf({ onCall }: Picture, services: readonly string[]): Backup[] {
  const named = (scope: string): Backup | undefined => onCall.find((backup) => backup.scope === scope);
  const found = services.map((slug) => named(slug) ?? named(EVERY_SERVICE));
  return [...new Set(found)].filter((backup) => backup !== undefined);
}

export class HelpLine {
  /** What became of my last call, until the server shows it. */
  readonly state: Signal<"idle" | "asked" | "failed"> = signal("idle");
  readonly #send: (frame: DeskSends) => boolean;

  constructor(send: (frame: DeskSends) => boolean) {
    this.#send = send;
  }

  /** Calls every professional on duty, from a contact or from none. */
  call(contact: string | null): void {
    this.state.value = this.#send({ t: "call_help", contact: contact ?? "" }) ? "asked" : "failed";
  }

  stop(): void {
    this.#send({ t: "stop_help" });
  }

  come(person: string): void {
    this.#send({ t: "come_to_help", person });
  }

  /** The server has shown who calls. */
  follow(picture: Picture): void {
    if (myCall(picture) !== undefined) this.state.value = "idle";
  }

  /** The call was refused, or nobody knows whether it came through. */
  lost(): void {
    if (this.state.value === "asked") this.state.value = "failed";
  }
}
