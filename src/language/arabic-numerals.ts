/** Takes a whole number, gives the Arabic numeral and the form its noun takes. Tables: data/numerals.ts. */

import {
  cardinalTeens,
  cardinalUnits,
  hundreds,
  tens,
  thousand,
  twelve,
  twoHundred,
  unitsBeforeTens,
} from './data/numerals.js';
import { withWaw } from './particles.js';
import type { Case, Gender } from './types.js';

/** Greatest number written in Arabic words: from a million on, digits are clearer than words. */
export const GREATEST_IN_WORDS = 999_999;

function declined(grammaticalCase: Case): 'nominative' | 'oblique' {
  return grammaticalCase === 'nominative' ? 'nominative' : 'oblique';
}

/** 3 to 99, before its noun. */
export function arabicBelowHundred(n: number, gender: Gender, grammaticalCase: Case): string {
  const unit = cardinalUnits[n];
  if (unit !== undefined) return unit[gender];
  if (n === 12) return twelve[declined(grammaticalCase)][gender];
  const teen = cardinalTeens[n];
  if (teen !== undefined) return teen[gender];
  const ten = tens[declined(grammaticalCase)][n - (n % 10)] ?? '';
  const rest = unitsBeforeTens[grammaticalCase][n % 10];
  return rest === undefined ? ten : `${rest[gender]} ${withWaw(ten)}`;
}

/** A multiple of a hundred below 1000; `construct` when the counted noun follows directly. */
function hundredsWord(n: number, construct: boolean, grammaticalCase: Case): string {
  if (n === 200) return twoHundred[declined(grammaticalCase)][construct ? 'construct' : 'free'];
  return hundreds[n] ?? '';
}

/** A multiple of a thousand below a million; `construct` when the counted noun follows directly. */
function thousandsWord(n: number, construct: boolean, grammaticalCase: Case): string {
  const count = n / 1000;
  if (count === 1) return thousand.singular;
  if (count === 2)
    return thousand.dual[declined(grammaticalCase)][construct ? 'construct' : 'free'];
  const whole = count - (count % 100);
  const rest = count % 100;
  if (rest === 0) return `${hundredsWord(whole, true, grammaticalCase)} ${thousand.singular}`;
  const head = whole === 0 ? [] : [hundredsWord(whole, rest === 1 || rest === 2, grammaticalCase)];
  if (rest === 1) return [...head, thousand.singular, withWaw(thousand.singular)].join(' ');
  if (rest === 2) {
    const dual = thousand.dual[declined(grammaticalCase)][construct ? 'construct' : 'free'];
    return [...head, thousand.singular, withWaw(dual)].join(' ');
  }
  const words = arabicBelowHundred(rest, 'male', grammaticalCase);
  const noun = rest <= 10 ? thousand.plural : construct ? thousand.singular : thousand.accusative;
  return [...head, `${head.length > 0 ? withWaw(words) : words} ${noun}`].join(' ');
}

/**
 * The part of a number above its last two digits, as words in order: 1203 gives ["ألف", "مائتان"].
 * `construct` when the counted noun follows the last of them directly (1200 and, since they repeat the noun, 1201, 1202).
 */
export function arabicHighPart(n: number, construct: boolean, grammaticalCase: Case): string[] {
  const whole = n - (n % 1000);
  const hundred = (n % 1000) - (n % 100);
  const words: string[] = [];
  if (whole > 0) words.push(thousandsWord(whole, construct && hundred === 0, grammaticalCase));
  if (hundred > 0) words.push(hundredsWord(hundred, construct, grammaticalCase));
  return words;
}
