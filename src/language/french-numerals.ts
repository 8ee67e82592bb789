/** Takes a whole number, gives the French words. Table: data/french-numerals.ts. */

import { frenchTens, frenchUnits, frenchWords } from './data/french-numerals.js';
import type { Gender } from './types.js';

/** 0 to 99, masculine. */
function below100(n: number): string {
  const simple = frenchUnits[n];
  if (simple !== undefined) return simple;
  // 70 and 90 count on from 60 and 80.
  const ten = [70, 90].includes(n - (n % 10)) ? n - (n % 10) - 10 : n - (n % 10);
  const rest = n - ten;
  const tenWord = frenchTens[ten] ?? '';
  if (rest === 0) return ten === 80 ? `${tenWord}s` : tenWord;
  if ((rest === 1 || rest === 11) && ten !== 80) {
    return `${tenWord} ${frenchWords.and} ${below100(rest)}`;
  }
  return `${tenWord}-${below100(rest)}`;
}

function below1000(n: number): string {
  const hundred = Math.floor(n / 100);
  const rest = n % 100;
  if (hundred === 0) return below100(rest);
  const head = hundred === 1 ? frenchWords.hundred : `${below100(hundred)} ${frenchWords.hundred}`;
  if (rest === 0) return hundred === 1 ? head : `${head}s`;
  return `${head} ${below100(rest)}`;
}

/** 0 to 999,999 in words, agreeing with its noun: "vingt et une", "quatre-vingts", "mille deux cents". */
export function frenchCardinal(n: number, gender: Gender): string {
  const thousands = Math.floor(n / 1000);
  const rest = n % 1000;
  const words: string[] = [];
  if (thousands > 1) words.push(below1000(thousands).replace(/(vingt|cent)s$/u, '$1'));
  if (thousands > 0) words.push(frenchWords.thousand);
  if (rest > 0 || thousands === 0) words.push(below1000(rest));
  const text = words.join(' ');
  return gender === 'female' && n % 10 === 1 && n % 100 !== 11 && n % 100 !== 71 && n % 100 !== 91
    ? `${text}e`
    : text;
}
