import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent, percentShares } from '../../src/language/index.js';
import { anyLanguage } from './arbitraries.js';

const numbers: readonly (readonly [
  number,
  decimals: number | undefined,
  ar: string,
  fr: string,
])[] = [
  [0, undefined, '0', '0'],
  [7, undefined, '7', '7'],
  [999, undefined, '999', '999'],
  [1000, undefined, '1.000', '1~000'],
  [1234567.89, undefined, '1.234.567,89', '1~234~567,89'],
  [1234567, 2, '1.234.567,00', '1~234~567,00'],
  [0.5, undefined, '0,5', '0,5'],
  [-1500, undefined, '-1.500', '-1~500'],
  [-0.001, 2, '0,00', '0,00'],
  [2.5, 0, '3', '3'],
];

/** Counts with the shares that must be printed; 13 and 18 of 31 are those of a real programme, printed as 100,01 %. */
const shares: readonly (readonly [counts: number[], decimals: number, shares: number[]])[] = [
  [[13, 18], 2, [41.94, 58.06]],
  [[13, 18], 0, [42, 58]],
  [[1, 1, 1], 2, [33.34, 33.33, 33.33]],
  [[1, 1, 1], 0, [34, 33, 33]],
  [[9, 22], 1, [29, 71]],
  [[1, 2, 3], 1, [16.7, 33.3, 50]],
  [[0, 5], 2, [0, 100]],
  [[0, 0], 2, [0, 0]],
  [[], 2, []],
];

describe('numbers', () => {
  it.each(numbers)('%d with %s decimals', (value, decimals, ar, fr) => {
    expect(formatNumber(value, 'ar', decimals)).toBe(ar);
    expect(formatNumber(value, 'fr', decimals).replaceAll('\u00A0', '~')).toBe(fr);
    expect(formatNumber(value, 'zgh', decimals)).toBe(formatNumber(value, 'fr', decimals));
  });

  it('comes back from what is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), anyLanguage, (thousandths, lang) => {
        const value = thousandths / 1000;
        const read = formatNumber(value, lang)
          .replaceAll(lang === 'ar' ? '.' : '\u00A0', '')
          .replace(',', '.');
        expect(Number(read)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('never fails', () => {
    fc.assert(
      fc.property(
        fc.double(),
        anyLanguage,
        fc.option(fc.integer({ min: -5, max: 50 })),
        (...args) => {
          const [value, lang, decimals] = args;
          expect(formatNumber(value, lang, decimals ?? undefined)).not.toMatch(/^$|undefined/);
        },
      ),
    );
  });
});

describe('percentages', () => {
  it('keeps the sign on its number in Arabic, apart by a no-break space in French', () => {
    expect(formatPercent(41.94, 'ar')).toBe('41,94%');
    expect(formatPercent(41.94, 'fr')).toBe('41,94\u00A0%');
    expect(formatPercent(29, 'ar', { decimals: 1 })).toBe('29,0%');
    expect(formatPercent(50, 'ar', { words: true })).toBe('50\u00A0في المائة');
    expect(formatPercent(50, 'fr', { words: true })).toBe('50\u00A0pour cent');
    expect(formatPercent(50, 'zgh', { words: true })).toBe('50\u00A0%');
  });

  it.each(shares)('shares of %j at %i decimals', (counts, decimals, expected) => {
    expect(percentShares(counts, decimals)).toEqual(expected);
  });

  it('adds up to exactly 100, each share within one unit of its exact value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 4 }),
        (counts, decimals) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          fc.pre(total > 0);
          const unit = 10 ** decimals;
          const units = percentShares(counts, decimals).map((share) => Math.round(share * unit));
          expect(units.reduce((sum, share) => sum + share, 0)).toBe(100 * unit);
          units.forEach((share, index) => {
            expect(Math.abs(share - (counts[index]! * 100 * unit) / total)).toBeLessThan(1);
          });
        },
      ),
    );
  });

  it('gives equal counts shares that differ by one unit at most, and never more to the smaller count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const found = percentShares(counts, 0);
        counts.forEach((count, index) => {
          counts.forEach((other, place) => {
            if (count > other) expect(found[index]!).toBeGreaterThanOrEqual(found[place]!);
            if (count === other) expect(Math.abs(found[index]! - found[place]!)).toBeLessThan(2);
          });
        });
      }),
    );
  });
});
