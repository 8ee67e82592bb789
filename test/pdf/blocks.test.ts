/** The specimen of what is drawn (test/cases/blocks): charts, organisation chart, timeline, photos, in both formats. */

import { describe, expect, it } from 'vitest';
import { besideEachOther } from '../../src/document/side-by-side.js';
import { houseStyle, sideBySideStyle } from '../../src/document/styles.js';
import type { StyleSheet } from '../../src/document/styles.js';
import type { BuiltDocument } from '../../src/document/tree.js';
import { buildDocument } from '../../src/markup/build.js';
import { fillTemplate } from '../../src/markup/fill.js';
import { loadTemplates } from '../../src/markup/load-templates.js';
import { readPictures } from '../../src/pictures/read-pictures.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { compareLines, readWithPdfJs } from '../support/readback.js';
import { testFonts } from '../text/test-fonts.js';

const fonts = await testFonts();
const world = diskWorld({ workspaceDir: 'test/cases/blocks' });
const { value: templates } = await loadTemplates(world);

function tree(lang: 'ar' | 'fr'): BuiltDocument {
  const template = `blocks-${lang}`;
  const metadata = { title: template, author: 'Mahdar', subject: template, date: '2022-05-27' };
  const markup = fillTemplate(templates, { template, data: {} }).value;
  const { value, diagnostics } = buildDocument(markup, { id: template, lang, metadata });
  expect(diagnostics).toEqual([]);
  return value;
}

const settings: readonly (readonly [string, () => BuiltDocument, StyleSheet])[] = [
  ['ar', () => tree('ar'), houseStyle],
  ['fr', () => tree('fr'), houseStyle],
  ['ar+fr', () => besideEachOther(tree('ar'), tree('fr')).value, sideBySideStyle],
];

describe.each(settings)('what is drawn, in %s', (_, make, styles) => {
  it('is in both files what the tree says, and comes back as text', async () => {
    const { value: document, diagnostics } = resolveDocument(make(), fonts);
    expect(diagnostics).toEqual([]);
    const pictures = await readPictures(world, document);
    const assets = { fonts, styles, pictures, version: '0' };
    const { bytes, lines } = await renderPdfWithLines(document, assets);
    const word = await renderDocx(document, assets);
    const expectation = { document, version: '0' };
    expect(await quickCheck('blocks.pdf', 'pdf', bytes, expectation)).toEqual([]);
    expect(await quickCheck('blocks.docx', 'docx', word, expectation)).toEqual([]);
    const printed = lines.map((line) => ({ ...line, page: line.page + 1 }));
    const { missing, surplus } = compareLines(printed, await readWithPdfJs(bytes));
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
    for (const file of [bytes, word]) expect(Buffer.from(file).includes('Phonemaker')).toBe(false);
  });
});
