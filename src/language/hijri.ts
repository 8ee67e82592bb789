/** Takes a Gregorian day, gives the Hijri date. Names: data/hijri.ts. */

import { weekdayOf } from './calendar.js';
import { frenchDayFrame } from './data/calendar.js';
import { arabicDayOfMonth, hijriMonths } from './data/hijri.js';
import type { Language } from './types.js';

const DAY_MS = 86_400_000;

let calendar: Intl.DateTimeFormat | undefined;

function umalqura(): Intl.DateTimeFormat {
  return (calendar ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }));
}

/**
 * "26 من شوال 1443", "26 chaoual 1443". Morocco begins its months by sighting, often a day after the Umm al-Qura tables
 * that Intl offers: `offsetDays` (usually -1 or 0) is the commune's own correction. Tamazight has no Hijri names: empty.
 * Throws a RangeError for a text that is no calendar day.
 */
export function hijriDate(iso: string, lang: Language, offsetDays = 0): string {
  weekdayOf(iso);
  if (lang === 'zgh') return '';
  const parts = umalqura().formatToParts(
    new Date(Date.parse(iso) + Math.trunc(offsetDays) * DAY_MS),
  );
  const number = (type: 'day' | 'month' | 'year'): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const month = hijriMonths[lang][number('month') - 1] ?? '';
  const day = number('day');
  return lang === 'ar'
    ? `${day} ${arabicDayOfMonth} ${month} ${number('year')}`
    : `${day === 1 ? frenchDayFrame.first : day} ${month} ${number('year')}`;
}
