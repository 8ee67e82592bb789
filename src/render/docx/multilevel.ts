/**
 * Takes a multi-level list, gives one Word numbering for it and all its nested lists: 1, 1-1, 1-2, 2, counted by Word,
 * so that they renumber when someone edits the paper. Where Word would count otherwise than the settled labels, none.
 */

import type { ResolvedText } from '../../document/resolved.js';
import type { List } from '../../document/tree.js';
import { RIGHT_TO_LEFT_MARK } from '../../text/bidi-marks.js';
import type { DocxContext } from './context.js';
import { decimalLevel, deepestLevel, labelRoom } from './numbering.js';
import type { ListNumbering } from './numbering.js';

export interface MultilevelNumbering {
  readonly definition: number;
  /** Level of the outermost list. */
  readonly base: number;
  /** Where the text of each level begins, from the edge of the column. */
  readonly textIndentsTwips: readonly number[];
}

interface Level {
  readonly start: number;
  readonly first: ResolvedText;
  /** Label text with %1, %2 for the numbers. */
  readonly pattern: string;
  readonly labels: string[];
}

/** The numbering of an outermost multi-level list; undefined where Word cannot count its labels. */
export function multilevelNumbering(
  list: List<ResolvedText>,
  context: DocxContext,
  place: { readonly indentTwips: number; readonly depth: number },
): MultilevelNumbering | undefined {
  const levels: Level[] = [];
  if (!collectLevels(list, { levels, counts: [], base: place.depth })) return undefined;
  if (place.depth + levels.length - 1 > deepestLevel) return undefined;
  let indentTwips = place.indentTwips;
  const textIndentsTwips: number[] = [];
  const definitions = levels.map(({ start, first, pattern, labels }, index) => {
    const room = labelRoom(labels, context);
    indentTwips += room.columnTwips;
    textIndentsTwips.push(indentTwips);
    const text = first.direction === 'rtl' ? fromTheRight(pattern) : pattern;
    return decimalLevel(
      { level: place.depth + index, start, text, textIndentTwips: indentTwips, room, label: first },
      context,
    );
  });
  const definition = context.numbering.define(definitions);
  return { definition, base: place.depth, textIndentsTwips };
}

/** What the numbering says for one of its lists, outermost or nested. */
export function levelOf(
  { definition, base, textIndentsTwips }: MultilevelNumbering,
  list: List<ResolvedText>,
  depth: number,
): ListNumbering {
  return {
    definitions: list.items.map(() => definition),
    level: depth,
    textIndentTwips: textIndentsTwips[depth - base] ?? 0,
  };
}

interface Counting {
  readonly levels: Level[];
  /** How far Word has counted at each level. */
  readonly counts: number[];
  readonly base: number;
}

/** Goes through the list as Word counts it; false at the first label that is another. */
function collectLevels(list: List<ResolvedText>, counting: Counting, depth = 0): boolean {
  const { levels, counts, base } = counting;
  return list.items.every(({ label, children }) => {
    if (label === undefined) return false;
    const written = label.text.trim();
    levels[depth] ??= {
      start: list.start,
      first: label,
      pattern: patternOf(written, base),
      labels: [],
    };
    const level = levels[depth];
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    level.labels.push(written);
    const counted = level.pattern.replace(/%(\d)/gu, (_, place: string) =>
      String(counts[Number(place) - 1 - base] ?? ''),
    );
    if (counted !== written) return false;
    const nested = children.filter((child) => child.type === 'list');
    return nested.every(
      (inner) => inner.marker !== 'multilevel' || collectLevels(inner, counting, depth + 1),
    );
  });
}

function patternOf(label: string, base: number): string {
  let place = base;
  return label.replace(/\d+/gu, () => `%${String((place += 1))}`);
}

/** Marks beside what parts the numbers, since readers take 1-2 for one number that runs from the left. */
export function fromTheRight(pattern: string): string {
  const mark = RIGHT_TO_LEFT_MARK;
  return pattern.replace(/(%?\d+)([^%\d]+)(?=%)/gu, `$1${mark}$2${mark}`);
}
