/** The specimen of docs/specimen/, read back by pdf.js: what it shows must also be there as text. */

import { describe, expect, it } from 'vitest';
import { besideEachOther } from '../../src/document/side-by-side.js';
import { houseStyle, justifiedAs, sideBySideStyle } from '../../src/document/styles.js';
import type { StyleSheet } from '../../src/document/styles.js';
import type { BuiltDocument } from '../../src/document/tree.js';
import { buildDocument } from '../../src/markup/build.js';
import { fillTemplate } from '../../src/markup/fill.js';
import { loadTemplates } from '../../src/markup/load-templates.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { compareLines, readWithPdfJs } from '../support/readback.js';
import { testFonts } from '../text/test-fonts.js';

const fonts = await testFonts();
const { value: templates } = await loadTemplates(diskWorld({ workspaceDir: 'docs/specimen' }));

function tree(lang: 'ar' | 'fr'): BuiltDocument {
  const template = `specimen-${lang}`;
  const metadata = { title: template, author: 'Mahdar', subject: template, date: '2022-05-27' };
  const markup = fillTemplate(templates, { template, data: {} }).value;
  const { value, diagnostics } = buildDocument(markup, { id: template, lang, metadata });
  expect(diagnostics).toEqual([]);
  return value;
}

const settings: readonly (readonly [string, () => BuiltDocument, StyleSheet, number])[] = [
  ['ar', () => tree('ar'), justifiedAs(houseStyle, { justify: 'kashida' }), 5],
  ['fr', () => tree('fr'), justifiedAs(houseStyle, { hyphenation: 'always' }), 5],
  ['ar+fr', () => besideEachOther(tree('ar'), tree('fr')).value, sideBySideStyle, 5],
];

describe.each(settings)('the specimen in %s', (_, make, styles, pages) => {
  it('is set without a finding on its pages, and comes back', async () => {
    const { value, diagnostics } = resolveDocument(make(), fonts);
    expect(diagnostics).toEqual([]);
    const assets = { fonts, styles, pictures: new Map(), version: '0' };
    const { bytes, lines } = await renderPdfWithLines(value, assets);
    const printed = lines.map((line) => ({ ...line, page: line.page + 1 }));
    const { missing, surplus } = compareLines(printed, await readWithPdfJs(bytes));
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
    expect(printed.length).toBeGreaterThan(50);
    expect(printed.at(-1)?.page).toBe(pages);
  });
});
