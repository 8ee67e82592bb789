/**
 * Words of the other direction inside a paragraph, with what belongs to them: names, titles, acronyms, addresses and
 * handles, the punctuation between the words, brackets and quotation marks that close, and numbers bound to a word.
 */

import type { Direction } from '../document/tree.js';
import type { Lexicon } from './lexicon.js';
import { arabicLexicon, latinLexicon } from './lexicon.js';
import { numberAt } from './number-token.js';

/** How the scripts of one direction make words. */
interface Side {
  readonly letter: RegExp;
  /** A word with its inner signs: d'appui, COVID-19, contact@commune.ma, 125/ه.م/2022. */
  readonly compound: RegExp;
  /** What stands between two words of one phrase. */
  readonly glue: RegExp;
  /** A number is followed by more of the same phrase. */
  readonly goesOn: RegExp;
  /** A phrase of several words that ends in this word keeps the number after it. */
  readonly endsWithNumber: (word: string, textAfter: string) => boolean;
  /** Punctuation of the script that closes the phrase. */
  readonly closing: RegExp;
  readonly lexicon: Lexicon;
}

const space = '[ \\u00A0\\u2009\\u202F]';
const latinLetters = '\\p{Script=Latin}\\p{Script=Tifinagh}\\p{Script=Greek}\\p{Script=Cyrillic}';
const arabicLetters = '\\p{Script=Arabic}\\p{Script=Hebrew}';

const anyLetter = new RegExp(`[${latinLetters}${arabicLetters}]`, 'u');

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');

const latinWord = `(?:[${latinLetters}\\p{M}\\d°²³µ№™®]|(?<=\\d),(?=\\d))+`;
const arabicWord = `[${arabicLetters}\\p{M}\\d\\u0640\\u200C\\u200D]+`;

const sides: Readonly<Record<Direction, Side>> = {
  ltr: {
    letter: new RegExp(`[${latinLetters}]`, 'u'),
    compound: sticky(
      `(?:\\p{Lu}\\.){2,}(?![${latinLetters}\\d])|` +
        `[#@]?${latinWord}(?:[-\\u2010\\u2011\\u2013_./'’&+@·~]${latinWord})*(?:\\+{1,2}(?![\\p{L}\\p{N}]))?`,
    ),
    glue: sticky(`${space}*[,;:.!?…&/+|\\u2013\\u2014-]{1,3}${space}*|${space}+`),
    goesOn: sticky(`${space}+\\p{Ll}`),
    // "La séance du 27-05-2022", but not a name or an acronym: "IRI 24-25"
    endsWithNumber: (word) => /^\p{Ll}/u.test(word),
    closing: sticky('(?!)'),
    lexicon: latinLexicon,
  },
  rtl: {
    letter: new RegExp(`[${arabicLetters}]`, 'u'),
    compound: sticky(`#?${arabicWord}(?:[-\\u2010\\u2011\\u2013_./·]${arabicWord})*`),
    glue: sticky(`${space}*[،؛؟:.!?…/+|\\u2013\\u2014-]{1,3}${space}*|${space}+`),
    goesOn: sticky(`[،؛]?${space}+[${arabicLetters}]`),
    // Arabic has no capitals; a number before a word of the paragraph's own script belongs there
    endsWithNumber: (_word, textAfter) =>
      !/^[ \u00A0\u2009\u202F]*\p{Script=Latin}/u.test(textAfter),
    closing: sticky('[،؛؟]+'),
    lexicon: arabicLexicon,
  },
};

const link = sticky('(?:https?://|www\\.|mailto:)[^\\s<>"«»“”،؛]+');

/** End of an address of the web that begins here, without the punctuation of the sentence around it. */
export function linkEnd(text: string, start: number): number | undefined {
  const match = matchAt(link, text, start);
  if (match === undefined) return undefined;
  const closing = match.includes('(') ? /[.,;:!?]+$/ : /[.,;:!?)\]]+$/;
  return start + match.replace(closing, '').length;
}

/** End of the phrase of a direction that begins here, undefined when none does. */
export function phraseEnd(text: string, start: number, direction: Direction): number | undefined {
  const side = sides[direction];
  const first = firstWordEnd(text, start, side);
  if (first === undefined) return undefined;
  let end = first;
  let words = 1;
  for (;;) {
    const next = nextPartEnd(text, end, words, side);
    if (next === undefined) break;
    end = next;
    words++;
  }
  return end + (matchAt(side.closing, text, end)?.length ?? 0);
}

function firstWordEnd(text: string, start: number, side: Side): number | undefined {
  return (
    compoundEnd(text, start, side) ??
    numberBeforeWordEnd(text, start, side) ??
    quotedBeforeWordEnd(text, start, side)
  );
}

function compoundEnd(text: string, start: number, side: Side): number | undefined {
  // An address inside a phrase goes as far as one that stands alone: over = and other signs that end a phrase.
  const address = side === sides.ltr ? linkEnd(text, start) : undefined;
  if (address !== undefined) return address;
  const match = matchAt(side.compound, text, start);
  return match !== undefined && side.letter.test(match) ? start + match.length : undefined;
}

/** 27 mai, 25 000 DH */
function numberBeforeWordEnd(text: string, start: number, side: Side): number | undefined {
  const number = numberAt(text, start);
  if (number === undefined) return undefined;
  const wordStart = skipSpaces(text, number.end);
  const end = compoundEnd(text, wordStart, side);
  if (end === undefined) return undefined;
  const word = text.slice(wordStart, end).toLocaleLowerCase('fr');
  return side.lexicon.afterNumber.has(word) ? end : undefined;
}

/** « A » et « B »: quotation marks belong to the phrase when it goes on after them. */
function quotedBeforeWordEnd(text: string, start: number, side: Side): number | undefined {
  if (!/["«“]/.test(text.charAt(start))) return undefined;
  const end = groupEnd(text, start, side);
  return end !== undefined && matchAt(side.goesOn, text, end) !== undefined ? end : undefined;
}

function nextPartEnd(text: string, end: number, words: number, side: Side): number | undefined {
  const attached =
    groupEnd(text, end, side) ??
    afterBracketEnd(text, end, side) ??
    boundNumberEnd(text, end, words, side);
  if (attached !== undefined) return attached;
  const glue = matchAt(side.glue, text, end);
  if (glue === undefined) return undefined;
  const next = end + glue.length;
  return (
    compoundEnd(text, next, side) ??
    numberBeforeWordEnd(text, next, side) ??
    groupEnd(text, next, side)
  );
}

/** participant(e)s */
function afterBracketEnd(text: string, end: number, side: Side): number | undefined {
  return /[)\]]/.test(text.charAt(end - 1)) ? compoundEnd(text, end, side) : undefined;
}

/** A number after a word: n° 113-14, Agenda 2030, à 18 h 30, Plan d'action 2022-2027, article 92 relatif. */
function boundNumberEnd(text: string, end: number, words: number, side: Side): number | undefined {
  const between = matchAt(beforeNumber, text, end) ?? '';
  const start = end + between.length;
  const number = between === '' ? undefined : numberAt(text, start);
  if (number === undefined || beginsLongerWord(text, start, number.end)) return undefined;
  const word = wordBefore(text, end);
  if (side.lexicon.beforeNumber.has(word.toLocaleLowerCase('fr'))) return number.end;
  if (between.trim() !== '') return undefined;
  const digits = text.slice(start, number.end);
  const bound =
    /h/i.test(digits) ||
    matchAt(side.goesOn, text, number.end) !== undefined ||
    (words > 1 && (side.endsWithNumber(word, text.slice(number.end)) || years.test(digits)));
  return bound ? number.end : undefined;
}

/** A year or a row of two of them. */
const years = /^(?:19|20)\d\d(?:\D{1,3}20\d\d)?$/;
const beforeNumber = sticky(`${space}*[:.]${space}*|${space}+`);

/** 125/DGCT/2022 is one word; its first digits are not a number of the phrase before it. */
function beginsLongerWord(text: string, start: number, numberEnd: number): boolean {
  return Object.values(sides).some((side) => (compoundEnd(text, start, side) ?? 0) > numberEnd);
}

/** The last word before a position; a word may be written with dots or a degree sign. */
function wordBefore(text: string, end: number): string {
  const match = /[\p{L}\p{M}°º.\u0640]+$/u.exec(text.slice(Math.max(0, end - 30), end));
  return (match?.[0] ?? '').replace(/\.$/, '');
}

const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '«': '»',
  '“': '”',
  '‘': '’',
  '"': '"',
};
/** A bracket that is still open after so many characters is taken for a mistake. */
const longestGroup = 400;

/** End of a bracket or quotation that begins here, closes, and whose first word is of this side. */
function groupEnd(text: string, start: number, side: Side): number | undefined {
  const opener = text.charAt(start);
  const closer = closers[opener];
  if (closer === undefined) return undefined;
  let depth = 0;
  for (let index = start + 1; index < Math.min(text.length, start + longestGroup); index++) {
    const character = text.charAt(index);
    if (character === closer && depth === 0) {
      const isOwn = belongsTo(side, text.slice(start + 1, index), text.slice(index + 1));
      return isOwn ? index + 1 : undefined;
    }
    if (character === closer) depth--;
    else if (character === opener) depth++;
  }
  return undefined;
}

/** The first letter says to which side a bracket belongs (UAX #9, P2); one with figures only is part of what goes on. */
function belongsTo(side: Side, content: string, after: string): boolean {
  const letter = anyLetter.exec(content)?.[0];
  if (letter !== undefined) return side.letter.test(letter);
  return /\d/.test(content) && matchAt(side.goesOn, after, 0) !== undefined;
}

function skipSpaces(text: string, start: number): number {
  return start + (/^[ \u00A0\u2009\u202F]*/.exec(text.slice(start, start + 8))?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
