/** Finds what a misspelt name was meant for. */

import { closest, distance } from 'fastest-levenshtein';

/** The nearest of the known names, when at most a third of it (or two letters) is wrong; otherwise none is suggested. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(name, known);
  return distance(name, found) <= Math.max(2, Math.floor(found.length / 3)) ? found : undefined;
}
