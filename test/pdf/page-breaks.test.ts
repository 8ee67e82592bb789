/**
 * Where pages end. Each case is set below 0, 1, 2 ... lines, so that it meets the page's foot at every one of its
 * lines; short words and fixed lines make places easy to say.
 */

import { describe, expect, it } from 'vitest';
import type { ResolvedBlock } from '../docx/builders.js';
import {
  assets,
  documentOf,
  group,
  h,
  list,
  p,
  parallel,
  role,
  section,
  signatures,
  table,
  td,
  text,
  tr,
} from '../docx/builders.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';

interface Printed {
  readonly page: number;
  readonly text: string;
}

/** Lines of body text on a page of the house style: 257 mm at 22 pt and 6 pt between paragraphs. */
const fewest = 18;
const most = 28;

async function printed(blocks: readonly ResolvedBlock[]): Promise<readonly Printed[]> {
  const document = documentOf('fr', section('fr', blocks));
  return (await renderPdfWithLines(document, assets())).lines;
}

const filler = (count: number): ResolvedBlock[] =>
  Array.from({ length: count }, (_, index) => p(text('fr', `remplissage ${index}`)));

/** A paragraph of lines broken by the author: a1, a2, ... */
const lines = (name: string, count: number, lang: 'fr' | 'ar' = 'fr') =>
  text(lang, Array.from({ length: count }, (_, index) => `${name}${index + 1}`).join('\n'));

const pageOf = (all: readonly Printed[], start: string): number => {
  const found = all.find((line) => line.text.trim().endsWith(start));
  if (found === undefined) throw new Error(`no line ${start}`);
  return found.page;
};

describe.each<readonly [name: string, next: readonly ResolvedBlock[], first: string]>([
  ['a paragraph', [p(lines('a', 5))], 'a2'],
  ['a paragraph of three lines', [p(lines('a', 3))], 'a3'],
  ['another heading and its text', [h(2, text('fr', 'sous-titre')), p(lines('a', 4))], 'a2'],
  ['a list', [list('fr', 'dash', [['–', p(lines('a', 4))]])], 'a2'],
  [
    'a list in a list',
    [list('fr', 'dash', [['–', list('fr', 'dash', [['–', p(lines('a', 4))]])]])],
    'a2',
  ],
  [
    'a table with its caption, header and first row',
    [
      {
        ...table('fr', [1, 1], {
          head: [tr(td(text('fr', 'x')), td(text('fr', 'y')))],
          body: [
            tr(td(lines('a', 3)), td(text('fr', 'z'))),
            tr(td(text('fr', 'v')), td(text('fr', 'w'))),
          ],
        }),
        caption: text('fr', 'légende'),
      },
    ],
    'a3',
  ],
  ['a group', [group('fr', p(text('fr', 'g1')), p(text('fr', 'g2')), p(lines('a', 3)))], 'a3'],
  ['signatures', [signatures('fr', ['La Présidente', 'Nom Inventé'])], 'Nom Inventé'],
  ['facing columns', [parallel(p(lines('a', 4)), p(lines('ب', 4, 'ar')))], 'a2'],
])('a heading before %s', (_, next, first) => {
  it('never stays behind on its page', { timeout: 60_000 }, async () => {
    for (let count = fewest; count <= most; count++) {
      const all = await printed([...filler(count), h(1, text('fr', 'titre')), ...next]);
      expect({ count, page: pageOf(all, 'titre') }).toEqual({ count, page: pageOf(all, first) });
    }
  });
});

describe.each<
  readonly [name: string, make: () => ResolvedBlock, columns: readonly string[], breaks: boolean]
>([
  ['a paragraph', () => p(lines('a', 6)), ['a'], true],
  ['a paragraph of two lines', () => p(lines('a', 2)), ['a'], false],
  ['a paragraph of three lines', () => p(lines('a', 3)), ['a'], false],
  [
    'a list item',
    () =>
      list('fr', 'dash', [
        ['–', p(lines('a', 4))],
        ['–', p(lines('b', 5))],
      ]),
    ['a', 'b'],
    true,
  ],
  [
    'facing columns of the same length',
    () => parallel(p(lines('a', 6)), p(lines('ب', 6, 'ar'))),
    ['a', 'ب'],
    true,
  ],
  [
    'facing columns of different lengths',
    () => parallel(p(lines('a', 7)), p(lines('ب', 4, 'ar'))),
    ['a', 'ب'],
    true,
  ],
])('no line of %s', (_, make, columns, breaks) => {
  it('stands alone on its page', { timeout: 60_000 }, async () => {
    let broken = 0;
    for (let count = fewest; count <= most; count++) {
      const all = await printed([...filler(count), make()]);
      for (const column of columns) {
        const own = all.filter((line) =>
          new RegExp(`(?:^|\\s)${column}\\d+$`, 'u').test(line.text.trim()),
        );
        const pages = own.map((line) => line.page);
        const counts = [...new Set(pages)].map(
          (page) => pages.filter((each) => each === page).length,
        );
        if (counts.length > 1) broken++;
        expect({ count, column, counts: Math.min(...counts) > 1 }).toEqual({
          count,
          column,
          counts: true,
        });
      }
    }
    expect(broken > 0).toBe(breaks);
  });
});

it('a group stands whole on one page', async () => {
  for (let count = fewest; count <= most; count++) {
    const all = await printed([
      ...filler(count),
      group('fr', p(text('fr', 'g1')), p(lines('a', 4)), role('caption', text('fr', 'g2'))),
    ]);
    const pages = ['g1', 'a1', 'a4', 'g2'].map((name) => pageOf(all, name));
    expect(new Set(pages).size).toBe(1);
  }
});

describe('a group', () => {
  it('longer than a page loses nothing, and begins where it stands', async () => {
    const inside = Array.from({ length: 60 }, (_, index) => p(text('fr', `g${index}.`)));
    const all = await printed([
      p(text('fr', 'avant')),
      group('fr', ...inside),
      p(text('fr', 'fin')),
    ]);
    expect(all.map((line) => line.text.trim())).toEqual([
      'avant',
      ...inside.map((_, index) => `g${index}.`),
      'fin',
    ]);
    expect([pageOf(all, 'avant'), pageOf(all, 'g0.'), pageOf(all, 'g59.')]).toEqual([0, 0, 2]);
  });

  it('of a table stands on the page that has room for it', async () => {
    const rows = ['a1', 'a2', 'a3'].map((name) => tr(td(text('fr', name))));
    for (let count = 20; count <= 26; count += 1) {
      const tables = [1, 2].map(() => group('fr', table('fr', [1], { body: rows })));
      const all = await printed([...filler(count), ...tables]);
      const pages = all.filter(({ text: shown }) => /a\d/u.test(shown)).map(({ page }) => page);
      const [first, second] = [pages.slice(0, 3), pages.slice(3)];
      expect([first, second].map((each) => new Set(each).size)).toEqual([1, 1]);
    }
  });
});

describe.each<readonly [name: string, last: readonly ResolvedBlock[], end: string]>([
  ['a long paragraph', [p(lines('a', 9))], 'a8'],
  ['a short paragraph', [p(lines('a', 2))], 'a1'],
  [
    'the last item of a list',
    [
      list('fr', 'dash', [
        ['–', p(lines('b', 2))],
        ['–', p(lines('a', 2))],
      ]),
    ],
    'a1',
  ],
  ['the last item in two languages', [parallel(p(lines('a', 2)), p(lines('ب', 2, 'ar')))], 'a1'],
])('%s before signatures', (name, last, end) => {
  it('ends on the page where they stand', { timeout: 60_000 }, async () => {
    const block = group(
      'fr',
      role('dateline', text('fr', 'Fait ici')),
      signatures('fr', ['La Présidente', 'Nom Inventé']),
    );
    const pages = new Set<number>();
    for (let count = 12; count <= 26; count++) {
      const all = await printed([...filler(count), h(1, text('fr', 'titre')), ...last, block]);
      const page = pageOf(all, 'Nom Inventé');
      expect({ count, page: pageOf(all, end) }).toEqual({ count, page });
      expect({ count, date: pageOf(all, 'Fait ici') }).toEqual({ count, date: page });
      const first = pageOf(all, name.includes('list') ? 'b1' : 'a1');
      expect({ count, heading: pageOf(all, 'titre') }).toEqual({ count, heading: first });
      pages.add(page);
    }
    expect([...pages]).toEqual([0, 1]);
  });
});
