/**
 * Takes a number and a noun, gives the phrase in which both agree: "ثلاثة اجتماعات", "إحدى وعشرون عضوة", "0 membre".
 * The rules: 1 and 2 are the noun itself; 3 to 10 take the other gender's form and the plural; 11 to 99 the accusative
 * singular; whole hundreds and thousands the genitive singular; beyond a hundred the last two digits decide.
 */

import { arabicBelowHundred, arabicHighPart, GREATEST_IN_WORDS } from './arabic-numerals.js';
import { nouns, type ArabicNoun, type NounKey } from './data/nouns.js';
import { one, zero } from './data/numerals.js';
import { frenchCardinal } from './french-numerals.js';
import { formatNumber } from './numbers.js';
import { withWaw } from './particles.js';
import { NO_BREAK_SPACE, type Case, type Language } from './types.js';

export interface CountOptions {
  /** Arabic only; nominative when left out. */
  readonly case?: Case;
  /** Digits instead of words; the noun agrees all the same. One and two stay words in Arabic (عضو واحد، عضوان). */
  readonly digits?: boolean;
}

function singular(noun: ArabicNoun, grammaticalCase: Case): string {
  return grammaticalCase === 'accusative' ? noun.accusative : noun.singular;
}

function dual(noun: ArabicNoun, grammaticalCase: Case): string {
  return noun.dual[grammaticalCase === 'nominative' ? 0 : 1];
}

function singleNoun(noun: ArabicNoun, grammaticalCase: Case): string {
  const word = one[grammaticalCase === 'accusative' ? 'accusative' : 'other'][noun.gender];
  return `${singular(noun, grammaticalCase)} ${word}`;
}

/** The noun after a number of digits or words, by the number's last two digits. */
function nounAfter(n: number, noun: ArabicNoun): string {
  const lastTwo = n % 100;
  if (lastTwo >= 3 && lastTwo <= 10) return noun.plural[1];
  return lastTwo >= 11 ? noun.accusative : noun.singular;
}

function arabicInWords(n: number, noun: ArabicNoun, grammaticalCase: Case): string {
  if (n === 0) return `${zero} ${noun.singular}`;
  const lastTwo = n % 100;
  const high = arabicHighPart(n, lastTwo < 3, grammaticalCase);
  const joined = high.map((words, index) => (index === 0 ? words : withWaw(words)));
  if (lastTwo === 0) return [...joined, noun.singular].join(' ');
  if (lastTwo < 3) {
    const repeated = lastTwo === 1 ? singular(noun, grammaticalCase) : dual(noun, grammaticalCase);
    return [...joined, noun.singular, withWaw(repeated)].join(' ');
  }
  const words = arabicBelowHundred(lastTwo, noun.gender, grammaticalCase);
  return [...joined, joined.length > 0 ? withWaw(words) : words, nounAfter(n, noun)].join(' ');
}

function arabicCount(n: number, noun: ArabicNoun, options: CountOptions): string {
  const grammaticalCase = options.case ?? 'nominative';
  if (n === 1) return singleNoun(noun, grammaticalCase);
  if (n === 2) return dual(noun, grammaticalCase);
  if (options.digits === true || !Number.isInteger(n) || n < 0 || n > GREATEST_IN_WORDS) {
    const counted = Number.isInteger(n) ? nounAfter(Math.abs(n), noun) : noun.singular;
    return `${formatNumber(n, 'ar')} ${counted}`;
  }
  return arabicInWords(n, noun, grammaticalCase);
}

/** French: everything below two is singular, "0 membre", "1,5 million". */
function frenchCount(n: number, key: NounKey, options: CountOptions): string {
  const noun = nouns[key].fr;
  const word = Math.abs(n) < 2 ? noun.singular : noun.plural;
  const inWords =
    options.digits !== true && Number.isInteger(n) && n >= 0 && n <= GREATEST_IN_WORDS;
  return inWords
    ? `${frenchCardinal(n, noun.gender)} ${word}`
    : `${formatNumber(n, 'fr')}${NO_BREAK_SPACE}${word}`;
}

/**
 * A number with its noun, in words unless digits are asked for (or the number has no words: a fraction, below zero,
 * a million or more). Tamazight plurals have no certain source: the number stands alone.
 */
export function countedNoun(
  n: number,
  noun: NounKey,
  lang: Language,
  options: CountOptions = {},
): string {
  if (lang === 'ar') return arabicCount(n, nouns[noun].ar, options);
  if (lang === 'fr') return frenchCount(n, noun, options);
  return formatNumber(n, 'zgh');
}
