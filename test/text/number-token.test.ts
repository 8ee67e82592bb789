import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAt, patternNumberAt } from '../../src/text/number-token.js';

/** What stands in and around numbers of papers; single digits and signs make up the rest. */
const pieces = [
  ...'0123456789'.split(''),
  ..." \u00a0\u202f\u2009\u200e-–—−/.,:;_·’'()[]«»،؛؟!?+×÷=*%‰٪€$£°²³#№\nhHCDمو".split(''),
  ...[
    '00',
    '05',
    '06',
    '00212',
    '(0)',
    '612345678',
    '2022',
    '2027',
    '113',
    '14',
    '212',
    '30',
    '15',
    '1 234',
    ' / ',
    ' - ',
  ],
  ...['ماي', ' ماي', 'رقم ', 'عدد: ', ' صفحة', '/ه.م/', ' h ', '𝟙', '\u064b', '\ud800'],
];

const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join(''));

describe('numberAt', () => {
  it('reads simple numbers as the patterns do, at every place of every text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (let start = 0; start < text.length; start++)
          expect(numberAt(text, start)).toEqual(patternNumberAt(text, start));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['113.14 المتعلق', '113.14', true],
    ['02/2022', '02/2022', true],
    ['125/ه.م/2022', '125', false],
    ['30 ماي 2022', '30', false],
    ['2022.', '2022', false],
    ['0528 12 34 56 ', '0528 12 34 56', true],
    ['2022 - 2027', '2022 - 2027', true],
    ['18h30', '18h30', true],
    ['00212(0)612345678', '00212(0)612345678', true],
  ])('of %s reads %s', (text, number, compound) => {
    expect(numberAt(text, 0)).toEqual({ end: number.length, compound });
  });
});
