import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedNoun } from '../../src/language/index.js';
import type { Case, NounKey } from '../../src/language/index.js';
import { nouns } from '../../src/language/data/nouns.js';
import { anyCase, anyLanguage, vowelSigns } from './arbitraries.js';
import { countedNouns } from './tables/counted-nouns.js';
import { arabicNouns } from './tables/arabic-nouns.js';

const tableNouns: readonly NounKey[] = ['member', 'woman-member', 'meeting', 'activity', 'report'];
const keys = Object.keys(nouns) as NounKey[];

const arabicForms: readonly (readonly [n: number, NounKey, Case, string])[] = [
  [0, 'vote', 'nominative', 'صفر صوت'],
  [1, 'member', 'accusative', 'عضوا واحدا'],
  [1, 'opinion', 'accusative', 'رأيا استشاريا واحدا'],
  [1, 'encounter', 'accusative', 'لقاء واحدا'],
  [2, 'member', 'oblique', 'عضوين'],
  [2, 'woman-member', 'oblique', 'عضوتين'],
  [2, 'opinion', 'nominative', 'رأيان استشاريان'],
  [2, 'opinion', 'oblique', 'رأيين استشاريين'],
  [2, 'training', 'oblique', 'دورتين تكوينيتين'],
  [2, 'woman', 'nominative', 'امرأتان'],
  [2, 'focal-point', 'nominative', 'نقطتا ارتكاز'],
  [3, 'opinion', 'nominative', 'ثلاثة آراء استشارية'],
  [5, 'study-day', 'nominative', 'خمسة أيام دراسية'],
  [8, 'recommendation', 'nominative', 'ثماني توصيات'],
  [7, 'participant', 'nominative', 'سبعة مشاركين'],
  [11, 'opinion', 'nominative', 'أحد عشر رأيا استشاريا'],
  [12, 'member', 'oblique', 'اثني عشر عضوا'],
  [12, 'woman-member', 'oblique', 'اثنتي عشرة عضوة'],
  [15, 'training', 'nominative', 'خمس عشرة دورة تكوينية'],
  [20, 'member', 'oblique', 'عشرين عضوا'],
  [22, 'member', 'oblique', 'اثنين وعشرين عضوا'],
  [25, 'minute', 'oblique', 'خمس وعشرين دقيقة'],
  [25, 'minute', 'accusative', 'خمسا وعشرين دقيقة'],
  [28, 'woman-member', 'accusative', 'ثمانيا وعشرين عضوة'],
  [31, 'member', 'accusative', 'واحدا وثلاثين عضوا'],
  [112, 'woman-member', 'nominative', 'مائة واثنتا عشرة عضوة'],
  [150, 'page', 'nominative', 'مائة وخمسون صفحة'],
  [200, 'member', 'oblique', 'مائتي عضو'],
  [201, 'member', 'nominative', 'مائتا عضو وعضو'],
  [203, 'member', 'nominative', 'مائتان وثلاثة أعضاء'],
  [211, 'member', 'oblique', 'مائتين وأحد عشر عضوا'],
  [300, 'dirham', 'nominative', 'ثلاثمائة درهم'],
  [1000, 'member', 'nominative', 'ألف عضو'],
  [1205, 'dirham', 'nominative', 'ألف ومائتان وخمسة دراهم'],
  [2000, 'dirham', 'nominative', 'ألفا درهم'],
  [2000, 'dirham', 'oblique', 'ألفي درهم'],
  [2500, 'dirham', 'nominative', 'ألفان وخمسمائة درهم'],
  [5000, 'dirham', 'nominative', 'خمسة آلاف درهم'],
  [12000, 'dirham', 'nominative', 'اثنا عشر ألف درهم'],
  [12500, 'dirham', 'nominative', 'اثنا عشر ألفا وخمسمائة درهم'],
  [100000, 'dirham', 'nominative', 'مائة ألف درهم'],
  [200000, 'dirham', 'nominative', 'مائتا ألف درهم'],
];

const digits: readonly (readonly [n: number, NounKey, ar: string, fr: string])[] = [
  [0, 'member', '0 عضو', '0~membre'],
  [1, 'member', 'عضو واحد', '1~membre'],
  [2, 'woman-member', 'عضوتان', '2~membres'],
  [3, 'member', '3 أعضاء', '3~membres'],
  [10, 'meeting', '10 اجتماعات', '10~réunions'],
  [11, 'member', '11 عضوا', '11~membres'],
  [31, 'member', '31 عضوا', '31~membres'],
  [100, 'member', '100 عضو', '100~membres'],
  [102, 'member', '102 عضو', '102~membres'],
  [105, 'report', '105 تقارير', '105~rapports'],
  [1500, 'dirham', '1.500 درهم', '1~500~dirhams'],
];

const french: readonly (readonly [n: number, NounKey, string])[] = [
  [0, 'member', 'zéro membre'],
  [1, 'meeting', 'une réunion'],
  [1, 'report', 'un rapport'],
  [2, 'minutes', 'deux procès-verbaux'],
  [21, 'recommendation', 'vingt et une recommandations'],
  [31, 'member', 'trente et un membres'],
  [71, 'woman', 'soixante et onze femmes'],
  [80, 'page', 'quatre-vingts pages'],
  [81, 'page', 'quatre-vingt-une pages'],
  [99, 'vote', 'quatre-vingt-dix-neuf voix'],
  [200, 'dirham', 'deux cents dirhams'],
  [201, 'page', 'deux cent une pages'],
  [1000, 'dirham', 'mille dirhams'],
  [80000, 'dirham', 'quatre-vingt mille dirhams'],
];

describe('the table of counted nouns', () => {
  it.each(countedNouns)('%i', (n, phrases) => {
    expect(tableNouns.map((noun) => countedNoun(n, noun, 'ar'))).toEqual(phrases);
  });

  it.each(arabicForms)('%i %s, %s', (n, noun, grammaticalCase, text) => {
    expect(countedNoun(n, noun, 'ar', { case: grammaticalCase })).toBe(text);
  });

  it.each(digits)('%i %s in digits', (n, noun, ar, fr) => {
    expect(countedNoun(n, noun, 'ar', { digits: true })).toBe(ar);
    expect(countedNoun(n, noun, 'fr', { digits: true }).replaceAll('\u00A0', '~')).toBe(fr);
  });

  it.each(french)('%i %s in French', (n, noun, text) => {
    expect(countedNoun(n, noun, 'fr')).toBe(text);
  });

  it('has digits alone in Tamazight, fractions and negative numbers in digits elsewhere', () => {
    expect(countedNoun(3, 'meeting', 'zgh')).toBe('3');
    expect(countedNoun(1.5, 'hour', 'fr')).toBe('1,5\u00A0heure');
    expect(countedNoun(-3, 'member', 'ar')).toBe('-3 أعضاء');
    expect(countedNoun(1_000_000, 'dirham', 'ar')).toBe('1.000.000 درهم');
  });
});

describe('every noun the papers count', () => {
  it('is in the typed table, and no other', () => {
    expect(arabicNouns.map(([key]) => key).toSorted()).toEqual(keys.toSorted());
  });

  it.each(arabicNouns)('%s: one, two, three, eleven', (...[key, one, two, three, eleven]) => {
    expect(countedNoun(1, key, 'ar')).toBe(one);
    expect(countedNoun(2, key, 'ar')).toBe(two);
    expect(countedNoun(3, key, 'ar')).toBe(three);
    expect(countedNoun(11, key, 'ar')).toBe(eleven);
  });
});

describe('agreement from 0 to 200', () => {
  const forms = keys.flatMap((key) =>
    Array.from({ length: 201 }, (_, n) => ({ n, key, noun: nouns[key].ar })),
  );

  it('takes the plural after 3 to 10, the accusative after 11 to 99, the genitive singular at 100 and 200', () => {
    for (const { n, key, noun } of forms) {
      const text = countedNoun(n, key, 'ar');
      const lastTwo = n % 100;
      if (n === 1 || n === 2) expect(text).not.toMatch(/ثلاث|عشر/u);
      else if (lastTwo >= 3 && lastTwo <= 10)
        expect(text.endsWith(` ${noun.plural[1]}`)).toBe(true);
      else if (lastTwo >= 11) expect(text.endsWith(` ${noun.accusative}`)).toBe(true);
      else if (lastTwo === 2) expect(text.endsWith(` و${noun.dual[0]}`)).toBe(true);
      else expect(text.endsWith(noun.singular)).toBe(true);
    }
  });

  it('gives 3 to 10 the gender opposite to the singular', () => {
    for (const { n, key, noun } of forms) {
      const lastTwo = n % 100;
      if (lastTwo < 3 || lastTwo > 10) continue;
      const words = countedNoun(n, key, 'ar').slice(0, -noun.plural[1].length - 1);
      expect(words.endsWith('ة')).toBe(noun.gender === 'male');
    }
  });

  it('makes the second part of 13 to 19 agree, and the first part opposite', () => {
    for (const { n, key, noun } of forms) {
      const lastTwo = n % 100;
      if (lastTwo < 13 || lastTwo > 19) continue;
      const words = countedNoun(n, key, 'ar')
        .slice(0, -noun.accusative.length - 1)
        .split(' ');
      expect(words.at(-1)).toBe(noun.gender === 'male' ? 'عشر' : 'عشرة');
      expect(words.at(-2)!.endsWith('ة')).toBe(noun.gender === 'male');
    }
  });

  it('gives the units of 23 to 99 the gender opposite to the singular, those of 21 and 22 its own', () => {
    for (const { n, key, noun } of forms) {
      const lastTwo = n % 100;
      const unit = n % 10;
      if (lastTwo < 21 || unit === 0) continue;
      const words = countedNoun(n, key, 'ar').split(' ');
      const ten = words.findIndex((word) => /^و(عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ون$/u.test(word));
      const word = words[ten - 1]!.replace(/^و(?=.{3})/u, '');
      if (unit > 2) expect([n, key, word.endsWith('ة')]).toEqual([n, key, noun.gender === 'male']);
      else
        expect([n, key, ['إحدى', 'اثنتان'].includes(word)]).toEqual([
          n,
          key,
          noun.gender === 'female',
        ]);
    }
  });

  it('declines the tens, hundreds and duals alone in the oblique', () => {
    const inOblique = (text: string): string =>
      text
        .replace(/ون(?=\s|$)/gu, 'ين')
        .replace(/(?<!ثم)ان(?=\s|$)/gu, 'ين')
        .replace(/(?<=مائت|اثن|اثنت|نقطت)ا(?=\s)/gu, 'ي');
    for (const { n, key, noun } of forms) {
      const nominative = countedNoun(n, key, 'ar');
      const lastTwo = n % 100;
      // After 3 to 99 the noun has one form in both cases, whatever its ending: ثلاث لجان.
      const counted = lastTwo > 10 ? noun.accusative : lastTwo > 2 ? noun.plural[1] : '';
      const declined = inOblique(nominative.slice(0, nominative.length - counted.length));
      const oblique = countedNoun(n, key, 'ar', { case: 'oblique' });
      expect([n, key, oblique]).toEqual([n, key, `${declined}${counted}`]);
    }
  });

  it('agrees in French: one noun below two, vingt et une pages, vingt et un points', () => {
    for (const { n, key } of forms) {
      const { gender, singular, plural } = nouns[key].fr;
      const text = countedNoun(n, key, 'fr');
      expect(text.endsWith(` ${n < 2 ? singular : plural}`)).toBe(true);
      const words = text.slice(0, -(n < 2 ? singular : plural).length - 1);
      const endsInOne = n % 10 === 1 && ![11, 71, 91].includes(n % 100);
      if (endsInOne) expect([n, key, /une$/u.test(words)]).toEqual([n, key, gender === 'female']);
      else expect([n, key, /une$/u.test(words)]).toEqual([n, key, false]);
    }
  });

  it('agrees in digits as in words', () => {
    for (const { n, key } of forms) {
      const noun = countedNoun(n, key, 'ar', { digits: true }).replace(/^\d+ /, '');
      const lastTwo = n % 100;
      if (n > 2 && lastTwo !== 1 && lastTwo !== 2) {
        expect(countedNoun(n, key, 'ar').endsWith(` ${noun}`)).toBe(true);
      }
    }
  });

  it('has a phrase of its own for each number', () => {
    for (const key of keys) {
      for (const lang of ['ar', 'fr'] as const) {
        const phrases = Array.from({ length: 3001 }, (_, n) => countedNoun(n, key, lang));
        expect(new Set(phrases).size).toBe(phrases.length);
      }
    }
  });
});

it('never fails, doubles a space, leaves a و alone or writes a vowel sign, whatever the number', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 1_100_000 })),
      fc.constantFrom(...keys),
      anyLanguage,
      anyCase,
      fc.boolean(),
      (...[n, noun, lang, grammaticalCase, inDigits]) => {
        const text = countedNoun(n, noun, lang, { case: grammaticalCase, digits: inDigits });
        expect(text).not.toMatch(/^$|^\s|\s\s|\s$|undefined|(^|\s)و\s/u);
        expect(text).not.toMatch(vowelSigns);
      },
    ),
    { numRuns: 1000 },
  );
});
