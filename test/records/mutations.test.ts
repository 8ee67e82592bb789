/** Whatever a slip of the hand or a broken disk makes of the sample records, people get diagnostics, never a crash. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filesUnder } from '../support/files-under.js';
import { findAll } from '../support/find-all.js';
import { memoryWorld } from '../support/memory-world.js';
import { expectDiagnostics, mutation, place } from '../support/record-slips.js';

const sample = filesUnder('data/inezgane');
const records = Object.keys(sample).filter((path) => path.endsWith('.yaml'));

it('finds nothing in the sample itself', async () => {
  expect(await findAll(memoryWorld(sample))).toEqual([]);
});

/** A slip alone beside body.yaml is read fast, so many are tried; among all records it also meets the relations. */
it.each([
  ['alone', 2500, { 'body.yaml': sample['body.yaml']! }],
  ['among the others', 300, sample],
])(
  'survives slips in the text of any record, %s',
  async (_, numRuns, others) => {
    const slips = fc.array(mutation, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...records), slips, async (path, mutations) => {
        const text = new TextDecoder().decode(sample[path]);
        const broken = mutations.reduce((current, mutate) => mutate(current), text);
        await expectDiagnostics({ ...others, [path]: broken });
      }),
      { numRuns },
    );
  },
  300_000,
);

it('survives broken bytes', async () => {
  const noise = fc.uint8Array({ minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      // A lock left beside a register is empty: no byte of it can break.
      fc.constantFrom(...Object.keys(sample).filter((path) => (sample[path]?.length ?? 0) > 8)),
      place,
      noise,
      async (path, at, bytes) => {
        const broken = new Uint8Array(sample[path]!);
        broken.set(bytes, Math.floor(at * Math.max(0, broken.length - bytes.length)));
        await expectDiagnostics({ 'body.yaml': sample['body.yaml']!, [path]: broken });
      },
    ),
    { numRuns: 500 },
  );
}, 300_000);
