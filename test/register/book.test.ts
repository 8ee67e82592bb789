import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, standingOfPaper } from '../../src/register/book.js';
import type { SealedEntry } from '../../src/register/chain.js';
import type { EntryDraft } from '../../src/register/entry.js';
import { emptyLog, readLog, seal } from '../../src/register/chain.js';

const paper = fc.constantFrom('letter/a', 'letter/b', 'letter/c');
const number = fc.integer({ min: 1, max: 4 });
const keyFor = (given: number) => ({
  ...{ series: 'letters', period: '2022', number: given, printed: `0${given}/2022` },
});
const content = {
  ...{ date: '2022-05-30', subject: { fr: 'Objet' }, articles: [], enclosures: [], says: {} },
  files: [{ file: 'register/issued/x/a.pdf', bytes: 1, sha256: '0'.repeat(64) }] as [
    { file: string; bytes: number; sha256: string },
  ],
};

/** Any order of things, also those no program would enter: a number given twice, one that stands for itself. */
const draft: fc.Arbitrary<EntryDraft> = fc.oneof(
  fc
    .record({ paper, number, old: fc.option(number, { nil: undefined }) })
    .map(({ paper: id, number: given, old }): EntryDraft => ({
      ...{ action: 'issue', ...keyFor(given), paper: id, ...content },
      ...(old !== undefined && {
        replaces: { printed: `0${old}/2022`, number: old, period: '2022' },
      }),
    })),
  fc.record({ paper, number }).map(({ paper: id, number: given }): EntryDraft => ({
    ...{ action: 'correct', ...keyFor(given), version: 2, reason: 'x', paper: id, ...content },
  })),
  number.map((given): EntryDraft => ({ action: 'void', ...keyFor(given), reason: 'x' })),
  fc.constant<EntryDraft>({ action: 'repair', what: 'unfinished-line', found: '{' }),
);

function entriesOf(drafts: readonly EntryDraft[]): readonly SealedEntry[] {
  let text = '';
  let log = emptyLog;
  for (const each of drafts) {
    text += seal(each, log, new Date(0)).text;
    log = readLog(new TextEncoder().encode(text));
  }
  expect(log.faults).toEqual([]);
  return log.entries;
}

describe('the standing of one paper', () => {
  it('is what the whole book says of it', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), paper, (drafts, id) => {
        const entries = entriesOf(drafts);
        expect(standingOfPaper(entries, id)).toEqual(bookOf(entries).ofPaper(id));
      }),
      { numRuns: 300 },
    );
  });
});
