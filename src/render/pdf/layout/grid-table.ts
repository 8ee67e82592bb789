/** A table ready to be placed: its cells on columns counted from the left, already mirrored where the language asks. */

import { cellPieces, piecesHeight } from './cell-pieces.js';
import type { CellPiece } from './cell-pieces.js';
import type { StackNode } from './layout-node.js';

export interface GridTable {
  /** Left edge of each column and right edge of the last, in points from the table's left edge. */
  readonly edges: readonly number[];
  readonly headerRows: number;
  /** For each row the cells that begin in it. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly look: GridLook;
}

export interface GridCell {
  /** Column of the left edge. */
  readonly left: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly content: StackNode;
  readonly fill?: string;
  readonly middle: boolean;
}

export interface GridLook {
  readonly paddingX: number;
  readonly paddingY: number;
  /** 0: no rules. */
  readonly ruleWidth: number;
  readonly ruleColor: string;
}

/** A cell on its way over pages: what of its content is still to be placed. */
export interface OpenCell {
  readonly cell: GridCell;
  readonly firstRow: number;
  readonly widthPt: number;
  readonly xPt: number;
  pending: readonly CellPiece[];
}

/** The cells of a table by their rows, so that a page of a long table costs what a page of a short one does. */
export interface OpenCells {
  /** For each row the cells that begin in it. */
  readonly beginning: readonly (readonly OpenCell[])[];
  /** For each row the cells that end in it. */
  readonly ending: readonly (readonly OpenCell[])[];
  /** Rows of the cell that has most of them. */
  readonly longestSpan: number;
}

/** The cells with their content cut into pieces of the width they have. */
export function openCells(grid: GridTable): OpenCells {
  const ending: OpenCell[][] = grid.rows.map(() => []);
  let longestSpan = 1;
  const beginning = grid.rows.map((row, firstRow) =>
    row.map((cell): OpenCell => {
      const xPt = grid.edges[cell.left] ?? 0;
      const widthPt = (grid.edges[cell.left + cell.colSpan] ?? 0) - xPt;
      const inner = widthPt - 2 * grid.look.paddingX;
      const pending = cellPieces(cell.content, inner);
      const open = { cell, firstRow, widthPt, xPt, pending };
      ending[firstRow + cell.rowSpan - 1]?.push(open);
      longestSpan = Math.max(longestSpan, cell.rowSpan);
      return open;
    }),
  );
  return { beginning, ending, longestSpan };
}

/** Half-open range of rows. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Heights of the rows of a range, the first of the range first, for what is still to be placed. A cell over several
 * rows lengthens the last of them where the others leave it too little room.
 */
export function rowHeights(
  grid: GridTable,
  { ending }: OpenCells,
  { from, to }: RowRange,
): readonly number[] {
  const least = 2 * grid.look.paddingY;
  const heights = new Array<number>(to - from).fill(least);
  const bySpan = ending
    .slice(from, to)
    .flat()
    .sort((one, other) => one.cell.rowSpan - other.cell.rowSpan);
  for (const { cell, firstRow, pending } of bySpan) {
    const last = firstRow + cell.rowSpan - 1 - from;
    const needed = piecesHeight(pending) + least;
    const above = heights
      .slice(Math.max(0, firstRow - from), last)
      .reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, needed - above);
  }
  return heights;
}
