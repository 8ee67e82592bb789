/** Gives a paper its number: everything that is refused before, and the one entry that gives it. */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { RegisterSettings } from '../records/schema.js';
import { standingOfPaper } from './book.js';
import type { NumberStanding } from './book.js';
import type { SealedEntry } from './chain.js';
import type { EntryDraft, IssueEntry } from './entry.js';
import { fingerprint } from './fingerprint.js';
import { issuesOf, nextNumber, placeOf, printNumber, seriesFor } from './series.js';
import type { NumberedPaper, SeriesPeriod } from './series.js';
import { describeFiles } from './store.js';
import type { NewFile, OpenRegister } from './store.js';

/** What the register keeps of a paper, beside its files. */
export type PaperFacts = Pick<
  IssueEntry,
  'subject' | 'recipient' | 'articles' | 'enclosures' | 'says'
>;

export interface MadePaper {
  readonly facts: PaperFacts;
  readonly files: readonly NewFile[];
}

/** What a paper is printed with: its number, and the number it stands for. */
export interface PrintedNumber {
  readonly number: string;
  readonly replaces?: string;
}

/** Makes the paper with its number; nothing is entered when it has no value or an error. */
export type PaperMaker = (printed: PrintedNumber) => Promise<Checked<MadePaper | undefined>>;

export interface IssueRequest {
  readonly settings: RegisterSettings;
  readonly paper: NumberedPaper;
  /** The number the record itself names. */
  readonly claimed?: number;
  /** Why the paper may be dated before the one that has the number before. */
  readonly backdate?: string;
  /** Why a paper that has a number gets another, which names the old one. */
  readonly reissue?: string;
  readonly make: PaperMaker;
}

/**
 * The entry, or why there is none: `register-already-issued`, `register-no-series`, `register-number` (the record names
 * another number than the next), `register-backdated`, what the paper itself or the disk has against it.
 */
export async function issuePaper(
  register: OpenRegister,
  request: IssueRequest,
): Promise<Checked<SealedEntry | undefined>> {
  const { settings, paper, backdate, reissue } = request;
  const { entries } = register.log;
  const old = standingOfPaper(entries, paper.id);
  const standing = checkStanding(old, request);
  if (standing !== undefined) return { value: undefined, diagnostics: [standing] };
  const found = seriesFor(settings, paper);
  if (found.value === undefined) return { value: undefined, diagnostics: found.diagnostics };
  const series = found.value;
  const number = nextNumber(entries, series);
  const printed = printNumber(series, number, paper.date);
  const refused = [
    ...checkClaim(request, number, printed),
    ...checkOrder(entries, series, request),
  ];
  if (refused.length > 0) return { value: undefined, diagnostics: refused };

  const made = await request.make({
    number: printed,
    ...(old !== undefined && { replaces: old.printed }),
  });
  if (made.value === undefined || hasErrors(made.diagnostics)) {
    return { value: undefined, diagnostics: made.diagnostics };
  }
  const frozen = { place: placeOf(series, number), files: made.value.files };
  const [first, ...others] = describeFiles(frozen, fingerprint);
  if (first === undefined) throw new Error('a paper without files cannot be issued');
  const draft: EntryDraft = {
    action: 'issue',
    ...{ series: series.series.id, period: series.period, number, printed },
    ...{ paper: paper.id, date: paper.date, ...made.value.facts },
    files: [first, ...others],
    ...(isBackdated(entries, series, paper) && { backdated: backdate }),
    ...(old && {
      replaces: { printed: old.printed, number: old.number, period: old.period },
      reason: reissue,
    }),
  };
  const entered = await register.append(draft, frozen);
  const diagnostics = [...made.diagnostics, ...entered.diagnostics, ...clockFinding(entered.value)];
  return { value: entered.value, diagnostics };
}

/** A corrected copy of an issued paper: the same number, a version of its own, and the reason. */
export async function correctPaper(
  register: OpenRegister,
  request: Pick<IssueRequest, 'settings' | 'paper' | 'make'> & { readonly reason: string },
): Promise<Checked<SealedEntry | undefined>> {
  const old = standingOfPaper(register.log.entries, request.paper.id);
  if (old === undefined || old.state !== 'issued') {
    const { id } = request.paper;
    const parameters = { reason: old?.state ?? 'never', paper: id, number: old?.printed ?? id };
    return refuse('register-not-issued', parameters);
  }
  const replaces = old.issue.replaces?.printed;
  const made = await request.make({
    number: old.printed,
    ...(replaces !== undefined && { replaces }),
  });
  if (made.value === undefined || hasErrors(made.diagnostics)) {
    return { value: undefined, diagnostics: made.diagnostics };
  }
  const series = request.settings.series.find(({ id }) => id === old.series);
  if (series === undefined)
    return refuse('register-no-series', { reason: 'gone', found: old.series });
  const version = old.copies.length + 1;
  const place = placeOf({ series, period: old.period }, old.number, version);
  const frozen = { place, files: made.value.files };
  const [first, ...others] = describeFiles(frozen, fingerprint);
  if (first === undefined) throw new Error('a paper without files cannot be issued');
  const entered = await register.append(
    {
      action: 'correct',
      ...{ series: old.series, period: old.period, number: old.number, printed: old.printed },
      ...{ version, reason: request.reason, paper: old.paper, date: request.paper.date },
      ...made.value.facts,
      files: [first, ...others],
    },
    frozen,
  );
  const diagnostics = [...made.diagnostics, ...entered.diagnostics, ...clockFinding(entered.value)];
  return { value: entered.value, diagnostics };
}

function checkStanding(
  old: NumberStanding | undefined,
  { paper, reissue }: IssueRequest,
): Diagnostic | undefined {
  if (old !== undefined && reissue === undefined) {
    const parameters = { reason: old.state, paper: paper.id, number: old.printed };
    return finding('register-already-issued', parameters);
  }
  if (old === undefined && reissue !== undefined) {
    return finding('register-not-issued', { reason: 'never', paper: paper.id });
  }
  return undefined;
}

function checkClaim(
  { claimed, paper }: IssueRequest,
  number: number,
  printed: string,
): readonly Diagnostic[] {
  if (claimed === undefined || claimed === number) return [];
  return [finding('register-number', { paper: paper.id, found: claimed, expected: printed })];
}

/** Numbers run with the calendar: a paper dated before one that has a number needs a reason for it. */
function checkOrder(
  entries: readonly SealedEntry[],
  series: SeriesPeriod,
  { paper, backdate }: IssueRequest,
): readonly Diagnostic[] {
  const later = laterPaper(entries, series, paper);
  if (later === undefined || backdate !== undefined) return [];
  const parameters = { date: paper.date, number: later.printed, other: later.date };
  return [finding('register-backdated', { paper: paper.id, ...parameters })];
}

function isBackdated(
  entries: readonly SealedEntry[],
  series: SeriesPeriod,
  paper: NumberedPaper,
): boolean {
  return laterPaper(entries, series, paper) !== undefined;
}

function laterPaper(
  entries: readonly SealedEntry[],
  { series, period }: SeriesPeriod,
  paper: NumberedPaper,
): IssueEntry | undefined {
  return issuesOf(entries, series.id, period).findLast(({ date }) => date > paper.date);
}

function clockFinding(sealed: SealedEntry | undefined): readonly Diagnostic[] {
  if (sealed?.entry.clock === undefined) return [];
  const parameters = { recorded: sealed.entry.recorded };
  return [{ severity: 'warning', code: 'register-clock', parameters }];
}

function finding(code: Diagnostic['code'], parameters: Diagnostic['parameters']): Diagnostic {
  return { severity: 'error', code, parameters };
}

function refuse(
  code: Diagnostic['code'],
  parameters: Diagnostic['parameters'],
): Checked<undefined> {
  return { value: undefined, diagnostics: [finding(code, parameters)] };
}
