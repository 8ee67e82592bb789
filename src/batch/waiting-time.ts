/** How long a thread has waited for others. */

import { performance } from 'node:perf_hooks';

/**
 * What a thread must first learn (load, and have V8's compiler make fast) takes about so long, in milliseconds. Who begins
 * when so much was lost by waiting loses at most twice what would have been best, whatever comes (the ski rental problem:
 * Karlin et al., "Competitive Snoopy Caching", 1988).
 */
const learningMs = 2000;

export class WaitingTime {
  readonly #idleMs: () => number;
  readonly #before: number;

  /** `idleMs`: how long the loop of events has had nothing to do since it began. */
  constructor(idleMs: () => number = () => performance.eventLoopUtilization().idle) {
    this.#idleMs = idleMs;
    this.#before = idleMs();
  }

  /** Whether it was long enough to learn in. */
  isLong(): boolean {
    return this.#idleMs() - this.#before >= learningMs;
  }
}
