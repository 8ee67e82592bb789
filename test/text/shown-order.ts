/**
 * What a reader should see, worked out from a text that a person has cut into units, without UAX #9: units of an Arabic
 * line stand from right to left, those of a French line from left to right; Arabic letters run right to left in both.
 */

import type { Direction } from '../../src/document/tree.js';

/** A text in logical order: words of one direction with the signs around them, or a passage running the other way. */
export type Unit = string | readonly Unit[];

export function textOf(units: readonly Unit[]): string {
  return units.map((unit) => (typeof unit === 'string' ? unit : textOf(unit))).join('');
}

/** Visual order, left to right. */
export function shownOrder(units: readonly Unit[], direction: Direction): string {
  const shown = units.map((unit) =>
    typeof unit === 'string'
      ? shownUnit(unit, direction)
      : shownOrder(unit, direction === 'rtl' ? 'ltr' : 'rtl'),
  );
  return (direction === 'rtl' ? shown.reverse() : shown).join('');
}

const mirrors: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};

function shownUnit(unit: string, direction: Direction): string {
  const isArabic = /\p{Script=Arabic}/u.test(unit);
  const isSigns = !/[\p{L}\p{N}]/u.test(unit);
  if (!isArabic && !(isSigns && direction === 'rtl')) return unit;
  const clusters = [...new Intl.Segmenter('ar').segment(unit)].map(({ segment }) => segment);
  return clusters
    .reverse()
    .map((cluster) => mirrors[cluster] ?? cluster)
    .join('');
}
