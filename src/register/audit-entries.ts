/** Each entry against those before it: numbers doubled, entries about numbers never given, times that run backwards. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RegisterLog, SealedEntry } from './chain.js';
import type { Entry, IssueEntry, NumberEntry } from './entry.js';
import { keyOf } from './entry.js';
import { registerFile } from './store.js';

export function auditEntries(log: RegisterLog): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const given = new Map<string, { issue: IssueEntry; copies: number; isVoid: boolean }>();
  const printed = new Map<string, string>();
  const byPaper = new Map<string, IssueEntry>();
  let before: Entry | undefined;
  for (const sealed of log.entries) {
    const { entry } = sealed;
    const report = (code: Diagnostic['code'], parameters: Diagnostic['parameters']): void => {
      found.push(at(sealed, code, parameters));
    };
    if (before !== undefined && entry.recorded < before.recorded && entry.clock === undefined) {
      report('register-mismatch', { reason: 'time', found: entry.recorded });
    }
    before = entry;
    if (entry.action === 'repair') continue;
    const standing = given.get(keyOf(entry));
    if (entry.action === 'issue') {
      const twice = standing?.issue.printed ?? printed.get(`${entry.series} ${entry.printed}`);
      if (twice !== undefined) report('register-duplicate', { reason: 'number', number: twice });
      const paper = byPaper.get(entry.paper);
      if (paper !== undefined && entry.replaces?.printed !== paper.printed) {
        const parameters = { paper: entry.paper, number: entry.printed, other: paper.printed };
        report('register-duplicate', { reason: 'paper', ...parameters });
      }
      byPaper.set(entry.paper, entry);
      printed.set(`${entry.series} ${entry.printed}`, entry.printed);
      if (standing === undefined)
        given.set(keyOf(entry), { issue: entry, copies: 1, isVoid: false });
      continue;
    }
    if (standing === undefined || standing.issue.printed !== entry.printed) {
      report('register-mismatch', { reason: 'no-number', number: entry.printed });
      continue;
    }
    if (standing.isVoid)
      report('register-mismatch', { reason: 'after-void', number: entry.printed });
    if (!follows(entry, standing)) {
      report('register-mismatch', { reason: 'version', number: entry.printed });
    }
    if (entry.action === 'correct') standing.copies += 1;
    if (entry.action === 'void') standing.isVoid = true;
  }
  return found;
}

function follows(
  entry: Exclude<NumberEntry, IssueEntry>,
  { issue, copies }: { readonly issue: IssueEntry; readonly copies: number },
): boolean {
  if (entry.action === 'correct') {
    return entry.version === copies + 1 && entry.paper === issue.paper;
  }
  return entry.action !== 'acknowledge' || entry.date >= issue.date;
}

function at(
  { line }: SealedEntry,
  code: Diagnostic['code'],
  parameters: Diagnostic['parameters'],
): Diagnostic {
  const position = { file: registerFile, line, column: 1 };
  return { severity: 'error', code, position, parameters };
}
