/** What the events of a programme are and when they take place, with what they take from the records they name. */

import { isMonthOnly } from './events.js';
import type { Activity, LocalizedText, Programme, ProgrammeEvent } from './schema.js';
import type { Workspace } from './workspace.js';

/** An event with its title, whether written in the programme or in the activity it names. */
export type SettledEvent = Omit<ProgrammeEvent, 'title'> & { readonly title: LocalizedText };

type Held = Pick<Workspace, 'activities' | 'meetings'>;

/**
 * The events in order. One that names an activity has its title, its days and, since it took place, its state from
 * there; one that names minutes has the day of the meeting. What the programme writes itself comes first.
 */
export function settledEvents(held: Held, { events }: Programme): readonly SettledEvent[] {
  return events.map((event) => {
    const { activity: name, paper } = event;
    const activity = name === undefined ? undefined : held.activities.get(name);
    if (activity !== undefined) return ofActivity(event, activity);
    const title = event.title ?? '';
    const meeting = held.meetings.get(meetingOf(paper) ?? '');
    if (meeting === undefined) return { ...event, title };
    const timed = event.date !== undefined || event.month !== undefined;
    return { ...event, title, status: 'done', ...(!timed && { date: meeting.date }) };
  });
}

/** The day of the meeting whose minutes an event names. */
export function meetingOf(paper: string | undefined): string | undefined {
  const [kind, name] = paper?.split('/') ?? [];
  return kind === 'minutes' ? name : undefined;
}

function ofActivity(event: ProgrammeEvent, activity: Activity): SettledEvent {
  const { date, until } = activity;
  const time = isMonthOnly(activity)
    ? { month: date }
    : { date, ...(until !== undefined && { until }) };
  return { ...time, ...event, title: event.title ?? activity.title, status: 'done' };
}

/** First and last month, written 2024-09; undefined where the record names neither day nor month. */
export function eventSpan(
  event: Pick<ProgrammeEvent, 'date' | 'until' | 'month' | 'untilMonth'>,
): { readonly first: string; readonly last: string } | undefined {
  const { date, until, month, untilMonth } = event;
  const first = date?.slice(0, 7) ?? month;
  if (first === undefined) return undefined;
  const last = date === undefined ? untilMonth : until?.slice(0, 7);
  return { first, last: last === undefined || last < first ? first : last };
}

/** The months of a year an event covers, 1 to 12; undefined where it does not touch the year. */
export function eventMonths(
  event: Pick<ProgrammeEvent, 'date' | 'until' | 'month' | 'untilMonth'>,
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
