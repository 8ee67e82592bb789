/**
 * The one shape in which every stage reports what is wrong.
 * A stage returns its value together with its diagnostics and goes on where it can;
 * only the command line decides what to print and with which code to exit.
 */

import type { DiagnosticCode } from './codes.js';

export type Severity = 'error' | 'warning' | 'note';

/** A place in a file of the workspace (or a template): 1-based line and column, path relative to the workspace. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Values that fill the placeholders of a message; each is isolated when printed. */
export type MessageParameters = Readonly<Record<string, string | number>>;

export interface Diagnostic {
  readonly severity: Severity;
  /** Key of the message and of its entry in docs/errors.md. */
  readonly code: DiagnosticCode;
  readonly position?: SourcePosition;
  /** Where in the record, for example `attendance.present[2]`. */
  readonly path?: string;
  /** Fills `{name}` placeholders of the message and the hint, in whatever language they are printed. */
  readonly parameters: MessageParameters;
  /** What to write instead, when it is known exactly (a key, an id, a date): printed as "did you mean". */
  readonly suggestion?: string;
}

/** A stage's result: the value as far as it could be made, and everything found on the way. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** True when at least one diagnostic is an error: nothing may be written then. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
