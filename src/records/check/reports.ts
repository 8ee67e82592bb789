/** Annual reports: the file's name and year, the day after the last event, what is told beside the year, no repeats. */

import { eventsOf, firstDayOf, lastDayOf } from '../events.js';
import { recordName } from '../record-files.js';
import type { FileOf, Report } from './report.js';

type ReportFile = FileOf<'report'>;

export function checkReports(report: Report): void {
  for (const file of report.files('report')) {
    checkYear(report, file);
    checkAfter(report, file);
    checkRepeats(report, file);
    for (const [index, id] of (file.record.groups ?? []).entries()) {
      const target = { kind: 'groups', records: report.workspace.groups } as const;
      report.reference(file.path, ['groups', index], id, target);
    }
  }
}

function checkYear(report: Report, { path: file, record }: ReportFile): void {
  const found = recordName(file);
  const expected = String(record.year);
  if (found !== expected) {
    report.add(file, ['year'], {
      code: 'number-mismatch',
      parameters: { reason: 'file-name', what: 'report', found, expected },
      suggestion: `reports/${expected}.yaml`,
    });
  }
  const days = eventsOf(report.workspace, expected).map((event) =>
    event.type === 'meeting' ? event.date : lastDayOf(event.activity),
  );
  const last = days.reduce((latest, day) => (day > latest ? day : latest), '');
  if (record.date >= last) return;
  const parameters = { reason: 'report', date: record.date, other: last };
  report.add(file, ['date'], { code: 'date-order', parameters });
}

/** What belongs to the year is counted in it; what is told beside it came later, and before the report. */
function checkAfter(report: Report, { path: file, record }: ReportFile): void {
  for (const [index, name] of (record.after ?? []).entries()) {
    const target = { kind: 'activity', records: report.workspace.activities } as const;
    if (!report.reference(file, ['after', index], name, target)) continue;
    const activity = report.workspace.activities.get(name);
    const day = activity === undefined ? undefined : firstDayOf(activity);
    if (day === undefined || (day > `${String(record.year)}-12-31` && day <= record.date)) continue;
    const parameters = { reason: 'after-year', date: day, other: record.date };
    report.add(file, ['after', index], { code: 'date-order', parameters });
  }
}

function checkRepeats(report: Report, { path: file, record }: ReportFile): void {
  for (const key of ['sections', 'groups', 'after'] as const) {
    const seen = new Set<string>();
    for (const [index, found] of (record[key] ?? []).entries()) {
      if (seen.has(found)) {
        report.add(file, [key, index], { code: 'repeated-entry', parameters: { found } });
      }
      seen.add(found);
    }
  }
}
