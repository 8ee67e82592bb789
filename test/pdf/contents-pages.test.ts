/** Entries of contents name the pages on which their headings stand, whether they are put in afterwards or moved them. */

import { describe, expect, it } from 'vitest';

import { numberContents } from '../../src/render/pdf/layout/number-contents.js';
import { PdfLine } from '../../src/render/pdf/layout/line-block.js';
import type { LineBlock } from '../../src/render/pdf/layout/line-block.js';
import type { SetLine } from '../../src/render/pdf/line/set-line.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { assets, fonts } from '../docx/builders.js';
import { buildPaper } from '../markup/program.js';

/** Titles that grow by a letter, so that some need a line more for a longer number. */
const titles = Array.from(
  { length: 40 },
  (_, index) => `Titre ${10 + index} ${'n'.repeat(40 + index)}`,
);

it('name the pages of long and short titles', async () => {
  const chapters = titles.map((title) => `<h1>${title}</h1>${'<p>ligne</p>'.repeat(14)}`);
  const markup = `<section lang="fr"><contents/>${chapters.join('')}</section>`;
  const { value } = await buildPaper(markup, {}, 'fr');
  const { lines } = await renderPdfWithLines(resolveDocument(value, fonts).value, assets());
  const named: number[] = [];
  const pages: number[] = [];
  const begun = new Set<string>();
  for (const { text, page } of lines) {
    const title = /^Titre \d+/u.exec(text)?.[0];
    const number = /\.\. *(\d+)$/u.exec(text)?.[1];
    // The entries stand before the headings.
    if (title !== undefined && begun.has(title)) pages.push(page + 1);
    if (title !== undefined) begun.add(title);
    if (number !== undefined) named.push(Number(number));
  }
  expect(pages).toHaveLength(titles.length);
  expect(pages.at(-1)).toBeGreaterThan(10);
  expect(named).toEqual(pages);
});

describe('entries of a paper that is laid out', () => {
  const set = (text: string, widthPt: number): SetLine => ({
    ...{ text, widthPt, stretches: [], host: undefined, sizePt: 10 },
  });
  const laidEntry = (before: readonly SetLine[], after: (page: number) => readonly SetLine[]) => {
    const entry = { target: 'a', lines: (_: number, page: number) => after(page) };
    const block = { align: 'start', direction: 'rtl', entry } as unknown as LineBlock;
    return before.map((line, index) => new PdfLine(block, line, index, 100));
  };
  const pagesOf = (lines: readonly PdfLine[]) => [
    { items: lines.map((item) => ({ type: 'line', item })), pageSize: { width: 1, height: 1 } },
  ];

  it('take their page where they keep their number of lines', () => {
    const lines = laidEntry([set('title', 90), set('0', 80)], (page) => [
      set('title', 90),
      set(String(page), 60),
    ]);
    for (const line of lines) line.x += 7;
    expect(numberContents(pagesOf(lines), new Map([['a', 12]]))).toBe(true);
    expect(lines.map(({ set: { text }, x }) => [text, x])).toEqual([
      ['title', 17],
      ['12', 47],
    ]);
  });

  it('stay as they are where one of them would not', () => {
    const short = laidEntry([set('0', 80)], (page) => [set(String(page), 60)]);
    const longer = laidEntry([set('0', 80)], (page) => [set('title', 90), set(String(page), 60)]);
    expect(numberContents(pagesOf([...short, ...longer]), new Map([['a', 12]]))).toBe(false);
    expect([...short, ...longer].map((line) => line.set.text)).toEqual(['0', '0']);
  });
});
