/** Takes a style sheet, gives one whose lines and spaces stand closer: what a typist does whose letter runs over its page. */

import { rememberedWeakly } from '../lookup/remembered.js';
import { mapStyles } from './styles.js';
import type { ParagraphStyle, StyleSheet } from './styles.js';

interface Closeness {
  /** Factor of the spaces between blocks. */
  readonly space: number;
  /** Factor of the distance between lines; Arabic with its marks touches the next line below 0.9. */
  readonly line: number;
}

/** Spaces are closed first, and lines only where that is not enough. */
export const closerSteps: readonly Closeness[] = [
  { space: 0.75, line: 1 },
  { space: 0.6, line: 0.97 },
  { space: 0.5, line: 0.95 },
  { space: 0.5, line: 0.92 },
];

/** Step 0 is the sheet itself, step 1 the first of `closerSteps`. Sizes of letters never change. */
export function closerStyle(sheet: StyleSheet, step: number): StyleSheet {
  const closeness = closerSteps[step - 1];
  if (closeness === undefined) return sheet;
  return closerSheets(sheet)(closeness);
}

/** A step of a sheet is one object: what is measured with a sheet is kept by it. */
const closerSheets = rememberedWeakly((sheet: StyleSheet) =>
  rememberedWeakly((closeness: Closeness) => closed(sheet, closeness)),
);

function closed(sheet: StyleSheet, { space, line }: Closeness): StyleSheet {
  const change = (style: ParagraphStyle): ParagraphStyle => ({
    ...style,
    lineHeightPt: half(style.lineHeightPt * line),
    beforePt: half(style.beforePt * space),
    afterPt: half(style.afterPt * space),
  });
  const { table, letterhead, signature } = sheet;
  return {
    ...mapStyles(sheet, change),
    table: {
      ...table,
      beforePt: half(table.beforePt * space),
      afterPt: half(table.afterPt * space),
    },
    letterhead: { ...letterhead, afterPt: half(letterhead.afterPt * space) },
    signature: { spacePt: half(signature.spacePt * Math.max(space, 0.75)) },
  };
}

/** Word takes line heights in twentieths of a point; halves keep both formats alike. */
function half(points: number): number {
  return Math.round(points * 2) / 2;
}
