/**
 * Finds the columns of a table that hold figures only, and says how each cell stands there: units under units, and
 * what comes after them (a fraction, a percent sign) to their right, in every language, since figures run from the
 * left in all of them.
 */

import { directionOf } from '../../document/language.js';
import { placeCells } from '../../document/table-grid.js';
import type { Block, TableCell, TableRow } from '../../document/tree.js';
import { plainText } from './plain-text.js';
import type { Content } from '../surroundings.js';

/** A number with its fraction and sign: 12, 1 250, 25.000,50, -3,5 %, 40 %. */
const figure =
  /^[-+\u2212]?(?:\d{1,3}(?:[ .\u00A0\u202F]\d{3})+|\d+)(?<tail>(?:[.,](?!\d{3}(?!\d))\d+)?(?:[ \u00A0\u202F]?[%٪])?)$/u;
/** What stands where there is no figure. */
const nothing = /^[-\u2013\u2014]?$/u;

/** The rows of a table's body; cells of a column of figures say how they are set, unless the author did. */
export function figureColumns(rows: readonly TableRow<Content>[]): readonly TableRow<Content>[] {
  const columns = new Map<number, TableCell<Content>[]>();
  for (const row of placeCells(rows).slots) {
    row.forEach((slot, column) => {
      if (slot === undefined || slot.cell.header !== undefined || !slot.origin) return;
      columns.set(column, [...(columns.get(column) ?? []), slot.cell]);
    });
  }
  const settled = new Map<TableCell<Content>, TableCell<Content>>();
  for (const cells of columns.values()) {
    for (const [cell, aligned] of alignedCells(cells)) settled.set(cell, aligned);
  }
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => settled.get(cell) ?? cell),
  }));
}

function alignedCells(
  cells: readonly TableCell<Content>[],
): ReadonlyMap<TableCell<Content>, TableCell<Content>> {
  const tails = new Map<TableCell<Content>, string>();
  let figures = 0;
  for (const cell of cells) {
    const text = textOf(cell);
    const match = text === undefined ? null : figure.exec(text);
    if (text === undefined || cell.colSpan > 1) return new Map();
    if (match === null && !nothing.test(text)) return new Map();
    if (match !== null) figures += 1;
    tails.set(cell, match?.groups?.['tail'] ?? '');
  }
  // One figure alone stands under nothing.
  if (figures < 2) return new Map();
  const widest = [...tails.values()].reduce((one, other) =>
    other.length > one.length ? other : one,
  );
  return new Map(
    [...tails].map(([cell, tail]) => [
      cell,
      {
        ...cell,
        children: cell.children.map((block) => atUnits(block)),
        ...(tail === widest ? {} : { figureTail: { own: tail, widest } }),
      },
    ]),
  );
}

/** Units are under units where figures end at the right edge. */
function atUnits(block: Block<Content>): Block<Content> {
  if (block.type !== 'paragraph' || block.align !== undefined) return block;
  return { ...block, align: directionOf(block.lang) === 'rtl' ? 'start' : 'end' };
}

/** Text of a cell that holds one paragraph and leaves its alignment open. */
function textOf({ align, children }: TableCell<Content>): string | undefined {
  const [paragraph] = children;
  if (align !== undefined || children.length > 1) return undefined;
  if (paragraph === undefined) return '';
  return paragraph.type === 'paragraph' ? plainText(paragraph.content).trim() : undefined;
}
