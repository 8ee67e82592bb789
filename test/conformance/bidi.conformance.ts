/**
 * Every line of the Unicode conformance data of UAX #9 (Debian package unicode-data), through the program's own path:
 * levels, lines broken at several widths, visual order.
 */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BidiCase } from '../text/bidi-data.js';
import { characterCases, classCases, failureOf } from '../text/bidi-data.js';

const folder = process.env['UNICODE_DATA'] ?? '/usr/share/unicode';

/** Prints "91707 of 91707" and gives the first lines that fail. */
function failuresOf(name: string, cases: Iterable<BidiCase>): readonly string[] {
  const failures: string[] = [];
  let total = 0;
  let failed = 0;
  for (const line of cases) {
    total++;
    const failure = failureOf(line);
    if (failure === undefined) continue;
    failed++;
    if (failures.length < 20) failures.push(`${line.source} (${line.base}): ${failure}`);
  }
  console.log(`${name}: ${total - failed} of ${total}`);
  return total === 0 ? ['no lines read'] : failures;
}

test('BidiCharacterTest.txt', () => {
  const data = readFileSync(`${folder}/BidiCharacterTest.txt`, 'utf8');
  expect(failuresOf('BidiCharacterTest.txt', characterCases(data))).toEqual([]);
});

test('BidiTest.txt', { timeout: 600_000 }, () => {
  const data = readFileSync(`${folder}/BidiTest.txt`, 'utf8');
  expect(failuresOf('BidiTest.txt', classCases(data))).toEqual([]);
});
