/** How long a thread has waited. The clock is the test's. */

import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { WaitingTime } from '../../src/batch/waiting-time.js';

it('is long from two seconds on, and what was waited for before does not count', () => {
  let idle = 5000;
  const waiting = new WaitingTime(() => idle);
  expect(waiting.isLong()).toBe(false);
  idle += 1999;
  expect(waiting.isLong()).toBe(false);
  idle += 1;
  expect(waiting.isLong()).toBe(true);
});

it('is what the loop of events says', async () => {
  const waiting = new WaitingTime();
  const since = performance.eventLoopUtilization();
  // However busy the machine is: until the loop itself says so.
  while (performance.eventLoopUtilization(since).idle < 2000)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(waiting.isLong()).toBe(true);
});
