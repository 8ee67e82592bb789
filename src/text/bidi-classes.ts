/** The one instance of bidi-js, and what the stage asks of it: Bidi_Class and Bidi_Mirroring_Glyph of a character. */

import bidiModule from 'bidi-js';
import type { Bidi, BidiCharTypeName } from 'bidi-js';
import { unitTable } from '../lookup/unit-table.js';

/** The package is a CommonJS function, while its types describe a module with a default export. */
const bidiFactory = bidiModule as unknown as () => Bidi;

export const bidi = bidiFactory();

/** Bidi_Class (UAX #9, table 4) of the character that begins at a position; a lone surrogate counts as L. */
export function bidiClassAt(text: string, index: number): BidiCharTypeName {
  const codePoint = text.codePointAt(index);
  if (codePoint === undefined) return 'L';
  if (codePoint <= 0xffff) return classNames[classOfUnit(codePoint)] ?? 'L';
  return bidi.getBidiCharTypeName(String.fromCodePoint(codePoint));
}

/** The classes met so far, by the number that stands for them. */
const classNames: BidiCharTypeName[] = [];

const classOfUnit = unitTable((unit) => {
  const name = bidi.getBidiCharTypeName(unit);
  const known = classNames.indexOf(name);
  return known === -1 ? classNames.push(name) - 1 : known;
});

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
