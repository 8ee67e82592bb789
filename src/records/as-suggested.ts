/**
 * Takes a record and the corrections its diagnostics suggest, gives the record as it was probably meant. It serves the
 * checks that follow, so that a misspelt key does not hide what else is wrong; no paper is made from it, since the
 * errors stand.
 */

import type { RecordPath } from './workspace.js';

/** What becomes of the value at the path: another value, another key, or nothing. */
export type Correction = { readonly path: RecordPath } & (
  { readonly value: string } | { readonly key: string } | { readonly remove: true }
);

export function asSuggested(record: unknown, corrections: readonly Correction[]): unknown {
  const byPath = new Map(
    corrections.map((correction) => [JSON.stringify(correction.path), correction]),
  );
  const correct = (value: unknown, path: RecordPath): unknown => {
    const correction = byPath.get(JSON.stringify(path));
    if (correction !== undefined && 'value' in correction) return correction.value;
    if (Array.isArray(value)) return value.map((item: unknown, i) => correct(item, [...path, i]));
    if (typeof value !== 'object' || value === null) return value;
    const result = Object.create(null) as Record<string, unknown>;
    for (const [key, child] of Object.entries(value)) {
      const step = byPath.get(JSON.stringify([...path, key]));
      if (step !== undefined && 'remove' in step) continue;
      const name = step !== undefined && 'key' in step ? step.key : key;
      if (name === key || !Object.hasOwn(value, name))
        result[name] = correct(child, [...path, key]);
    }
    return result;
  };
  return correct(record, []);
}
