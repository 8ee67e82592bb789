/** Takes the ids or patterns of `build` and the papers that exist, gives the papers meant. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest-name.js';

/**
 * The ids that a pattern names, in the order of the records, each once; no pattern means all.
 * `*` stands for any characters, `?` for one. A pattern that names none is `unknown-document`.
 */
export function selectPapers(
  patterns: readonly string[],
  ids: readonly string[],
): { readonly ids: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  if (patterns.length === 0) return { ids, diagnostics: [] };
  const wanted = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const pattern of patterns) {
    const expression = patternExpression(pattern);
    const found = ids.filter((id) => expression.test(id));
    for (const id of found) wanted.add(id);
    if (found.length === 0) diagnostics.push(unknownDocument(pattern, ids));
  }
  return { ids: ids.filter((id) => wanted.has(id)), diagnostics };
}

function patternExpression(pattern: string): RegExp {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
}

function unknownDocument(id: string, ids: readonly string[]): Diagnostic {
  const suggestion = ids.find((candidate) => candidate.endsWith(`/${id}`)) ?? nearestName(id, ids);
  return {
    severity: 'error',
    code: 'unknown-document',
    parameters: { id },
    ...(suggestion !== undefined && { suggestion }),
  };
}
