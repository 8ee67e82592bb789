/** The label of a list's item, as printed. */

import { directionOf } from '../document/language.js';
import type { Direction, Language, List, NumberMarker, Text } from '../document/tree.js';
import type { FontSet } from '../fonts/font-set.js';
import { arrowSigns, labelWording, markerSigns } from './list-label-data.js';
import { roman } from './roman.js';
import { scriptOfLanguage } from './scripts.js';

/**
 * Label of the item at an index (0 is the first): a sign, or the item's number in the list's way of counting, in
 * a multi-level list with the numbers of the items it stands in (`above`) before it.
 */
export function listLabel(
  list: List<unknown>,
  index: number,
  { fonts, above }: { readonly fonts: FontSet; readonly above: readonly number[] },
): readonly Text[] {
  const { marker, lang } = list;
  switch (marker) {
    case 'tick':
    case 'dash':
    case 'bullet':
      return [plain(markerSigns[marker])];
    case 'arrow':
      return [plain(arrow(directionOf(lang), lang, fonts))];
    default:
      return numberLabel(marker, lang, [...above, list.start + index]);
  }
}

/** Label of what has the last of the numbers; those before it are the numbers of what it stands in. */
export function numberLabel(
  marker: NumberMarker,
  lang: Language,
  numbers: readonly number[],
): readonly Text[] {
  if (marker === 'multilevel') return multilevelNumber(numbers, lang);
  return [plain(labelText(marker, lang, numbers.at(-1) ?? 1))];
}

const plain = (value: string): Text => ({ type: 'text', value, marks: {} });

/**
 * Numbers of levels, the highest first in reading order: in Arabic 1-2 has the 1 at the right, so that "chapter 1,
 * section 2" is read from the right as in the papers of communes. Each number is laid out by itself, since a row of
 * digits with hyphens is otherwise shown from the left, as dates and laws are.
 */
function multilevelNumber(numbers: readonly number[], lang: Language): readonly Text[] {
  const { join, first, deeper } = labelWording[lang].multilevel;
  const written = numbers.flatMap((number, index): readonly Text[] => [
    ...(index === 0 ? [] : [{ type: 'text', value: join, marks: {} } as const]),
    { type: 'text', value: String(number), marks: {}, apart: true },
  ]);
  const end = numbers.length === 1 ? first : deeper;
  return end === '' ? written : [...written, { type: 'text', value: end, marks: {} }];
}

function labelText(
  marker: Exclude<NumberMarker, 'multilevel'>,
  lang: Language,
  number: number,
): string {
  const { separators, letters, ordinals } = labelWording[lang];
  const decimal = `${String(number)}${separators.decimal}`;
  switch (marker) {
    case 'decimal':
      return decimal;
    case 'roman':
      return number >= 1 && number < 4000 ? `${roman(number)}${separators.roman}` : decimal;
    case 'letter':
      return number >= 1 ? `${letter(number, letters)}${separators.letter}` : decimal;
    case 'ordinal': {
      const ordinal = ordinals[number - 1];
      return ordinal === undefined ? decimal : `${ordinal}${separators.ordinal}`;
    }
  }
}

/** The first arrow of a direction that a font has, else the preferred one, whose lack is then reported. */
function arrow(direction: Direction, lang: Language, fonts: FontSet): string {
  const style = { bold: false, italic: false };
  const signs = arrowSigns[direction];
  const script = scriptOfLanguage(lang);
  const covered = signs.find((sign) => fonts.pick(sign.codePointAt(0) ?? 0, script, style));
  return covered ?? signs[0];
}

/** The alphabet once, then each letter twice, then three times, as word processors count. */
function letter(number: number, letters: readonly string[]): string {
  const round = Math.ceil(number / letters.length);
  return (letters[(number - 1) % letters.length] ?? '').repeat(round);
}
