import type { Clock } from "../clock";

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** A clock that only moves when told to. */
export class TestClock implements Clock {
  #now = 1_000_000;
  #timers: Timer[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves on, running each timer at its own moment. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.due);
      this.#run(next);
    }
    this.#now = end;
  }

  /** Time passes while the page sleeps: what came due runs afterwards, late. */
  sleep(ms: number): void {
    this.#now += ms;
    const overdue = this.#timers.filter((timer) => timer.due <= this.#now);
    for (const timer of overdue) this.#run(timer);
  }

  get pending(): number {
    return this.#timers.length;
  }

  #next(end: number): Timer | undefined {
    return this.#timers.filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
  }

  #run(timer: Timer): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
    timer.run();
  }
}
