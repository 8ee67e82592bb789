/**
 * 100,000 records broken by chance, of every kind: always diagnostics, never a crash, none slower than two seconds.
 * A shorter run of the same is in test/records. Counts, by kind of record, and the slowest are printed.
 * MAHDAR_MUTATIONS asks for another number.
 */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { mendRecords } from '../../src/records/mend.js';
import { recordKindOf, recordSchemas } from '../../src/records/record-files.js';
import { filesUnder } from '../support/files-under.js';
import { memoryWorld } from '../support/memory-world.js';
import { expectDiagnostics, mutation } from '../support/record-slips.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const total = Number(process.env['MAHDAR_MUTATIONS'] ?? '100000');
const seed = 20220527;
/** In time of the processor, since other work on the machine may keep an input waiting; a hang meets the time limit. */
const limitMs = 2000;

const decoder = new TextDecoder();
function workspace(...folders: readonly string[]): Files {
  const files = Object.assign({}, ...folders.map(filesUnder)) as Record<string, Uint8Array>;
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      path.endsWith('.yaml') ? decoder.decode(bytes) : bytes,
    ]),
  );
}

/** A record to break, and the records it stands among. */
interface Target {
  readonly path: string;
  readonly text: string;
  readonly among: Files;
}

function targetsIn(files: Files, among: Files): readonly Target[] {
  return Object.entries(files).flatMap(([path, text]) =>
    typeof text === 'string' && recordKindOf(path) !== undefined ? [{ path, text, among }] : [],
  );
}

const small = workspace('test/support/small-workspace');
const everyKind = [
  ...targetsIn(small, small),
  ...targetsIn(workspace('test/support/every-kind'), small),
];
const samples = [
  workspace('data/beni-mellal'),
  workspace('data/fes'),
  workspace('data/guelmim'),
  workspace('data/inezgane', 'test/cases/mistakes/clean'),
  workspace('data/taroudant'),
];
/** A real record alone beside the body it belongs to. */
const realRecords = samples.flatMap((files) =>
  targetsIn(files, { 'body.yaml': files['body.yaml'] ?? '' }),
);
const wholeYears = samples.flatMap((files) => targetsIn(files, files));
const mend = (files: Record<string, string | Uint8Array>) => mendRecords(memoryWorld(files));

const slips = fc.array(mutation, { minLength: 1, maxLength: 4 });
const counts = new Map<string, number>();

async function survive(
  targets: readonly Target[],
  check: (broken: Record<string, string | Uint8Array>) => Promise<unknown>,
  runs: number,
): Promise<{ readonly count: number; readonly slowestMs: number }> {
  let [count, slowestMs] = [0, 0];
  const time = async (broken: Record<string, string | Uint8Array>): Promise<number> => {
    const start = process.cpuUsage();
    await check(broken);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...targets), slips, async (target, mutations) => {
      const { path, among } = target;
      const text = mutations.reduce((current, mutate) => mutate(current), target.text);
      const broken = { ...among, [path]: text };
      const took = await time(broken);
      if (took > limitMs) throw new Error(`${path} took ${took.toFixed(0)} ms`);
      const kind = recordKindOf(path) ?? '';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      count += 1;
      slowestMs = Math.max(slowestMs, took);
    }),
    { numRuns: runs, seed },
  );
  return { count, slowestMs };
}

const part = (share: number): number => Math.ceil(total * share);

describe('records broken by chance', () => {
  it.each([
    ['each kind of record in a small workspace', everyKind, expectDiagnostics, part(0.92)],
    ['the samples’ records, each beside its body', realRecords, expectDiagnostics, part(0.04)],
    ['whole years of records', wholeYears, expectDiagnostics, part(0.01)],
    ['mending', everyKind, mend, part(0.03)],
  ] as const)('%s', { timeout: 3_600_000 }, async (name, targets, check, runs) => {
    const { count, slowestMs } = await survive(targets, check, runs);
    expect(count).toBe(runs);
    process.stdout.write(`${name}: ${String(count)} inputs, slowest ${slowestMs.toFixed(0)} ms\n`);
  });

  it('reaches every kind of record', () => {
    expect([...counts.keys()].sort()).toEqual(Object.keys(recordSchemas).sort());
  });

  afterAll(() => {
    const kinds = [...counts].sort().map(([kind, count]) => `${kind} ${String(count)}`);
    process.stdout.write(`by kind: ${kinds.join(', ')}\n`);
  });
});
