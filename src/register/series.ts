/** Which series numbers a paper, in which year or mandate, what its next number is and how it is printed. */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import type { RegisterSettings } from '../records/schema.js';
import type { SealedEntry } from './chain.js';
import type { IssueEntry } from './entry.js';

export type Series = RegisterSettings['series'][number];

/** What decides about a paper's series. */
export interface NumberedPaper {
  readonly id: string;
  readonly kind: string;
  /** ISO date of the paper. */
  readonly date: string;
  /** Office that signs it, where it has one. */
  readonly office?: string;
}

export interface SeriesPeriod {
  readonly series: Series;
  /** The year, the mandate's id, or `all`. */
  readonly period: string;
}

/** The series of register.yaml whose papers and office fit; `register-no-series` when none does, or several do. */
export function seriesFor(
  settings: RegisterSettings,
  paper: NumberedPaper,
): Checked<SeriesPeriod | undefined> {
  const [series, ...others] = settings.series.filter((each) => numbers(each, paper));
  if (series === undefined) return refused('none', { paper: paper.id });
  if (others.length > 0) {
    const found = [series, ...others].map(({ id }) => id).join(', ');
    return refused('several', { paper: paper.id, found });
  }
  const period = periodOf(settings, series, paper.date);
  if (period === undefined) return refused('mandate', { paper: paper.id, date: paper.date });
  return { value: { series, period }, diagnostics: [] };
}

/** True when register.yaml has a series for papers of this kind and office: without number they are drafts. */
export function isNumbered(settings: RegisterSettings, paper: NumberedPaper): boolean {
  return settings.series.some((series) => numbers(series, paper));
}

function numbers(series: Series, { kind, office }: NumberedPaper): boolean {
  return (
    series.papers.some((each) => each === kind) &&
    (series.office === undefined || office === undefined || series.office === office)
  );
}

export function periodOf(
  settings: RegisterSettings,
  series: Series,
  date: string,
): string | undefined {
  if (series.restart === 'year') return date.slice(0, 4);
  if (series.restart === 'never') return 'all';
  return settings.mandates.find(({ from, until }) => from <= date && date <= until)?.id;
}

/** The numbers of a series and period, in the order they were given. */
export function issuesOf(
  entries: readonly SealedEntry[],
  series: string,
  period: string,
): readonly IssueEntry[] {
  return entries.flatMap(({ entry }) =>
    entry.action === 'issue' && entry.series === series && entry.period === period ? [entry] : [],
  );
}

/** The number after the highest given; the first of a period is `start`, or what `starts` says for it. */
export function nextNumber(
  entries: readonly SealedEntry[],
  { series, period }: SeriesPeriod,
): number {
  const given = issuesOf(entries, series.id, period).map(({ number }) => number);
  return (
    given.reduce((highest, number) => Math.max(highest, number), firstNumber(series, period) - 1) +
    1
  );
}

export function firstNumber(series: Series, period: string): number {
  return series.starts.find((each) => each.period === period)?.number ?? series.start;
}

/** The number by the series' pattern: `{number}/{year}` gives 02/2022. */
export function printNumber(
  { series, period }: SeriesPeriod,
  number: number,
  date: string,
): string {
  return series.format
    .replaceAll('{number}', String(number).padStart(series.width, '0'))
    .replaceAll('{year}', date.slice(0, 4))
    .replaceAll('{period}', period);
}

/** Folder of a number's files under register/issued/. */
export function placeOf({ series, period }: SeriesPeriod, number: number, version = 1): string {
  const name = String(number).padStart(series.width, '0');
  return `${series.id}/${period}/${name}${version === 1 ? '' : `.v${String(version)}`}`;
}

function refused(reason: string, parameters: Diagnostic['parameters']): Checked<undefined> {
  const finding: Diagnostic = {
    severity: 'error',
    code: 'register-no-series',
    parameters: { reason, ...parameters },
  };
  return { value: undefined, diagnostics: [finding] };
}
