/** Takes what was found, gives the code the program exits with. */

import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/codes.js';

/**
 * 0 done, 1 errors in records or templates, 2 wrong usage, 3 a file could not be written; 130 and 143 (128 and the
 * number of the signal, as shells count) where a run was ended by Ctrl-C or by the system.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130 | 143;

export const exitCodeOfSignal = { SIGINT: 130, SIGTERM: 143 } as const;
export type EndingSignal = keyof typeof exitCodeOfSignal;

const usage: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'unknown-document',
  'unknown-language',
  'unknown-format',
  'workspace-missing',
]);
const output: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'output-failed',
  'output-differs',
  'printing-failed',
]);

/** Wrong usage comes first, since nothing was tried then; warnings and notes alone are no failure. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (!hasErrors(diagnostics)) return 0;
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.some((diagnostic) => usage.has(diagnostic.code))) return 2;
  return errors.some((diagnostic) => output.has(diagnostic.code)) ? 3 : 1;
}
