/** Pieces that every table of a paper is made of, whether ruled or only a way to set blocks side by side. */

import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IBorderOptions, ITableCellOptions, ITableRowOptions } from 'docx';

import type { StyleSheet } from '../../document/styles.js';
import { paragraphsAndTables } from './context.js';
import type { DocxBlock } from './context.js';
import { eighthsFromPt } from './measure.js';
import { Paragraph } from 'docx';
import { spaceParagraph } from './text-paragraph.js';

export interface TableFrame {
  /** In the file's order, which is reading order. */
  readonly columnTwips: readonly number[];
  readonly rows: readonly TableRow[];
  /** Columns run from right to left. */
  readonly rightToLeft: boolean;
  readonly ruled: boolean;
  /** Whether the table's first row or first column heads it: what screen readers are told. */
  readonly headRow: boolean;
  readonly headColumn: boolean;
}

/** A table of fixed column widths that spans the column it stands in. */
export function frameTable(frame: TableFrame, styles: StyleSheet): Table {
  const border = frame.ruled ? rule(styles) : noBorder;
  return new Table({
    width: { size: total(frame.columnTwips), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: frame.columnTwips,
    ...(frame.rightToLeft ? { visuallyRightToLeft: true } : {}),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    tableLook: {
      firstRow: frame.headRow,
      lastRow: false,
      firstColumn: frame.headColumn,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: frame.rows,
  });
}

export function frameRow(
  cells: readonly TableCell[],
  options: Pick<ITableRowOptions, 'cantSplit' | 'keepNext' | 'tableHeader'>,
): TableRow {
  return new TableRow({ children: cells, ...options });
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
  readonly verticalMerge?: NonNullable<ITableCellOptions['verticalMerge']>;
  readonly verticalAlign?: 'top' | 'middle';
  readonly fill?: string;
}

export function frameCell(cell: FrameCell): TableCell {
  const { start, end, vertical } = cell.paddingTwips;
  return new TableCell({
    width: { size: cell.widthTwips, type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: vertical,
      bottom: vertical,
      left: start,
      right: end,
    },
    verticalAlign:
      cell.verticalAlign === 'middle' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(cell.columnSpan === undefined || cell.columnSpan === 1
      ? {}
      : { columnSpan: cell.columnSpan }),
    ...(cell.verticalMerge === undefined ? {} : { verticalMerge: cell.verticalMerge }),
    ...(cell.fill === undefined
      ? {}
      : { shading: { fill: hexColor(cell.fill), type: 'clear', color: 'auto' } }),
    children: endingInParagraph(cell.blocks),
  });
}

/** Word calls a file corrupt in which a cell does not end with a paragraph. */
function endingInParagraph(blocks: readonly DocxBlock[]): (Paragraph | Table)[] {
  const inCell = paragraphsAndTables(blocks);
  if (inCell.at(-1) instanceof Paragraph) return inCell;
  return [...inCell, spaceParagraph(0, { keepWithNext: false, pageBreakBefore: false })];
}

export function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function rule(styles: StyleSheet): IBorderOptions {
  const { ruleWidthPt, ruleColor } = styles.table;
  return {
    style: BorderStyle.SINGLE,
    size: eighthsFromPt(ruleWidthPt),
    color: hexColor(ruleColor),
  };
}

/** Colours are written without their hash. */
export function hexColor(color: string): string {
  return color.replace(/^#/, '').toUpperCase();
}
