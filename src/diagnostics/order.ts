/** Takes diagnostics, gives them without repetitions in the order in which they are read. */

import { diagnosticCodes, type DiagnosticCode } from './codes.js';
import type { Diagnostic, Severity } from './diagnostic.js';

/** By file, line and column, what belongs to no file first; the same finding once. */
export function inOrderOfPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()].sort(byPlace);
}

/**
 * First things first: errors, warnings, notes; among them what keeps a file from being read, then what is wrong in the
 * shape of a record, then the rest, since what comes later often follows from what comes before. Equals by place.
 */
export function inOrderOfWeight(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...inOrderOfPlace(diagnostics)].sort(byWeight);
}

export function byWeight(
  first: Pick<Diagnostic, 'severity' | 'code'>,
  second: Pick<Diagnostic, 'severity' | 'code'>,
): number {
  return (
    severities.indexOf(first.severity) - severities.indexOf(second.severity) ||
    stageOf(first.code) - stageOf(second.code)
  );
}

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * The list of codes is in the order of the stages; these begin reading, shape, relations, a register that cannot be
 * read, what else is wrong with it, and produced files.
 */
const firstOfStage: readonly DiagnosticCode[] = [
  ...(['file-unreadable', 'unknown-key', 'duplicate-id'] as const),
  ...(['register-broken', 'register-repaired', 'verify-unreadable'] as const),
];

const stages = new Map(
  diagnosticCodes.map((code, index) => [
    code,
    firstOfStage.filter((first) => diagnosticCodes.indexOf(first) <= index).length,
  ]),
);

function stageOf(code: DiagnosticCode): number {
  return stages.get(code) ?? 0;
}

function byPlace(first: Diagnostic, second: Diagnostic): number {
  const at = ({ position }: Diagnostic) => position ?? { file: '', line: 0, column: 0 };
  const [a, b] = [at(first), at(second)];
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
