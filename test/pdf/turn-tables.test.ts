/** Tables too wide for their page: columns grow to their words, pages turn, and what no page holds is named. */

import { describe, expect, it } from 'vitest';

import type { Section } from '../../src/document/tree.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { turnTables } from '../../src/render/pdf/turn-tables.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { assets, fonts } from '../docx/builders.js';
import { buildPaper } from '../markup/program.js';
import { readWithPdfJs } from '../support/readback.js';

const words = [
  'المؤشرات',
  'التتبع',
  'المستفيدات',
  'الميزانية',
  'الشراكات',
  'المسؤوليات',
  'الملاحظات',
];

function table(columns: number, widths?: string): string {
  const cells = Array.from({ length: columns }, (_, index) => words[index % words.length] ?? '');
  const heads = cells.map((word) => `<th scope="col">${word}</th>`).join('');
  const body = cells.map((word, index) => `<td>${word} ${index + 1}</td>`).join('');
  const attribute = widths === undefined ? '' : ` widths="${widths}"`;
  return `<table${attribute}><thead><tr>${heads}</tr></thead><tbody><tr>${body}</tr></tbody></table>`;
}

async function paper(content: string) {
  const markup = `<section orientation="portrait"><header><p role="running" align="center">رأس</p></header><footer><p role="running" align="center"><page-number/></p></footer><h1>التقرير</h1><p role="body">قبل الجدول</p>${content}<p role="body">بعد الجدول</p></section>`;
  const built = await buildPaper(markup, {}, 'ar');
  expect(built.diagnostics).toEqual([]);
  return turnTables(resolveDocument(built.value, fonts).value, assets());
}

const shapeOf = ({ orientation, children }: Section<unknown>): string =>
  `${orientation}: ${children.map(({ type }) => type).join(' ')}`;

describe('a table in the width of its page', () => {
  it('stays where it has room, as it was written', async () => {
    const { document, tooWide } = await paper(table(3, '1 2 1'));
    expect(document.sections.map(shapeOf)).toEqual(['portrait: heading paragraph table paragraph']);
    expect(widthsOf(document.sections)).toEqual([[1, 2, 1]]);
    expect(tooWide).toEqual([]);
  });

  it('takes room from wide columns for a narrow one', async () => {
    const { document, tooWide } = await paper(table(3, '1 40 40'));
    expect(document.sections.map(shapeOf)).toEqual(['portrait: heading paragraph table paragraph']);
    const [narrow = 0, ...others] = widthsOf(document.sections)[0] ?? [];
    const all = narrow + others.reduce((sum, each) => sum + each, 0);
    expect(narrow / all).toBeGreaterThan(1 / 20);
    expect(others[0]).toBe(others[1]);
    expect(tooWide).toEqual([]);
  });

  it('stands on a turned page with its heading, between the pages of its section', async () => {
    const { document, tooWide } = await paper(`<h2>الجدول</h2>${table(13)}`);
    expect(document.sections.map(shapeOf)).toEqual([
      'portrait: heading paragraph',
      'landscape: heading table',
      'portrait: paragraph',
    ]);
    expect(tooWide).toEqual([]);
    const pages = await readWithPdfJs(await renderPdf(document, assets()));
    expect(pages).toHaveLength(3);
    const texts = pages.map((lines) => lines.join('\n'));
    expect(texts[1]).toContain('رأس');
    expect(texts.map((text, index) => text.includes(String(index + 1)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is named where no page is wide enough, and loses no letter', async () => {
    const { document, tooWide } = await paper(table(30));
    expect(document.sections).toHaveLength(1);
    expect(tooWide.map(({ columnWidths }) => columnWidths.length)).toEqual([30]);
    const pages = await readWithPdfJs(await renderPdf(document, assets()));
    const letters = (text: string): string => [...text.matchAll(/\p{L}/gu)].flat().sort().join('');
    const cells = Array.from({ length: 30 }, (_, index) => words[index % words.length] ?? '');
    const around = 'التقرير قبل الجدول بعد الجدول';
    expect(letters(pages.flat().join(''))).toBe(letters([...cells, ...cells, around].join('')));
  });
});

function widthsOf(sections: readonly Section<unknown>[]): readonly (readonly number[])[] {
  return sections.flatMap(({ children }) =>
    children.flatMap((block) => (block.type === 'table' ? [block.columnWidths] : [])),
  );
}
