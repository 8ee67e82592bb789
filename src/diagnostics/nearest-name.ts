/** Finds what a misspelt name was meant for. */

import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to the one found, if it is near: a third of the letters may differ, one at least; two
 * neighbours that changed places count as one. Case and accents do not count. Of names equally near the first known.
 */
export function nearestName(found: string, known: Iterable<string>): string | undefined {
  const target = foldLetters(found);
  let best: { name: string; cost: number } | undefined;
  for (const name of known) {
    const folded = foldLetters(name);
    const cost = isSwapped(target, folded) ? 1 : distance(target, folded);
    const allowed = Math.max(1, Math.floor(Math.max(target.length, name.length) / 3));
    if (cost <= allowed && (best === undefined || cost < best.cost)) best = { name, cost };
  }
  return best?.name;
}

/** True when the words differ in nothing but the order of two neighbouring letters. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

/** The letters of a text without accents, marks and capitals. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
