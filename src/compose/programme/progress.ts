/** What has been done of what was planned, axis by axis and year by year, counted from the events. */

import { formatPercent } from '../../language/index.js';
import { eventMonths } from '../../records/programme-events.js';
import { programmeYears } from '../../records/programmes.js';
import type { Programme, ProgrammeEvent } from '../../records/schema.js';
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
  const row = (axis: string, events: readonly ProgrammeEvent[]) => ({
    axis,
    cells: [
      ...years.map((year) => doneOf(context, inYear(events, year))),
      doneOf(context, events),
      shareDone(context, events),
    ],
  });
  const { done, planned } = countOf(programme.events);
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
          programme.events.filter((event) => event.axis === axis.id),
        ),
      ),
      row(speaker.say('work-programme.progress-total', {}), programme.events),
    ],
    note: speaker.say('work-programme.progress-note', {
      done: String(done),
      planned: String(planned),
      share: shareDone(context, programme.events),
    }),
  };
}

/** An event counts in the year it begins in. */
function inYear(events: readonly ProgrammeEvent[], year: number): readonly ProgrammeEvent[] {
  return events.filter(
    (event) => eventMonths(event, year) !== undefined && eventMonths(event, year - 1) === undefined,
  );
}

/** What was cancelled was planned all the same. */
function countOf(events: readonly ProgrammeEvent[]) {
  const done = events.filter(({ status }) => status === 'done').length;
  return { done, planned: events.length };
}

function doneOf({ speaker }: Context, events: readonly ProgrammeEvent[]): string {
  const { done, planned } = countOf(events);
  if (planned === 0) return speaker.say('work-programme.progress-none', {});
  return speaker.say('work-programme.progress-of', {
    done: String(done),
    planned: String(planned),
  });
}

function shareDone(context: Context, events: readonly ProgrammeEvent[]): string {
  const { done, planned } = countOf(events);
  if (planned === 0) return context.speaker.say('work-programme.progress-none', {});
  return formatPercent((100 * done) / planned, context.lang, { decimals: 1 });
}

/** The events that were held, in order of date, each with its days. */
export function doneEvents(context: Context, programme: Programme, at: PlaceIn): readonly string[] {
  return programme.events
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => event.status === 'done')
    .sort((a, b) => (dayOf(a.event) < dayOf(b.event) ? -1 : 1))
    .map(({ event, index }) => {
      const title = eventTitle(context, event, (...path) => at('events', index, ...path));
      const date = eventTime(context, event);
      return date === ''
        ? title
        : context.speaker.say('work-programme.event-dated', { event: title, date });
    });
}

function dayOf({ date, month }: ProgrammeEvent): string {
  return date ?? month ?? '';
}
