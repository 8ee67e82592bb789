/**
 * At least 5,000 distinct lines for each font of Arabic that ships, half of them set in Arabic paragraphs and half in
 * French ones, read back with pdf.js, pdfium and poppler.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseStyle } from '../../src/document/styles.js';
import type { FontSet } from '../../src/fonts/font-set.js';
import { loadFonts } from '../../src/fonts/load.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { itemize } from '../../src/text/itemize.js';
import { documentOf, p, section } from '../docx/builders.js';
import type { Readback, SetLine } from '../support/readback.js';
import { compareLines, readWithPoppler, readers } from '../support/readback.js';
import { sentences } from '../support/sentences.js';
import { memoryWorld } from '../support/memory-world.js';

const folder = mkdtempSync(join(tmpdir(), 'mahdar-readback-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function print(
  language: 'ar' | 'fr',
  fonts: FontSet,
): Promise<{ readonly pdf: Uint8Array; readonly lines: readonly SetLine[] }> {
  const style = { bold: false, underline: false };
  const texts = sentences(language, 1800, language === 'ar' ? 2022 : 2027);
  const paragraphs = texts.map((value) =>
    p(itemize([{ type: 'text', value, marks: {} }], language, fonts, style).text),
  );
  const document = documentOf(language, section(language, paragraphs));
  const assets = { fonts, styles: houseStyle, pictures: new Map(), version: '0.0.0' };
  const { bytes, lines } = await renderPdfWithLines(document, assets);
  return { pdf: bytes, lines: lines.map(({ page, text }) => ({ page: page + 1, text })) };
}

const families = ['Amiri', 'Noto Naskh Arabic'];

describe.each(families)('lines set in %s', (arabic) => {
  const printed = new Map<'ar' | 'fr', Awaited<ReturnType<typeof print>>>();
  beforeAll(async () => {
    const { value: fonts } = await loadFonts(memoryWorld({}), { arabic });
    for (const language of ['ar', 'fr'] as const)
      printed.set(language, await print(language, fonts));
  });

  it('are many, and no two the same', () => {
    const texts = [...printed.values()].flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(new Set(texts).size).toBeGreaterThanOrEqual(5000);
  });

  describe.each(['ar', 'fr'] as const)('in paragraphs of the language %s', (language) => {
    const report = (name: string, result: Readback): void => {
      const { lines, letters, spaceless, whole } = result;
      console.log(
        `${arabic}, ${language}, ${name}: ${lines} lines; letters ${letters}, with punctuation ${spaceless}, whole ${whole}`,
      );
      for (const { text } of result.missing.slice(0, 10)) console.log(`  ${text}`);
    };

    it.each(Object.entries(readers))('come back from %s', async (name, read) => {
      const { pdf, lines } = printed.get(language)!;
      const result = compareLines(lines, await read(pdf));
      report(name, result);
      expect(result).toMatchObject({ letters: result.lines, surplus: [] });
      expect(result.whole / result.lines).toBeGreaterThanOrEqual(0.99);
    });

    // poppler applies a bidi of its own, without isolates, to the page as it is seen: what it gives is counted, and must
    // not get worse, but no mark that pdf.js and pdfium need is left out for it.
    it('come back from poppler for the most part', () => {
      const { pdf, lines } = printed.get(language)!;
      const file = join(folder, `${arabic}-${language}.pdf`);
      writeFileSync(file, pdf);
      const result = compareLines(lines, readWithPoppler(file));
      report('poppler', result);
      expect(result.letters / result.lines).toBeGreaterThanOrEqual(0.7);
    });
  });
});
