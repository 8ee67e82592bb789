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

/** A cell that covers a place another one has, or that reaches below the last row. */
export interface PlacingFault<Content> {
  readonly kind: 'overlap' | 'below-last-row';
  readonly cell: TableCell<Content>;
}

/** Places the cells of one part of a table (its head or its body), whether or not they fit. */
export function placeCells<Content>(rows: readonly TableRow<Content>[]): PlacedCells<Content> {
  const slots: (GridSlot<Content> | undefined)[][] = rows.map(() => []);
  const faults: PlacingFault<Content>[] = [];
  rows.forEach((row, rowIndex) => {
    for (const cell of row.cells) {
      const column = firstFree(slots[rowIndex] ?? []);
      if (rowIndex + cell.rowSpan > rows.length) faults.push({ kind: 'below-last-row', cell });
      if (cover(slots, cell, { row: rowIndex, column })) faults.push({ kind: 'overlap', cell });
    }
  });
  return { slots: slots.map((row) => Array.from(row)), faults };
}

function firstFree(row: readonly unknown[]): number {
  let column = 0;
  while (row[column] !== undefined) column += 1;
  return column;
}

/** Writes the cell into its places; true when one of them was taken. */
function cover<Content>(
  slots: (GridSlot<Content> | undefined)[][],
  cell: TableCell<Content>,
  at: { readonly row: number; readonly column: number },
): boolean {
  let overlaps = false;
  for (const [offset, row] of slots.slice(at.row, at.row + cell.rowSpan).entries()) {
    for (let column = at.column; column < at.column + cell.colSpan; column += 1) {
      if (row[column] !== undefined) overlaps = true;
      else row[column] = { cell, ...at, origin: offset === 0 && column === at.column };
    }
  }
  return overlaps;
}
