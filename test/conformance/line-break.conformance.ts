/**
 * Every line of Unicode's LineBreakTest.txt (Debian package unicode-data) through `linebreak`, and through our own
 * tailoring of it. The library keeps some pieces together that the test would let be parted; it must never part what
 * the standard keeps together, but for one emoji sequence that no font of ours could set.
 */

import { readFileSync } from 'node:fs';
import LineBreaker from 'linebreak';
import { expect, test } from 'vitest';
import { breakOpportunities } from '../../src/render/pdf/line/break-opportunities.js';

const folder = process.env['UNICODE_DATA'] ?? '/usr/share/unicode';

interface Case {
  readonly text: string;
  readonly places: readonly number[];
}

function* cases(): Generator<Case> {
  const data = readFileSync(`${folder}/auxiliary/LineBreakTest.txt`, 'utf8');
  for (const line of data.split('\n')) {
    const fields = line.split('#')[0]!.trim().split(/\s+/);
    if (fields.length < 2) continue;
    let text = '';
    const places: number[] = [];
    for (const field of fields) {
      if (field === '÷') places.push(text.length);
      else if (field !== '×') text += String.fromCodePoint(Number.parseInt(field, 16));
    }
    yield { text, places: places.filter((place) => place > 0) };
  }
}

function placesOf(text: string): readonly number[] {
  const places: number[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
    places.push(next.position);
  return places;
}

const emoji = '\u{1F02C}\u{1F3FF}';

test('LineBreakTest.txt', () => {
  let total = 0;
  let equal = 0;
  const parted: string[] = [];
  for (const { text, places } of cases()) {
    total++;
    const found = placesOf(text);
    if (String(found) === String(places)) equal++;
    if (found.some((place) => !places.includes(place))) parted.push(text);
  }
  console.log(`LineBreakTest.txt: ${equal} of ${total}`);
  expect({ total, equal, parted }).toEqual({ total: 7654, equal: 7595, parted: [emoji] });
});

test('our tailoring only takes places away', () => {
  const parted: string[] = [];
  for (const { text, places } of cases()) {
    const paragraph = { text, direction: 'ltr', lang: 'fr', runs: [] } as const;
    const found = breakOpportunities(paragraph).filter(({ kind }) => kind !== 'avoided');
    if (found.some(({ position }) => !places.includes(position))) parted.push(text);
  }
  expect(parted).toEqual([emoji]);
});
