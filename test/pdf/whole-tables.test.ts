/** Short tables stand whole on one page, long ones go on over pages; the same mark is given to Word. */

import { expect, it } from 'vitest';

import type { Table } from '../../src/document/tree.js';
import type { ResolvedText } from '../../src/document/resolved.js';
import { keepTables } from '../../src/render/pdf/keep-tables.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import type { ResolvedBlock } from '../docx/builders.js';
import {
  assets,
  documentOf,
  group,
  h,
  p,
  parallel,
  section,
  table,
  td,
  text,
  tr,
} from '../docx/builders.js';

const rowsNamed = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => tr(td(text('fr', `${name}${index + 1}.`))));

const captioned = (name: string, rows: number): Table<ResolvedText> => ({
  ...table('fr', [1], {
    head: [tr(td(text('fr', 'tête'), { header: 'column' }))],
    body: rowsNamed(name, rows),
  }),
  caption: text('fr', `légende ${name}`),
});

const filler = (count: number): ResolvedBlock[] =>
  Array.from({ length: count }, (_, index) => p(text('fr', `remplissage ${index}`)));

async function printed(blocks: readonly ResolvedBlock[]) {
  const document = keepTables(documentOf('fr', section('fr', blocks)), assets());
  return (await renderPdfWithLines(document, assets())).lines;
}

type Printed = Awaited<ReturnType<typeof printed>>;

/** Pages on which a line with the text stands. */
const pagesOf = (all: Printed, part: string): readonly number[] => [
  ...new Set(all.filter((line) => line.text.includes(part)).map(({ page }) => page)),
];

it('moves a short table with its heading and caption to the page where it stands whole', async () => {
  const ends = new Set<number>();
  for (let count = 14; count <= 28; count += 1) {
    const next = [h(1, text('fr', 'titre')), captioned('a', 8)];
    const all = await printed([...filler(count), ...next]);
    const pages = [
      ...new Set(
        ['titre', 'légende a', 'tête', 'a1.', 'a8.'].flatMap((each) => pagesOf(all, each)),
      ),
    ];
    expect({ count, pages }).toEqual({ count, pages: [pages[0]] });
    ends.add(pages[0]!);
  }
  expect([...ends]).toEqual([0, 1]);
});

it('lets a table longer than a third of a page go on over pages', async () => {
  const all = await printed([...filler(20), captioned('a', 20)]);
  expect([pagesOf(all, 'a1.'), pagesOf(all, 'a20.')]).toEqual([[0], [1]]);
});

it('keeps the rows under one cell on one page, unless they are many', async () => {
  const grouped = (size: number) =>
    table('fr', [1, 1], {
      body: Array.from({ length: 60 }, (_, index) => {
        const row = td(text('fr', `a${index}.`));
        const name = td(text('fr', `g${Math.floor(index / size)}.`), { rowSpan: size });
        return index % size === 0 ? tr(name, row) : tr(row);
      }),
    });
  const pagesOfGroups = async (size: number, before: number) => {
    const all = await printed([...filler(before), grouped(size)]);
    return Array.from({ length: 60 / size }, (_, group) => {
      const rows = Array.from({ length: size }, (_, index) => `a${group * size + index}.`);
      return new Set(rows.flatMap((row) => pagesOf(all, row))).size;
    });
  };
  for (let before = 10; before < 14; before += 1) {
    expect(new Set(await pagesOfGroups(4, before))).toEqual(new Set([1]));
  }
  expect(Math.max(...(await pagesOfGroups(30, 10)))).toBe(2);
});

it('finds short tables in groups and beside their translation', () => {
  const short = table('fr', [1], { body: rowsNamed('a', 2) });
  const { sections } = keepTables(
    documentOf('fr', section('fr', [group('fr', short), parallel(short, short)])),
    assets(),
  );
  const whole = { whole: true };
  expect(sections[0]?.children).toMatchObject([
    { children: [whole] },
    { left: whole, right: whole },
  ]);
});

it('keeps each of a thousand tables whole', { timeout: 60_000 }, async () => {
  const tables = Array.from({ length: 1000 }, (_, index) => captioned(`t${index}-`, 3));
  const all = await printed(tables);
  const pageOfLine = new Map(all.map(({ text: shown, page }) => [shown.trim(), page]));
  const parted = tables
    .map((_, index) => [`légende t${index}-`, `t${index}-1.`, `t${index}-3.`])
    .filter((lines) => new Set(lines.map((line) => pageOfLine.get(line))).size !== 1);
  expect(parted).toEqual([]);
  expect(pageOfLine.size).toBeGreaterThan(4000);
});
