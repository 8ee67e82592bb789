import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/document/tree.js';
import { bidi } from '../../src/text/bidi-classes.js';
import { findIsolates } from '../../src/text/isolate.js';
import type { Isolate } from '../../src/text/levels.js';
import { embeddingLevels } from '../../src/text/levels.js';
import { visualOrder } from '../../src/text/reorder.js';

/** What the papers are made of, short so that the pieces meet often. */
const pieces = [
  ...'ابم،؛ً',
  'جماعة',
  'ماي',
  'رقم',
  'ab',
  'IRI',
  'du',
  'n°',
  'ⴰⵣⵓⵍ',
  '1',
  '22',
  '2022',
  '113-14',
  '05 28 83 12 34',
  ...'-/.,:%+()[]"«»#@ \n\t',
  '\u00A0',
  ' - ',
  '🏛',
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join(''));
const anyBase = fc.constantFrom<Direction>('rtl', 'ltr');

/** The text with the isolates written out, and where its own characters then stand. */
function withControls(
  text: string,
  isolates: readonly Isolate[],
): { readonly text: string; readonly positions: readonly number[] } {
  let result = '';
  const positions: number[] = [];
  for (let at = 0; at <= text.length; at++) {
    for (const { end } of isolates) if (end === at) result += '\u2069';
    for (const { start, direction } of isolates) {
      if (start === at) result += direction === 'ltr' ? '\u2066' : '\u2067';
    }
    positions.push(result.length);
    result += text.charAt(at);
  }
  return { text: result, positions: positions.slice(0, -1) };
}

/** bidi-js looks at UTF-16 units, so text beyond the Basic Multilingual Plane cannot be compared with it. */
const inPlane = (text: string): boolean => !/[\uD800-\uDFFF]/.test(text);

describe('embeddingLevels', () => {
  it('gives the levels that explicit isolates give', () => {
    fc.assert(
      fc.property(anyText.filter(inPlane), anyBase, (text, base) => {
        const { levels, isolates } = embeddingLevels(text, base, findIsolates(text, base));
        const copy = withControls(text, isolates);
        const expected = bidi.getEmbeddingLevels(copy.text, base).levels;
        expect(Array.from(levels)).toEqual(copy.positions.map((at) => expected[at]));
      }),
      { numRuns: 3000 },
    );
  });

  it('shows each line as explicit isolates show it', () => {
    fc.assert(
      fc.property(anyText.filter(inPlane), anyBase, (line, base) => {
        const text = line.replace(/[\n\t]/g, ' ');
        const { levels, isolates } = embeddingLevels(text, base, findIsolates(text, base));
        const copy = withControls(text, isolates);
        const order = visualOrder(bidi.getEmbeddingLevels(copy.text, base).levels);
        const own = order.flatMap((at) => {
          const index = copy.positions.indexOf(at);
          return index < 0 ? [] : [index];
        });
        expect(visualOrder(levels)).toEqual(own);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives both halves of a character beyond the Basic Multilingual Plane one level, by its class', () => {
    // U+1F3DB is ON, U+10840 is R, U+1D7D8 is EN
    const text = 'ا🏛ب \u{10840} \u{1D7D8}';
    expect(Array.from(embeddingLevels(text, 'ltr', []).levels)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1, 2, 2,
    ]);
  });

  it('takes every paragraph separator as the end of a bidi paragraph', () => {
    const { paragraphs } = embeddingLevels('اب\nab\r\nاب', 'auto', []);
    expect(paragraphs).toEqual([
      { start: 0, end: 3, level: 1 },
      { start: 3, end: 7, level: 0 },
      { start: 7, end: 9, level: 1 },
    ]);
  });

  it('leaves out an isolate that crosses another, holds a control or a line break', () => {
    const ltr = (start: number, end: number): Isolate => ({ start, end, direction: 'ltr' });
    const kept = (text: string, isolates: readonly Isolate[]): readonly Isolate[] =>
      embeddingLevels(text, 'rtl', isolates).isolates;
    expect(kept('اب 1-2 اب', [ltr(3, 6), ltr(5, 8)])).toEqual([ltr(3, 6)]);
    expect(kept('اب 1-2 اب', [ltr(3, 6), ltr(3, 6)])).toEqual([ltr(3, 6)]);
    expect(kept('اب 1\u202B-2', [ltr(3, 7)])).toEqual([]);
    expect(kept('اب 1\n2', [ltr(3, 6)])).toEqual([]);
    expect(kept('اب', [ltr(1, 1)])).toEqual([]);
  });

  it('leaves out an isolate that cuts a character, and no other one', () => {
    const text = '🏛 ابم 30-03-2022 ابم';
    const date: Isolate = { start: 7, end: 17, direction: 'ltr' };
    for (const cut of [
      { start: 1, end: 6 },
      { start: 0, end: 1 },
    ]) {
      const cutting: Isolate = { ...cut, direction: 'ltr' };
      expect(embeddingLevels(text, 'rtl', [cutting, date]).isolates).toEqual([date]);
    }
  });

  it('leaves out an isolate that would be drawn joined to its neighbour', () => {
    const text = 'ab12-34';
    const isolate: Isolate = { start: 2, end: 7, direction: 'ltr' };
    expect(embeddingLevels(text, 'rtl', [isolate]).isolates).toEqual([]);
  });

  it('does not let marks turn the parts of an isolated date round', () => {
    const text = 'بتاريخ 27\u200F/05\u200F/2022';
    const { levels } = embeddingLevels(text, 'rtl', findIsolates(text, 'rtl'));
    expect(new Set(levels.slice(7))).toEqual(new Set([2]));
  });

  it('stands lone surrogates, unbalanced controls and very long words', () => {
    const texts = ['\uD800ا\uDC00', '\u2067اب\u202E12-34\u2069\u2069', '\u202Aا'.repeat(300)];
    for (const text of [...texts, 'a'.repeat(10_000), '1-'.repeat(5_000), '('.repeat(10_000)]) {
      for (const base of ['rtl', 'ltr'] as const) {
        const { levels } = embeddingLevels(text, base, findIsolates(text, base));
        expect(levels.length).toBe(text.length);
        expect(Math.max(...levels)).toBeLessThanOrEqual(126);
      }
    }
  });
});
