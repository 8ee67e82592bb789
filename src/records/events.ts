/** Takes the records, gives the meetings and activities of a year in order; says which days an activity took. */

import { DateTime } from 'luxon';
import type { Activity, Meeting } from './schema.js';
import type { Workspace } from './workspace.js';

/** A meeting or an activity, with its file. */
export type YearEvent = {
  /** Of the file: 2022-03-19-visit. */
  readonly name: string;
  readonly file: string;
  /** ISO date of its first day. */
  readonly date: string;
} & (
  | { readonly type: 'meeting'; readonly meeting: Meeting }
  | { readonly type: 'activity'; readonly activity: Activity }
);

/** True for an activity of which only the month is known. */
export function isMonthOnly({ date }: Pick<Activity, 'date'>): boolean {
  return date.length === 7;
}

/** The first day; of a month, its first. */
export function firstDayOf(activity: Pick<Activity, 'date'>): string {
  return isMonthOnly(activity) ? `${activity.date}-01` : activity.date;
}

/** The last day; of a month, its last. */
export function lastDayOf(activity: Pick<Activity, 'date' | 'until'>): string {
  if (activity.until !== undefined) return activity.until;
  if (!isMonthOnly(activity)) return activity.date;
  const last = DateTime.fromISO(`${activity.date}-01`, { zone: 'utc' }).endOf('month');
  return last.toISODate() ?? activity.date;
}

/**
 * Everything that began in the year (all years without one), in order of day, hour and file. What is known by its month
 * alone follows the days of that month.
 */
export function eventsOf(
  { meetings, activities }: Pick<Workspace, 'meetings' | 'activities'>,
  year?: string,
): readonly YearEvent[] {
  const events = [
    ...[...meetings].map(([name, meeting]) => {
      const file = `meetings/${name}.yaml`;
      const key = `${meeting.date} ${meeting.time} ${file}`;
      return { key, event: { type: 'meeting', name, file, date: meeting.date, meeting } as const };
    }),
    ...[...activities].map(([name, activity]) => {
      const file = `activities/${name}.yaml`;
      const date = firstDayOf(activity);
      // Without an hour an activity stands after those of that day that have one.
      const key = `${isMonthOnly(activity) ? `${activity.date}-99` : date} ${activity.time ?? '99'} ${file}`;
      return { key, event: { type: 'activity', name, file, date, activity } as const };
    }),
  ];
  return events
    .filter(({ event }) => year === undefined || event.date.startsWith(`${year}-`))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ event }) => event);
}
