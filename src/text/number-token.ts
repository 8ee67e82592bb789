/**
 * Numbers and what is written with digits: dates, ranges, laws, references, hours, phones, amounts, sums.
 * Such a thing is read left to right in every language of the program and must never be turned round.
 */

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
  token.lastIndex = start;
  const match = token.exec(text);
  if (match === null) return undefined;
  return { end: start + match[0].length, compound: !/^\d+$/.test(match[0]) };
}
