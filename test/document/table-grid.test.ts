import { describe, expect, it } from 'vitest';

import { placeCells, tableGrid } from '../../src/document/table-grid.js';
import type { Table, TableCell, TableRow } from '../../src/document/tree.js';

type Spans = readonly [name: string, colSpan?: number, rowSpan?: number];

const cell = ([name, colSpan = 1, rowSpan = 1]: Spans): TableCell<string> => ({
  type: 'tableCell',
  lang: 'ar',
  colSpan,
  rowSpan,
  verticalAlign: 'top',
  children: [{ type: 'paragraph', lang: 'ar', role: 'cell', content: name }],
});
const row = (...cells: readonly Spans[]): TableRow<string> => ({
  type: 'tableRow',
  cells: cells.map(cell),
});
const table = (columns: number, ...body: readonly TableRow<string>[]): Table<string> => ({
  type: 'table',
  lang: 'ar',
  columnWidths: Array.from({ length: columns }, () => 1),
  head: [],
  body,
  look: 'grid',
  parallel: 'beside',
});
const nameOf = (placed: TableCell<string>): string => {
  const [child] = placed.children;
  return child?.type === 'paragraph' ? child.content : '';
};
const names = (made: Table<string>): readonly string[] =>
  tableGrid(made).body.map((slots) => slots.map((slot) => nameOf(slot.cell)).join(''));

describe('the grid of a table', () => {
  it('has every place a cell covers', () => {
    const made = table(
      4,
      row(['a', 1, 3], ['b', 2], ['c']),
      row(['d'], ['e', 2, 2]),
      row(['f']),
      row(['g', 4]),
    );
    expect(names(made)).toEqual(['abbc', 'adee', 'afee', 'gggg']);
  });

  it('tells where a cell begins', () => {
    const { body } = tableGrid(table(2, row(['a'], ['b', 1, 2]), row(['c'])));
    expect(
      body.map((slots) => slots.map(({ row: r, column, origin }) => [r, column, origin])),
    ).toEqual([
      [
        [0, 0, true],
        [0, 1, true],
      ],
      [
        [1, 0, true],
        [0, 1, false],
      ],
    ]);
  });

  it('lets a row have no cell of its own', () => {
    expect(names(table(2, row(['a', 1, 2], ['b', 1, 2]), row()))).toEqual(['ab', 'ab']);
  });

  it('refuses a table that was not checked', () => {
    expect(() => tableGrid(table(3, row(['a'], ['b'])))).toThrow('2 of 3 columns');
    expect(() => tableGrid(table(1, row(['a', 1, 2])))).toThrow('leave the table');
  });
});

describe('placing cells', () => {
  it('finds a cell that reaches into another', () => {
    const placed = placeCells([row(['a'], ['b', 1, 2], ['c']), row(['d', 3])]);
    expect(placed.faults.map(({ kind, room, cell: at }) => [kind, room, nameOf(at)])).toEqual([
      ['overlap', 1, 'd'],
    ]);
  });

  it('finds a cell that reaches below the last row', () => {
    const placed = placeCells([row(['a']), row(['b', 1, 4])]);
    expect(placed.faults.map(({ kind, room, cell: at }) => [kind, room, nameOf(at)])).toEqual([
      ['below-last-row', 1, 'b'],
    ]);
  });

  it('leaves holes as they are', () => {
    const placed = placeCells([row(['a'], ['b', 1, 2]), row()]);
    expect(placed.slots[1]?.map((slot) => slot && nameOf(slot.cell))).toEqual([undefined, 'b']);
  });
});
