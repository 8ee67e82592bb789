/**
 * Pages of a long paper are painted while the next ones are laid out. Each case is made so, and with all pages laid out
 * first: the same lines must stand on the same pages, and the file must hold the paper.
 */

import { expect, it } from 'vitest';
import type { PrintedLine } from '../../src/render/pdf/paint/paper-renderer.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { assets, fonts } from '../docx/builders.js';
import { buildPaper } from '../markup/program.js';

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

const paragraph = (number: number): string =>
  `<p role="body">عقدت الهيئة اجتماعها عدد ${number} يوم 14-02-2022 طبقا للمادة ${number} من النظام الداخلي (41,93 %).</p>`;
const chapter = (number: number): string =>
  `<h1>الفصل ${number}</h1>${numbers(9).map(paragraph).join('')}`;
const rows = numbers(70).map((number) => `<tr><td>${number}</td><td>نشاط ${number}</td></tr>`);
const table = `<table widths="1 4"><thead><tr><th scope="col">الرقم</th><th scope="col">النشاط</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
const head = '<header><p role="running">هيئة المساواة</p></header>';
const foot =
  '<footer><p role="running" align="center">صفحة <page-number/> من <page-count/></p></footer>';
const of = (content: string, running = head + foot): string =>
  `<section orientation="portrait">${running}${content}</section>`;

const chapters = numbers(8).map(chapter).join('');

it.each([
  ['chapters', of(chapters)],
  ['no running heads', of(chapters, '')],
  ['contents before them', of(`<contents depth="1"/>${chapters}`)],
  ['contents behind them', of(`${chapters}<contents depth="1"/>`)],
  ['a table over pages', of(chapter(1) + table + chapter(2))],
  ['two sections', of(chapters) + of(table + chapter(3)).replace('portrait', 'landscape')],
  ['one page', of(paragraph(1))],
])('a paper with %s', async (_, markup) => {
  const built = await buildPaper(markup);
  expect(built.diagnostics).toEqual([]);
  const document = resolveDocument(built.value, fonts).value;
  const first = await renderPdfWithLines(document, assets(), Infinity);
  const meanwhile = await renderPdfWithLines(document, assets(), 0);
  expect(inOrder(meanwhile.lines)).toEqual(inOrder(first.lines));
  expect(first.lines.length).toBeGreaterThan(0);
  for (const { bytes } of [first, meanwhile])
    expect(quickCheck('paper.pdf', 'pdf', bytes, { document, version: '0.0.0' })).toEqual([]);
});

/** Running heads are painted last. */
function inOrder(lines: readonly PrintedLine[]): readonly string[] {
  return lines.map((line) => JSON.stringify(line)).sort();
}
