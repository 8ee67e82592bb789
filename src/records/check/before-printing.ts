/**
 * What a rapporteur wants to know before the annual report is printed: minutes nobody has approved, activities without
 * a picture, recommendations nobody followed up, events that fall beside the year. Warnings: the report can be made.
 */

import { eventsOf, firstDayOf } from '../events.js';
import { followedRecommendations } from '../follow-up.js';
import type { RecordPath } from '../workspace.js';
import type { FileOf, Report } from './report.js';

type ReportFile = FileOf<'report'>;

type Remark = (
  file: string,
  path: RecordPath,
  reason: string,
  parameters?: Readonly<Record<string, string>>,
) => void;

export function checkBeforePrinting(report: Report): void {
  for (const file of report.files('report')) {
    const paper = `report/${String(file.record.year)}`;
    const remark: Remark = (where, path, reason, parameters = {}) => {
      const all = { reason, paper, ...parameters };
      report.add(where, path, { severity: 'warning', code: 'before-printing', parameters: all });
    };
    remarkOnEvents(report, file, remark);
    remarkOnLaterEvents(report, file, remark);
    remarkOnRecommendations(report, file, remark);
  }
}

function remarkOnEvents(report: Report, { path: file, record }: ReportFile, remark: Remark): void {
  const events = eventsOf(report.workspace, String(record.year));
  if (events.length === 0) remark(file, ['year'], 'empty', { year: String(record.year) });
  for (const event of events) {
    if (event.type === 'activity') {
      if (event.activity.photos.length === 0) remark(event.file, ['photos'], 'no-photo');
      continue;
    }
    const { approvedOn, date } = event.meeting;
    if (approvedOn === undefined || approvedOn > record.date) {
      remark(event.file, ['approvedOn'], 'not-approved', { date });
    }
  }
}

/** The year is over but the report is not yet dated: what came between stands in neither report unless someone says so. */
function remarkOnLaterEvents(report: Report, { record }: ReportFile, remark: Remark): void {
  const told = new Set(record.after);
  const { activities, reports } = report.workspace;
  for (const [name, activity] of activities) {
    const date = firstDayOf(activity);
    const year = date.slice(0, 4);
    if (Number(year) <= record.year || date > record.date) continue;
    if (told.has(name) || reports.has(year)) continue;
    remark(`activities/${name}.yaml`, ['date'], 'outside-year', {
      date,
      year: String(record.year),
    });
  }
}

function remarkOnRecommendations(report: Report, { record }: ReportFile, remark: Remark): void {
  const year = String(record.year);
  const followed = new Map(
    followedRecommendations(report.workspace).map((each) => [`${each.meeting} ${each.id}`, each]),
  );
  for (const [name, meeting] of report.workspace.meetings) {
    if (!meeting.date.startsWith(`${year}-`)) continue;
    for (const [index, { id }] of meeting.recommendations.entries()) {
      const reports = id === undefined ? undefined : followed.get(`${name} ${id}`)?.reports;
      if (reports?.some(({ date }) => date <= record.date) === true) continue;
      remark(`meetings/${name}.yaml`, ['recommendations', index], 'not-followed-up');
    }
  }
}
