import { describe, expect, test } from 'vitest';

import { at, childrenNamed, descendants, valueOf } from '../support/xml.js';
import type { XmlElement } from '../support/xml.js';
import { letterhead, p, parallel, role, signatures, table, td, text, tr } from './builders.js';
import { bodyWith } from './xml-of.js';

/** Each row as its cells: text, columns covered, how it is merged. */
function shape(element: XmlElement): readonly (readonly string[])[] {
  return childrenNamed(element, 'w:tr').map((row) =>
    childrenNamed(row, 'w:tc').map((cell) => {
      const properties = at(cell, 'w:tcPr');
      const merge = at(properties, 'w:vMerge');
      const content = descendants(cell, 'w:t')
        .flatMap(({ children }) => children)
        .join('');
      return [
        content,
        `×${valueOf(properties, 'w:gridSpan') ?? '1'}`,
        merge === undefined ? '' : (merge.attributes.get('w:val') ?? 'continue'),
      ].join('');
    }),
  );
}

const firstTable = (body: XmlElement): XmlElement => descendants(body, 'w:tbl')[0]!;
const cell = (content: string, options: Parameters<typeof td>[1] = {}) =>
  td(text('fr', content), options);

describe('a table', () => {
  const spans = table('fr', [1, 2, 1], {
    head: [tr(cell('h', { colSpan: 3, header: 'column' }))],
    body: [
      tr(cell('a', { rowSpan: 3 }), cell('b', { colSpan: 2 })),
      tr(cell('c', { rowSpan: 2, colSpan: 2 })),
      tr(),
      tr(cell('d'), cell('e'), cell('f')),
    ],
  });

  test('has its spans over rows and columns', async () => {
    expect(shape(firstTable(await bodyWith('fr', spans)))).toEqual([
      ['h×3'],
      ['a×1restart', 'b×2'],
      ['×1continue', 'c×2restart'],
      ['×1continue', '×2continue'],
      ['d×1', 'e×1', 'f×1'],
    ]);
  });

  test('fills the width of the text exactly, column by column', async () => {
    const found = firstTable(await bodyWith('fr', spans));
    const columns = descendants(found, 'w:gridCol').map((column) =>
      Number(column.attributes.get('w:w')),
    );
    const textWidth = 11906 - 2 * 1247;
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(textWidth);
    expect(columns[1]).toBe(textWidth / 2);
    expect(at(found, 'w:tblPr', 'w:tblW')?.attributes.get('w:w')).toBe(String(textWidth));
    expect(at(found, 'w:tblPr', 'w:tblLayout')?.attributes.get('w:type')).toBe('fixed');
  });

  test('repeats its head, keeps it with the body and never breaks a row', async () => {
    const rows = childrenNamed(firstTable(await bodyWith('fr', spans)), 'w:tr');
    expect(rows.map((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(rows.every((row) => at(row, 'w:trPr', 'w:cantSplit') !== undefined)).toBe(true);
    expect(descendants(rows[0]!, 'w:keepNext')).toHaveLength(1);
  });

  test('is mirrored as a whole in Arabic, its cells in reading order', async () => {
    const mirrored = table('ar', [1, 1], {
      body: [tr(td(text('ar', 'أول')), td(text('ar', 'ثان')))],
    });
    const found = firstTable(await bodyWith('ar', mirrored));
    expect(at(found, 'w:tblPr', 'w:bidiVisual')).toBeDefined();
    expect(shape(found)).toEqual([['أول×1', 'ثان×1']]);
    expect(at(firstTable(await bodyWith('fr', spans)), 'w:tblPr', 'w:bidiVisual')).toBeUndefined();
  });

  test('gives its alignment to the paragraphs of the cell', async () => {
    const aligned = table('fr', [1], { body: [tr(cell('12', { align: 'end' }))] });
    expect(
      descendants(firstTable(await bodyWith('fr', aligned)), 'w:jc')[0]?.attributes.get('w:val'),
    ).toBe('end');
  });

  test('is parted from the next by a paragraph', async () => {
    const one = table('fr', [1], { body: [tr(cell('a'))] });
    const body = await bodyWith('fr', one, one);
    const names = body.children.map((child) => (typeof child === 'string' ? child : child.name));
    const first = names.indexOf('w:tbl');
    expect(names.slice(first + 1, names.indexOf('w:tbl', first + 1))).toContain('w:p');
  });
});

test('the letterhead has Arabic at the right and French at the left in every paper', async () => {
  const head = letterhead(
    [role('letterhead', text('ar', 'يمين'))],
    [role('letterhead', text('zgh', 'ⴰⵎⵎⴰⵙ'))],
    [role('letterhead', text('fr', 'gauche'))],
  );
  for (const lang of ['ar', 'fr'] as const) {
    const found = firstTable(await bodyWith(lang, head));
    expect(at(found, 'w:tblPr', 'w:bidiVisual')).toBeUndefined();
    expect(shape(found)).toEqual([['gauche×1', 'ⴰⵎⵎⴰⵙ×1', 'يمين×1']]);
  }
});

test('passages in two languages that follow each other are rows of one table', async () => {
  const pair = (left: string, right: string) => parallel(p(text('fr', left)), p(text('ar', right)));
  const body = await bodyWith(
    'ar',
    pair('un', 'واحد'),
    pair('deux', 'اثنان'),
    p(text('ar', 'نص')),
    pair('trois', 'ثلاثة'),
  );
  const tables = childrenNamed(body, 'w:tbl');
  expect(tables.map(shape)).toEqual([
    [
      ['un×1', 'واحد×1'],
      ['deux×1', 'اثنان×1'],
    ],
    [['trois×1', 'ثلاثة×1']],
  ]);
  expect(descendants(tables[0]!, 'w:bidiVisual')).toEqual([]);
  expect(descendants(tables[0]!, 'w:cantSplit')).toEqual([]);
});

test('one signature stands at the end side, several share the width', async () => {
  const one = await bodyWith('ar', signatures('ar', ['الرئيس', 'سعيد']));
  expect(shape(firstTable(one))).toEqual([['×1', 'الرئيسسعيد×1']]);
  expect(at(firstTable(one), 'w:tblPr', 'w:bidiVisual')).toBeDefined();
  const two = await bodyWith(
    'fr',
    signatures('fr', ['La présidente', 'Salma'], ['Le rapporteur', 'Omar']),
  );
  expect(shape(firstTable(two))).toEqual([['La présidenteSalma×1', 'Le rapporteurOmar×1']]);
});
