/**
 * Numbers and what is written with digits: dates, ranges, laws, references, hours, phones, amounts, sums.
 * Such a thing is read left to right in every language of the program and must never be turned round.
 */

import { category, isOf } from '../lookup/general-category.js';
import { monthPattern } from './lexicon.js';

export interface NumberToken {
  readonly end: number;
  /** More than one row of digits: it would be taken apart by UAX #9 and needs an isolate. */
  readonly compound: boolean;
}

const space = '[ \\u00A0\\u2009\\u202F]';
const dash = '[-\\u2010-\\u2015\\u2212]';
/** Marks that Intl writes into Arabic dates. */
const marks = '[\\u200E\\u200F\\u061C]*';

/** Digits joined by signs without a space: 30-03-2022, 1.234,50, 18:30, 2022_2027, 2-16-301. */
const joined = `\\d+(?:${marks}(?:${dash}|[./,:_'’·])${marks}\\d+)*`;
/** 1 234 567,50 */
const grouped = `\\d{1,3}(?:${space}\\d{3})+(?!\\d)(?:[.,]\\d+)?`;
const amount = `(?:${grouped}|${joined})`;

/** A sign belongs to the number only where no letter or number stands before it; particles of one letter (و+5) do not count. */
const free = `(?<![\\p{L}\\p{M}\\p{N}]|\\p{N}${space})|(?<=(?<![\\p{L}\\p{M}])[وفبلك])`;
const sign = `(?:${free})[-+\\u2212±]`;
const before = `(?:${sign}|[€$£]${space}?|[#№])?`;
const after = `(?:${space}?[%‰٪]|${space}?[€$£]|°C?|[²³])?`;
const quantity = `${before}${amount}${after}`;

const year = '(?:1[3-9]|20|21)\\d\\d';
const day = '\\d{1,4}[/.]\\d{1,2}(?:[/.]\\d{1,4})?';
const hour = `\\d{1,2}(?::|${space}?[hH]${space}?)\\d{2}(?!\\d)`;
const spacedDash = `${space}*${dash}${space}*`;

/** A row of the same thing with spaced dashes between: 2022 - 2027, 11/3 - 10/31, 18:30 - 20:00. */
const rangeOf = (part: string): string => `${part}(?:${spacedDash}${part})+`;

const gap = '[ .\\u00A0\\u202F-]';
const country = '(?:\\((?:\\+|00)\\d{1,3}\\)|(?:\\+|00)\\d{1,3})';
const phones = [
  // Moroccan, ten digits: by twos, 0528 then twos, 0528 then threes
  `0[5-8](?<twos>${gap}?)\\d\\d(?:\\k<twos>\\d\\d){3}(?!\\d)`,
  `0[5-8]\\d\\d(?<four>${gap})\\d\\d\\k<four>\\d\\d\\k<four>\\d\\d(?!\\d)`,
  `0[5-8]\\d\\d(?<threes>${gap})\\d{3}\\k<threes>\\d{3}(?!\\d)`,
  // international: + or 00 and the country, then groups, nine digits at least
  `(?=(?:[(+ )\\u00A0\\u202F.-]*\\d){9})${country}(?:${gap}?\\(0\\))?(?:${gap}?\\d{1,12})+`,
];

/** Account numbers: groups of any length, sixteen digits at least. */
const account = `(?=(?:\\d${space}?){16})\\d{2,}(?:${space}\\d{2,}){2,}`;

const operation = `${space}*[×÷=+*]${space}*`;
/** With spaces, or a minus would also be one of the dashes inside a number, and each could be read in two ways. */
const anyOperation = `(?:${operation}|${space}+[\\u2212-]${space}+)`;

/** In the order in which they are tried: the longer reading first. */
const shapes = [
  account,
  ...phones,
  // a sum written out: 13 + 07 + 11 = 31, 31 - 13 = 18
  `${quantity}(?:${anyOperation}${quantity}){0,30}${space}*=${space}*${quantity}`,
  `${quantity}(?:${operation}${quantity})+`,
  rangeOf(`(?<!\\d)${year}(?!\\d)`),
  `${year}${space}\\.${space}${year}(?!\\d)`,
  rangeOf(hour),
  // 18 h 30; with a colon it is one of the joined numbers
  `\\d{1,2}${space}?[hH]${space}?[0-5]\\d(?!\\d)`,
  rangeOf(day),
  rangeOf(`\\d+(?:[.,]\\d+)?${space}?%`),
  // small numbers before a month: 15 - 16 ماي
  `\\d{1,2}(?:${spacedDash}\\d{1,2}){1,9}(?=${space}*(?:${monthPattern}))`,
  // the parts of a law's number: رقم 113 - 14
  `(?<=(?:رقم|عدد)${space}?:?${space}?)\\d+(?:${spacedDash}\\d+)+`,
  // days, then the month, the slash at the end: 26-25-24-23 08/
  `\\d{1,2}(?:-\\d{1,2})+${space}\\d{1,2}${space}?/(?!${space}?\\d)`,
  // 02 /2022, 2 / 5, 05 / 16-15
  `${joined}(?:${space}?/${space}?${joined})+${after}`,
  `${before}${grouped}${after}`,
  `${before}${joined}${after}`,
];

const token = new RegExp(shapes.join('|'), 'uy');

/** The numeric token that begins here, undefined when none does. */
export function numberAt(text: string, start: number): NumberToken | undefined {
  const first = text.charCodeAt(start);
  if (isDigit(first)) return simpleNumberAt(text, start) ?? patternNumberAt(text, start);
  return opensNumber(text, start) ? patternNumberAt(text, start) : undefined;
}

/** Whether what may stand before the first digit stands there: a country's number in brackets, a sign, a currency. */
function opensNumber(text: string, start: number): boolean {
  const next = text.charAt(start + 1);
  if (text.charAt(start) === '(') return next === '+' || next === '0';
  const begin = /^[-+\u2212±#№]|^[€$£][ \u00A0\u2009\u202F]?/.exec(text.slice(start, start + 2));
  return begin !== null && isDigit(text.charCodeAt(start + begin[0].length));
}

/** What the patterns say; for the tests too, which hold the shorter way to it. */
export function patternNumberAt(text: string, start: number): NumberToken | undefined {
  token.lastIndex = start;
  const match = token.exec(text);
  if (match === null) return undefined;
  return { end: start + match[0].length, compound: !/^\d+$/.test(match[0]) };
}

/** With as many digits, rows that are joined may be a phone. */
const leastPhone = 9;

/**
 * Rows of digits that nothing behind them can make into more: one, or several with the same slash, full stop or hyphen
 * between them (18, 02/2022, 113.14). That is most of the numbers in papers, and spares a command that makes one paper
 * the patterns, which take as long to get ready as all of its other text. Undefined where they have to be asked.
 */
function simpleNumberAt(text: string, start: number): NumberToken | undefined {
  let end = digitsEnd(text, start);
  // 00 is how a country's number begins, which may hold brackets.
  if (text.startsWith('00', start)) return undefined;
  const joint = text.charAt(end);
  let rows = 1;
  if (joint === '/' || joint === '.' || joint === '-') {
    for (let next = digitsEnd(text, end + 1); next > end + 1; next = digitsEnd(text, end + 1)) {
      rows++;
      end = next;
      if (text.charAt(end) !== joint) break;
    }
  }
  if (rows > 1 && end - start - (rows - 1) >= leastPhone) return undefined;
  // 2022-2027-5 is a row of years and something else.
  if (rows > 2 && joint === '-') return undefined;
  return endsThere(text, end) ? { end, compound: rows > 1 } : undefined;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether no pattern can read on: the end of the text, a letter (but h of hours), a bracket, a sign before none of them. */
function endsThere(text: string, end: number): boolean {
  let next = end;
  while (/^[ \u00A0\u2009\u202F]/.test(text.charAt(next))) next++;
  const sign = text.charAt(next);
  if (sign === '' || '()[]«»،؛؟\n'.includes(sign)) return true;
  if (next === end && '.,:/-'.includes(sign)) {
    const after = text.charAt(end + 1);
    const goesOn = sign === '/' || sign === '-' ? '' : ' \n)';
    return after === '' || goesOn.includes(after) || isOf(category.letter, text, end + 1);
  }
  return sign !== 'h' && sign !== 'H' && isOf(category.letter, text, next);
}
