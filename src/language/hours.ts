/** Takes an hour as `18:30`, gives it in words or as a paper prints it. Tables: data/hours.ts. */

import { countedNoun } from './counted-noun.js';
import { dayPeriods, frenchHour, hourWord, minutePhrases, oneOClock } from './data/hours.js';
import { frenchCardinal } from './french-numerals.js';
import { ordinal } from './ordinals.js';
import { withWaw } from './particles.js';
import { NO_BREAK_SPACE, type Language } from './types.js';

interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** Throws a RangeError for a text that is no time of day: records are checked before. */
function parseTime(time: string): TimeOfDay {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`not a time of day: ${time}`);
  return { hour: Number(match[1]), minute: Number(match[2]) };
}

/** The named hour's part of the day: the words name that hour, so the period must fit it (الثانية عشرة إلا ربعا زوالا). */
function periodOf(hour: number): string {
  return dayPeriods.findLast((period) => period.fromHour <= hour)?.word ?? '';
}

function arabicHour(hour: number): string {
  const onDial = hour % 12 === 0 ? 12 : hour % 12;
  return onDial === 1 ? oneOClock : ordinal(onDial, 'ar', { gender: 'female', case: 'oblique' });
}

function arabicHourInWords({ hour, minute }: TimeOfDay): string {
  const phrase = minutePhrases[minute];
  const named = phrase?.nextHour === true ? (hour + 1) % 24 : hour;
  const minutes =
    phrase?.words ??
    withWaw(countedNoun(minute, 'minute', 'ar', { case: 'oblique', digits: true }));
  return [hourWord, arabicHour(named), minutes, periodOf(named)]
    .filter((word) => word !== '')
    .join(' ');
}

function frenchHourInWords({ hour, minute }: TimeOfDay): string {
  const noun = hour < 2 ? frenchHour.singular : frenchHour.plural;
  const words = `${frenchCardinal(hour, 'female')} ${noun}`;
  return minute === 0 ? words : `${words} ${frenchCardinal(minute, 'female')}`;
}

/**
 * The hour in words: "الساعة السادسة والنصف مساء" (to stand after على or ابتداء من), "dix-huit heures trente".
 * Arabic has words for every five minutes and digits for the others ("الساعة السادسة و7 دقائق مساء").
 * Tamazight has no certain words: digits. Throws a RangeError for a text that is no time of day.
 */
export function hourInWords(time: string, lang: Language): string {
  const parsed = parseTime(time);
  if (lang === 'ar') return arabicHourInWords(parsed);
  return lang === 'fr' ? frenchHourInWords(parsed) : time;
}

/** The hour in digits: "18 h 30" with no-break spaces in French ("18 h" on the hour), "18:30" in Arabic and Tamazight. */
export function formatHour(time: string, lang: Language): string {
  const { hour, minute } = parseTime(time);
  if (lang !== 'fr') return time;
  const words = [String(hour), frenchHour.sign];
  if (minute > 0) words.push(String(minute).padStart(2, '0'));
  return words.join(NO_BREAK_SPACE);
}
