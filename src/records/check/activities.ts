/** Activities: the name of the file, the day, who took part, pictures that name nobody, no passage written twice. */

import { personsIn } from '../named-persons.js';
import { covers } from '../period.js';
import { firstDayOf, isMonthOnly } from '../events.js';
import { recordName } from '../record-files.js';
import type { Activity, Photo } from '../schema.js';
import type { RecordPath } from '../workspace.js';
import { checkWeekday } from './dates.js';
import { foldSpelling } from './names.js';
import type { FileOf, Report } from './report.js';
import { variantsOf } from '../localized-texts.js';

type ActivityFile = FileOf<'activity'>;

export function checkActivities(report: Report): void {
  for (const file of report.files('activity')) {
    checkDays(report, file);
    checkMandate(report, file);
    checkCaptions(report, file.path, file.record.photos);
  }
  for (const { path, record } of report.files('meeting')) {
    checkCaptions(report, path, record.photos);
  }
  checkRepeats(report);
}

function checkDays(report: Report, { path: file, record }: ActivityFile): void {
  const { date, until } = record;
  const found = recordName(file);
  if (!found.startsWith(`${date}-`)) {
    const slug = found.replace(/^[\d-]*/, '') || 'activite';
    const expected = `${date}-${slug}`;
    report.add(file, ['date'], {
      code: 'number-mismatch',
      parameters: { reason: 'file-name', what: 'activity', found, expected },
      suggestion: `activities/${expected}.yaml`,
    });
  }
  for (const key of ['until', 'weekday', 'time'] as const) {
    if (!isMonthOnly(record) || record[key] === undefined) continue;
    const parameters = { reason: 'month-only', date, other: key };
    report.add(file, [key], { code: 'date-order', parameters });
  }
  if (isMonthOnly(record)) return;
  checkWeekday(report, file, ['weekday'], record);
  if (until !== undefined && until < date) {
    const parameters = { reason: 'period', date: until, other: date };
    report.add(file, ['until'], { code: 'date-order', parameters });
  }
}

function checkMandate(report: Report, { path: file, record }: ActivityFile): void {
  const { mandates = [] } = report.workspace.body;
  const date = firstDayOf(record);
  if (mandates.length === 0 || mandates.some((mandate) => covers(mandate, date))) return;
  report.add(file, ['date'], {
    code: 'mandate-mismatch',
    parameters: { reason: 'activity', date },
  });
}

/** Law 09-08: who stands on a picture is named only by agreement, which a caption cannot show. */
function checkCaptions(report: Report, file: string, photos: readonly Photo[]): void {
  for (const [index, photo] of photos.entries()) {
    for (const key of ['caption', 'alt'] as const) {
      const text = photo[key];
      if (text === undefined) continue;
      for (const variant of variantsOf({ path: ['photos', index, key], text })) {
        const [found] = personsIn(report.workspace, variant.text);
        if (found === undefined) continue;
        const parameters = { reason: 'caption', found };
        const finding = { severity: 'warning', code: 'personal-data', parameters } as const;
        report.add(file, variant.path, finding);
      }
    }
  }
}

/** Shorter passages are alike by chance. */
const leastLength = 40;

/** Two activities with one title on one day, or with one paragraph: the second was copied and not finished. */
function checkRepeats(report: Report): void {
  const seen = new Map<string, { readonly file: string; readonly path: RecordPath }>();
  for (const { path: file, record } of report.files('activity')) {
    for (const { key, path, text } of passagesOf(record)) {
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { file, path });
        continue;
      }
      if (first.file === file) continue;
      const { line } = report.workspace.locator.locate(first.file, first.path);
      const parameters = { found: text, line: `${first.file}:${String(line)}` };
      const finding = { severity: 'warning', code: 'near-duplicate-text', parameters } as const;
      report.add(file, path, finding);
    }
  }
}

interface Passage {
  readonly key: string;
  readonly path: RecordPath;
  readonly text: string;
}

function passagesOf({ date, title, narrative }: Activity): readonly Passage[] {
  const [titled] = variantsOf({ path: ['title'], text: title });
  const [told] =
    narrative === undefined ? [] : variantsOf({ path: ['narrative'], text: narrative });
  const paragraphs = (told?.text ?? '')
    .split(/\n[ \t]*\n/u)
    .filter((text) => text.length >= leastLength);
  return [
    ...(titled === undefined ? [] : [{ ...titled, key: `${date} ${foldSpelling(titled.text)}` }]),
    ...(told === undefined
      ? []
      : paragraphs.map((text) => ({
          ...{ path: told.path, text, key: foldSpelling(text).replace(/\s+/gu, ' ') },
        }))),
  ];
}
