/** Collects what differs in one file, each with its place. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostic, MessageParameters } from '../diagnostics/diagnostic.js';
import type { Place } from './element.js';

export class Findings {
  readonly #found: Diagnostic[] = [];

  /** `file` is the name that is told to the person. */
  constructor(readonly file: string) {}

  /**
   * The position of a finding is the page (of a Word file: the paragraph) as its line, and the line as its column, so
   * that it is printed as file:page:line.
   */
  add(code: DiagnosticCode, parameters: MessageParameters, place?: Place): void {
    const position = { file: this.file, line: place?.number ?? 1, column: place?.line ?? 1 };
    const where = place === undefined ? {} : { unit: place.unit, number: place.number };
    this.#found.push({
      severity: 'error',
      code,
      position,
      parameters: { ...where, ...(place === undefined ? {} : { line: place.line }), ...parameters },
    });
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#found;
  }
}
