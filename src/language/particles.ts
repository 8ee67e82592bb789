/** Arabic particles written in one piece with the word that follows. */

import { conjunction, wordsWithRootAlifLam } from './data/joining.js';

/** Joins a particle to a word not in Arabic letters (digits, Latin, a quotation mark) without a stray final shape. */
const TATWEEL = 'ـ';

function startsWithArabicLetter(phrase: string): boolean {
  return /^\p{Script=Arabic}/u.test(phrase) && !/^[\p{Nd}\p{P}]/u.test(phrase);
}

function hasArticle(phrase: string): boolean {
  const firstWord = phrase.split(/\s/u, 1)[0] ?? '';
  return /^ال./u.test(firstWord) && !wordsWithRootAlifLam.includes(firstWord);
}

/** "and" + phrase: "والنصف", "و16". */
export function withWaw(phrase: string): string {
  return phrase === '' ? '' : `${conjunction.ar}${phrase}`;
}

/** "in, by" + phrase: "بجماعة", "بالهيئة". */
export function withBa(phrase: string): string {
  if (phrase === '') return '';
  return startsWithArabicLetter(phrase) ? `ب${phrase}` : `ب${TATWEEL}${phrase}`;
}

/**
 * "to, for" + phrase. Contracts with the article and only with it: الهيئة gives للهيئة, اللجنة gives للجنة,
 * هيئة المساواة gives لهيئة المساواة.
 */
export function withLam(phrase: string): string {
  if (phrase === '') return '';
  if (!startsWithArabicLetter(phrase)) return `ل${TATWEEL}${phrase}`;
  if (!hasArticle(phrase)) return `ل${phrase}`;
  // Three lams are never written in a row: the article before a ل gives up its own.
  return phrase.startsWith('الل') ? phrase.slice(1) : `ل${phrase.slice(1)}`;
}
