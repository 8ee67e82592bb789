/** What no paper should hold: each gives a diagnostic, or files that hold every character that shows. */

import { describe, expect, it } from 'vitest';
import type { BuiltDocument, Language } from '../../src/document/tree.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { canonicalLevels } from '../../src/text/bidi-marks.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { assets, fonts } from '../docx/builders.js';
import { buildPaper, codesOf } from '../markup/program.js';

async function bothFormats(built: BuiltDocument): Promise<void> {
  const { value: document, diagnostics } = resolveDocument(built, fonts);
  expect(diagnostics).toEqual([]);
  const expectation = { document, version: '0.0.0' };
  const pdf = await renderPdf(document, assets());
  expect(quickCheck('a.pdf', 'pdf', pdf, expectation)).toEqual([]);
  const docx = await renderDocx(document, assets());
  expect(quickCheck('a.docx', 'docx', docx, expectation)).toEqual([]);
}

/** A paper of paragraphs that came from records, past what the markup would have changed. */
function paper(lang: Language, ...texts: readonly string[]): BuiltDocument {
  const metadata = { title: 'عنوان', author: 'الهيئة', subject: 'موضوع', date: '2022-05-30' };
  const children = texts.map((value) => ({
    ...({ type: 'paragraph', role: 'body', lang } as const),
    content: [{ type: 'text', value, marks: {} } as const],
  }));
  const section = {
    ...({ type: 'section', lang, orientation: 'portrait', opensPaper: true } as const),
    ...{ header: [], footer: [], children },
  };
  return { type: 'document', id: 'letter/2022-02', lang, metadata, sections: [section] };
}

describe('text', () => {
  it.each([
    ['control characters', 'نص \u0000 \u0001 \u0007 \u001B', ['0000', '0001', '0007', '001B']],
    ['lone surrogates', 'نص \uD800 هنا \uDC00', ['D800', 'DC00']],
  ])('with %s names each of them', (_, text, characters) => {
    const { diagnostics } = resolveDocument(paper('ar', text), fonts);
    expect(diagnostics.map(({ code, parameters }) => [code, parameters?.['character']])).toEqual(
      characters.map((character) => ['character-without-font', `U+${character}`]),
    );
  });

  it.each([
    ['unbalanced bidi controls', 'نص \u202E مقلوب \u2067 معزول 30-03-2022 \u202B\u202B \u2069'],
    ['hundreds of embeddings', `${'\u202B'.repeat(200)}نص abc${'\u2067'.repeat(300)} 12-13`],
    ['hundreds of marks on a letter', `ب${'\u064E'.repeat(500)} نص`],
    ['brackets that do not close', `${'(['.repeat(100)}نص${'])'.repeat(30)} 113-14`],
    ['nothing but spaces', '   \u00A0  '],
  ])('with %s is set with all that shows', async (_, text) => {
    await bothFormats(paper('ar', text));
  });

  it.each([
    ['ar', 'ا', 10_000],
    ['fr', 'a', 2_000],
    ['fr', '1', 2_000],
  ] as const)('of one long word is broken somewhere (%s, %s, %i)', async (lang, sign, length) => {
    await bothFormats(paper(lang, sign.repeat(length)));
  });
});

it('gives levels to a paragraph of two hundred thousand characters', () => {
  const text = 'نص 113-14 '.repeat(20_000);
  const levels = Array.from(text, (character) => (/[\d-]/u.test(character) ? 2 : 1));
  expect(canonicalLevels(text, levels, 1)).toHaveLength(text.length);
});

describe('tables', () => {
  const row = (columns: number, cell: (column: number) => string): string =>
    `<tr>${Array.from({ length: columns }, (_, column) => cell(column)).join('')}</tr>`;
  const table = (...rows: readonly string[]): string =>
    `<section><table><tbody>${rows.join('')}</tbody></table></section>`;

  it('of 500 columns are refused', async () => {
    const built = await buildPaper(table(row(500, (column) => `<td>${column}</td>`)));
    expect(codesOf(built)).toEqual(['markup-table-shape 1:10']);
  });

  it('of as many columns as may be are set', async () => {
    const built = await buildPaper(table(row(64, (column) => `<td>${column % 10}</td>`)));
    expect(built.diagnostics).toEqual([]);
    await bothFormats(built.value);
  });

  it('with long words in narrow columns break them', async () => {
    const built = await buildPaper(table(row(20, () => '<td>الاستشارية</td>')));
    await bothFormats(built.value);
  });

  it('with empty cells keep their places', async () => {
    const built = await buildPaper(
      table(
        row(3, () => '<td></td>'),
        row(3, () => '<td> </td>'),
        row(3, () => '<td>-</td>'),
      ),
    );
    expect(built.diagnostics).toEqual([]);
    await bothFormats(built.value);
  });

  it('whose spans overlap or leave the table are refused', async () => {
    const overlap = '<tr><td>1</td><td rowspan="2">2</td></tr><tr><td colspan="2">3</td></tr>';
    expect(codesOf(await buildPaper(table(overlap)))).toContain('markup-table-shape 1:69');
    const below = '<tr><td rowspan="9">1</td><td>2</td></tr>';
    expect(codesOf(await buildPaper(table(below)))).toContain('markup-table-shape 1:28');
  });
});
