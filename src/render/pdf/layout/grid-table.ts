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

/** The cells with their content cut into pieces of the width they have. */
export function openCells(grid: GridTable): readonly OpenCell[] {
  return grid.rows.flatMap((row, firstRow) =>
    row.map((cell): OpenCell => {
      const xPt = grid.edges[cell.left] ?? 0;
      const widthPt = (grid.edges[cell.left + cell.colSpan] ?? 0) - xPt;
      const inner = widthPt - 2 * grid.look.paddingX;
      return { cell, firstRow, widthPt, xPt, pending: cellPieces(cell.content, inner) };
    }),
  );
}

/**
 * Heights of the rows from `from` on, for what is still to be placed. A cell over several rows lengthens the last of
 * them where the others leave it too little room.
 */
export function rowHeights(
  grid: GridTable,
  cells: readonly OpenCell[],
  from: number,
): readonly number[] {
  const least = 2 * grid.look.paddingY;
  const heights = grid.rows.map((_, row) => (row < from ? 0 : least));
  const bySpan = [...cells].sort((one, other) => one.cell.rowSpan - other.cell.rowSpan);
  for (const { cell, firstRow, pending } of bySpan) {
    const last = firstRow + cell.rowSpan - 1;
    if (last < from) continue;
    const needed = piecesHeight(pending) + least;
    const above = heights
      .slice(Math.max(from, firstRow), last)
      .reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, needed - above);
  }
  return heights;
}
