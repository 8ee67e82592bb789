/** How an annual report is called. */

import type { ReportRecord } from '../../records/schema.js';
import { bodyNames } from '../body-names.js';
import type { Context } from '../context.js';

/** "تقرير حول اجتماعات وأنشطة الهيئة سنة 2022", or the title its record gives. */
export function reportTitle(context: Context, report: ReportRecord): string {
  if (report.title !== undefined) {
    const place = { file: `reports/${report.year}.yaml`, path: ['title'] };
    return context.text(report.title, place);
  }
  const year = String(report.year);
  return context.speaker.say('report.title', { ofBody: bodyNames(context).ofShort, year });
}
