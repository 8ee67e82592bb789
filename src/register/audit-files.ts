/** The frozen files and the records behind them: what was changed, is missing, or stands there without an entry. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { AuditSources } from './audit.js';
import type { NumberStanding, RegisterBook } from './book.js';
import type { CorrectEntry, IssueEntry } from './entry.js';
import { fingerprint, fingerprintOfData } from './fingerprint.js';
import { changesSince, madeFromName, readMadeFrom } from './made-from.js';
import type { MadeFrom, RecordChange } from './made-from.js';
import { issuedFolder } from './store.js';

export async function auditFiles(
  book: RegisterBook,
  sources: AuditSources,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const named = new Set<string>();
  for (const standing of book.numbers) {
    for (const copy of standing.copies) {
      for (const { file } of copy.files) named.add(file);
      found.push(...(await auditCopy(copy, sources)));
    }
    if (standing.state === 'issued') found.push(...(await auditRecords(standing, sources)));
  }
  for (const file of await sources.listFiles()) {
    if (file.startsWith(`${issuedFolder}/`) && !named.has(file)) {
      found.push(error('issued-file-unknown', { file }));
    }
  }
  return found;
}

async function auditCopy(
  copy: IssueEntry | CorrectEntry,
  sources: AuditSources,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const number = copy.printed;
  for (const { file, sha256, bytes: length } of copy.files) {
    if (!file.startsWith(`${issuedFolder}/${copy.series}/${copy.period}/`)) {
      found.push(error('register-mismatch', { reason: 'place', number, found: file }));
    }
    const bytes = await sources.readFile(file);
    if (bytes === undefined) found.push(error('issued-file-missing', { file, number }));
    else if (fingerprint(bytes) !== sha256 || bytes.length !== length) {
      found.push(error('issued-file-changed', { file, number }));
    }
  }
  const madeFrom = await madeFromOf(copy, sources);
  if (madeFrom !== undefined && !saysTheSame(madeFrom, copy)) {
    found.push(error('register-mismatch', { reason: 'made-from', number }));
  }
  return found;
}

async function madeFromOf(
  copy: IssueEntry | CorrectEntry,
  sources: AuditSources,
): Promise<MadeFrom | undefined> {
  const file = copy.files.find((each) => each.file.endsWith(`/${madeFromName}`));
  const bytes = file && (await sources.readFile(file.file));
  return bytes && readMadeFrom(bytes);
}

/** The entry and the file beside the paper tell the same of it: an entry written anew would have to change both. */
function saysTheSame(madeFrom: MadeFrom, copy: IssueEntry | CorrectEntry): boolean {
  const { paper, printed, date, subject } = copy;
  const { paper: frozen, printed: number, date: day, subject: said } = madeFrom;
  return (
    frozen === paper &&
    number === printed &&
    day === date &&
    fingerprintOfData(said) === fingerprintOfData(subject)
  );
}

/** What the records would say today, against what was sent; what changed without changing the paper is a note. */
async function auditRecords(
  { current, issue, paper, printed }: NumberStanding,
  sources: AuditSources,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const claimed = sources.claimedNumber(paper);
  if (claimed !== undefined && claimed !== issue.number) {
    found.push(error('register-number', { paper, found: claimed, expected: printed }));
  }
  const now = await sources.saysNow(paper);
  const differs =
    now === undefined ||
    Object.entries(current.says).some(([lang, hash]) => lang in now && now[lang] !== hash);
  const madeFrom = await madeFromOf(current, sources);
  const changes = madeFrom ? await changesSince(madeFrom, sources.readFile) : [];
  if (differs && changes.length === 0) {
    // The same records in other words: another version of the program. The frozen files are as they were sent.
    const finding =
      now === undefined
        ? error('record-changed-since-issue', { reason: 'gone', number: printed, paper })
        : warning('record-changed-since-issue', { reason: 'program', number: printed, paper });
    found.push(finding);
  }
  for (const change of changes.slice(0, longestList)) {
    found.push(changed(change, printed, differs ? 'error' : 'note'));
  }
  return found;
}

/** A record rewritten from end to end is described by its first changes. */
const longestList = 20;

function changed(
  { file, path, before, now }: RecordChange,
  number: string,
  severity: Diagnostic['severity'],
): Diagnostic {
  const reason =
    path === '' ? 'file' : before === undefined ? 'added' : now === undefined ? 'removed' : 'value';
  return {
    severity,
    code: 'record-changed-since-issue',
    position: { file, line: 1, column: 1 },
    ...(path !== '' && { path }),
    parameters: {
      ...{ reason, number, path, file },
      ...(before !== undefined && { before }),
      ...(now !== undefined && { now }),
    },
  };
}

function error(code: Diagnostic['code'], parameters: Diagnostic['parameters']): Diagnostic {
  return { severity: 'error', code, parameters };
}

function warning(code: Diagnostic['code'], parameters: Diagnostic['parameters']): Diagnostic {
  return { ...error(code, parameters), severity: 'warning' };
}
