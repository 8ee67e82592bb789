/** What a group of persons is, for the words that agree with it. */

import { listOf } from './lists.js';
import type { Gender, Language } from './types.js';

export interface GroupOfPersons {
  readonly number: 'singular' | 'dual' | 'plural';
  /** Feminine only where all are women: Arabic and French count a mixed group as masculine. */
  readonly gender: Gender;
}

/** No person at all counts as a masculine plural, the form of a heading before an open list. */
export function groupOf(genders: readonly Gender[]): GroupOfPersons {
  const allWomen = genders.length > 0 && genders.every((gender) => gender === 'female');
  const number = (['singular', 'dual'] as const)[genders.length - 1] ?? 'plural';
  return { number, gender: allWomen ? 'female' : 'male' };
}

/** 0 for masculine, 1 for feminine: the order of every pair of forms in the tables. */
export function genderIndex(gender: Gender): 0 | 1 {
  return gender === 'male' ? 0 : 1;
}

/**
 * A word said once for the women and once for the men of a mixed group, women first as the Constitution names citizens
 * (المواطنات والمواطنين); once for a group of one gender.
 */
export function womenThenMen(
  genders: readonly Gender[],
  word: (some: readonly Gender[]) => string,
  lang: Language,
): string {
  const women = genders.filter((gender) => gender === 'female');
  const men = genders.filter((gender) => gender === 'male');
  if (women.length === 0 || men.length === 0) return word(genders);
  return listOf([word(women), word(men)], lang);
}
