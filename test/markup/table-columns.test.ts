import { describe, expect, it } from 'vitest';
import type { Table, TableCell } from '../../src/document/tree.js';
import { buildPaper } from './program.js';

async function table(lang: 'ar' | 'fr', rows: readonly (readonly string[])[], attributes = '') {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const markup = `<table ${attributes}><tbody>${cells.join('')}</tbody></table>`;
  const built = await buildPaper(`<section lang="${lang}">${markup}</section>`, {}, lang);
  expect(built.diagnostics).toEqual([]);
  return built.value.sections[0]!.children[0] as Table<unknown>;
}

const column = (found: Table<unknown>, index: number): readonly TableCell<unknown>[] =>
  found.body.map((row) => row.cells[index]!);
const alignOf = (cell: TableCell<unknown>): unknown =>
  cell.children.map((block) => ('align' in block ? block.align : undefined))[0];

const budget = [
  ['1', 'Formation des membres de la commission', '25.000,50', '8 %', '12-05-2022'],
  ['10', 'Atelier', '1 250', '35,5 %', '30-05-2022'],
  ['11', 'Rencontre', '-', '100,25 %', '2022'],
];

describe('columns of figures', () => {
  it.each([
    ['fr', 'end'],
    ['ar', 'start'],
  ] as const)('end at the right in %s', async (lang, align) => {
    const found = await table(lang, budget);
    for (const index of [0, 2, 3]) {
      expect(column(found, index).map(alignOf)).toEqual([align, align, align]);
    }
    for (const index of [1, 4]) {
      expect(column(found, index).map(alignOf)).toEqual([undefined, undefined, undefined]);
    }
  });

  it('leave room for the fractions and signs that other cells have', async () => {
    const found = await table('ar', budget);
    const tails = (index: number) => column(found, index).map(({ figureTail }) => figureTail?.own);
    expect(tails(0)).toEqual([undefined, undefined, undefined]);
    expect(tails(2)).toEqual([undefined, '', '']);
    expect(tails(3)).toEqual([' %', ',5 %', undefined]);
    // Three digits after a point are thousands: 1.250 is no fraction.
    const thousands = await table('fr', [['1.250'], ['900']]);
    expect(column(thousands, 0).map(({ figureTail }) => figureTail)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are as the author says where he says it', async () => {
    const rows = '<tr><td align="center">12</td></tr><tr><td align="center">7</td></tr>';
    const built = await buildPaper(`<section><table><tbody>${rows}</tbody></table></section>`);
    const found = built.value.sections[0]!.children[0] as Table<unknown>;
    expect(column(found, 0).map(alignOf)).toEqual([undefined, undefined]);
  });
});

describe('widths of columns', () => {
  it('follow from what stands in them, where the template says none', async () => {
    const { columnWidths } = await table('fr', budget);
    const [number, activity, amount] = columnWidths;
    expect(activity).toBeGreaterThan(2 * number!);
    expect(activity).toBeGreaterThan(amount!);
    expect((await table('fr', budget, 'widths="1 1 1 1 1"')).columnWidths).toEqual([1, 1, 1, 1, 1]);
  });

  it('give the longest word its room, so that none is divided', async () => {
    const { columnWidths } = await table('fr', [['a', 'president@commune.ma', 'mot '.repeat(200)]]);
    const total = columnWidths.reduce((sum, width) => sum + width, 0);
    expect((columnWidths[1]! / total) * 84).toBeGreaterThanOrEqual(20);
  });
});
