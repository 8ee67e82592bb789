/** Dates agree with their weekdays, with each other, and with the names and numbers of their files. */

import { DateTime } from 'luxon';
import { recordName } from '../record-files.js';
import type { Meeting } from '../schema.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export function checkDates(report: Report): void {
  checkMeetings(report);
  checkOrdinals(report);
  checkLetters(report);
  checkConvocations(report);
  checkOpinions(report);
  checkLetterOrder(report);
  checkProgrammeNames(report);
  checkPeriods(report);
}

function checkMeetings(report: Report): void {
  for (const { path: file, record } of report.files('meeting')) {
    checkWeekday(report, file, ['weekday'], record);
    checkName(report, file, ['date'], { what: 'meeting', expected: record.date });
    checkConvocation(report, file, record);
    checkApproval(report, file, record);
    const { next } = record;
    if (next === undefined) continue;
    checkWeekday(report, file, ['next', 'weekday'], next);
    const order = {
      earlier: record.date,
      later: next.date,
      allowSame: false,
      reason: 'next-meeting',
    };
    checkOrder(report, file, ['next', 'date'], order);
    checkAnnounced(report, file, record.date, next.date);
  }
}

function checkConvocation(
  report: Report,
  file: string,
  { date, convenedOn }: Pick<Meeting, 'date' | 'convenedOn'>,
): void {
  if (convenedOn === undefined || convenedOn < date) return;
  const parameters = { reason: 'convened', date, other: convenedOn };
  report.add(file, ['convenedOn'], { code: 'date-order', parameters });
}

/** A convocation is sent before its meeting, and the meeting's record tells of the same day. */
function checkConvocations(report: Report): void {
  for (const { path: file, record } of report.files('convocation')) {
    checkWeekday(report, file, ['weekday'], record);
    checkName(report, file, ['date'], { what: 'meeting', expected: record.date });
    checkConvocation(report, file, record);
    const held = report.workspace.meetings.get(recordName(file));
    if (held === undefined || held.ordinal === record.ordinal) continue;
    const parameters = { reason: 'convocation', found: record.ordinal, expected: held.ordinal };
    report.add(file, ['ordinal'], { code: 'number-mismatch', parameters });
  }
}

/** An opinion is given after the request for it and the meeting that adopted it, and answered after that. */
function checkOpinions(report: Report): void {
  for (const { path: file, record } of report.files('opinion')) {
    const { date, request, adopted, answer } = record;
    const steps = [
      [['request', 'date'], request?.date, date, 'request'],
      [['adopted', 'meeting'], adopted?.meeting, date, 'adopted'],
      [['answer', 'date'], date, answer?.date, 'answer'],
    ] as const;
    for (const [path, earlier, later, reason] of steps) {
      if (earlier === undefined || later === undefined) continue;
      checkOrder(report, file, path, { earlier, later, allowSame: true, reason });
    }
  }
}

/** Minutes are approved at a later meeting. */
function checkApproval(report: Report, file: string, { date, approvedOn }: Meeting): void {
  if (approvedOn === undefined) return;
  const order = { earlier: date, later: approvedOn, allowSame: false, reason: 'approval' };
  checkOrder(report, file, ['approvedOn'], order);
}

/** A warning: a meeting may have been moved, but then people knew, and the announcement is worth a look. */
function checkAnnounced(report: Report, file: string, held: string, announced: string): void {
  const later = [...report.workspace.meetings.values()].map(({ date }) => date).sort();
  const following = later.find((date) => date > held);
  if (following === undefined || following === announced) return;
  const parameters = { reason: 'announced', date: following, other: announced };
  report.add(file, ['next', 'date'], { severity: 'warning', code: 'date-order', parameters });
}

/** Meetings are numbered through a mandate: in order of date the number rises, or starts again at 1. */
function checkOrdinals(report: Report): void {
  const meetings = [...report.files('meeting')].sort((a, b) =>
    a.record.date < b.record.date ? -1 : 1,
  );
  for (const [index, { path: file, record }] of meetings.entries()) {
    const before = meetings[index - 1]?.record;
    if (before === undefined || record.ordinal > before.ordinal || record.ordinal === 1) continue;
    const parameters = {
      reason: 'ordinal',
      found: record.ordinal,
      expected: before.ordinal,
      date: before.date,
    };
    report.add(file, ['ordinal'], { severity: 'warning', code: 'number-mismatch', parameters });
  }
}

function checkLetters(report: Report): void {
  for (const { path: file, record } of report.files('letter')) {
    checkLetterName(report, file, record);
    for (const [index, paper] of record.enclosures.entries()) {
      const meeting = paper.startsWith('minutes/')
        ? report.workspace.meetings.get(paper.slice('minutes/'.length))
        : undefined;
      if (meeting === undefined) continue;
      const order = {
        earlier: meeting.date,
        later: record.date,
        allowSame: true,
        reason: 'letter',
      };
      checkOrder(report, file, ['enclosures', index], order);
    }
  }
}

/** A letter that says its number is called by it; one that has none yet may be called anything. */
function checkLetterName(
  report: Report,
  file: string,
  { number, date }: { readonly number?: number | undefined; readonly date: string },
): void {
  if (number === undefined) return;
  const { numberWidth } = report.workspace.settings;
  const expected = `${date.slice(0, 4)}-${String(number).padStart(numberWidth, '0')}`;
  checkName(report, file, ['number'], { what: 'letter', expected });
}

/** The register runs with the calendar: within a year a higher number has no earlier date. */
function checkLetterOrder(report: Report): void {
  const letters = report
    .files('letter')
    .flatMap(({ path, record: { number, date } }) =>
      number === undefined ? [] : [{ file: path, record: { number, date } }],
    )
    .sort((a, b) => a.record.number - b.record.number);
  const last = new Map<string, { number: number; date: string }>();
  for (const { file, record } of letters) {
    const year = record.date.slice(0, 4);
    const before = last.get(year);
    if (before !== undefined && record.date < before.date) {
      const parameters = {
        reason: 'register',
        date: record.date,
        other: before.date,
        number: before.number,
      };
      report.add(file, ['date'], { severity: 'warning', code: 'date-order', parameters });
    }
    last.set(year, record);
  }
}

function checkProgrammeNames(report: Report): void {
  for (const { path: file, record } of report.files('programme')) {
    const { year, years } = record;
    const expected = years === undefined ? year : `${years.from}-${years.until}`;
    if (expected === undefined) continue;
    const path = [years === undefined ? 'year' : 'years'];
    checkName(report, file, path, { what: 'programme', expected: String(expected) });
  }
}

/** Offices, mandates and legal texts end after they begin. */
function checkPeriods(report: Report): void {
  const check = (
    file: string,
    path: RecordPath,
    period: { from: string; until?: string | undefined },
  ) => {
    if (period.until === undefined) return;
    const order = { earlier: period.from, later: period.until, allowSame: true, reason: 'period' };
    checkOrder(report, file, [...path, 'until'], order);
  };
  for (const [index, mandate] of (report.workspace.body.mandates ?? []).entries()) {
    check('body.yaml', ['mandates', index], mandate);
  }
  for (const { path: file, record } of report.files('people')) {
    for (const [index, person] of record.people.entries()) {
      for (const [position, office] of person.offices.entries()) {
        check(file, ['people', index, 'offices', position], office);
      }
    }
  }
  for (const { path: file, record } of report.files('law')) {
    for (const [index, text] of record.texts.entries()) {
      check(file, ['texts', index], text);
      for (const [position, { from = text.from, until }] of text.articles.entries()) {
        check(file, ['texts', index, 'articles', position], { from, until });
      }
    }
  }
}

export function checkWeekday(
  report: Report,
  file: string,
  path: RecordPath,
  day: { date: string; weekday?: string | undefined },
): void {
  if (day.weekday === undefined) return;
  const actual = DateTime.fromISO(day.date, { zone: 'utc', locale: 'en' })
    .toFormat('cccc')
    .toLowerCase();
  if (actual === day.weekday) return;
  const parameters = { date: day.date, found: day.weekday, actual };
  report.add(file, path, { code: 'weekday-mismatch', parameters, suggestion: actual });
}

interface Order {
  readonly earlier: string;
  readonly later: string;
  readonly allowSame: boolean;
  readonly reason: string;
}

/** ISO dates of one length order as text. */
function checkOrder(report: Report, file: string, path: RecordPath, order: Order): void {
  const { earlier, later, allowSame, reason } = order;
  if (earlier < later || (allowSame && earlier === later)) return;
  report.add(file, path, {
    code: 'date-order',
    parameters: { reason, date: later, other: earlier },
  });
}

/** Other records and the command line know a record by its file's name, so it has to agree with what the file says. */
function checkName(
  report: Report,
  file: string,
  path: RecordPath,
  { what, expected }: { what: string; expected: string },
): void {
  const found = recordName(file);
  if (found === expected) return;
  const parameters = { reason: 'file-name', what, found, expected };
  const suggestion = file.replace(/[^/]*$/, `${expected}.yaml`);
  report.add(file, path, { code: 'number-mismatch', parameters, suggestion });
}
