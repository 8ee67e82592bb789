/**
 * Places the cells of a table on a grid, spans counted, by the rule of HTML's table model: a cell takes the first
 * free place of its row. The build stage checks a table's shape with it, the renderers draw from it.
 */

import type { Table, TableCell, TableRow } from './tree.js';

/** One place of the grid, and the cell that covers it. */
export interface GridSlot<Content> {
  readonly cell: TableCell<Content>;
  /** Where the cell begins: row counted from the top of its part (head or body), column from the start side. */
  readonly row: number;
  readonly column: number;
  /** True at the place where the cell begins. */
  readonly origin: boolean;
}

export interface TableGrid<Content> {
  readonly columns: number;
  /** One slot per column; spans never leave their part. */
  readonly head: readonly (readonly GridSlot<Content>[])[];
  readonly body: readonly (readonly GridSlot<Content>[])[];
}

/** The grid of a table the build stage let pass. Throws when its rows do not fill its columns exactly. */
export function tableGrid<Content>(table: Table<Content>): TableGrid<Content> {
  const columns = table.columnWidths.length;
  const part = (rows: readonly TableRow<Content>[]): readonly GridSlot<Content>[][] => {
    const placed = placeCells(rows);
    if (placed.faults.length > 0) throw new Error('table: cells overlap or leave the table');
    return placed.slots.map((row) => {
      const filled = row.filter((slot) => slot !== undefined);
      if (filled.length !== columns || row.length !== columns) {
        throw new Error(`table: a row fills ${filled.length} of ${columns} columns`);
      }
      return filled;
    });
  };
  return { columns, head: part(table.head), body: part(table.body) };
}

export interface PlacedCells<Content> {
  /** By row and column; undefined where no cell reaches. */
  readonly slots: readonly (readonly (GridSlot<Content> | undefined)[])[];
  readonly faults: readonly PlacingFault<Content>[];
}

/** A cell that reaches into another one, or below the last row of its part. */
export interface PlacingFault<Content> {
  readonly kind: 'overlap' | 'below-last-row';
  readonly cell: TableCell<Content>;
  /** How many columns or rows it could span where it stands. */
  readonly room: number;
}

/** Places the cells of one part of a table (its head or its body), whether or not they fit. */
export function placeCells<Content>(rows: readonly TableRow<Content>[]): PlacedCells<Content> {
  const slots: (GridSlot<Content> | undefined)[][] = rows.map(() => []);
  const faults: PlacingFault<Content>[] = [];
  rows.forEach((row, rowIndex) => {
    for (const cell of row.cells) {
      const filled = slots[rowIndex] ?? [];
      const column = firstFree(filled);
      // spans of earlier rows come down in whole columns, so the row of the cell's beginning tells it all
      const taken = filled.findIndex((slot, index) => slot !== undefined && index > column);
      const roomBeside = taken < 0 ? cell.colSpan : taken - column;
      const roomBelow = rows.length - rowIndex;
      if (cell.colSpan > roomBeside) faults.push({ kind: 'overlap', cell, room: roomBeside });
      if (cell.rowSpan > roomBelow) faults.push({ kind: 'below-last-row', cell, room: roomBelow });
      cover(slots, cell, { row: rowIndex, column });
    }
  });
  return { slots: slots.map((row) => Array.from(row)), faults };
}

function firstFree(row: readonly unknown[]): number {
  let column = 0;
  while (row[column] !== undefined) column += 1;
  return column;
}

/** Writes the cell into its places, as far as they are free. */
function cover<Content>(
  slots: (GridSlot<Content> | undefined)[][],
  cell: TableCell<Content>,
  at: { readonly row: number; readonly column: number },
): void {
  for (const [offset, row] of slots.slice(at.row, at.row + cell.rowSpan).entries()) {
    for (let column = at.column; column < at.column + cell.colSpan; column += 1) {
      row[column] ??= { cell, ...at, origin: offset === 0 && column === at.column };
    }
  }
}
