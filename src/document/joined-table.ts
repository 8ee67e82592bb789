/**
 * Takes a table in two languages, gives one whose cells say it in both: a list of names to sign is signed once. What is
 * the same in both (a number, an empty cell) stands once.
 */

import { sayTheSame } from './same-words.js';
import type { Inline, Table, TableCell, TableRow } from './tree.js';

type Content = readonly Inline[];

/** Both have the same rows and cells; the columns run as in the first. */
export function joinedTable(first: Table<Content>, second: Table<Content>): Table<Content> {
  const rows = (some: readonly TableRow<Content>[], others: readonly TableRow<Content>[]) =>
    some.map((row, index) => joinedRow(row, others[index]));
  return { ...first, head: rows(first.head, second.head), body: rows(first.body, second.body) };
}

function joinedRow(
  first: TableRow<Content>,
  second: TableRow<Content> | undefined,
): TableRow<Content> {
  const cells = first.cells.map((cell, index) => joinedCell(cell, second?.cells[index]));
  return { ...first, cells };
}

function joinedCell(
  first: TableCell<Content>,
  second: TableCell<Content> | undefined,
): TableCell<Content> {
  if (second === undefined || sayTheSame(first.children, second.children)) return first;
  return { ...first, children: [...first.children, ...second.children] };
}
