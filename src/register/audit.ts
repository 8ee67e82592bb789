/**
 * The audit: takes the register as it is found, gives everything that is wrong with it. The chain shows an entry that
 * was touched; the other checks do not trust the chain, so that a register whose chain was made anew is found too.
 */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RegisterSettings } from '../records/schema.js';
import { bookOf } from './book.js';
import type { RegisterLog } from './chain.js';
import { chainFindings } from './chain-findings.js';
import { auditEntries } from './audit-entries.js';
import { auditFiles } from './audit-files.js';
import { auditNumbers } from './audit-numbers.js';
import { registerFile } from './store.js';

/** What the audit reads beside the register itself. */
export interface AuditSources {
  readonly settings: RegisterSettings | undefined;
  /** Paths of all files of the workspace. */
  listFiles(): Promise<readonly string[]>;
  /** Bytes of a workspace file; undefined when there is none. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Fingerprints of what a numbered paper says today, by language; undefined when the records do not give it. */
  saysNow(paper: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** The number that the paper's own record claims. */
  claimedNumber(paper: string): number | undefined;
}

export interface AuditRequest {
  /** Fingerprint of an entry, or its beginning, as printed or noted elsewhere: it must be among the entries. */
  readonly fingerprint?: string;
}

/** Everything wrong, errors and notes; empty when the register is whole. */
export async function auditRegister(
  log: RegisterLog,
  sources: AuditSources,
  request: AuditRequest = {},
): Promise<readonly Diagnostic[]> {
  const book = bookOf(log.entries);
  return [
    ...chainFindings(log),
    ...unfinishedLine(log),
    ...knownFingerprint(log, request.fingerprint),
    ...auditEntries(log),
    ...auditNumbers(log, book, sources.settings),
    ...(await auditFiles(book, sources)),
  ];
}

function unfinishedLine(log: RegisterLog): readonly Diagnostic[] {
  if (log.unfinished === '') return [];
  const line = log.entries.length + 1;
  return [
    {
      severity: 'error',
      code: 'register-broken',
      position: { file: registerFile, line, column: 1 },
      parameters: { reason: 'unfinished', line },
    },
  ];
}

/** Shorter beginnings could be met by chance. */
const shortestFingerprint = 8;

function knownFingerprint(log: RegisterLog, wanted: string | undefined): readonly Diagnostic[] {
  if (wanted === undefined) return [];
  const start = wanted.toLowerCase().replace(/[^0-9a-f]/g, '');
  const known = log.entries.some(({ hash }) => hash.startsWith(start));
  if (known && start.length >= shortestFingerprint) return [];
  return [{ severity: 'error', code: 'register-fingerprint', parameters: { found: wanted } }];
}
