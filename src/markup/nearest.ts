/** Finds what a misspelt name was meant for. */

import { closest, distance } from 'fastest-levenshtein';

/** The nearest of the known names, when at most a third of it is wrong (two letters, of short names one). */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(name, known);
  const allowed = found.length < 4 ? 1 : Math.max(2, Math.floor(found.length / 3));
  return distance(name, found) <= allowed ? found : undefined;
}
