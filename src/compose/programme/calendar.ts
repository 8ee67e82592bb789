/** The calendar of one year: a row for each axis, the events in their months. */

import { formatDateRange, formatMonth, monthName } from '../../language/index.js';
import { eventMonths, settledEvents } from '../../records/programme-events.js';
import type { SettledEvent } from '../../records/programme-events.js';
import type { Programme } from '../../records/schema.js';
import { capitalised } from '../capitalised.js';
import type { Context } from '../context.js';
import { rankOf } from '../ranks.js';
import type { PlaceIn } from './place.js';

export interface CalendarView {
  readonly caption: string;
  readonly activities: string;
  readonly months: readonly string[];
  readonly rows: readonly CalendarRow[];
  readonly legend: string;
}

interface CalendarRow {
  readonly axis: string;
  readonly entries: readonly CalendarEntry[];
}

interface CalendarEntry {
  readonly text: string;
  /** Months of the year, 1 to 12. */
  readonly from: number;
  readonly to: number;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function calendarView(
  context: Context,
  programme: Programme,
  { year, rank, at }: { readonly year: number; readonly rank: number; readonly at: PlaceIn },
): CalendarView {
  const { speaker, lang } = context;
  const placed = settledEvents(context.workspace, programme).flatMap((event, index) => {
    const within = eventMonths(event, year);
    return within === undefined ? [] : [{ event, index, ...within }];
  });
  const rows = programme.axes.map((axis, index) => ({
    axis: context.text(axis.name, at('axes', index, 'name')),
    entries: placed
      .filter(({ event }) => event.axis === axis.id)
      .sort((a, b) => a.from - b.from || compareDays(a.event, b.event))
      .map(({ event, index: position, from, to }) => ({
        text: eventText(context, event, { year, at: (...path) => at('events', position, ...path) }),
        from,
        to,
      })),
  }));
  const nothing = [{ text: speaker.say('work-programme.nothing', {}), from: 1, to: 12 }];
  const cancelled = placed.some(({ event }) => event.status === 'cancelled');
  return {
    caption: capitalised(
      speaker.say('work-programme.calendar', {
        ordinal: rankOf('year', rank, lang),
        year: String(year),
      }),
      lang,
    ),
    activities: speaker.say('work-programme.activities', {}),
    months: months.map((month) => monthName(month, lang)),
    rows:
      placed.length > 0
        ? rows
        : rows.map((row, index) => (index === 0 ? { ...row, entries: nothing } : row)),
    legend: speaker.say(
      cancelled ? 'work-programme.legend-cancelled' : 'work-programme.legend',
      {},
    ),
  };
}

/** By day within a month; what has no day comes last. */
function compareDays(a: SettledEvent, b: SettledEvent): number {
  const [first, second] = [a.date ?? '9', b.date ?? '9'];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** "✓ اجتماع الهيئة، يوم 18 مارس": the year stands above the calendar and is not said again. */
function eventText(
  context: Context,
  event: SettledEvent,
  { year, at }: { readonly year: number; readonly at: PlaceIn },
): string {
  const { speaker } = context;
  const numbered = eventTitle(context, event, at);
  const days = eventDays(context, event).replaceAll(` ${year}`, '');
  const dated =
    days === ''
      ? numbered
      : speaker.say('work-programme.event-dated', { event: numbered, date: days });
  return speaker.say(`work-programme.event-${event.status}`, { event: dated });
}

/** The title, with its number where it has one: "رأي استشاري 3". */
export function eventTitle(context: Context, event: SettledEvent, at: PlaceIn): string {
  const title = context.text(event.title, at('title'));
  return event.number === undefined
    ? title
    : context.speaker.say('work-programme.event-numbered', {
        event: title,
        number: String(event.number),
      });
}

/** The day or days with the words before them; empty where only the month is known. */
export function eventDays(context: Context, { date, until }: SettledEvent): string {
  if (date === undefined) return '';
  return formatDateRange(date, until ?? date, context.lang);
}

/** As eventDays, and the month where only that is known. */
export function eventTime(context: Context, event: SettledEvent): string {
  const { date, month } = event;
  return date === undefined && month !== undefined
    ? formatMonth(month, context.lang)
    : eventDays(context, event);
}
