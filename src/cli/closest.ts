/** Takes a word somebody wrote and the words that exist; gives the one probably meant. */

import { distance } from 'fastest-levenshtein';

/** The nearest word within a third of the letters, never farther; undefined when none is near enough to name. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const length = distance(word.toLowerCase(), candidate.toLowerCase());
    if (length < bestDistance) {
      best = candidate;
      bestDistance = length;
    }
  }
  return best;
}
