/** A paper set in a font of the workspace that has CFF outlines (an OTF file), judged by veraPDF. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { houseStyle } from '../../src/document/styles.js';
import { loadFonts } from '../../src/fonts/load.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { itemize } from '../../src/text/itemize.js';
import { documentOf, p, section } from '../docx/builders.js';
import { memoryWorld } from '../support/memory-world.js';
import { countsOf, notConforming, runVeraPdf } from './vera-pdf.js';

const path = 'fonts/MahdarCff-Regular.otf';
const text = 'محضر الاجتماع الثالث، المادة 92 من القانون التنظيمي رقم 113.14 (Commission n° 3)';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-font-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('conforms to PDF/UA-1 and PDF/A-2a', async () => {
  const cff = await readFile(new URL('../fonts/files/MahdarCff-Regular.otf', import.meta.url));
  const { value: fonts, diagnostics } = await loadFonts(memoryWorld({ [path]: cff }), {
    arabic: path,
    latin: path,
  });
  expect(diagnostics).toEqual([]);
  const style = { bold: false, underline: false };
  const paragraph = p(itemize([{ type: 'text', value: text, marks: {} }], 'ar', fonts, style).text);
  const assets = { fonts, styles: houseStyle, pictures: new Map(), version: '0.0.0' };
  const file = join(folder, 'paper.pdf');
  await writeFile(file, await renderPdf(documentOf('ar', section('ar', [paragraph])), assets));
  const verdicts = await runVeraPdf(['ua1', '2a'], [file]);
  console.log(countsOf(verdicts));
  expect(verdicts).toHaveLength(2);
  expect(notConforming(verdicts)).toEqual([]);
});
