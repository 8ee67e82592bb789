/** The numbers of each series and period: none missing, in order of date, printed by the series' pattern. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RegisterSettings } from '../records/schema.js';
import type { NumberStanding, RegisterBook } from './book.js';
import type { RegisterLog } from './chain.js';
import type { IssueEntry } from './entry.js';
import { firstNumber, issuesOf, periodOf, printNumber } from './series.js';

export function auditNumbers(
  log: RegisterLog,
  book: RegisterBook,
  settings: RegisterSettings | undefined,
): readonly Diagnostic[] {
  const runs = new Map(
    book.numbers.map(({ series, period }) => [`${series} ${period}`, { series, period }]),
  );
  return [
    ...[...runs.values()].flatMap(({ series, period }) => {
      const issues = issuesOf(log.entries, series, period);
      return [...gaps(issues, settings), ...order(issues), ...printing(issues, settings)];
    }),
    ...citations(book),
  ];
}

function gaps(
  issues: readonly IssueEntry[],
  settings: RegisterSettings | undefined,
): readonly Diagnostic[] {
  const [first] = issues;
  if (first === undefined) return [];
  const series = settings?.series.find(({ id }) => id === first.series);
  const given = new Set(issues.map(({ number }) => number));
  const highest = Math.max(...given);
  const missing: number[] = [];
  const start = series === undefined ? Math.min(...given) : firstNumber(series, first.period);
  for (let number = start; number < highest && missing.length < longestList; number += 1) {
    if (!given.has(number)) missing.push(number);
  }
  const findings = missing.map((number) =>
    error('register-gap', { number, series: first.series, period: first.period }),
  );
  const below = issues.filter(({ number }) => number < start);
  return [
    ...findings,
    ...below.map((entry) => error('register-mismatch', { reason: 'start', number: entry.printed })),
  ];
}

/** A register of which thousands are missing is described by a few. */
const longestList = 100;

function order(issues: readonly IssueEntry[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let latest: IssueEntry | undefined;
  let before: IssueEntry | undefined;
  for (const entry of issues) {
    if (before !== undefined && entry.number <= before.number) {
      const parameters = { reason: 'number', number: entry.printed, other: before.printed };
      found.push(error('register-order', parameters));
    }
    if (latest !== undefined && entry.date < latest.date && entry.backdated === undefined) {
      const parameters = { number: entry.printed, date: entry.date, other: latest.date };
      found.push(error('register-order', { reason: 'date', ...parameters }));
    }
    if (latest === undefined || entry.date > latest.date) latest = entry;
    before = entry;
  }
  return found;
}

function printing(
  issues: readonly IssueEntry[],
  settings: RegisterSettings | undefined,
): readonly Diagnostic[] {
  if (settings === undefined) return [error('register-not-kept', {})];
  return issues.flatMap((entry) => {
    const { number, printed, date, period } = entry;
    const series = settings.series.find(({ id }) => id === entry.series);
    if (series === undefined) {
      return [
        error('register-mismatch', { reason: 'series', number: printed, found: entry.series }),
      ];
    }
    const found: Diagnostic[] = [];
    const expected = printNumber({ series, period }, number, date);
    if (expected !== printed) {
      found.push(error('register-mismatch', { reason: 'printed', number: printed, expected }));
    }
    if (periodOf(settings, series, date) !== period) {
      found.push(error('register-mismatch', { reason: 'period', number: printed, found: period }));
    }
    return found;
  });
}

/** A paper that counts must not enclose one that counts no more. */
function citations(book: RegisterBook): readonly Diagnostic[] {
  return book.numbers
    .filter(({ state }) => state === 'issued')
    .flatMap((standing) =>
      standing.current.enclosures.flatMap((each) => cited(each, standing, book)),
    );
}

function cited(
  { paper }: { readonly paper: string },
  standing: NumberStanding,
  book: RegisterBook,
): readonly Diagnostic[] {
  const found = book.ofPaper(paper);
  if (found === undefined || found.state === 'issued') return [];
  const parameters = { number: standing.printed, paper, cited: found.printed };
  return [error('cited-paper-void', parameters)];
}

function error(code: Diagnostic['code'], parameters: Diagnostic['parameters']): Diagnostic {
  return { severity: 'error', code, parameters };
}
