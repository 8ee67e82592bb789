/**
 * Takes a list whose labels are settled, gives the Word numbering definition of each of its items.
 *
 * Where Word can count the labels itself (1, I, a, each with the same text around it), the items share one definition
 * and renumber when someone edits the list. Where it cannot (Moroccan letters run in another order than Word's
 * `arabicAlpha` and `arabicAbjad`, and it has no أولا، ثانيا), each item has a definition whose text is its label:
 * a list item still, with the label exactly as settled.
 */

import type { ResolvedText, Run } from '../../document/resolved.js';
import { listIndentPt } from '../../document/styles.js';
import type { Direction, List } from '../../document/tree.js';
import type { DocxContext, LabelContext } from './context.js';
import { twipsFromPt } from './measure.js';
import type { NumberFormat, NumberingLevel } from './numbering-part.js';
import { runProperties } from './runs.js';
import { roman } from '../../text/roman.js';

/** Word knows nine levels of a list. */
export const deepestLevel = 8;

export interface ListNumbering {
  /** One per item, the same number where items share a definition. */
  readonly definitions: readonly number[];
  readonly level: number;
  /** Where the items' text begins, from the edge of the column. */
  readonly textIndentTwips: number;
}

export interface LabelRoom {
  readonly widestTwips: number;
  /** From where the labels begin to where the text does. */
  readonly columnTwips: number;
}

interface LabelPattern {
  readonly format: NumberFormat;
  /** Label text with %1 for the number, where Word counts. */
  readonly text: (level: number) => string;
}

export function listNumbering(
  list: List<ResolvedText>,
  context: DocxContext,
  place: { readonly indentTwips: number; readonly depth: number },
): ListNumbering {
  const level = Math.min(place.depth, deepestLevel);
  const labels = list.items.map((item) => item.label?.text.trim() ?? '');
  const room = labelRoom(labels, context, listIndentPt(list, context.assets.styles));
  const textIndentTwips = place.indentTwips + room.columnTwips;
  const define = (pattern: LabelPattern, start: number, label: ResolvedText | undefined) =>
    context.numbering.define([
      {
        level,
        start,
        format: pattern.format,
        text: pattern.text(level),
        suffix: 'tab',
        run: labelRun(label, context),
        ...labelPlace(label?.direction ?? 'ltr', textIndentTwips, room),
      },
    ]);
  const shared = sharedPattern(labels, list.start);
  if (shared !== undefined) {
    const only = define(shared, list.start, list.items[0]?.label);
    return { definitions: list.items.map(() => only), level, textIndentTwips };
  }
  const definitions = list.items.map((item, index) =>
    define(literalPattern(labels[index] ?? ''), 1, item.label),
  );
  return { definitions, level, textIndentTwips };
}

/**
 * At the start of its column where the text runs left to right. Right to left, LibreOffice takes `w:lvlJc` for sides of
 * the page and Word for sides of the text, so that either side throws the label out of the column in one of them;
 * centred on a point it stands alike in both, and the point is put so that the widest label begins with the column.
 */
function labelPlace(
  direction: Direction,
  textIndentTwips: number,
  { columnTwips, widestTwips }: LabelRoom,
): Pick<NumberingLevel, 'alignment' | 'indent'> {
  const middle = direction === 'rtl';
  const hangingTwips = middle ? columnTwips - Math.round(widestTwips / 2) : columnTwips;
  return {
    alignment: middle ? 'center' : 'left',
    indent: { startTwips: textIndentTwips, hangingTwips },
  };
}

/** A level whose labels Word counts in figures. */
export function decimalLevel(
  place: {
    readonly level: number;
    readonly start: number;
    readonly text: string;
    readonly textIndentTwips: number;
    readonly room: LabelRoom;
    readonly label: ResolvedText;
  },
  context: DocxContext,
): NumberingLevel {
  const { level, start, text, textIndentTwips, room, label } = place;
  return {
    level,
    start,
    format: 'decimal',
    text,
    suffix: 'tab',
    run: labelRun(label, context),
    ...labelPlace(label.direction, textIndentTwips, room),
  };
}

/** Room for the labels of a list: the style sheet's indent, or more where a label is too long for it (أولا:). */
export function labelRoom(
  labels: readonly string[],
  context: DocxContext,
  leastPt = context.assets.styles.list.indentPt,
): LabelRoom {
  const { list, paragraph } = context.assets.styles;
  const widest = paragraph.body.sizePt * Math.max(0, ...labels.map(widthEm));
  return {
    widestTwips: twipsFromPt(widest),
    columnTwips: twipsFromPt(Math.max(leastPt, widest + list.labelGapEm * paragraph.body.sizePt)),
  };
}

/** About how wide a label is, in type sizes: signs are wider than letters and digits, punctuation narrower. */
export function widthEm(label: string): number {
  return [...label].reduce(
    (sum, character) =>
      sum + (/\p{S}/u.test(character) ? 0.85 : /[\p{P}\s]/u.test(character) ? 0.3 : 0.5),
    0,
  );
}

/** How a label looks: as its first character does. */
export function labelRun(
  label: ResolvedText | undefined,
  { usedFonts }: Pick<LabelContext, 'usedFonts'>,
): string {
  const run: Run | undefined = label?.runs[0];
  if (label === undefined || run === undefined) return '';
  usedFonts.add(run.font);
  return runProperties(run, { bold: false, underline: false }, label.direction === 'rtl');
}

/** How one counting definition gives every label, or undefined when none does. */
function sharedPattern(labels: readonly string[], start: number): LabelPattern | undefined {
  const [first] = labels;
  if (first === undefined || first.includes('%')) return undefined;
  if (labels.length > 1 && labels.every((label) => label === first)) return bulletPattern(first);
  for (const { format, write } of countings) {
    const number = write(start);
    const at = first.indexOf(number);
    if (at < 0) continue;
    const [before, after] = [first.slice(0, at), first.slice(at + number.length)];
    const counted = labels.every(
      (label, index) => label === `${before}${write(start + index)}${after}`,
    );
    if (counted) return { format, text: (level) => `${before}%${level + 1}${after}` };
  }
  return labels.length === 1 && !/\p{L}/u.test(first) ? bulletPattern(first) : undefined;
}

function bulletPattern(glyph: string): LabelPattern {
  return { format: 'bullet', text: () => glyph };
}

/** Word shows the text as it stands where a level has no number format. */
function literalPattern(label: string): LabelPattern {
  return { format: 'none', text: () => label.replaceAll('%', '') };
}

const countings: readonly {
  readonly format: NumberFormat;
  readonly write: (number: number) => string;
}[] = [
  { format: 'decimal', write: String },
  { format: 'upperRoman', write: roman },
  { format: 'lowerRoman', write: (number) => roman(number).toLowerCase() },
  { format: 'upperLetter', write: (number) => letter(number).toUpperCase() },
  { format: 'lowerLetter', write: letter },
];

/** a to z, then aa, bb, ..., as Word counts letters; nothing below one. */
function letter(number: number): string {
  if (number < 1) return '\0';
  const sign = String.fromCharCode(97 + ((number - 1) % 26));
  return sign.repeat(Math.ceil(number / 26));
}
