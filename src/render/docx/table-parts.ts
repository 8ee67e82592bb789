/** Pieces that every table of a paper is made of, whether ruled or only a way to set blocks side by side. */

import type { StyleSheet } from '../../document/styles.js';
import { blockXml, withoutContents } from './block.js';
import type { DocxBlock, WrittenBlock } from './block.js';
import { eighthsFromPt } from './measure.js';
import { onOff } from './paragraph-format.js';
import { spaceParagraph } from './text-paragraph.js';

/** The XML of a row (`w:tr`). */
export type TableRowXml = string;

export interface TableFrame {
  /** In the file's order, which is reading order. */
  readonly columnTwips: readonly number[];
  readonly rows: readonly TableRowXml[];
  /** Columns run from right to left. */
  readonly rightToLeft: boolean;
  readonly ruled: boolean;
  /** Whether the table's first row or first column heads it: what screen readers are told. */
  readonly headRow: boolean;
  readonly headColumn: boolean;
}

/** A table of fixed column widths that spans the column it stands in (CT_Tbl). */
export function frameTable(frame: TableFrame, styles: StyleSheet): WrittenBlock {
  const { columnTwips, rows, headRow, headColumn } = frame;
  const border = frame.ruled ? rule(styles) : noBorder;
  const borders = sides.map((side) => `<w:${side} ${border}/>`).join('');
  const columns = columnTwips.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const opening =
    `<w:tbl><w:tblPr>${onOff('w:bidiVisual', frame.rightToLeft || undefined)}` +
    `<w:tblW w:type="dxa" w:w="${total(columnTwips)}"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:firstRow="${headRow}" w:lastRow="false" w:firstColumn="${headColumn}" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>`;
  return { kind: 'table', xml: [opening, ...rows, '</w:tbl>'] };
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

export interface RowOptions {
  /** No page ends in the row. */
  readonly whole?: boolean;
  /** No page ends between the row and the next. */
  readonly keepNext?: boolean;
  /** The row stands again on each further page. */
  readonly head?: boolean;
}

/** A row has a cell at least: Word opens no file with an empty one. */
export function frameRow(cells: readonly FrameCell[], options: RowOptions): TableRowXml {
  const { whole, keepNext, head } = options;
  const properties =
    onOff('w:cantSplit', whole || undefined) + onOff('w:tblHeader', head || undefined);
  const written = cells.map((cell) => cellXml(cell, keepNext === true));
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${written.join('')}</w:tr>`;
}

export interface FrameCell {
  readonly blocks: readonly DocxBlock[];
  readonly widthTwips: number;
  readonly paddingTwips: {
    readonly start: number;
    readonly end: number;
    readonly vertical: number;
  };
  readonly columnSpan?: number;
  /** Where the cell begins that covers further rows, and in each of those. */
  readonly verticalMerge?: 'restart' | 'continue';
  readonly verticalAlign?: 'top' | 'middle';
  readonly fill?: string;
}

/** CT_Tc. Word knows no row that holds on to the next: all paragraphs in its cells do. */
function cellXml(cell: FrameCell, keepNext: boolean): string {
  const { columnSpan = 1, verticalMerge, verticalAlign, fill } = cell;
  const { start, end, vertical } = cell.paddingTwips;
  const properties =
    `<w:tcW w:type="dxa" w:w="${cell.widthTwips}"/>` +
    (columnSpan === 1 ? '' : `<w:gridSpan w:val="${columnSpan}"/>`) +
    (verticalMerge === undefined ? '' : `<w:vMerge w:val="${verticalMerge}"/>`) +
    (fill === undefined ? '' : `<w:shd w:fill="${hexColor(fill)}" w:color="auto" w:val="clear"/>`) +
    `<w:tcMar>${margin('top', vertical)}${margin('left', start)}${margin('bottom', vertical)}${margin('right', end)}</w:tcMar>` +
    `<w:vAlign w:val="${verticalAlign === 'middle' ? 'center' : 'top'}"/>`;
  const blocks = endingInParagraph(withoutContents(cell.blocks))
    .map((block) => (keepNext ? heldToNext(block) : block))
    .map(blockXml);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks.join('')}</w:tc>`;
}

function margin(side: string, twips: number): string {
  return `<w:${side} w:type="dxa" w:w="${twips}"/>`;
}

function heldToNext(block: DocxBlock): DocxBlock {
  if (block.kind !== 'paragraph' || block.format.keepNext !== undefined) return block;
  return { ...block, format: { ...block.format, keepNext: true } };
}

/** Word calls a file corrupt in which a cell does not end with a paragraph. */
function endingInParagraph(blocks: readonly DocxBlock[]): readonly DocxBlock[] {
  if (blocks.at(-1)?.kind === 'paragraph') return blocks;
  return [...blocks, spaceParagraph(0, { keepWithNext: false, pageBreakBefore: false })];
}

export function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

const noBorder = 'w:val="none" w:color="auto" w:sz="0"';

function rule(styles: StyleSheet): string {
  const { ruleWidthPt, ruleColor } = styles.table;
  return `w:val="single" w:color="${hexColor(ruleColor)}" w:sz="${eighthsFromPt(ruleWidthPt)}"`;
}

/** Colours are written without their hash. */
export function hexColor(color: string): string {
  return color.replace(/^#/, '').toUpperCase();
}
