/** One trainee's practising: choosing a visitor, the talk, looking back. In memory only. */

import { type Signal, signal } from "@preact/signals";
import { Desk } from "../desk/desk";
import { callHelpByKey } from "../desk/help-key";
import { newKey } from "../shared/keys";
import type { Scenario } from "./core";
import { PracticeHouse, type PracticeOptions } from "./house";

export type Stage =
  | { readonly name: "choosing" }
  | { readonly name: "talking"; readonly scenario: Scenario; readonly desk: Desk }
  | { readonly name: "looking_back"; readonly scenario: Scenario };

export class Practice {
  readonly stage: Signal<Stage> = signal({ name: "choosing" });
  readonly #options: Omit<PracticeOptions, "scenario" | "onOver">;
  #stop = () => {};

  constructor(options: Omit<PracticeOptions, "scenario" | "onOver">) {
    this.#options = options;
  }

  /** Begins a talk with this visitor. */
  begin(scenario: Scenario): void {
    const { clock, language, now, random } = this.#options;
    const house = new PracticeHouse({ ...this.#options, scenario, onOver: () => this.lookBack() });
    const desk = new Desk({ connect: () => house.connect(), clock, serverNow: now, language, random, newKey });
    this.#stop = () => {
      house.stop();
      desk.stop();
    };
    this.stage.value = { name: "talking", scenario, desk };
    desk.start();
  }

  /** Ends the talk, wherever it is. */
  lookBack(): void {
    const stage = this.stage.value;
    if (stage.name !== "talking") return;
    this.#stop();
    this.stage.value = { name: "looking_back", scenario: stage.scenario };
  }

  chooseAgain(): void {
    this.stage.value = { name: "choosing" };
  }

  /** The desk's key of silent help works here too; whom it calls is made up. */
  helpKey(event: KeyboardEvent): void {
    const stage = this.stage.value;
    if (stage.name === "talking") callHelpByKey(event, stage.desk);
  }
}
