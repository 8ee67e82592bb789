/** Takes a rank, gives the ordinal that follows or precedes its noun. Tables: data/numerals.ts, data/french-numerals.ts. */

import {
  afterHundred,
  compoundFirst,
  hundreds,
  ordinalTeenPart,
  ordinalUnits,
  ordinalUnitsAccusative,
  secondFull,
  tens,
} from './data/numerals.js';
import { frenchWords, ordinalSigns, ordinalStems } from './data/french-numerals.js';
import { frenchCardinal } from './french-numerals.js';
import { withWaw } from './particles.js';
import type { Case, Gender, Language } from './types.js';

export interface OrdinalOptions {
  readonly gender: Gender;
  /** Arabic only; nominative when left out. */
  readonly case?: Case;
  /** Arabic only; definite (الثالث) when left out, since papers mostly number known things. */
  readonly definite?: boolean;
  /** French only: words (première) or the sign (1re); words when left out. */
  readonly style?: 'words' | 'digits';
}

const ARTICLE = 'ال';

/** Ordinals of Arabic are written in words up to this one. */
const GREATEST_ARABIC = 199;

/** 1 to 9 inside a number above ten: "first" is حادي there, and a defective word loses its ي unless something keeps it. */
function compoundUnit(
  unit: number,
  gender: Gender,
  options: { definite: boolean; case: Case },
): string {
  if (unit === 1) {
    if (options.definite) return compoundFirst.beforeTen[gender];
    return compoundFirst[options.case === 'accusative' ? 'accusative' : 'indefinite'][gender];
  }
  if (unit === 2 && options.definite) return secondFull[gender];
  return simpleUnit(unit, gender, options.definite ? 'nominative' : options.case);
}

function simpleUnit(unit: number, gender: Gender, grammaticalCase: Case): string {
  const accusative = ordinalUnitsAccusative[unit];
  if (grammaticalCase === 'accusative' && gender === 'male' && accusative !== undefined) {
    return accusative;
  }
  return ordinalUnits[unit]?.[gender] ?? '';
}

function arabicBelow100(
  n: number,
  gender: Gender,
  definite: boolean,
  grammaticalCase: Case,
): string {
  const article = definite ? ARTICLE : '';
  if (n <= 10) {
    if (n === 2 && definite) return `${article}${secondFull[gender]}`;
    return `${article}${simpleUnit(n, gender, definite ? 'nominative' : grammaticalCase)}`;
  }
  if (n < 20) {
    // 11 to 19 are fixed in both parts, so the defective words keep their ي even without the article.
    const unit = compoundUnit(n - 10, gender, { definite: true, case: grammaticalCase });
    return `${article}${unit} ${ordinalTeenPart[gender]}`;
  }
  const tensCase = grammaticalCase === 'nominative' ? 'nominative' : 'oblique';
  const ten = `${article}${tens[tensCase][n - (n % 10)] ?? ''}`;
  if (n % 10 === 0) return ten;
  const unit = compoundUnit(n % 10, gender, { definite, case: grammaticalCase });
  return `${article}${unit} ${withWaw(ten)}`;
}

function arabicOrdinal(n: number, options: OrdinalOptions): string {
  const definite = options.definite ?? true;
  const grammaticalCase = options.case ?? 'nominative';
  if (n === 100) return `${definite ? ARTICLE : ''}${hundreds[100] ?? ''}`;
  const words = arabicBelow100(n % 100, options.gender, definite, grammaticalCase);
  return n > 100 ? `${words} ${afterHundred}` : words;
}

function frenchOrdinal(n: number, options: OrdinalOptions): string {
  if (options.style === 'digits') {
    return `${n}${n === 1 ? ordinalSigns.first[options.gender] : ordinalSigns.other}`;
  }
  if (n === 1) return frenchWords.first[options.gender];
  const words = frenchCardinal(n, 'male').replace(/(vingt|cent)s$/u, '$1');
  const last = /[^ -]+$/u.exec(words)?.[0] ?? words;
  const stem = ordinalStems[last] ?? last.replace(/e$/u, '');
  return `${words.slice(0, words.length - last.length)}${stem}${frenchWords.ordinalEnding}`;
}

/**
 * The ordinal of a rank: الاجتماع "الثالث", النقطة "الأولى", "troisième", "1re".
 * Ranks outside what can be said in words (0, fractions, beyond 199 in Arabic), and Tamazight, whose ordinals have no
 * certain source, come back as digits.
 */
export function ordinal(n: number, lang: Language, options: OrdinalOptions): string {
  if (!Number.isInteger(n) || n < 1) return String(n);
  if (lang === 'fr' && n <= 999_999) return frenchOrdinal(n, options);
  if (lang === 'ar' && n <= GREATEST_ARABIC) return arabicOrdinal(n, options);
  return String(n);
}
