/** Takes a notion, gives its Tamazight word and how sure it is. Table: data/tamazight.ts. */

import { tamazightTerms, type TamazightTerm } from './data/tamazight.js';

/** The word for a notion, or undefined where none is known: the place then stays blank and is reported. */
export function tamazightTerm(key: string): TamazightTerm | undefined {
  return Object.hasOwn(tamazightTerms, key) ? tamazightTerms[key] : undefined;
}
