/** Offices and meetings lie in a mandate of the body; each meeting lists its members, has its quorum and its chair. */

import { covers } from '../period.js';
import { quorumOf } from '../quorum.js';
import type { FileOf, Report } from './report.js';

type MeetingFile = FileOf<'meeting'>;

export function checkMandates(report: Report): void {
  const { mandates = [] } = report.workspace.body;
  const mandateOn = (day: string) => mandates.find((mandate) => covers(mandate, day));
  if (mandates.length > 0) checkOffices(report, mandateOn);
  for (const file of report.files('meeting')) {
    if (mandates.length > 0) checkMeeting(report, file, mandateOn(file.record.date));
    checkQuorum(report, file);
    checkChair(report, file);
  }
}

function checkOffices(report: Report, mandateOn: (day: string) => unknown): void {
  for (const { path: file, record } of report.files('people')) {
    for (const [index, { offices }] of record.people.entries()) {
      for (const [position, { from }] of offices.entries()) {
        if (mandateOn(from) !== undefined) continue;
        const parameters = { reason: 'office', date: from };
        const path = ['people', index, 'offices', position, 'from'];
        report.add(file, path, { code: 'mandate-mismatch', parameters });
      }
    }
  }
}

function checkMeeting(
  report: Report,
  { path: file, record }: MeetingFile,
  mandate: { readonly members?: number | undefined } | undefined,
): void {
  if (mandate === undefined) {
    const parameters = { reason: 'meeting', date: record.date };
    report.add(file, ['date'], { code: 'mandate-mismatch', parameters });
    return;
  }
  const { present, excused, absent } = record.attendance;
  const count = new Set([...present, ...excused, ...absent]).size;
  if (mandate.members === undefined || mandate.members === count) return;
  const parameters = { reason: 'members', count, members: mandate.members };
  report.add(file, ['attendance'], { severity: 'warning', code: 'mandate-mismatch', parameters });
}

function checkQuorum(report: Report, { path: file, record }: MeetingFile): void {
  const quorum = quorumOf(report.workspace, record);
  if (quorum === undefined || quorum.present >= quorum.needed) return;
  const { present, members, needed } = quorum;
  const parameters = { present, members, needed };
  report.add(file, ['attendance', 'present'], { code: 'quorum-not-met', parameters });
}

/** A deputy chairs when the president is away; with the president there, the records may have the wrong name. */
function checkChair(report: Report, { path: file, record }: MeetingFile): void {
  const { attendance, chairedBy, date } = record;
  if (!report.workspace.people.has(chairedBy)) return;
  const president = attendance.present.find((id) =>
    report.workspace.people
      .get(id)
      ?.offices.some((office) => office.office === 'president' && covers(office, date)),
  );
  if (president === undefined || president === chairedBy) return;
  const parameters = { found: chairedBy, other: president };
  report.add(file, ['chairedBy'], {
    severity: 'warning',
    code: 'chair-not-president',
    parameters,
  });
}
