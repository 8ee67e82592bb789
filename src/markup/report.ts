/** How the parts of the build stage say what is wrong. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic, SourcePosition } from '../diagnostics/diagnostic.js';

/** Reports an error at a place of a template. */
export type Report = (
  code: DiagnosticCode,
  position: SourcePosition | undefined,
  parameters: Diagnostic['parameters'],
  suggestion?: string,
) => void;

/** A list that fills with what is reported. */
export function reporter(): {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: Report;
} {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, position, parameters, suggestion) => {
    diagnostics.push({
      severity: 'error',
      code,
      ...(position === undefined ? {} : { position }),
      parameters,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  return { diagnostics, report };
}
