/** Each member is listed once, the officers were there, and no more votes were given than people were present. */

import type { RecordPath } from '../workspace.js';
import type { FileOf, Report } from './report.js';

type MeetingFile = FileOf<'meeting'>;

export function checkAttendance(report: Report): void {
  for (const file of report.files('meeting')) {
    checkOverlap(report, file);
    checkUnlisted(report, file);
    checkOfficersPresent(report, file);
    checkVotes(report, file);
  }
}

function checkOverlap(report: Report, { path: file, record }: MeetingFile): void {
  const seen = new Map<string, string>();
  for (const status of ['present', 'excused', 'absent'] as const) {
    for (const [index, id] of record.attendance[status].entries()) {
      const other = seen.get(id);
      if (other === undefined) seen.set(id, status);
      else {
        const parameters = { found: id, status, other };
        report.add(file, ['attendance', status, index], { code: 'attendance-overlap', parameters });
      }
    }
  }
}

/** A warning: people.yaml may hold a person who was not yet, or no longer, a member. */
function checkUnlisted(report: Report, { path: file, record }: MeetingFile): void {
  const { present, excused, absent } = record.attendance;
  const listed = new Set([...present, ...excused, ...absent]);
  const missing = [...report.workspace.people.keys()].filter((id) => !listed.has(id));
  if (missing.length === 0) return;
  const parameters = { reason: 'member', found: missing.join(', '), count: missing.length };
  report.add(file, ['attendance'], {
    severity: 'warning',
    code: 'attendance-unlisted',
    parameters,
  });
}

function checkOfficersPresent(report: Report, { path: file, record }: MeetingFile): void {
  for (const role of ['chairedBy', 'rapporteur'] as const) {
    const id = record[role];
    if (record.attendance.present.includes(id) || !report.workspace.people.has(id)) continue;
    const parameters = { reason: 'officer', found: id, role };
    report.add(file, [role], { code: 'attendance-unlisted', parameters });
  }
}

function checkVotes(report: Report, { path: file, record }: MeetingFile): void {
  const present = record.attendance.present.length;
  for (const [index, { outcome }] of record.points.entries()) {
    const { vote } = outcome;
    if (vote === undefined || vote === 'unanimous') continue;
    const path: RecordPath = ['points', index, 'outcome', 'vote'];
    const cast = vote.for + vote.against + vote.abstained;
    if (cast > present) {
      const parameters = { reason: 'too-many', cast, present };
      report.add(file, path, { code: 'vote-count', parameters });
    }
    const carried = vote.for > vote.against;
    const contradicts =
      (outcome.kind === 'approved' && !carried) || (outcome.kind === 'rejected' && carried);
    if (contradicts) {
      const parameters = {
        reason: 'outcome',
        for: vote.for,
        against: vote.against,
        outcome: outcome.kind,
      };
      report.add(file, path, { severity: 'warning', code: 'vote-count', parameters });
    }
  }
}
