/**
 * 20,000 records broken by chance (MAHDAR_MUTATIONS=100000 for the long run): always diagnostics, never a crash, none
 * slower than two seconds. A shorter run of the same is in test/records. Counts, and the slowest, are printed.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendRecords } from '../../src/records/mend.js';
import { filesUnder } from '../support/files-under.js';
import { memoryWorld } from '../support/memory-world.js';
import { expectDiagnostics, mutation } from '../support/record-slips.js';

const total = Number(process.env['MAHDAR_MUTATIONS'] ?? '20000');
const seed = 20220527;
const decoder = new TextDecoder();
const read = (files: Record<string, Uint8Array>): Record<string, string | Uint8Array> =>
  Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      path.endsWith('.yaml') ? decoder.decode(bytes) : bytes,
    ]),
  );
const small = read(filesUnder('test/support/small-workspace'));
const full = read({
  ...filesUnder('data/inezgane'),
  ...filesUnder('test/cases/mistakes/clean'),
});
const slips = fc.array(mutation, { minLength: 1, maxLength: 4 });
/** The slowest may wait for other work on the machine, so a slow one is measured again alone. */
const limitMs = 2000;

interface Runs {
  count: number;
  slowestMs: number;
}

async function survive(
  files: Readonly<Record<string, string | Uint8Array>>,
  check: (broken: Record<string, string | Uint8Array>) => Promise<unknown>,
  runs: number,
): Promise<Runs> {
  const paths = Object.keys(files).filter((path) => typeof files[path] === 'string');
  const measured: Runs = { count: 0, slowestMs: 0 };
  const time = async (broken: Record<string, string | Uint8Array>): Promise<number> => {
    const start = performance.now();
    await check(broken);
    return performance.now() - start;
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), slips, async (path, mutations) => {
      const text = mutations.reduce((current, mutate) => mutate(current), String(files[path]));
      const broken = { ...files, [path]: text };
      let took = await time(broken);
      if (took > limitMs) took = await time(broken);
      measured.count += 1;
      measured.slowestMs = Math.max(measured.slowestMs, took);
      expect(took).toBeLessThan(limitMs);
    }),
    { numRuns: runs, seed },
  );
  return measured;
}

describe('records broken by chance', () => {
  it.each([
    ['a small workspace', small, expectDiagnostics, Math.floor(total * 0.96)],
    ['a whole year of records', full, expectDiagnostics, Math.floor(total * 0.01)],
    [
      'mending',
      small,
      (files: Record<string, string | Uint8Array>) => mendRecords(memoryWorld(files)),
      Math.ceil(total * 0.03),
    ],
  ] as const)(
    '%s',
    async (name, files, check, runs) => {
      const { count, slowestMs } = await survive(files, check, runs);
      expect(count).toBe(runs);
      process.stdout.write(
        `${name}: ${String(count)} inputs, slowest ${slowestMs.toFixed(0)} ms\n`,
      );
    },
    3_600_000,
  );
});
