/** Recommendations have one id each, someone to see to them, a date to come; what follows them up follows something. */

import { firstDayOf } from '../events.js';
import { followedRecommendations, isOpenOn, reportAt } from '../follow-up.js';
import type { FollowedRecommendation } from '../follow-up.js';
import { nearestName } from '../../diagnostics/nearest-name.js';
import type { RecordPath } from '../workspace.js';
import type { FileOf, Report } from './report.js';

type MeetingFile = FileOf<'meeting'>;

export function checkRecommendations(report: Report): void {
  const firstPlaces = new Map<string, { file: string; line: number }>();
  const all = followedRecommendations(report.workspace);
  const byId = new Map(all.map((each) => [each.id, each]));
  const meetings = inOrderOfDate(report);
  for (const file of meetings) {
    checkOwn(report, file, firstPlaces);
    checkFollowUps(report, file, byId, file.record.date);
  }
  checkOverdue(report, all, meetings);
  for (const file of report.files('activity')) {
    checkFollowUps(report, file, byId, firstDayOf(file.record));
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
  all: ReadonlyMap<string, FollowedRecommendation>,
  date: string,
): void {
  const seen = new Set<string>();
  for (const [index, { recommendation: id }] of record.followUp.entries()) {
    const path = ['followUp', index, 'recommendation'];
    const followed = all.get(id);
    if (seen.has(id)) report.add(file, path, { code: 'repeated-entry', parameters: { found: id } });
    seen.add(id);
    if (followed === undefined) {
      if (report.workspace.incomplete.has('meeting')) continue;
      report.add(file, path, {
        code: 'unknown-reference',
        parameters: { found: id, what: 'recommendation' },
        suggestion: nearestName(id, all.keys()),
      });
    } else if (followed.date >= date) {
      const parameters = { reason: 'follow-up', date, other: followed.date };
      report.add(file, path, { code: 'date-order', parameters });
    }
  }
}

/** Said once, at the first meeting after the date. */
function checkOverdue(
  report: Report,
  all: readonly FollowedRecommendation[],
  meetings: readonly MeetingFile[],
): void {
  const byDay = new Map<string, MeetingFile[]>();
  for (const file of meetings) {
    const { date } = file.record;
    const same = byDay.get(date);
    if (same === undefined) byDay.set(date, [file]);
    else same.push(file);
  }
  const days = [...byDay.keys()];
  for (const followed of all) {
    const { until } = followed.recommendation;
    if (until === undefined) continue;
    const due = until < followed.date ? followed.date : until;
    const day = days[firstAfter(days, due)];
    if (day === undefined || !isOpenOn(followed, day)) continue;
    for (const { path: file, record } of byDay.get(day) ?? []) {
      if (reportAt(followed, record) !== undefined) continue;
      report.add(file, ['followUp'], {
        severity: 'warning',
        code: 'recommendation-overdue',
        parameters: { found: followed.id, other: followed.date, date: until },
      });
    }
  }
}

/** Index of the first of the ascending days that comes after the given one; their number when none does. */
function firstAfter(days: readonly string[], day: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
