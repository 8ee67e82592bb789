/** Recommendations have one id each, someone to see to them, a date to come; what follows them up follows something. */

import { firstDayOf } from '../events.js';
import { followedRecommendations, isOpenOn, reportAt } from '../follow-up.js';
import { nearestName } from '../../diagnostics/nearest-name.js';
import type { RecordPath } from '../workspace.js';
import type { FileOf, Report } from './report.js';

type MeetingFile = FileOf<'meeting'>;

export function checkRecommendations(report: Report): void {
  const firstPlaces = new Map<string, { file: string; line: number }>();
  for (const file of inOrderOfDate(report)) {
    checkOwn(report, file, firstPlaces);
    checkFollowUps(report, file, file.record.date);
    checkOverdue(report, file);
  }
  for (const file of report.files('activity')) {
    checkFollowUps(report, file, firstDayOf(file.record));
  }
}

function inOrderOfDate(report: Report): readonly MeetingFile[] {
  return [...report.files('meeting')].sort((a, b) => (a.record.date < b.record.date ? -1 : 1));
}

function checkOwn(
  report: Report,
  { path: file, record }: MeetingFile,
  firstPlaces: Map<string, { file: string; line: number }>,
): void {
  const { people, groups, incomplete } = report.workspace;
  for (const [index, { id, assignedTo = [], until }] of record.recommendations.entries()) {
    const at = (...rest: RecordPath) => ['recommendations', index, ...rest];
    const first = id === undefined ? undefined : firstPlaces.get(id);
    if (id !== undefined && first === undefined) {
      const { line } = report.workspace.locator.locate(file, at('id'));
      firstPlaces.set(id, { file, line });
    } else if (id !== undefined && first !== undefined) {
      const parameters = { found: id, line: `${first.file}:${String(first.line)}` };
      report.add(file, at('id'), { code: 'duplicate-id', parameters });
    }
    if (until !== undefined && until < record.date) {
      const parameters = { reason: 'deadline', date: until, other: record.date };
      report.add(file, at('until'), { code: 'date-order', parameters });
    }
    for (const [position, who] of assignedTo.entries()) {
      if (people.has(who) || groups.has(who)) continue;
      if (incomplete.has('people') || incomplete.has('groups')) continue;
      report.add(file, at('assignedTo', position), {
        code: 'unknown-reference',
        parameters: { found: who, what: 'people' },
        suggestion: nearestName(who, [...people.keys(), ...groups.keys()]),
      });
    }
  }
}

function checkFollowUps(
  report: Report,
  { path: file, record }: MeetingFile | FileOf<'activity'>,
  date: string,
): void {
  const all = followedRecommendations(report.workspace);
  const seen = new Set<string>();
  for (const [index, { recommendation: id }] of record.followUp.entries()) {
    const path = ['followUp', index, 'recommendation'];
    const followed = all.find((each) => each.id === id);
    if (seen.has(id)) report.add(file, path, { code: 'repeated-entry', parameters: { found: id } });
    seen.add(id);
    if (followed === undefined) {
      if (report.workspace.incomplete.has('meeting')) continue;
      report.add(file, path, {
        code: 'unknown-reference',
        parameters: { found: id, what: 'recommendation' },
        suggestion: nearestName(
          id,
          all.map((each) => each.id),
        ),
      });
    } else if (followed.date >= date) {
      const parameters = { reason: 'follow-up', date, other: followed.date };
      report.add(file, path, { code: 'date-order', parameters });
    }
  }
}

/** Said once, at the first meeting after the date. */
function checkOverdue(report: Report, { path: file, record }: MeetingFile): void {
  for (const followed of followedRecommendations(report.workspace)) {
    const { until } = followed.recommendation;
    if (until === undefined || until >= record.date || !isOpenOn(followed, record.date)) continue;
    const isFirstAfter = ![...report.workspace.meetings.values()].some(
      ({ date }) => until < date && followed.date < date && date < record.date,
    );
    if (!isFirstAfter || reportAt(followed, record) !== undefined) continue;
    report.add(file, ['followUp'], {
      severity: 'warning',
      code: 'recommendation-overdue',
      parameters: { found: followed.id, other: followed.date, date: until },
    });
  }
}
