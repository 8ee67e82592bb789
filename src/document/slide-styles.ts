/** The style sheet of slides: text that is read from the back of a room. */

import { houseStyle, reduced } from './styles.js';
import type { ParagraphStyle, StyleSheet } from './styles.js';
import { slidePage } from './slide-zones.js';
import type { Slide } from './tree.js';

/**
 * How large the text of a slide may stand, from a slide of a few lines down to the limit beyond which it goes on to a
 * next slide: there a line of 22 points is set in 15.5.
 */
export const textScales = [1.2, 1.1, 1, 0.92, 0.85, 0.78, 0.7] as const;
/** The same of titles, which may not go on to a next slide: what is longer than all this takes room from the text. */
export const titleScales = [1, 0.88, 0.76, 0.66, 0.58] as const;

const mmPerPt = 25.4 / 72;

type Change = Partial<ParagraphStyle>;

const sized = (
  entry: ParagraphStyle,
  sizePt: number,
  lineHeightPt: number,
  change: Change = {},
): ParagraphStyle => ({ ...entry, sizePt, lineHeightPt, ...change });

const { paragraph, heading } = houseStyle;
const body = sized(paragraph.body, 22, 35, { align: 'start', afterPt: 7 });
const centred = { align: 'center', beforePt: 0 } as const;

/** Slides at their full size. */
export const slideStyle: StyleSheet = {
  ...houseStyle,
  page: {
    widthMm: slidePage.widthPt * mmPerPt,
    heightMm: slidePage.heightPt * mmPerPt,
    marginTopMm: slidePage.marginTopPt * mmPerPt,
    marginBottomMm: slidePage.marginBottomPt * mmPerPt,
    marginStartMm: slidePage.marginSidePt * mmPerPt,
    marginEndMm: slidePage.marginSidePt * mmPerPt,
    headerMm: 0,
    footerMm: slidePage.footerPt * mmPerPt,
  },
  justified: { hyphenate: false, kashida: false },
  paragraph: {
    ...paragraph,
    body,
    closing: body,
    recipient: body,
    greeting: body,
    number: sized(paragraph.number, 22, 35, { afterPt: 7 }),
    title: sized(paragraph.title, 36, 56, { ...centred, afterPt: 10 }),
    subtitle: sized(paragraph.subtitle, 24, 38, { ...centred, afterPt: 4 }),
    dateline: sized(paragraph.dateline, 22, 35, { ...centred, afterPt: 4 }),
    note: sized(paragraph.note, 16, 25, { align: 'start', afterPt: 5 }),
    caption: sized(paragraph.caption, 14, 22, { bold: false, afterPt: 2 }),
    cell: sized(paragraph.cell, 18, 28),
    'cell-header': sized(paragraph['cell-header'], 18, 28),
    drawing: sized(paragraph.drawing, 16, 25),
    'drawing-strong': sized(paragraph['drawing-strong'], 16, 25),
    'cell-compact': sized(paragraph['cell-compact'], 14, 21),
    'cell-header-compact': sized(paragraph['cell-header-compact'], 14, 21),
    running: sized(paragraph.running, 11, 17),
  },
  heading: {
    1: sized(heading[1], 38, 60, { ...centred, afterPt: 12 }),
    2: sized(heading[2], 28, 42, { beforePt: 0, afterPt: 0 }),
    3: sized(heading[3], 23, 36, { beforePt: 2, afterPt: 4 }),
    4: sized(heading[4], 22, 35, { beforePt: 2, afterPt: 4 }),
    5: sized(heading[5], 22, 35, { beforePt: 2, afterPt: 4 }),
    6: sized(heading[6], 22, 35, { beforePt: 2, afterPt: 4 }),
  },
  list: { indentPt: 26, compactIndentPt: 26, labelGapEm: 0.4, itemAfterPt: 5 },
  table: { ...houseStyle.table, paddingPt: 6, beforePt: 2, afterPt: 6 },
};

/** The sheet of one slide, its text and its title as much smaller as the slide says. */
export function slideStyleOf({ textScale = 1, titleScale = 1 }: Slide<unknown>): StyleSheet {
  const texts = scaled(textScale);
  const titles = scaled(titleScale).heading;
  return { ...texts, heading: { ...texts.heading, 1: titles[1], 2: titles[2] } };
}

const sheets = new Map<number, StyleSheet>();

function scaled(scale: number): StyleSheet {
  const known = sheets.get(scale);
  if (known !== undefined) return known;
  const sheet = scale === 1 ? slideStyle : reduced(slideStyle, { size: scale, space: scale });
  sheets.set(scale, sheet);
  return sheet;
}
