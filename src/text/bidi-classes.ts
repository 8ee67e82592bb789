/** The one instance of bidi-js, and what the stage asks of it: Bidi_Class and Bidi_Mirroring_Glyph of a character. */

import bidiModule from 'bidi-js';
import type { Bidi, BidiCharTypeName } from 'bidi-js';

/** The package is a CommonJS function, while its types describe a module with a default export. */
const bidiFactory = bidiModule as unknown as () => Bidi;

export const bidi = bidiFactory();

/** Bidi_Class (UAX #9, table 4) of the character that begins at a position; a lone surrogate counts as L. */
export function bidiClassAt(text: string, index: number): BidiCharTypeName {
  const codePoint = text.codePointAt(index);
  if (codePoint === undefined) return 'L';
  const known = knownClasses[codePoint];
  if (known !== undefined) return known;
  const found = bidi.getBidiCharTypeName(String.fromCodePoint(codePoint));
  if (codePoint < knownClasses.length) knownClasses[codePoint] = found;
  return found;
}

/** Classes of the Basic Multilingual Plane, as far as they were asked for. */
const knownClasses = new Array<BidiCharTypeName | undefined>(0x10000).fill(undefined);

/** Classes that rule X9 removes; kept here as the section 5.2 of UAX #9 allows, at the level of what stands before. */
const removedClasses: ReadonlySet<BidiCharTypeName> = new Set([
  'BN',
  'LRE',
  'RLE',
  'LRO',
  'RLO',
  'PDF',
]);
const spaceClasses: ReadonlySet<BidiCharTypeName> = new Set(['WS', 'LRI', 'RLI', 'FSI', 'PDI']);

/** Segment and paragraph separators: rule L1, items 1 and 2. */
export function isSeparator(bidiClass: BidiCharTypeName): boolean {
  return bidiClass === 'S' || bidiClass === 'B';
}

/** White space and isolate formatting characters of rule L1, items 3 and 4, with those that rule X9 would have removed. */
export function isTrailing(bidiClass: BidiCharTypeName): boolean {
  return spaceClasses.has(bidiClass) || removedClasses.has(bidiClass);
}

/** An embedding, override or isolate character, or one that ends it: such text was given its order by its author. */
export function isExplicitControl(bidiClass: BidiCharTypeName): boolean {
  return bidiClass !== 'WS' && bidiClass !== 'BN' && isTrailing(bidiClass);
}
