/** Takes calendar days as ISO text, gives them as papers write them. Months and weekdays: data/calendar.ts. */

import {
  arabicDayFrame,
  frenchDayFrame,
  monthNames,
  weekdayNames,
  weekdayOrder,
} from './data/calendar.js';
import { listOf } from './lists.js';
import type { Language, Weekday } from './types.js';

interface CalendarDay {
  readonly iso: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export interface DateOptions {
  readonly weekday?: boolean;
  /** Only long names exist: the Moroccan short forms are not used in papers. */
  readonly month?: 'long';
}

/**
 * How a range of days is written: every day named (`days`), from one to the other (`from-to`), or what reads best
 * (`auto`: two days are named, in Arabic also three, a longer range runs from one to the other).
 */
export type RangeStyle = 'auto' | 'days' | 'from-to';

/** No paper names more days than this one by one. */
const MOST_NAMED_DAYS = 31;

/** Takes `2022-05-27`. Throws a RangeError for a text that is no calendar day: records are checked before. */
function parseDay(iso: string): CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const time = match ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    throw new RangeError(`not a calendar day: ${iso}`);
  }
  return {
    iso,
    year: Number(iso.slice(0, 4)),
    month: Number(iso.slice(5, 7)),
    day: Number(iso.slice(8, 10)),
  };
}

/** Weekday of a day in the Gregorian calendar. */
export function weekdayOf(iso: string): Weekday {
  const sundayFirst = new Date(`${parseDay(iso).iso}T00:00:00Z`).getUTCDay();
  return weekdayOrder[(sundayFirst + 6) % 7] as Weekday;
}

/** Name of a weekday. */
export function weekdayName(weekday: Weekday, lang: Language): string {
  return weekdayNames[lang][weekday];
}

/** Name of a month, 1 to 12. */
export function monthName(month: number, lang: Language): string {
  const name = monthNames[lang][month - 1];
  if (name === undefined) throw new RangeError(`not a month: ${month}`);
  return name;
}

function dayNumber(day: CalendarDay, lang: Language): string {
  return lang === 'fr' && day.day === 1 ? frenchDayFrame.first : String(day.day);
}

function monthAndYear(day: CalendarDay, lang: Language): string {
  return `${monthName(day.month, lang)} ${day.year}`;
}

/** One day: "27 ماي 2022", "vendredi 27 mai 2022", "1er juin 2022". No word stands before it. */
export function formatDate(iso: string, lang: Language, options: DateOptions = {}): string {
  const day = parseDay(iso);
  const date = `${dayNumber(day, lang)} ${monthAndYear(day, lang)}`;
  return options.weekday === true ? `${weekdayName(weekdayOf(iso), lang)} ${date}` : date;
}

/** Month and year: "ماي 2023". Takes `2023-05` or a whole day. */
export function formatMonth(iso: string, lang: Language): string {
  return monthAndYear(parseDay(`${iso.slice(0, 7)}-01`), lang);
}

function inOrder(isos: readonly string[]): CalendarDay[] {
  return [...new Set(isos)].sort().map(parseDay);
}

/** Days cut where the month changes, in order. */
function byMonth(days: readonly CalendarDay[]): CalendarDay[][] {
  const groups: CalendarDay[][] = [];
  for (const day of days) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before?.month === day.month && before.year === day.year) group.push(day);
    else groups.push([day]);
  }
  return groups;
}

/** The days of each month: "22", "23 دجنبر"; the year only where the next month has another one. */
function dayTexts(groups: readonly CalendarDay[][], lang: Language): string[][] {
  return groups.map((group, index) => {
    const nextYear = groups[index + 1]?.[0]?.year;
    return group.map((day, place) => {
      if (place < group.length - 1) return dayNumber(day, lang);
      const text = `${dayNumber(day, lang)} ${monthName(day.month, lang)}`;
      return nextYear === day.year ? text : `${text} ${day.year}`;
    });
  });
}

/**
 * Days, with the word that goes before them: "يوم 15 ماي 2023", "يومي 15 و16 ماي 2023", "les 15 et 16 mai 2023",
 * "le 31 mai et le 1er juin 2023". Put in order and named once each; an empty list gives an empty text. Tamazight has no
 * certain word for "on the days": the numbers stand alone.
 */
export function formatDays(isos: readonly string[], lang: Language): string {
  const days = inOrder(isos);
  if (days.length === 0) return '';
  const months = dayTexts(byMonth(days), lang);
  if (lang === 'ar') {
    const frame = [arabicDayFrame.one, arabicDayFrame.two][days.length - 1] ?? arabicDayFrame.many;
    return `${frame} ${listOf(months.flat(), lang)}`;
  }
  if (lang === 'zgh') {
    return listOf(
      months.map((texts) => listOf(texts, lang)),
      lang,
    );
  }
  const framed = months.map((texts) => {
    const frame = texts.length === 1 ? frenchDayFrame.one : frenchDayFrame.many;
    return `${frame} ${listOf(texts, lang)}`;
  });
  return listOf(framed, lang);
}

function daysBetween(first: CalendarDay, last: CalendarDay): string[] {
  const days: string[] = [];
  const end = Date.parse(last.iso);
  for (
    let at = Date.parse(first.iso);
    at <= end && days.length <= MOST_NAMED_DAYS;
    at += 86_400_000
  ) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** Start of a range, without the month or year it shares with its end. */
function rangeStart(first: CalendarDay, last: CalendarDay, lang: Language): string {
  if (first.year !== last.year) return formatDate(first.iso, lang);
  if (first.month !== last.month)
    return `${dayNumber(first, lang)} ${monthName(first.month, lang)}`;
  return dayNumber(first, lang);
}

/**
 * A range of days, both ends included, with its words: "من 17 أكتوبر إلى 15 دجنبر 2023", "du 22 au 24 décembre 2023".
 * Words stand between the ends, never a hyphen, whose order in right-to-left text is not stable (UAX #9).
 * The ends may come in either order. Throws a RangeError for a text that is no calendar day.
 */
export function formatDateRange(
  from: string,
  to: string,
  lang: Language,
  style: RangeStyle = 'auto',
): string {
  const days = inOrder([from, to]);
  const [first, last] = days;
  if (first === undefined || last === undefined) return formatDays([from], lang);
  const named = daysBetween(first, last);
  const mostNamed = style === 'days' ? MOST_NAMED_DAYS : lang === 'ar' ? 3 : 2;
  if (style !== 'from-to' && named.length <= mostNamed) return formatDays(named, lang);
  const start = rangeStart(first, last, lang);
  const end = formatDate(last.iso, lang);
  // Tamazight is written left to right, and no certain pair of words for "from ... to" in dates is known.
  if (lang === 'zgh') return `${start} – ${end}`;
  const frame = lang === 'ar' ? arabicDayFrame : frenchDayFrame;
  return `${frame.from} ${start} ${frame.to} ${end}`;
}
