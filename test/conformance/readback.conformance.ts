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
import { explainPoppler } from '../support/poppler-faults.js';
import type { WrittenLine } from '../support/poppler-faults.js';
import type { Readback } from '../support/readback.js';
import { compareLines, readWithPoppler, readers } from '../support/readback.js';
import { wordsNotFound, wordsOf } from '../support/word-search.js';
import { sentences } from '../support/sentences.js';
import { memoryWorld } from '../support/memory-world.js';

const folder = mkdtempSync(join(tmpdir(), 'mahdar-readback-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function print(
  language: 'ar' | 'fr',
  fonts: FontSet,
): Promise<{ readonly pdf: Uint8Array; readonly lines: readonly WrittenLine[] }> {
  const style = { bold: false, underline: false };
  const texts = sentences(language, 1800, language === 'ar' ? 2022 : 2027);
  const paragraphs = texts.map((value) =>
    p(itemize([{ type: 'text', value, marks: {} }], language, fonts, style).text),
  );
  const document = documentOf(language, section(language, paragraphs));
  const assets = { fonts, styles: houseStyle, pictures: new Map(), version: '0.0.0' };
  const { bytes, lines } = await renderPdfWithLines(document, assets);
  return { pdf: bytes, lines: lines.map((line) => ({ ...line, page: line.page + 1 })) };
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

    // poppler knows neither levels nor isolates; what it cannot give back is a short list of named faults, and the
    // model of it that marks are chosen by must say what it gives of every line, right or wrong.
    it('come back from poppler but for its own faults', () => {
      const { pdf, lines } = printed.get(language)!;
      const file = join(folder, `${arabic}-${language}.pdf`);
      writeFileSync(file, pdf);
      const base = language === 'ar' ? 'rtl' : 'ltr';
      const { result, faults, unexplained, model } = explainPoppler(
        lines,
        base,
        readWithPoppler(file),
      );
      report('poppler', result);
      console.log(`  excused: ${JSON.stringify(faults)}; the model says ${model.letters}`);
      expect(model).toMatchObject({ letters: model.lines, surplus: [] });
      expect(unexplained).toEqual([]);
      const excused = Object.values(faults).reduce((sum, count) => sum + count, 0);
      expect(result.letters + excused).toBe(result.lines);
      expect(result.letters / result.lines).toBeGreaterThanOrEqual(language === 'ar' ? 0.99 : 0.85);
    });

    it('are found by their words in the search of pdfium', async () => {
      const { pdf, lines } = printed.get(language)!;
      const wanted = lines.flatMap(({ page, text }) =>
        wordsOf(text).map((word) => ({ page, word })),
      );
      const missing = await wordsNotFound(pdf, wanted);
      console.log(`${arabic}, ${language}, search in pdfium: ${wanted.length} words`);
      expect(missing).toEqual([]);
    });
  });
});
