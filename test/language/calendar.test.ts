import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatDays,
  formatMonth,
  hijriDate,
  monthName,
  weekdayName,
  weekdayOf,
} from '../../src/language/index.js';
import type { Language, Weekday } from '../../src/language/index.js';
import { anyDay, languages } from './arbitraries.js';

/** Weekdays that Moroccan communes printed beside their dates, and that were right. */
const printedWeekdays: readonly (readonly [string, Weekday])[] = [
  ['2022-02-02', 'wednesday'],
  ['2022-03-10', 'thursday'],
  ['2022-03-19', 'saturday'],
  ['2022-04-13', 'wednesday'],
  ['2022-05-27', 'friday'],
  ['2022-06-09', 'thursday'],
  ['2022-10-10', 'monday'],
  ['2023-03-06', 'monday'],
  ['2023-07-26', 'wednesday'],
  ['2023-11-15', 'wednesday'],
  ['2024-01-22', 'monday'],
  ['2024-02-12', 'monday'],
  ['2024-02-29', 'thursday'],
];

const dates: readonly (readonly [string, string, string, string])[] = [
  ['2022-05-27', 'الجمعة 27 ماي 2022', 'vendredi 27 mai 2022', 'ⴰⵙⵉⵎⵡⴰⵙ 27 ⵎⴰⵢⵢⵓ 2022'],
  ['2022-06-01', 'الأربعاء 1 يونيو 2022', 'mercredi 1er juin 2022', 'ⴰⴽⵕⴰⵙ 1 ⵢⵓⵏⵢⵓ 2022'],
  ['2023-08-15', 'الثلاثاء 15 غشت 2023', 'mardi 15 août 2023', 'ⴰⵙⵉⵏⴰⵙ 15 ⵖⵓⵛⵜ 2023'],
  ['2022-10-31', 'الاثنين 31 أكتوبر 2022', 'lundi 31 octobre 2022', 'ⴰⵢⵏⴰⵙ 31 ⴽⵜⵓⴱⵔ 2022'],
  ['2023-12-24', 'الأحد 24 دجنبر 2023', 'dimanche 24 décembre 2023', 'ⴰⵙⴰⵎⴰⵙ 24 ⴷⵓⵊⴰⵏⴱⵉⵔ 2023'],
];

const ranges: readonly (readonly [
  from: string,
  to: string,
  style: 'auto' | 'days' | 'from-to',
  ar: string,
  fr: string,
])[] = [
  ['2023-05-15', '2023-05-15', 'auto', 'يوم 15 ماي 2023', 'le 15 mai 2023'],
  ['2023-05-15', '2023-05-16', 'auto', 'يومي 15 و16 ماي 2023', 'les 15 et 16 mai 2023'],
  ['2023-05-15', '2023-05-16', 'from-to', 'من 15 إلى 16 ماي 2023', 'du 15 au 16 mai 2023'],
  ['2023-12-22', '2023-12-24', 'auto', 'أيام 22 و23 و24 دجنبر 2023', 'du 22 au 24 décembre 2023'],
  [
    '2023-12-22',
    '2023-12-24',
    'days',
    'أيام 22 و23 و24 دجنبر 2023',
    'les 22, 23 et 24 décembre 2023',
  ],
  [
    '2023-10-17',
    '2023-12-15',
    'auto',
    'من 17 أكتوبر إلى 15 دجنبر 2023',
    'du 17 octobre au 15 décembre 2023',
  ],
  [
    '2022-12-30',
    '2023-01-05',
    'auto',
    'من 30 دجنبر 2022 إلى 5 يناير 2023',
    'du 30 décembre 2022 au 5 janvier 2023',
  ],
  [
    '2022-12-31',
    '2023-01-01',
    'auto',
    'يومي 31 دجنبر 2022 و1 يناير 2023',
    'le 31 décembre 2022 et le 1er janvier 2023',
  ],
  [
    '2023-05-31',
    '2023-06-01',
    'auto',
    'يومي 31 ماي و1 يونيو 2023',
    'le 31 mai et le 1er juin 2023',
  ],
  ['2023-06-09', '2023-06-01', 'auto', 'من 1 إلى 9 يونيو 2023', 'du 1er au 9 juin 2023'],
];

/** Hijri dates printed beside Gregorian ones in Moroccan laws, with the offset from the Umm al-Qura tables. */
const hijriDates: readonly (readonly [iso: string, offset: number, ar: string, fr: string])[] = [
  ['2015-07-07', 0, '20 من رمضان 1436', '20 ramadan 1436'],
  ['2011-07-29', -1, '27 من شعبان 1432', '27 chaabane 1432'],
  ['2019-09-12', -1, '12 من محرم 1441', '12 moharrem 1441'],
  ['2004-02-03', 0, '12 من ذي الحجة 1424', '12 hija 1424'],
  ['2019-01-09', -1, '2 من جمادى الأولى 1440', '2 joumada I 1440'],
  ['2019-02-27', -1, '21 من جمادى الآخرة 1440', '21 joumada II 1440'],
];

describe('weekdays and months', () => {
  it.each(printedWeekdays)('%s is a %s', (iso, weekday) => {
    expect(weekdayOf(iso)).toBe(weekday);
  });

  it('agrees with CLDR on every month and weekday', () => {
    const locales: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', zgh: 'zgh' };
    for (const lang of languages) {
      const month = new Intl.DateTimeFormat(locales[lang], { month: 'long', timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(locales[lang], { weekday: 'long', timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const iso = `2023-${String(number).padStart(2, '0')}-0${(number % 7) + 1}`;
        expect(monthName(number, lang)).toBe(month.format(new Date(iso)));
        expect(weekdayName(weekdayOf(iso), lang)).toBe(weekday.format(new Date(iso)));
      }
    }
  });
});

describe('dates', () => {
  it.each(dates)('%s', (iso, ar, fr, zgh) => {
    expect(formatDate(iso, 'ar', { weekday: true })).toBe(ar);
    expect(formatDate(iso, 'fr', { weekday: true })).toBe(fr);
    expect(formatDate(iso, 'zgh', { weekday: true })).toBe(zgh);
    expect(formatDate(iso, 'ar')).toBe(ar.slice(ar.indexOf(' ') + 1));
  });

  it('names a month with its year, the year last in every language', () => {
    expect(formatMonth('2023-07', 'ar')).toBe('يوليوز 2023');
    expect(formatMonth('2023-07-14', 'fr')).toBe('juillet 2023');
    expect(formatMonth('2023-07', 'zgh')).toBe('ⵢⵓⵍⵢⵓⵣ 2023');
  });

  it.each(['', '2022-02-30', '2022-13-01', '27/05/2022', '2022-5-27', '2022-05-27T10:00'])(
    'refuses %j',
    (text) => {
      expect(() => formatDate(text, 'ar')).toThrow(RangeError);
      expect(() => weekdayOf(text)).toThrow(RangeError);
      expect(() => hijriDate(text, 'ar')).toThrow(RangeError);
    },
  );
});

describe('ranges and lists of days', () => {
  it.each(ranges)('%s to %s, %s', (...[from, to, style, ar, fr]) => {
    expect(formatDateRange(from, to, 'ar', style)).toBe(ar);
    expect(formatDateRange(from, to, 'fr', style)).toBe(fr);
  });

  it('lists days that do not follow each other, in order and once each', () => {
    const days = ['2023-09-26', '2023-08-27', '2023-08-26', '2023-08-27'];
    expect(formatDays(days, 'ar')).toBe('أيام 26 و27 غشت و26 شتنبر 2023');
    expect(formatDays(days, 'fr')).toBe('les 26 et 27 août et le 26 septembre 2023');
    expect(formatDays(days, 'zgh')).toBe('26 ⴷ 27 ⵖⵓⵛⵜ ⴷ 26 ⵛⵓⵜⴰⵏⴱⵉⵔ 2023');
    expect(formatDays([], 'ar')).toBe('');
  });

  it('repeats the month where the same month of another year follows', () => {
    expect(formatDays(['2022-05-03', '2023-05-03'], 'ar')).toBe('يومي 3 ماي 2022 و3 ماي 2023');
  });

  it('uses no hyphen between days of right-to-left text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(formatDateRange(from, to, 'ar')).not.toMatch(/[-–—/]/);
      }),
    );
  });
});

describe('any day', () => {
  it('comes back from what is written, in every language', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...languages), (iso, lang) => {
        const text = formatDate(iso, lang, { weekday: true });
        const [weekday, day, month, year] = text.split(' ');
        expect(weekdayName(weekdayOf(iso), lang)).toBe(weekday);
        const number = Array.from({ length: 12 }, (_, index) => index + 1).find(
          (candidate) => monthName(candidate, lang) === month,
        );
        const read = [year, number, Number.parseInt(day!, 10)].map((part) =>
          String(part).padStart(2, '0'),
        );
        expect(read.join('-')).toBe(iso);
      }),
    );
  });

  it('gives every range its two ends and no stray spaces', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        fc.constantFrom(...languages),
        fc.constantFrom('auto' as const, 'days' as const, 'from-to' as const),
        (from, to, lang, style) => {
          const text = formatDateRange(from, to, lang, style);
          const [, last] = [from, to].sort();
          expect(text.endsWith(formatDate(last!, lang))).toBe(true);
          expect(text).not.toMatch(/^\s|\s\s|\s$|undefined/);
        },
      ),
    );
  });
});

describe('Hijri dates', () => {
  it.each(hijriDates)('%s as laws print it', (iso, offset, ar, fr) => {
    expect(hijriDate(iso, 'ar', offset)).toBe(ar);
    expect(hijriDate(iso, 'fr', offset)).toBe(fr);
  });

  it('is an ordinal on the first of a French month, and blank in Tamazight', () => {
    expect(hijriDate('2015-06-18', 'fr')).toBe('1er ramadan 1436');
    expect(hijriDate('2015-06-18', 'zgh')).toBe('');
  });

  it('has a day, a month and a year whatever the day and the offset', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 3 }), (iso, offset) => {
        expect(hijriDate(iso, 'ar', offset)).toMatch(
          /^([1-9]|[12]\d|30) من \p{L}+( \p{L}+)? \d+$/u,
        );
      }),
    );
  });
});
