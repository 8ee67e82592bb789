import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHour, hourInWords } from '../../src/language/index.js';
import { vowelSigns } from './arbitraries.js';
import { arabicHours } from './tables/arabic-hours.js';

const quarters = [0, 15, 30, 45];

/** Every five minutes after six in the evening, typed out. */
const afterSix: readonly (readonly [string, string])[] = [
  ['18:00', 'الساعة السادسة مساء'],
  ['18:05', 'الساعة السادسة وخمس دقائق مساء'],
  ['18:10', 'الساعة السادسة وعشر دقائق مساء'],
  ['18:15', 'الساعة السادسة والربع مساء'],
  ['18:20', 'الساعة السادسة والثلث مساء'],
  ['18:25', 'الساعة السادسة وخمس وعشرين دقيقة مساء'],
  ['18:30', 'الساعة السادسة والنصف مساء'],
  ['18:35', 'الساعة السادسة وخمس وثلاثين دقيقة مساء'],
  ['18:40', 'الساعة السابعة إلا ثلثا مساء'],
  ['18:45', 'الساعة السابعة إلا ربعا مساء'],
  ['18:50', 'الساعة السابعة إلا عشر دقائق مساء'],
  ['18:55', 'الساعة السابعة إلا خمس دقائق مساء'],
];

const otherMinutes: readonly (readonly [string, string])[] = [
  ['18:01', 'الساعة السادسة ودقيقة واحدة مساء'],
  ['18:02', 'الساعة السادسة ودقيقتين مساء'],
  ['18:03', 'الساعة السادسة و3 دقائق مساء'],
  ['18:11', 'الساعة السادسة و11 دقيقة مساء'],
  ['18:59', 'الساعة السادسة و59 دقيقة مساء'],
];

/** The part of the day of each hour that is named, from midnight on: an hour less a quarter has that of the hour. */
const partOfNamedHour: readonly string[] = [
  ...['ليلا', 'ليلا', 'ليلا', 'ليلا'],
  ...['صباحا', 'صباحا', 'صباحا', 'صباحا', 'صباحا', 'صباحا', 'صباحا', 'صباحا'],
  ...['زوالا', 'زوالا', 'بعد الزوال', 'بعد الزوال'],
  ...['مساء', 'مساء', 'مساء', 'مساء', 'مساء', 'ليلا', 'ليلا', 'ليلا'],
];

/** Hours printed by Moroccan communes and councils, and the borders of the periods. */
const periods: readonly (readonly [string, string])[] = [
  ['00:00', 'الساعة الثانية عشرة ليلا'],
  ['03:30', 'الساعة الثالثة والنصف ليلا'],
  ['04:00', 'الساعة الرابعة صباحا'],
  ['09:30', 'الساعة التاسعة والنصف صباحا'],
  ['10:00', 'الساعة العاشرة صباحا'],
  ['11:30', 'الساعة الحادية عشرة والنصف صباحا'],
  ['11:45', 'الساعة الثانية عشرة إلا ربعا زوالا'],
  ['12:00', 'الساعة الثانية عشرة زوالا'],
  ['12:45', 'الساعة الواحدة إلا ربعا زوالا'],
  ['13:30', 'الساعة الواحدة والنصف زوالا'],
  ['14:00', 'الساعة الثانية بعد الزوال'],
  ['15:00', 'الساعة الثالثة بعد الزوال'],
  ['16:00', 'الساعة الرابعة مساء'],
  ['18:30', 'الساعة السادسة والنصف مساء'],
  ['20:30', 'الساعة الثامنة والنصف مساء'],
  ['21:00', 'الساعة التاسعة ليلا'],
  ['22:00', 'الساعة العاشرة ليلا'],
  ['23:45', 'الساعة الثانية عشرة إلا ربعا ليلا'],
];

const french: readonly (readonly [string, words: string, digits: string])[] = [
  ['00:00', 'zéro heure', '0~h'],
  ['01:00', 'une heure', '1~h'],
  ['01:30', 'une heure trente', '1~h~30'],
  ['09:05', 'neuf heures cinq', '9~h~05'],
  ['10:00', 'dix heures', '10~h'],
  ['12:21', 'douze heures vingt et une', '12~h~21'],
  ['18:30', 'dix-huit heures trente', '18~h~30'],
  ['21:45', 'vingt et une heures quarante-cinq', '21~h~45'],
];

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('Arabic hours', () => {
  it.each(
    arabicHours.flatMap(([hour, ...words]) =>
      [hour % 12, (hour % 12) + 12].flatMap((onClock) =>
        quarters.map((minute, index) => {
          const time = [onClock, minute].map((part) => String(part).padStart(2, '0')).join(':');
          return [time, words[index]!] as const;
        }),
      ),
    ),
  )('%s is %s', (time, words) => {
    const text = hourInWords(time, 'ar');
    expect(text.replace(/ (صباحا|زوالا|بعد الزوال|مساء|ليلا)$/u, '')).toBe(words);
    expect(text).not.toBe(words);
  });

  it.each(afterSix)('every five minutes: %s', (time, words) => {
    expect(hourInWords(time, 'ar')).toBe(words);
  });

  it('says every five minutes of the day as the typed tables have them', () => {
    expect(arabicHours.map(([hour]) => hour)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(partOfNamedHour).toHaveLength(24);
    const said: string[] = [];
    const typed: string[] = [];
    for (let hour = 0; hour < 24; hour += 1) {
      for (const [pattern, phrase] of afterSix) {
        said.push(hourInWords(`${String(hour).padStart(2, '0')}${pattern.slice(2)}`, 'ar'));
        const named = (phrase.includes(' إلا ') ? hour + 1 : hour) % 24;
        const onTheHour = arabicHours.find(([dial]) => dial % 12 === named % 12)![1];
        const rest = phrase.replace(/^الساعة السا(دسة|بعة)/u, '').replace(/ مساء$/u, '');
        typed.push(`${onTheHour}${rest} ${partOfNamedHour[named]!}`);
      }
    }
    expect(said).toHaveLength(288);
    expect(said).toEqual(typed);
  });

  it.each(otherMinutes)('other minutes count their noun: %s', (time, words) => {
    expect(hourInWords(time, 'ar')).toBe(words);
  });

  it.each(periods)('part of the day: %s', (time, words) => {
    expect(hourInWords(time, 'ar')).toBe(words);
  });

  it('has no vowel sign, no free-standing و and no stray space at any minute', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(hourInWords(time, 'ar')).not.toMatch(vowelSigns);
        expect(hourInWords(time, 'ar')).not.toMatch(/(^|\s)و(\s|$)|\s\s|^\s|\s$|undefined/u);
      }),
    );
  });

  it('says no two times of the day alike', () => {
    const all = Array.from({ length: 24 * 60 }, (_, at) =>
      [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':'),
    );
    for (const lang of ['ar', 'fr'] as const) {
      expect(new Set(all.map((time) => hourInWords(time, lang))).size).toBe(all.length);
    }
  });
});

describe('French hours', () => {
  it.each(french)('%s', (time, words, digits) => {
    expect(hourInWords(time, 'fr')).toBe(words);
    expect(formatHour(time, 'fr').replaceAll('\u00A0', '~')).toBe(digits);
  });
});

it('keeps the digits in Tamazight, and in short Arabic', () => {
  expect(hourInWords('18:30', 'zgh')).toBe('18:30');
  expect(formatHour('18:30', 'ar')).toBe('18:30');
});

it.each(['', '24:00', '18h30', '8:00', '18:60'])('refuses %j', (time) => {
  expect(() => hourInWords(time, 'ar')).toThrow(RangeError);
  expect(() => formatHour(time, 'fr')).toThrow(RangeError);
});
