/** The one instance of bidi-js, and what is asked of it: classes, brackets and mirrors of characters, as Unicode has them. */

import bidiModule from 'bidi-js';
import type { Bidi, BidiCharTypeName } from 'bidi-js';
import { unitTable } from '../lookup/unit-table.js';

/** The package is a CommonJS function, while its types describe a module with a default export. */
const bidiFactory = bidiModule as unknown as () => Bidi;

export const bidi = bidiFactory();

/** Bidi_Class (UAX #9, table 4) by the numbers that stand for it here. */
export const BidiClass = {
  L: 0,
  R: 1,
  AL: 2,
  EN: 3,
  AN: 4,
  ES: 5,
  ET: 6,
  CS: 7,
  NSM: 8,
  BN: 9,
  B: 10,
  S: 11,
  WS: 12,
  ON: 13,
  LRE: 14,
  RLE: 15,
  LRO: 16,
  RLO: 17,
  PDF: 18,
  LRI: 19,
  RLI: 20,
  FSI: 21,
  PDI: 22,
} as const satisfies Record<BidiCharTypeName, number>;

/** Several classes as one number, for isOneOf. */
export function setOf(...classes: readonly number[]): number {
  return classes.reduce((set, each) => set | (1 << each), 0);
}

export function isOneOf(bidiClass: number, set: number): boolean {
  return ((1 << bidiClass) & set) !== 0;
}

const { BN, B, S, WS, LRE, RLE, LRO, RLO, PDF, LRI, RLI, FSI, PDI } = BidiClass;

/** What rule X9 removes; kept here as the section 5.2 of UAX #9 allows, at the level of what stands before. */
export const removedClasses = setOf(BN, LRE, RLE, LRO, RLO, PDF);

/** Segment and paragraph separators: rule L1, items 1 and 2. */
export const separatorClasses = setOf(S, B);

/** White space and isolate formatting characters of rule L1, items 3 and 4, with those that rule X9 would have removed. */
export const trailingClasses = setOf(WS, LRI, RLI, FSI, PDI) | removedClasses;

/** An embedding, override or isolate character, or one that ends it: such text was given its order by its author. */
export const explicitControls = setOf(LRE, RLE, LRO, RLO, PDF, LRI, RLI, FSI, PDI);

/** Bidi_Class of the character that begins at a position; a lone surrogate counts as L. */
export function bidiClassAt(text: string, index: number): number {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? BidiClass.L : classOf(codePoint);
}

/** Bidi_Class of a character. */
export function classOf(codePoint: number): number {
  if (codePoint <= 0xffff) return classOfUnit(codePoint);
  return BidiClass[bidi.getBidiCharTypeName(String.fromCodePoint(codePoint))];
}

const classOfUnit = unitTable((unit) => BidiClass[bidi.getBidiCharTypeName(unit)]);

/**
 * Bidi_Paired_Bracket of a character: a number that both brackets of a pair have, positive for the opening and
 * negative for the closing one; 0 for all other characters. Equivalent pairs (U+2329, U+3008) have one number.
 */
export function bracketOf(codePoint: number): number {
  const known = brackets.get(codePoint);
  if (known !== undefined) return known;
  const found = pairOf(String.fromCodePoint(codePoint));
  brackets.set(codePoint, found);
  return found;
}

const brackets = new Map<number, number>();

function pairOf(character: string): number {
  if (bidi.openingToClosingBracket(character) !== null) return canonical(character);
  const opening = bidi.closingToOpeningBracket(character);
  return opening === null ? 0 : -canonical(opening);
}

function canonical(opening: string): number {
  return (bidi.getCanonicalBracket(opening) ?? opening).codePointAt(0) ?? 0;
}
