/** What has been done of what was planned, axis by axis and year by year, counted from the events. */

import { formatPercent } from '../../language/index.js';
import { eventMonths, settledEvents } from '../../records/programme-events.js';
import type { SettledEvent } from '../../records/programme-events.js';
import { programmeYears } from '../../records/programmes.js';
import type { Programme } from '../../records/schema.js';
import type { Context } from '../context.js';
import type { PlaceIn } from './place.js';
import { eventTime, eventTitle } from './calendar.js';

export interface ProgressView {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly axis: string; readonly cells: readonly string[] }[];
  /** The figures of the last row in a sentence. */
  readonly note: string;
}

export function progressView(context: Context, programme: Programme, at: PlaceIn): ProgressView {
  const { speaker } = context;
  const years = programmeYears(programme);
  const all = settledEvents(context.workspace, programme);
  const row = (axis: string, events: readonly SettledEvent[]) => ({
    axis,
    cells: [
      ...years.map((year) => doneOf(context, inYear(events, year))),
      doneOf(context, events),
      shareDone(context, events),
    ],
  });
  const { done, planned } = countOf(all);
  return {
    caption: speaker.say('work-programme.progress', {}),
    heads: [
      speaker.say('work-programme.axis', {}),
      ...years.map(String),
      speaker.say('work-programme.progress-total', {}),
      speaker.say('work-programme.progress-share', {}),
    ],
    rows: [
      ...programme.axes.map((axis, index) =>
        row(
          context.text(axis.name, at('axes', index, 'name')),
          all.filter((event) => event.axis === axis.id),
        ),
      ),
      row(speaker.say('work-programme.progress-total', {}), all),
    ],
    note: speaker.say('work-programme.progress-note', {
      done: String(done),
      planned: String(planned),
      share: shareDone(context, all),
    }),
  };
}

/** An event counts in the year it begins in. */
function inYear(events: readonly SettledEvent[], year: number): readonly SettledEvent[] {
  return events.filter(
    (event) => eventMonths(event, year) !== undefined && eventMonths(event, year - 1) === undefined,
  );
}

/** What was cancelled was planned all the same. */
function countOf(events: readonly SettledEvent[]) {
  const done = events.filter(({ status }) => status === 'done').length;
  return { done, planned: events.length };
}

function doneOf({ speaker }: Context, events: readonly SettledEvent[]): string {
  const { done, planned } = countOf(events);
  if (planned === 0) return speaker.say('work-programme.progress-none', {});
  return speaker.say('work-programme.progress-of', {
    done: String(done),
    planned: String(planned),
  });
}

function shareDone(context: Context, events: readonly SettledEvent[]): string {
  const { done, planned } = countOf(events);
  if (planned === 0) return context.speaker.say('work-programme.progress-none', {});
  return formatPercent((100 * done) / planned, context.lang, { decimals: 1 });
}

/** The events that were held, in order of date, each with its days. */
export function doneEvents(context: Context, programme: Programme, at: PlaceIn): readonly string[] {
  return settledEvents(context.workspace, programme)
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => event.status === 'done')
    .sort((a, b) => dayOf(a.event).localeCompare(dayOf(b.event)))
    .map(({ event, index }) => {
      const title = eventTitle(context, event, (...path) => at('events', index, ...path));
      const date = eventTime(context, event);
      return date === ''
        ? title
        : context.speaker.say('work-programme.event-dated', { event: title, date });
    });
}

function dayOf({ date, month }: SettledEvent): string {
  return date ?? month ?? '';
}
