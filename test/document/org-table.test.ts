/** Organisation charts as tables: columns under the head where they have room, a ladder otherwise; no unit is lost. */

import { expect, it } from 'vitest';

import { drawnAsTable } from '../../src/document/drawn-as-table.js';
import { tableGrid } from '../../src/document/table-grid.js';
import type { OrgUnit } from '../../src/document/drawn-blocks.js';

const unit = (label: string, ...units: readonly OrgUnit<string>[]): OrgUnit<string> => ({
  ...{ type: 'orgUnit', lang: 'fr', label, names: [], units },
});
const many = (count: number, of: (index: number) => OrgUnit<string>) =>
  Array.from({ length: count }, (_, index) => of(index));

/** Rows as texts; the grid throws where cells do not fill it. */
function rowsOf(...units: readonly OrgUnit<string>[]): readonly (readonly string[])[] {
  const [table] = drawnAsTable({ type: 'orgChart', lang: 'fr', units });
  if (table?.type !== 'table') throw new Error('no table');
  expect(tableGrid(table).body.every((row) => row.length === table.columnWidths.length)).toBe(true);
  return table.body.map(({ cells }) =>
    cells.map(({ children }) =>
      children.map((block) => (block.type === 'paragraph' ? block.content : '')).join('+'),
    ),
  );
}

it('sets the head across, its parts in columns, and their units below them', () => {
  expect(rowsOf(unit('a', unit('b'), unit('c', unit('d'), unit('e'))))).toEqual([
    ['a'],
    ['b', 'c'],
    ['', 'd+e'],
  ]);
});

it('goes on in rows of columns, and fills the last', () => {
  const rows = rowsOf(unit('a', ...many(7, (index) => unit(`u${index}`))));
  expect(rows).toEqual([['a'], ['u0', 'u1', 'u2', 'u3'], ['u4', 'u5', 'u6', '']]);
});

it('is a ladder where it is deep or long', () => {
  const deep = rowsOf(unit('a', unit('b', unit('c', unit('d')))));
  expect(deep).toEqual([['a'], ['', 'b'], ['', 'c'], ['', 'd']]);
  const long = rowsOf(unit('a', ...many(8, (c) => unit(`c${c}`, ...many(30, () => unit('m'))))));
  expect(long).toHaveLength(1 + 8 + 240);
});
