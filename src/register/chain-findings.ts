/** Takes a log, gives what is wrong with its chain, each finding with its line. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RegisterLog } from './chain.js';
import { registerFile } from './store.js';

/** `register-broken` for every fault; empty when every entry is as it was written and where it was written. */
export function chainFindings(log: RegisterLog): readonly Diagnostic[] {
  // A program that changes line ends changes all of them.
  const firstLineEnd = log.faults.find(({ reason }) => reason === 'line-end');
  const faults = log.faults.filter(
    (fault) => fault.reason !== 'line-end' || fault === firstLineEnd,
  );
  return faults.map(({ line, reason }) => ({
    severity: 'error',
    code: 'register-broken',
    position: { file: registerFile, line, column: 1 },
    parameters: { reason, line },
  }));
}
