/**
 * The style sheet: one entry per paragraph role and heading level, read by the PDF and the DOCX renderer alike
 * so that both show the same page. Sizes and spaces in points, page measures in millimetres.
 */

import { remembered, rememberedWeakly } from '../lookup/remembered.js';
import type { Alignment, List, ParagraphRole } from './tree.js';

export interface ParagraphStyle {
  readonly sizePt: number;
  /** Distance from baseline to baseline; the same in PDF and (exact) in DOCX. */
  readonly lineHeightPt: number;
  readonly beforePt: number;
  readonly afterPt: number;
  readonly align: Alignment;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly keepWithNext: boolean;
}

export interface PageStyle {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginTopMm: number;
  readonly marginBottomMm: number;
  readonly marginStartMm: number;
  readonly marginEndMm: number;
  readonly headerMm: number;
  readonly footerMm: number;
}

/** How the lines of justified paragraphs are filled. */
export interface JustifiedStyle {
  /** French words may be divided at a line's end. */
  readonly hyphenate: boolean;
  /** Arabic words may be lengthened by kashida before spaces open. */
  readonly kashida: boolean;
}

export interface StyleSheet {
  readonly page: PageStyle;
  readonly justified: JustifiedStyle;
  readonly paragraph: Readonly<Record<ParagraphRole, ParagraphStyle>>;
  readonly heading: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, ParagraphStyle>>;
  /** The text of items stands in by the indent, or by the widest label and the gap behind it. */
  readonly list: {
    readonly indentPt: number;
    /** In the cells of compact tables. */
    readonly compactIndentPt: number;
    readonly labelGapEm: number;
    readonly itemAfterPt: number;
  };
  readonly table: {
    readonly paddingPt: number;
    readonly compactPaddingPt: number;
    readonly ruleWidthPt: number;
    readonly ruleColor: string;
    readonly headFill: string;
    readonly beforePt: number;
    readonly afterPt: number;
  };
  /** Share of the width each side zone takes, the gap between zones, and the space below. */
  readonly letterhead: {
    readonly sideShare: number;
    readonly gapPt: number;
    readonly afterPt: number;
  };
  readonly parallelGapPt: number;
  readonly signature: { readonly spacePt: number };
  /** The QR code at the foot: its side, the gap to its caption, the caption's room, and how far below the text it stands. */
  readonly code: {
    readonly sizeMm: number;
    readonly gapMm: number;
    readonly captionMm: number;
    readonly belowTextMm: number;
  };
}

const base: ParagraphStyle = {
  sizePt: 13,
  lineHeightPt: 22,
  beforePt: 0,
  afterPt: 6,
  align: 'justify',
  bold: false,
  underline: false,
  keepWithNext: false,
};
const style = (change: Partial<ParagraphStyle>): ParagraphStyle => ({ ...base, ...change });

const heading = (sizePt: number, lineHeightPt: number, beforePt: number): ParagraphStyle =>
  style({
    sizePt,
    lineHeightPt,
    beforePt,
    afterPt: 4,
    align: 'start',
    bold: true,
    keepWithNext: true,
  });

/** The house style: A4, 13 pt body, as measured on the communes' own papers. */
export const houseStyle: StyleSheet = {
  page: {
    widthMm: 210,
    heightMm: 297,
    marginTopMm: 20,
    marginBottomMm: 20,
    marginStartMm: 22,
    marginEndMm: 22,
    headerMm: 9,
    footerMm: 9,
  },
  justified: { hyphenate: false, kashida: false },
  paragraph: {
    body: base,
    title: style({
      sizePt: 17,
      lineHeightPt: 28,
      beforePt: 10,
      afterPt: 12,
      align: 'center',
      bold: true,
      keepWithNext: true,
    }),
    subtitle: style({ sizePt: 13, lineHeightPt: 20, align: 'center', keepWithNext: true }),
    'cover-name': style({
      sizePt: 16,
      lineHeightPt: 26,
      align: 'center',
      bold: true,
      afterPt: 2,
      keepWithNext: true,
    }),
    'cover-title': style({
      sizePt: 26,
      lineHeightPt: 42,
      beforePt: 34,
      afterPt: 10,
      align: 'center',
      bold: true,
      keepWithNext: true,
    }),
    dateline: style({ align: 'end', afterPt: 2 }),
    number: style({ align: 'start', afterPt: 8, bold: true }),
    recipient: style({
      sizePt: 14,
      lineHeightPt: 23,
      align: 'center',
      bold: true,
      afterPt: 2,
      keepWithNext: true,
    }),
    greeting: style({ align: 'center', beforePt: 6, afterPt: 8, keepWithNext: true }),
    closing: style({ beforePt: 6 }),
    note: style({ sizePt: 10.5, lineHeightPt: 16 }),
    caption: style({
      sizePt: 11,
      lineHeightPt: 17,
      align: 'center',
      bold: true,
      keepWithNext: true,
    }),
    letterhead: style({ sizePt: 10, lineHeightPt: 15, align: 'center', afterPt: 0, bold: true }),
    'signature-role': style({ align: 'center', bold: true, afterPt: 2, keepWithNext: true }),
    'signature-name': style({ align: 'center', afterPt: 0 }),
    cell: style({ sizePt: 11, lineHeightPt: 17, align: 'start', afterPt: 0 }),
    'cell-header': style({ sizePt: 11, lineHeightPt: 17, align: 'center', afterPt: 0, bold: true }),
    'cell-compact': style({ sizePt: 9, lineHeightPt: 13, align: 'start', afterPt: 2 }),
    'cell-header-compact': style({
      sizePt: 9,
      lineHeightPt: 13,
      align: 'start',
      afterPt: 0,
      bold: true,
    }),
    'cell-small': style({ sizePt: 8, lineHeightPt: 11.5, align: 'start', afterPt: 1.5 }),
    'cell-header-small': style({
      sizePt: 8,
      lineHeightPt: 11.5,
      align: 'start',
      afterPt: 0,
      bold: true,
    }),
    'cell-smallest': style({ sizePt: 7.2, lineHeightPt: 10, align: 'start', afterPt: 1 }),
    'cell-header-smallest': style({
      sizePt: 7.2,
      lineHeightPt: 10,
      align: 'start',
      afterPt: 0,
      bold: true,
    }),
    contents: style({ align: 'start', afterPt: 2 }),
    mark: style({ sizePt: 88, lineHeightPt: 120, align: 'center', bold: true, afterPt: 0 }),
    drawing: style({ sizePt: 9.5, lineHeightPt: 14, align: 'start', afterPt: 0 }),
    'drawing-strong': style({
      sizePt: 9.5,
      lineHeightPt: 14,
      align: 'start',
      afterPt: 0,
      bold: true,
    }),
    code: style({ sizePt: 8, lineHeightPt: 11, align: 'end', afterPt: 0 }),
    running: style({ sizePt: 9, lineHeightPt: 13, align: 'center', afterPt: 0 }),
  },
  heading: {
    1: heading(15, 25, 12),
    2: heading(14, 23, 10),
    3: heading(13, 22, 8),
    4: heading(13, 22, 6),
    5: heading(13, 22, 6),
    6: heading(13, 22, 6),
  },
  list: { indentPt: 24, compactIndentPt: 10, labelGapEm: 0.4, itemAfterPt: 3 },
  table: {
    paddingPt: 4,
    compactPaddingPt: 2.5,
    ruleWidthPt: 0.6,
    ruleColor: '#404040',
    headFill: '#E8EEF2',
    beforePt: 4,
    afterPt: 10,
  },
  letterhead: { sideShare: 0.39, gapPt: 6, afterPt: 14 },
  parallelGapPt: 14,
  signature: { spacePt: 36 },
  code: { sizeMm: 12.5, gapMm: 2, captionMm: 54, belowTextMm: 1.5 },
};

/** The style for two languages beside each other: smaller, since a line has half the width. */
export const sideBySideStyle: StyleSheet = {
  ...reduced(houseStyle, { size: 0.88, space: 0.82 }),
  // In half a line the spaces between whole French words would gape.
  justified: { hyphenate: true, kashida: false },
};

/** What a workspace says of justified text (mahdar.yaml). */
export interface JustificationSettings {
  /** Which papers divide French words: those with narrow columns unless said otherwise. */
  readonly hyphenation?: 'narrow' | 'always' | 'never' | undefined;
  readonly justify?: 'spaces' | 'kashida' | undefined;
}

/** The style sheet with the justification a workspace asks for. */
export function justifiedAs(sheet: StyleSheet, settings: JustificationSettings): StyleSheet {
  const { hyphenation = 'narrow', justify = 'spaces' } = settings;
  const hyphenate = hyphenation === 'narrow' ? sheet.justified.hyphenate : hyphenation === 'always';
  return justifiedSheets(sheet)(hyphenate)(justify === 'kashida');
}

/** A sheet and its settings give one object: what is measured with a sheet is kept by it. */
const justifiedSheets = rememberedWeakly((sheet: StyleSheet) =>
  remembered((hyphenate: boolean) =>
    remembered((kashida: boolean): StyleSheet => ({ ...sheet, justified: { hyphenate, kashida } })),
  ),
);

/** The sheet with smaller text, but for letterheads and running lines. */
export function reduced(
  sheet: StyleSheet,
  factor: { readonly size: number; readonly space: number },
): StyleSheet {
  // Word counts sizes in half-points, so both formats are given those.
  const half = (points: number): number => Math.round(points * 2) / 2;
  const change = (entry: ParagraphStyle): ParagraphStyle => ({
    ...entry,
    sizePt: half(entry.sizePt * factor.size),
    lineHeightPt: half(entry.lineHeightPt * factor.space),
    beforePt: half(entry.beforePt * factor.space),
    afterPt: half(entry.afterPt * factor.space),
  });
  return {
    ...mapStyles(sheet, change),
    list: { ...sheet.list, indentPt: half(sheet.list.indentPt * factor.size) },
  };
}

/** The sheet with its styles of text changed, but for those of letterheads, small tables and running lines. */
export function mapStyles(
  sheet: StyleSheet,
  change: (style: ParagraphStyle) => ParagraphStyle,
): StyleSheet {
  const { paragraph, heading } = sheet;
  return {
    ...sheet,
    paragraph: {
      ...mapValues(paragraph, change),
      letterhead: paragraph.letterhead,
      'cell-compact': paragraph['cell-compact'],
      'cell-header-compact': paragraph['cell-header-compact'],
      'cell-small': paragraph['cell-small'],
      'cell-header-small': paragraph['cell-header-small'],
      'cell-smallest': paragraph['cell-smallest'],
      'cell-header-smallest': paragraph['cell-header-smallest'],
      running: paragraph.running,
      code: paragraph.code,
    },
    heading: mapValues(heading, change),
  };
}

function mapValues<Key extends string | number, Value>(
  record: Readonly<Record<Key, Value>>,
  change: (value: Value) => Value,
): Record<Key, Value> {
  const entries = Object.entries<Value>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<Key, Value>;
}

/** The least a list stands in, by the role of what opens it. */
export function listIndentPt(list: List<unknown>, sheet: StyleSheet): number {
  const [first] = list.items[0]?.children ?? [];
  const compact =
    first?.type === 'paragraph' && /^cell-(?:compact|small|smallest)$/u.test(first.role);
  return compact ? sheet.list.compactIndentPt : sheet.list.indentPt;
}
