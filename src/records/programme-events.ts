/** When the events of a programme take place. */

import type { ProgrammeEvent } from './schema.js';

/** First and last month, written 2024-09; undefined where the record names neither day nor month. */
export function eventSpan(
  event: ProgrammeEvent,
): { readonly first: string; readonly last: string } | undefined {
  const { date, until, month, untilMonth } = event;
  const first = date?.slice(0, 7) ?? month;
  if (first === undefined) return undefined;
  const last = date === undefined ? untilMonth : until?.slice(0, 7);
  return { first, last: last === undefined || last < first ? first : last };
}

/** The months of a year an event covers, 1 to 12; undefined where it does not touch the year. */
export function eventMonths(
  event: ProgrammeEvent,
  year: number,
): { readonly from: number; readonly to: number } | undefined {
  const span = eventSpan(event);
  const [first, last] = [`${year}-01`, `${year}-12`];
  if (span === undefined || span.last < first || span.first > last) return undefined;
  const monthOf = (month: string): number => Number(month.slice(5, 7));
  return {
    from: span.first < first ? 1 : monthOf(span.first),
    to: span.last > last ? 12 : monthOf(span.last),
  };
}
