/** How my turn was: asked once when it is over, two questions with one tap each, without my name. */

import { type Signal, signal } from "@preact/signals";
import type { ErrorCode } from "../wire/common";
import type { DeskGivePulse, DeskSends } from "../wire/desk";

export const PULSE_QUESTIONS = ["strain", "support"] as const;
export type PulseQuestion = (typeof PULSE_QUESTIONS)[number];
export type PulseMarks = Readonly<Partial<Record<PulseQuestion, number>>>;
export const PULSE_MARKS = [0, 1, 2, 3, 4] as const;

export class Pulse {
  /** `thanked`: I have answered; `failed`: my answer did not get through, and I can give it again. */
  readonly state: Signal<"idle" | "asked" | "sent" | "failed" | "thanked"> = signal("idle");
  readonly marks: Signal<PulseMarks> = signal({});
  readonly #send: (frame: DeskSends) => boolean;

  constructor(send: (frame: DeskSends) => boolean) {
    this.#send = send;
  }

  /** The server asks, or has what I said. */
  follow(asked: boolean): void {
    const hasAnswered = this.state.value === "sent" && Object.keys(this.marks.value).length > 0;
    this.marks.value = {};
    this.state.value = asked ? "asked" : hasAnswered ? "thanked" : "idle";
  }

  /** Answers a question, or takes the answer back; with the last one all are sent. */
  choose(question: PulseQuestion, mark: number): void {
    if (!this.#isOpen) return;
    const { [question]: before, ...others } = this.marks.value;
    this.marks.value = before === mark ? others : { ...others, [question]: mark };
    if (PULSE_QUESTIONS.every((one) => this.marks.value[one] !== undefined)) this.give();
  }

  /** Sends what I have answered; with nothing answered it is passed over. */
  give(): void {
    if (!this.#isOpen) return;
    const frame: DeskGivePulse = { t: "give_pulse", ...this.marks.value };
    this.state.value = this.#send(frame) ? "sent" : "failed";
  }

  /** Nothing was stored; `not_asked`: it never will be. */
  refused(code: ErrorCode): void {
    if (code === "not_asked") this.forget();
    else if (this.state.value === "sent") this.state.value = "failed";
  }

  /** I am on duty again, or the line is another: nobody asks any more. */
  forget(): void {
    this.state.value = "idle";
    this.marks.value = {};
  }

  get #isOpen(): boolean {
    return this.state.value === "asked" || this.state.value === "failed";
  }
}
