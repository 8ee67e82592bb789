import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BidiCase } from './bidi-data.js';
import { characterCases, classCases, failureOf } from './bidi-data.js';

const read = (name: string): string => readFileSync(`test/cases/bidi/${name}`, 'utf8');
const character = [...characterCases(read('BidiCharacterTest-sample.txt'))];
const classes = [...classCases(read('BidiTest-sample.txt'))];

function failures(cases: readonly BidiCase[]): readonly string[] {
  return cases.flatMap((test) => {
    const failure = failureOf(test);
    return failure === undefined ? [] : [`${test.source} (${test.base}): ${failure}`];
  });
}

describe('UAX #9 on a sample of the Unicode data', () => {
  it('reads the sample', () => {
    expect(character.length).toBe(400);
    expect(classes.length).toBeGreaterThanOrEqual(300);
  });

  it('passes BidiCharacterTest.txt', () => {
    expect(failures(character)).toEqual([]);
  });

  it('passes BidiTest.txt', () => {
    expect(failures(classes)).toEqual([]);
  });

  it('would notice a wrong level, a wrong order and a wrong broken line', () => {
    const source = 'اب 12 ';
    const codePoints = [...source].map((c) => c.codePointAt(0) ?? 0);
    const right: BidiCase = {
      source,
      codePoints,
      base: 'rtl',
      paragraphLevel: 1,
      levels: [1, 1, 1, 2, 2, 1],
      order: [5, 3, 4, 2, 1, 0],
    };
    expect(failureOf(right)).toBeUndefined();
    expect(failureOf({ ...right, paragraphLevel: 0 })).toMatch('paragraph level');
    expect(failureOf({ ...right, levels: [1, 1, 1, 1, 1, 1] })).toMatch('levels');
    expect(failureOf({ ...right, order: [5, 4, 3, 2, 1, 0] })).toMatch('order');
  });
});
