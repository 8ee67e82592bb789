/** Finds what a misspelt name was meant for. */

import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to the one found, if it is near: a third of the letters may differ, two at least, so that two
 * letters that changed places are seen through (of names under four letters one). Case and accents do not count. Of
 * names equally near the first known.
 */
export function nearestName(found: string, known: Iterable<string>): string | undefined {
  const target = foldLetters(found);
  let best: { name: string; cost: number } | undefined;
  for (const name of known) {
    const cost = distance(target, foldLetters(name));
    const longer = Math.max(target.length, name.length);
    const allowed = longer < 4 ? 1 : Math.max(2, Math.floor(longer / 3));
    if (cost <= allowed && (best === undefined || cost < best.cost)) best = { name, cost };
  }
  return best?.name;
}

/** The letters of a text without accents, marks and capitals. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
