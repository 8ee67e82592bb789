/** What a thread knows of its own time. The clock is the test's. */

import { expect, it } from 'vitest';
import { SpareTime } from '../../src/batch/spare-time.js';

function clock() {
  const times = { idle: 0, active: 0 };
  const spareTime = new SpareTime(() => ({ ...times }));
  const pass = (active: number, idle: number): void => {
    times.active += active;
    times.idle += idle;
  };
  return { pass, spareTime };
}

it('has none before half a second has shown it', () => {
  const { pass, spareTime } = clock();
  pass(10, 480);
  expect(spareTime.isMuch()).toBe(false);
  pass(5, 10);
  expect(spareTime.isMuch()).toBe(true);
});

it('has much where more than a third went by waiting, and looks at the last half second alone', () => {
  const { pass, spareTime } = clock();
  pass(300, 200);
  expect(spareTime.isMuch()).toBe(true);
  pass(400, 150);
  expect(spareTime.isMuch()).toBe(false);
});

it('counts what is done for lack of anything else as time it has', async () => {
  const { pass, spareTime } = clock();
  pass(300, 200);
  expect(spareTime.isMuch()).toBe(true);
  await spareTime.spend(() => Promise.resolve(pass(250, 0)));
  pass(250, 0);
  expect(spareTime.isMuch()).toBe(true);
  pass(500, 0);
  expect(spareTime.isMuch()).toBe(false);
});

it('counts what was spent on work that failed', async () => {
  const { pass, spareTime } = clock();
  const fails = spareTime.spend(() => {
    pass(400, 0);
    return Promise.reject(new Error('no'));
  });
  await expect(fails).rejects.toThrow('no');
  pass(100, 0);
  expect(spareTime.isMuch()).toBe(true);
});
