/** Takes what a person wrote, gives what was probably meant, or nothing where that is not clear. */

import { foldLetters } from '../diagnostics/nearest-name.js';

/** Digits as Morocco writes them, whatever set they were typed in (Arabic-Indic U+0660, Persian U+06F0). */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}

/** 27/05/2022, 27-5-2022, 2022.5.27, 20220527 become 2022-05-27; a day that does not exist gives nothing. */
export function suggestDate(found: string): string | undefined {
  const text = westernDigits(found).trim();
  const yearFirst = /^(\d{4})\D{0,3}(\d{1,2})\D{0,3}(\d{1,2})(?:T.*)?$/.exec(text);
  const dayFirst = /^(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}(\d{4})$/.exec(text);
  const [year, month, day] = yearFirst
    ? yearFirst.slice(1)
    : dayFirst
      ? dayFirst.slice(1).reverse()
      : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) && iso !== found ? iso : undefined;
}

/** A date of the right shape whose day its month does not have: the month, its last day, and that as a date. */
export interface ImpossibleDay {
  readonly month: string;
  readonly days: number;
  readonly lastDay: string;
}

/** 2022-02-30 is none of the 28 days of 2022-02; undefined where the month does not exist either. */
export function impossibleDay(found: string): ImpossibleDay | undefined {
  const [, month = '', day] = /^(\d{4}-\d{2})-(\d{2})$/.exec(found) ?? [];
  if (day === undefined || !isCalendarDay(`${month}-01`) || isCalendarDay(found)) return undefined;
  const [year, number] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
  return { month, days, lastDay: `${month}-${String(days)}` };
}

/** True for a day of the Gregorian calendar written YYYY-MM-DD. */
function isCalendarDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
}

/** 18h30, 18 h 30, 9:00, 18:30:00, 1830 become 18:30 and 09:00. */
export function suggestTime(found: string): string | undefined {
  const parts = /^(\d{1,2})\s*(?:[h:.]\s*)?(\d{2})?\s*(?::00|mn|min)?$/i.exec(
    westernDigits(found).trim(),
  );
  const hour = Number(parts?.[1]);
  const minute = Number(parts?.[2] ?? '0');
  if (parts === null || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** "Asmaé El-Filali" becomes asmae-el-filali; Arabic letters give nothing. */
export function suggestId(found: string): string | undefined {
  const id = foldLetters(found)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? id : undefined;
}

/** "RI : 92" becomes ri:92. */
export function suggestCitation(found: string): string | undefined {
  const citation = westernDigits(found).toLowerCase().replace(/\s+/g, '');
  return /^[a-z0-9.]+:\d+(-\d+)?(\/\d+)?$/.test(citation) && citation !== found
    ? citation
    : undefined;
}
