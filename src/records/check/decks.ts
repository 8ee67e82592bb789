/** The slides of a deck: they say something, in the order of time, and nothing that lies after the day they are shown. */

import { followedRecommendations } from '../follow-up.js';
import type { Deck, DeckSlide } from '../schema.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export function checkDecks(report: Report): void {
  for (const { path: file, record } of report.files('deck')) {
    for (const [index, section] of record.sections.entries()) {
      const at = (...path: RecordPath) => ['sections', index, ...path];
      if (section.divider === undefined && section.slides.length === 0)
        report.add(file, at(), { code: 'empty-slide', parameters: {} });
      checkOrder(report, file, section.slides, at);
      for (const [position, slide] of section.slides.entries()) {
        const place = (...path: RecordPath) => at('slides', position, ...path);
        checkContent(report, file, slide, place);
        checkDays(report, file, slide, { deck: record, place });
        checkReferences(report, file, slide, place);
      }
    }
  }
}

type DeckChart = NonNullable<DeckSlide['chart']>;
type PathIn = (...path: RecordPath) => RecordPath;

/** What a slide shows beside its title and its date. */
const contents = [
  'meeting',
  'activity',
  'recommendation',
  'programme',
  'text',
  'points',
  'columns',
  'participants',
  'speakers',
  'attendance',
  'results',
  'followUp',
  'photos',
  'table',
  'timeline',
  'notice',
  'chart',
  'organisation',
] as const satisfies readonly (keyof DeckSlide)[];

/** Whoever listens without seeing goes from title to title: every slide has one. */
function checkContent(report: Report, file: string, slide: DeckSlide, place: PathIn): void {
  if (contents.every((key) => slide[key] === undefined))
    report.add(file, place(), { code: 'empty-slide', parameters: {} });
  const { title, meeting, activity, recommendation, programme, table, chart } = slide;
  if ([title, meeting, activity, recommendation, programme].every((each) => each === undefined))
    report.add(file, place(), { code: 'missing-key', parameters: { key: 'title' } });
  if (chart !== undefined) checkChart(report, file, chart, place);
  for (const [row, cells] of (table?.rows ?? []).entries()) {
    const expected = table?.head.length ?? 0;
    if (cells.length === expected) continue;
    const parameters = { reason: 'cells', found: cells.length, expected };
    report.add(file, place('table', 'rows', row), { code: 'number-mismatch', parameters });
  }
}

/** A number for each category, and as many series as the kind of chart can show. */
function checkChart(report: Report, file: string, chart: DeckChart, place: PathIn): void {
  const expected = chart.categories.length;
  for (const [index, { values }] of chart.series.entries()) {
    if (values.length === expected) continue;
    const parameters = { reason: 'cells', found: values.length, expected };
    report.add(file, place('chart', 'series', index, 'values'), {
      code: 'number-mismatch',
      parameters,
    });
  }
}

function checkDays(
  report: Report,
  file: string,
  slide: DeckSlide,
  { deck, place }: { readonly deck: Deck; readonly place: PathIn },
): void {
  checkPeriod(report, file, place('until'), { from: slide.date, until: slide.until });
  const { from, until } = slide.notice ?? {};
  checkPeriod(report, file, place('notice', 'until'), { from, until });
  const day = lastDay(slide) ?? activityDay(report, slide);
  if (day === undefined || slide.planned === true) return;
  // A month is compared as a month.
  if (day <= deck.date.slice(0, day.length)) return;
  const parameters = { reason: 'deck', date: day, other: deck.date };
  report.add(file, place(dayKey(slide)), { code: 'date-order', parameters });
}

function checkPeriod(
  report: Report,
  file: string,
  path: RecordPath,
  { from, until }: { readonly from: string | undefined; readonly until: string | undefined },
): void {
  if (from === undefined || until === undefined || from <= until) return;
  const parameters = { reason: 'period', date: until, other: from };
  report.add(file, path, { code: 'date-order', parameters });
}

/** Within a part, events stand in the order in which they began. */
function checkOrder(report: Report, file: string, slides: readonly DeckSlide[], at: PathIn): void {
  let latest: string | undefined;
  for (const [position, slide] of slides.entries()) {
    const day = slide.date ?? slide.month ?? activityDay(report, slide);
    if (day === undefined) continue;
    if (latest !== undefined && day < latest.slice(0, day.length)) {
      const parameters = { reason: 'slides', date: day, other: latest };
      const key = dayKey(slide);
      const finding = { severity: 'warning', code: 'date-order', parameters } as const;
      report.add(file, at('slides', position, key), finding);
    } else latest = day;
  }
}

/** Where the day of a slide is written. */
function dayKey(slide: DeckSlide): string {
  const keys = ['date', 'month', 'activity'] as const;
  return keys.find((each) => slide[each] !== undefined) ?? 'date';
}

/** The first day of the activity it is taken from. */
function activityDay({ workspace }: Report, { activity }: DeckSlide): string | undefined {
  return activity === undefined ? undefined : workspace.activities.get(activity)?.date;
}

function lastDay({ date, until, month }: DeckSlide): string | undefined {
  return until ?? date ?? month;
}

function checkReferences(report: Report, file: string, slide: DeckSlide, place: PathIn): void {
  const { workspace } = report;
  const { meeting, activity, recommendation, programme } = slide;
  if (activity !== undefined) {
    const target = { kind: 'activity', records: workspace.activities } as const;
    report.reference(file, place('activity'), activity, target);
  }
  if (meeting !== undefined) {
    const target = { kind: 'meeting', records: workspace.meetings } as const;
    report.reference(file, place('meeting'), meeting, target);
  }
  if (programme !== undefined) {
    const target = { kind: 'programme', records: workspace.programmes } as const;
    report.reference(file, place('programme'), programme, target);
  }
  if (recommendation === undefined) return;
  const known = followedRecommendations(workspace).map(({ id }) => id);
  if (known.includes(recommendation) || workspace.incomplete.has('meeting')) return;
  const parameters = { found: recommendation, what: 'recommendation' };
  report.add(file, place('recommendation'), { code: 'unknown-reference', parameters });
}
