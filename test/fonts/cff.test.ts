import { readFile } from 'node:fs/promises';
import { Blob as FontBlob, Face, Font } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/fonts/sfnt.js';
import { loadFonts } from '../../src/fonts/load.js';
import { asTrueType } from '../../src/fonts/true-type.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { houseStyle } from '../../src/document/styles.js';
import { itemize } from '../../src/text/itemize.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { documentOf, p, section } from '../docx/builders.js';
import { memoryWorld } from '../support/memory-world.js';
import { compareLines, readers } from '../support/readback.js';

// Letters of Amiri with CFF outlines, made with fontTools (SIL Open Font License, fonts/LICENSE-Amiri.txt).
const cff = await readFile(new URL('files/MahdarCff-Regular.otf', import.meta.url));
const path = 'fonts/MahdarCff-Regular.otf';
const settings = { arabic: path, latin: path };

const lines = [
  'محضر الاجتماع الثالث، المادة 92 من القانون التنظيمي رقم 113.14',
  'لله الحمد وسَلَّمَت اللَّجنة التقرير (Commission n° 3) يوم 30-03-2022',
];

/** Font units, of 1000 to the em. */
const outsideCurve = 60;

describe('a font with CFF outlines', () => {
  const glyphs = (bytes: Uint8Array): Font => new Font(new Face(new FontBlob(bytes)));

  it('becomes one with TrueType outlines of the same extent and the same advances', () => {
    const made = asTrueType(cff);
    const tables = readTables(made);
    expect([...tables.keys()]).toEqual(expect.arrayContaining(['glyf', 'loca', 'GSUB', 'GPOS']));
    expect(tables.has('CFF ')).toBe(false);
    const [before, after] = [glyphs(cff), glyphs(made)];
    for (let glyph = 1; glyph < 400; glyph += 1) {
      const [one, other] = [before.glyphExtents(glyph), after.glyphExtents(glyph)];
      expect(after.glyphHAdvance(glyph)).toBe(before.glyphHAdvance(glyph));
      for (const key of ['xBearing', 'yBearing', 'width', 'height'] as const) {
        // HarfBuzz takes the box of the entry, which counts control points that a curve does not reach.
        const off = Math.abs((one?.[key] ?? 0) - (other?.[key] ?? 0));
        expect(off, `${key} of glyph ${glyph}`).toBeLessThanOrEqual(outsideCurve);
      }
    }
  });

  it('sets papers that read back, in PDF and in Word', async () => {
    const loaded = await loadFonts(memoryWorld({ [path]: cff }), settings);
    expect(loaded.diagnostics).toEqual([]);
    const fonts = loaded.value;
    const plain = { bold: false, underline: false };
    const paragraphs = lines.map((value) =>
      p(itemize([{ type: 'text', value, marks: {} }], 'ar', fonts, plain).text),
    );
    const document = documentOf('ar', section('ar', paragraphs));
    const assets = { fonts, styles: houseStyle, pictures: new Map(), version: '0.0.0' };
    const { bytes, lines: set } = await renderPdfWithLines(document, assets);
    const wanted = set.map(({ page, text }) => ({ page: page + 1, text }));
    for (const [name, read] of Object.entries(readers)) {
      const result = compareLines(wanted, await read(bytes));
      expect(result, name).toMatchObject({ whole: wanted.length, surplus: [] });
    }
    const expectation = { document, version: '0.0.0' };
    expect(quickCheck('a.pdf', 'pdf', bytes, expectation)).toEqual([]);
    const docx = await renderDocx(document, assets);
    expect(quickCheck('a.docx', 'docx', docx, expectation)).toEqual([]);
  });
});
