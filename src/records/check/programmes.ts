/** Programmes hold together: axes and events, months and days, numbers of members, ideas taken up or left out. */

import { nearestName } from '../../diagnostics/nearest-name.js';
import { covers } from '../period.js';
import { eventSpan, meetingOf, settledEvents } from '../programme-events.js';
import type { SettledEvent } from '../programme-events.js';
import { ideasTaken, numberedIdeas, programmeDate, programmeYears } from '../programmes.js';
import type { Programme, ProgrammeEvent, ProgrammePart } from '../schema.js';
import type { RecordPath } from '../workspace.js';
import type { FileOf, Report } from './report.js';

type ProgrammeFile = FileOf<'programme'>;

export function checkProgrammes(report: Report): void {
  for (const file of report.files('programme')) {
    checkYears(report, file);
    checkAxes(report, file);
    checkEvents(report, file);
    checkParts(report, file);
    checkAssiduity(report, file);
    checkFates(report, file);
  }
}

function checkYears(report: Report, { path: file, record }: ProgrammeFile): void {
  const { year, years, domains, chapters } = record;
  if (domains.length === 0 && chapters.length === 0) {
    report.add(file, [], { code: 'missing-key', parameters: { key: 'domains' } });
  }
  if (year === undefined && years === undefined) {
    report.add(file, [], { code: 'missing-key', parameters: { key: 'year' } });
  }
  if (years !== undefined && years.until < years.from) {
    const parameters = { reason: 'period', date: years.until, other: years.from };
    report.add(file, ['years', 'until'], { code: 'date-order', parameters });
  }
}

function checkAxes(report: Report, { path: file, record }: ProgrammeFile): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of record.axes.entries()) {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const { line } = report.workspace.locator.locate(file, ['axes', before, 'id']);
      const parameters = { found: id, line };
      report.add(file, ['axes', index, 'id'], { code: 'duplicate-id', parameters });
    }
  }
  for (const [index, { axis }] of record.events.entries()) {
    if (first.has(axis)) continue;
    report.add(file, ['events', index, 'axis'], {
      code: 'unknown-reference',
      parameters: { found: axis, what: 'axis' },
      suggestion: nearestName(axis, first.keys()),
    });
  }
}

function checkEvents(report: Report, { path: file, record }: ProgrammeFile): void {
  const years = programmeYears(record);
  const seen = new Set<string>();
  const latest = new Map<string, string>();
  for (const [index, event] of settledEvents(report.workspace, record).entries()) {
    const at = (...rest: RecordPath): RecordPath => ['events', index, ...rest];
    const written = record.events[index];
    if (written !== undefined) checkActivity(report, file, written, at);
    checkTime(report, file, event, at);
    const key = JSON.stringify([event.axis, event.title, event.number, event.date, event.month]);
    if (seen.has(key)) {
      const parameters = { found: titleOf(event) };
      report.add(file, at('title'), { code: 'repeated-entry', parameters });
    }
    seen.add(key);
    const span = eventSpan(event);
    if (span === undefined) continue;
    checkInYears(report, file, { span, years, path: at(event.date ? 'date' : 'month') });
    const begins = event.date ?? span.first;
    const before = latest.get(event.axis) ?? '';
    if (begins < before.slice(0, begins.length)) {
      const parameters = { reason: 'events', date: begins, other: before };
      report.add(file, at(event.date ? 'date' : 'month'), {
        ...{ severity: 'warning', code: 'date-order', parameters },
      });
    }
    latest.set(event.axis, begins > before ? begins : before);
  }
}

function titleOf({ title }: SettledEvent): string {
  return typeof title === 'string' ? title : (title.ar ?? title.fr ?? '');
}

/** A day or a month; the month named beside a day is that of the day; ends come after beginnings. */
function checkTime(
  report: Report,
  file: string,
  event: SettledEvent,
  at: (...rest: RecordPath) => RecordPath,
): void {
  const { date, until, month, untilMonth } = event;
  if (date === undefined && month === undefined) {
    report.add(file, at(), { code: 'event-time', parameters: { reason: 'missing' } });
  }
  if (date !== undefined && month !== undefined && date.slice(0, 7) !== month) {
    const parameters = { reason: 'month', found: month, date };
    const suggestion = date.slice(0, 7);
    report.add(file, at('month'), { code: 'event-time', parameters, suggestion });
  }
  const ends = [
    ['until', until, date],
    ['untilMonth', untilMonth, month],
  ] as const;
  for (const [key, end, begin] of ends) {
    if (end === undefined || (begin !== undefined && end >= begin)) continue;
    const parameters =
      begin === undefined
        ? { reason: 'no-beginning', found: end }
        : { reason: 'backwards', found: end, date: begin };
    report.add(file, at(key), { code: 'event-time', parameters });
  }
  checkPaper(report, file, event, at('paper'));
}

/** An event has a title, its own or that of its activity; days that it writes itself are those of the activity. */
function checkActivity(
  report: Report,
  file: string,
  { activity: name, title, date, month }: ProgrammeEvent,
  at: (...rest: RecordPath) => RecordPath,
): void {
  if (name === undefined) {
    if (title === undefined)
      report.add(file, at(), { code: 'missing-key', parameters: { key: 'title' } });
    return;
  }
  const { activities } = report.workspace;
  if (!report.reference(file, at('activity'), name, { kind: 'activity', records: activities }))
    return;
  const held = activities.get(name)?.date;
  const said = date ?? month;
  if (held === undefined || said === undefined || held.startsWith(said)) return;
  const parameters = { reason: 'paper', found: `activities/${name}`, date: held };
  report.add(file, at(date === undefined ? 'month' : 'date'), { code: 'event-time', parameters });
}

/** The minutes an event names are of one of its days. */
function checkPaper(
  report: Report,
  file: string,
  { paper, date, until }: SettledEvent,
  path: RecordPath,
): void {
  const name = meetingOf(paper);
  if (paper === undefined || name === undefined) return;
  const { meetings } = report.workspace;
  if (!report.reference(file, path, name, { kind: 'meeting', records: meetings })) return;
  const held = meetings.get(name)?.date;
  if (held === undefined || date === undefined) return;
  if (held >= date && held <= (until ?? date)) return;
  const parameters = { reason: 'paper', found: paper, date: held };
  report.add(file, path, { code: 'event-time', parameters });
}

function checkInYears(
  report: Report,
  file: string,
  {
    span,
    years,
    path,
  }: {
    readonly span: { readonly first: string; readonly last: string };
    readonly years: readonly number[];
    readonly path: RecordPath;
  },
): void {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return;
  if (span.first >= `${first}-01` && span.last <= `${last}-12`) return;
  const parameters = { reason: 'years', found: span.first, from: first, until: last };
  report.add(file, path, { code: 'event-time', parameters });
}

/** What a part is written from, by the key the record needs for it. */
const sources: Readonly<Partial<Record<ProgrammePart, (programme: Programme) => string | null>>> = {
  swot: ({ swot }) => (swot === undefined ? 'swot' : null),
  attendance: ({ assiduity }) => (assiduity === undefined ? 'assiduity' : null),
  'general-objective': ({ objectives }) =>
    objectives?.general === undefined ? 'objectives.general' : null,
  'specific-objectives': ({ objectives }) =>
    (objectives?.specific ?? []).length === 0 ? 'objectives.specific' : null,
  logframe: ({ axes }) => (axes.length === 0 ? 'axes' : null),
  calendar: ({ axes }) => (axes.length === 0 ? 'axes' : null),
  progress: ({ axes }) => (axes.length === 0 ? 'axes' : null),
  ideas: ({ draft }) => (draft === undefined ? 'draft' : null),
};

/** What is shown has its records, and is shown once. */
function checkParts(report: Report, { path: file, record }: ProgrammeFile): void {
  const seen = new Set<ProgrammePart>();
  for (const { part, path } of partsShown(record)) {
    if (seen.has(part))
      report.add(file, path, { code: 'repeated-entry', parameters: { found: part } });
    seen.add(part);
    const key = sources[part]?.(record) ?? null;
    if (key !== null) report.add(file, path, { code: 'missing-key', parameters: { key } });
    if (part === 'creation' && report.workspace.body.creation === undefined) {
      report.add('body.yaml', [], { code: 'missing-key', parameters: { key: 'creation' } });
    }
  }
}

function partsShown(
  record: Programme,
): readonly { readonly part: ProgrammePart; readonly path: RecordPath }[] {
  const shown = (show: readonly ProgrammePart[] = [], path: RecordPath) =>
    show.map((part, index) => ({ part, path: [...path, 'show', index] }));
  return record.chapters.flatMap((chapter, index) => [
    ...shown(chapter.show, ['chapters', index]),
    ...(chapter.sections ?? []).flatMap((section, position) =>
      shown(section.show, ['chapters', index, 'sections', position]),
    ),
  ]);
}

/** Those who always, sometimes and never come are all the members. */
function checkAssiduity(report: Report, { path: file, record }: ProgrammeFile): void {
  const { assiduity } = record;
  if (assiduity === undefined) return;
  const { mandates = [] } = report.workspace.body;
  const date = programmeDate(record);
  const mandate = mandates.find((each) => covers(each, date));
  const { people } = report.workspace;
  const expected = mandate?.members ?? people.size;
  const found = assiduity.regular + assiduity.irregular + assiduity.absent;
  if (found === expected) return;
  const parameters = { reason: 'assiduity', found, expected };
  report.add(file, ['assiduity'], { code: 'number-mismatch', parameters });
}

/** Every idea of the draft is taken up, left out for a reason, or said by another; none is both taken and left. */
function checkFates(report: Report, { path: file, record }: ProgrammeFile): void {
  const left = record.leftOut.flatMap(({ ideas }, index) =>
    ideas.map((id, position) => ({ id, path: ['leftOut', index, 'ideas', position] })),
  );
  const taken = ideasTaken(record).flatMap(({ ideas, path }) =>
    ideas.map((id, position) => ({ id, path: [...path, position] })),
  );
  const { draft: name } = record;
  if (name === undefined) {
    const [first] = [...taken, ...left];
    if (first !== undefined) {
      report.add(file, first.path, { code: 'missing-key', parameters: { key: 'draft' } });
    }
    return;
  }
  const { ideas: drafts } = report.workspace;
  if (!report.reference(file, ['draft'], name, { kind: 'ideas', records: drafts })) return;
  const draft = drafts.get(name);
  if (draft === undefined) return;
  const all = numberedIdeas(draft);
  const known = new Set(all.map(({ id }) => id));
  for (const { id, path } of [...taken, ...left]) {
    if (known.has(id)) continue;
    const parameters = { found: id, what: 'idea' };
    report.add(file, path, {
      ...{ code: 'unknown-reference', parameters },
      suggestion: nearestName(id, known),
    });
  }
  const takenIds = new Set(taken.map(({ id }) => id));
  const leftIds = new Set<string>();
  for (const { id, path } of left) {
    if (takenIds.has(id)) {
      report.add(file, path, { code: 'idea-unaccounted', parameters: { reason: 'both', id } });
    }
    if (leftIds.has(id))
      report.add(file, path, { code: 'repeated-entry', parameters: { found: id } });
    leftIds.add(id);
  }
  const lost = all.filter(
    ({ id, idea }) => !takenIds.has(id) && !leftIds.has(id) && idea.sameAs === undefined,
  );
  if (lost.length > 0) {
    const ids = lost.map(({ id }) => id).join(', ');
    const parameters = { reason: 'none', id: ids, count: lost.length };
    report.add(file, ['draft'], { code: 'idea-unaccounted', parameters });
  }
}
