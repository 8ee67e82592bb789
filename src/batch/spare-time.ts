/** How much of its time a thread has left, by what it did lately. */

import { performance } from 'node:perf_hooks';

/** So long is looked back, in milliseconds. */
const lookBackMs = 500;

/** From this share of the time on, what a thread must first learn to do (V8's compiler) is worth its learning. */
const much = 1 / 3;

/** What the loop of events says of itself, in milliseconds since it began. */
interface LoopTimes {
  /** Waiting for something to happen. */
  readonly idle: number;
  readonly active: number;
}

export class SpareTime {
  readonly #loopTimes: () => LoopTimes;
  #since: LoopTimes;
  #spentMs = 0;
  #isMuch = false;

  constructor(loopTimes: () => LoopTimes = () => performance.eventLoopUtilization()) {
    this.#loopTimes = loopTimes;
    this.#since = loopTimes();
  }

  /** Does what the thread would not do if it had no time. */
  async spend<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#loopTimes();
    try {
      return await work();
    } finally {
      this.#spentMs += this.#loopTimes().active - before.active;
    }
  }

  /** Whether a third of its time went by waiting, or with what was done for lack of anything else. */
  isMuch(): boolean {
    const now = this.#loopTimes();
    const idle = now.idle - this.#since.idle;
    const all = idle + now.active - this.#since.active;
    if (all < lookBackMs) return this.#isMuch;
    this.#isMuch = (idle + this.#spentMs) / all > much;
    this.#since = now;
    this.#spentMs = 0;
    return this.#isMuch;
  }
}
