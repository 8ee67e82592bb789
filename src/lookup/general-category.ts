/**
 * General_Category of a character (Unicode, UAX #44), as far as the program asks for it. A regular expression that names
 * such a property takes a millisecond to get ready, and a command that builds one letter would meet dozens of them.
 */

import { remembered } from './remembered.js';
import { propertyTable } from './unit-table.js';

/** What a character may be; upper and lower case are letters too. */
export const category = { letter: 1, mark: 2, number: 4, upperCase: 8, lowerCase: 16 } as const;

const patterns: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [category.letter, /\p{L}/u],
  [category.mark, /\p{M}/u],
  [category.number, /\p{N}/u],
  [category.upperCase, /\p{Lu}/u],
  [category.lowerCase, /\p{Ll}/u],
];

const half = 128;

const ofUnit = propertyTable((unit) => (/\p{Cs}/u.test(unit) ? half : ofCharacter(unit)));

/**
 * The bits of `category` for the character that stands at a position (UTF-16 units), also where the position is the
 * second half of a pair; 0 outside of the text, and for half a pair.
 */
export function categoryAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (Number.isNaN(unit)) return 0;
  const bits = ofUnit(unit);
  return bits === half ? ofPair(wholePair(text, index)) : bits;
}

/** Whether it is one of those that the bits stand for. */
export function isOf(bits: number, text: string, index: number): boolean {
  return (categoryAt(text, index) & bits) !== 0;
}

function wholePair(text: string, index: number): string {
  const unit = text.charCodeAt(index);
  const start = unit >= 0xdc00 && index > 0 ? index - 1 : index;
  const pair = text.slice(start, start + 2);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : '';
}

const ofPair = remembered(ofCharacter);

function ofCharacter(character: string): number {
  return patterns.reduce(
    (bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits),
    0,
  );
}
