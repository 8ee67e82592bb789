/** The specimen of what is drawn: charts, organisation chart, timeline, photos, in both formats. */

import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { drawnSettings, drawnSpecimen } from '../support/drawn-specimen.js';
import { compareLines, readWithPdfJs } from '../support/readback.js';

describe.each(drawnSettings)('what is drawn, in %s', (setting) => {
  it('is in both files what the tree says, and comes back as text', async () => {
    const { document, assets } = await drawnSpecimen(setting);
    const { bytes, lines } = await renderPdfWithLines(document, assets);
    const word = await renderDocx(document, assets);
    const expectation = { document, version: '0' };
    expect(quickCheck('blocks.pdf', 'pdf', bytes, expectation)).toEqual([]);
    expect(quickCheck('blocks.docx', 'docx', word, expectation)).toEqual([]);
    const printed = lines.map((line) => ({ ...line, page: line.page + 1 }));
    const { missing, surplus } = compareLines(printed, await readWithPdfJs(bytes));
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
    for (const file of [bytes, word]) expect(Buffer.from(file).includes('Phonemaker')).toBe(false);
  });
});
