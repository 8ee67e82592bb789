/** UAX #9, section 3.4: what is done to a finished line. Pure functions; a renderer calls them once a line is broken. */

import { bidi, bidiClassAt, isOneOf, separatorClasses, trailingClasses } from './bidi-classes.js';

/** A line of a text: a half-open range of UTF-16 units. */
export interface Line {
  readonly text: string;
  /** Levels of the whole text (see embeddingLevels). */
  readonly levels: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
  readonly paragraphLevel: number;
}

/** Neighbouring units of one level; drawn left to right when the level is even, right to left when it is odd. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/**
 * Rule L1: levels of the line's units, where separators, and white space and isolate controls before a separator or at
 * the end of the line, have the paragraph level.
 */
export function lineLevels(line: Line): Uint8Array {
  const { text, start, end, paragraphLevel } = line;
  const levels = new Uint8Array(end - start);
  for (let at = 0; at < levels.length; at++) levels[at] = line.levels[start + at] ?? 0;
  let trailing = true;
  for (let index = end - 1; index >= start; index--) {
    const bidiClass = bidiClassAt(text, characterStart(text, index));
    if (isOneOf(bidiClass, separatorClasses)) trailing = true;
    else if (!isOneOf(bidiClass, trailingClasses)) trailing = false;
    if (trailing) levels[index - start] = paragraphLevel;
  }
  return levels;
}

/**
 * Rule L2 for a sequence of anything that has a level: the indices in visual order, left to right.
 * From the highest level down to the lowest odd one (or to `lowest`), each row of items at that level or higher is
 * turned round.
 */
export function visualOrder(levels: ArrayLike<number>, lowest?: number): number[] {
  const order = new Array<number>(levels.length);
  let highest = 0;
  let lowestOdd = Infinity;
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index] ?? 0;
    order[index] = index;
    if (level > highest) highest = level;
    if (level % 2 === 1 && level < lowestOdd) lowestOdd = level;
  }
  for (let level = highest; level >= (lowest ?? lowestOdd); level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++;
      turn(order, from, to);
      from = Math.max(from, to - 1);
    }
  }
  return order;
}

/** Turns a part of the items round. */
function turn(items: number[], start: number, end: number): void {
  for (let [from, to] = [start, end - 1]; from < to; from++, to--) {
    const first = items[from] ?? 0;
    items[from] = items[to] ?? 0;
    items[to] = first;
  }
}

/** Rules L1 and L2: the line's segments in visual order, left to right. */
export function reorderLine(line: Line): readonly Segment[] {
  const segments: Segment[] = [];
  const levels = lineLevels(line);
  for (let from = 0; from < levels.length;) {
    let to = from + 1;
    while (to < levels.length && levels[to] === levels[from]) to++;
    segments.push({ start: line.start + from, end: line.start + to, level: levels[from] ?? 0 });
    from = to;
  }
  return visualOrder(segments.map(({ level }) => level))
    .map((index) => segments[index])
    .filter((segment) => segment !== undefined);
}

/**
 * Rule L4: the character whose glyph shows the given one at this level; undefined when it is drawn as it stands
 * (the level is even, or it has no Bidi_Mirroring_Glyph).
 */
export function mirrored(character: string, level: number): string | undefined {
  if (level % 2 === 0) return undefined;
  return bidi.getMirroredCharacter(character) ?? undefined;
}

/** Position of the character that a UTF-16 unit belongs to. */
export function characterStart(text: string, index: number): number {
  const isLow = (text.charCodeAt(index) & 0xfc00) === 0xdc00;
  const afterHigh = (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
  return isLow && afterHigh ? index - 1 : index;
}
