/**
 * Marks that make poppler give a line back in logical order. On a page of the line's own direction poppler cuts the
 * line into stretches by its own types (see poppler-model); a stretch goes on over whatever does not end it, so where a
 * cluster would be drawn into the stretch of its neighbour, a mark of the cluster's direction stands between.
 */

import type { Direction } from '../../../document/tree.js';
import { typeForPoppler } from './poppler-model.js';
import type { PopplerType } from './poppler-model.js';
import { reversed } from './reversed.js';
import { arabicLetterMark, leftToRightMark } from './unseen.js';

/** What stands on a line: a cluster, or a mark that steers another reader and has no level. */
export interface ShownItem {
  /** What its glyph reads as. */
  readonly text: string;
  /** Embedding level (UAX #9). */
  readonly level: number | undefined;
  /** Place of its first character in the paragraph. */
  readonly start: number;
}

/** Where the items stand on their line. */
export interface ItemsPlace {
  /** What stands before them, as poppler reads the line; nothing where they begin it. */
  readonly neighbour: ShownItem | undefined;
  readonly endsLine: boolean;
}

/**
 * `items` are given from left to right; gives for each what must stand at its left, and for the right edge.
 */
export function popplerMarks(
  items: readonly ShownItem[],
  base: Direction,
  { neighbour, endsLine }: ItemsPlace,
): readonly string[] {
  const marks = new Array<string>(items.length + 1).fill('');
  // Poppler reads from the side at which the line begins.
  const [first, last, step] = base === 'ltr' ? [0, items.length - 1, 1] : [items.length - 1, 0, -1];
  // What goes on in the middle of a line is not known.
  let stretch = neighbour === undefined ? base : undefined;
  let before = neighbour;
  let index = first;
  for (let item = items[index]; item !== undefined; item = items[(index += step)]) {
    const text = base === 'rtl' ? reversed(item.text) : item.text;
    if (item.level !== undefined && !(endsLine && index === last && isSpace(item))) {
      const parted = beginsPhrase(item, before, base) && stretch !== base;
      const type = text === '' ? undefined : typeForPoppler(text, 0);
      const drawn = markFor(type, directionOf(item), parted ? base : stretch);
      const mark =
        (drawn === 'ltr' || (parted && base === 'ltr') ? leftToRightMark : '') +
        (drawn === 'rtl' || (parted && base === 'rtl') ? arabicLetterMark : '');
      marks[base === 'ltr' ? index : index + 1] = mark;
      stretch = drawn ?? (parted ? base : stretch);
      before = item;
    }
    for (let at = 0; at < text.length; at++)
      stretch = stretchAfter(stretch, typeForPoppler(text, at));
  }
  return marks;
}

/** Whether a phrase against the line's direction begins beside another: two dates, two names. */
function beginsPhrase(item: ShownItem, before: ShownItem | undefined, base: Direction): boolean {
  if (before === undefined || directionOf(item) === base) return false;
  return directionOf(before) !== base && before.start < item.start;
}

/** A number is always read from left to right, but one by one only where no other goes on. */
function markFor(
  type: PopplerType | undefined,
  wanted: Direction,
  stretch: Direction | undefined,
): Direction | undefined {
  if (wanted === stretch) return undefined;
  if (wanted === 'rtl') return type === 'right' ? undefined : 'rtl';
  return type === 'neutral' ? 'ltr' : undefined;
}

/** Poppler finds spaces between words; it does not look for the one a line was broken at. */
function isSpace({ text }: ShownItem): boolean {
  return /^[\p{Cf}\s]*$/u.test(text);
}

function directionOf({ level }: ShownItem): Direction {
  return level !== undefined && level % 2 === 1 ? 'rtl' : 'ltr';
}

/** The stretch that goes on after a character of the type. */
function stretchAfter(stretch: Direction | undefined, type: PopplerType): Direction | undefined {
  if (type === 'neutral') return stretch;
  return type === 'right' ? 'rtl' : 'ltr';
}
