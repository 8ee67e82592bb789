import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinal } from '../../src/language/index.js';
import type { Case, Gender } from '../../src/language/index.js';
import { anyCase, anyGender, anyLanguage, vowelSigns } from './arbitraries.js';
import { arabicOrdinals } from './tables/arabic-ordinals.js';
import { frenchOrdinals } from './tables/french-ordinals.js';

const arabicForms: readonly (readonly [
  rank: number,
  gender: Gender,
  definite: boolean,
  grammaticalCase: Case,
  text: string,
])[] = [
  [1, 'male', false, 'nominative', 'أول'],
  [1, 'female', false, 'nominative', 'أولى'],
  [2, 'male', false, 'nominative', 'ثان'],
  [2, 'male', false, 'accusative', 'ثانيا'],
  [2, 'female', false, 'accusative', 'ثانية'],
  [3, 'male', false, 'nominative', 'ثالث'],
  [3, 'female', false, 'nominative', 'ثالثة'],
  [3, 'male', false, 'accusative', 'ثالثا'],
  [3, 'male', true, 'accusative', 'الثالث'],
  [11, 'male', false, 'nominative', 'حادي عشر'],
  [12, 'female', false, 'oblique', 'ثانية عشرة'],
  [20, 'male', true, 'oblique', 'العشرين'],
  [20, 'female', true, 'oblique', 'العشرين'],
  [21, 'male', true, 'oblique', 'الحادي والعشرين'],
  [21, 'female', true, 'oblique', 'الحادية والعشرين'],
  [21, 'male', false, 'nominative', 'حاد وعشرون'],
  [22, 'male', false, 'accusative', 'ثانيا وعشرين'],
  [35, 'female', false, 'oblique', 'خامسة وثلاثين'],
  [99, 'male', true, 'oblique', 'التاسع والتسعين'],
  [100, 'female', true, 'nominative', 'المائة'],
  [101, 'male', true, 'nominative', 'الأول بعد المائة'],
  [120, 'female', true, 'oblique', 'العشرين بعد المائة'],
];

const french: readonly (readonly [rank: number, male: string, female: string, sign: string])[] = [
  [1, 'premier', 'première', '1re'],
  [2, 'deuxième', 'deuxième', '2e'],
  [4, 'quatrième', 'quatrième', '4e'],
  [5, 'cinquième', 'cinquième', '5e'],
  [9, 'neuvième', 'neuvième', '9e'],
  [10, 'dixième', 'dixième', '10e'],
  [11, 'onzième', 'onzième', '11e'],
  [17, 'dix-septième', 'dix-septième', '17e'],
  [19, 'dix-neuvième', 'dix-neuvième', '19e'],
  [21, 'vingt et unième', 'vingt et unième', '21e'],
  [30, 'trentième', 'trentième', '30e'],
  [71, 'soixante et onzième', 'soixante et onzième', '71e'],
  [80, 'quatre-vingtième', 'quatre-vingtième', '80e'],
  [81, 'quatre-vingt-unième', 'quatre-vingt-unième', '81e'],
  [95, 'quatre-vingt-quinzième', 'quatre-vingt-quinzième', '95e'],
  [100, 'centième', 'centième', '100e'],
  [200, 'deux centième', 'deux centième', '200e'],
  [1000, 'millième', 'millième', '1000e'],
];

describe('Arabic ordinals', () => {
  it.each(arabicOrdinals)('%i: %s, %s', (rank, male, female) => {
    expect(ordinal(rank, 'ar', { gender: 'male' })).toBe(male);
    expect(ordinal(rank, 'ar', { gender: 'female' })).toBe(female);
  });

  it.each(arabicOrdinals)('%i in the oblique changes its ten alone', (rank, male, female) => {
    const oblique = (text: string): string => text.replace(/ون$/u, 'ين');
    expect(ordinal(rank, 'ar', { gender: 'male', case: 'oblique' })).toBe(oblique(male));
    expect(ordinal(rank, 'ar', { gender: 'female', case: 'oblique' })).toBe(oblique(female));
  });

  it('has every rank from 1 to 99 in the typed table', () => {
    const ranks = Array.from({ length: 99 }, (_, index) => index + 1);
    expect(arabicOrdinals.map(([rank]) => rank)).toEqual(ranks);
    expect(frenchOrdinals).toHaveLength(99);
  });

  it.each(arabicOrdinals)('%i in the accusative as in the oblique', (rank) => {
    for (const gender of ['male', 'female'] as const) {
      const inCase = (grammaticalCase: Case): string =>
        ordinal(rank, 'ar', { gender, case: grammaticalCase });
      expect(inCase('accusative')).toBe(inCase('oblique'));
    }
  });

  it.each(arabicForms)(
    '%i %s, definite %s, %s',
    (...[rank, gender, definite, grammaticalCase, text]) => {
      expect(ordinal(rank, 'ar', { gender, definite, case: grammaticalCase })).toBe(text);
    },
  );

  it('says every rank up to 199 in words of its own', () => {
    const all = Array.from({ length: 199 }, (_, index) =>
      ordinal(index + 1, 'ar', { gender: 'male' }),
    );
    expect(new Set(all).size).toBe(199);
    expect(all.join()).not.toMatch(/\d/);
  });
});

describe('French ordinals', () => {
  it.each(french)('%i: %s, %s, %s', (rank, male, female, sign) => {
    expect(ordinal(rank, 'fr', { gender: 'male' })).toBe(male);
    expect(ordinal(rank, 'fr', { gender: 'female' })).toBe(female);
    expect(ordinal(rank, 'fr', { gender: 'female', style: 'digits' })).toBe(sign);
  });

  it.each(frenchOrdinals.map((text, index) => [index + 1, text] as const))(
    '%i: %s',
    (rank, text) => {
      expect(ordinal(rank, 'fr', { gender: 'male' })).toBe(text);
      expect(ordinal(rank, 'fr', { gender: 'female' })).toBe(rank === 1 ? 'première' : text);
    },
  );

  it('writes 1er for a masculine first', () => {
    expect(ordinal(1, 'fr', { gender: 'male', style: 'digits' })).toBe('1er');
  });
});

it('leaves what cannot be said in digits', () => {
  expect(ordinal(3, 'zgh', { gender: 'male' })).toBe('3');
  expect(ordinal(0, 'ar', { gender: 'male' })).toBe('0');
  expect(ordinal(1.5, 'fr', { gender: 'male' })).toBe('1.5');
  expect(ordinal(200, 'ar', { gender: 'male' })).toBe('200');
});

it('never fails, doubles a space or writes a vowel sign', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 1, max: 250 })),
      anyLanguage,
      anyGender,
      anyCase,
      fc.boolean(),
      (...[rank, lang, gender, grammaticalCase, definite]) => {
        const text = ordinal(rank, lang, { gender, definite, case: grammaticalCase });
        expect(text).not.toMatch(/^$|^\s|\s\s|\s$|undefined/u);
        expect(text).not.toMatch(vowelSigns);
      },
    ),
  );
});
