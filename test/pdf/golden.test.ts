/**
 * The golden paragraph: several lines that mix all the papers mix, in Arabic and in French. What is painted is held
 * against lines that a person cut into units (see shownOrder, which knows nothing of UAX #9), and what readers give
 * back against the source.
 */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Typeface } from '../../src/render/pdf/font/typeface.js';
import { SetParagraph } from '../../src/render/pdf/line/set-paragraph.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { assets, documentOf, fonts, p, section, text } from '../docx/builders.js';
import { compareLines, readers, wholeView } from '../support/readback.js';
import type { SetLine } from '../support/readback.js';
import { shownOrder, textOf } from '../text/shown-order.js';
import type { Unit } from '../text/shown-order.js';

/** Brackets are painted mirrored but read as typed: to compare places, their shape is left out. */
const withoutShapes = (shown: string): string =>
  shown.replace(/[()[\]«»]/gu, '|').replace(/\u00a0/gu, ' ');

function paintedOrder(line: ReturnType<SetParagraph['lines']>[number]): string {
  const fromLeft = [...line.stretches].sort((one, other) => one.xPt - other.xPt);
  const written = fromLeft.flatMap(({ shapes }) => shapes.map(({ text }) => text));
  return written.map((text) => text.replace(/[\u061c\u200e\u2060]/gu, '')).join('');
}

describe.each([
  ['golden-rtl', 'ar'],
  ['golden-ltr', 'fr'],
] as const)('%s', (name, language) => {
  const folder = `test/cases/pdf/${name}`;
  const source = readFileSync(`${folder}/paragraph.txt`, 'utf8').trimEnd();
  let pdf: Uint8Array;
  let lines: readonly SetLine[] = [];

  beforeAll(async () => {
    const paragraph = p(text(language, source), { align: 'start' });
    const rendered = await renderPdfWithLines(
      documentOf(language, section(language, [paragraph])),
      assets(),
    );
    pdf = rendered.bytes;
    lines = rendered.lines.map((line) => ({ page: line.page + 1, text: line.text }));
  });

  it('wraps over at least four lines and loses nothing', () => {
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.map((line) => line.text).join('')).toBe(source);
  });

  it('paints each line in the order a person gave it', () => {
    const faces = {
      face: (run: { font: Parameters<typeof fonts.get>[0] }) => Typeface.of(fonts.get(run.font)),
    };
    const paragraph = new SetParagraph(
      text(language, source),
      { sizePt: 13, align: 'start' },
      faces,
    );
    const set = paragraph.lines(((210 - 44) * 72) / 25.4);
    const cut = JSON.parse(readFileSync(`${folder}/lines.json`, 'utf8')) as readonly Unit[][];
    expect(cut.map(textOf)).toEqual(set.map((line) => line.text.trimEnd()));
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    expect(set.map((line) => withoutShapes(paintedOrder(line)).trim())).toEqual(
      cut.map((units) => withoutShapes(shownOrder(units, direction)).trim()),
    );
    expect(lines.map((line) => line.text)).toEqual(set.map((line) => line.text));
  });

  it.each(Object.entries(readers))('comes back whole from %s', async (_reader, read) => {
    const pages = await read(pdf);
    expect(compareLines(lines, pages)).toMatchObject({ whole: lines.length, surplus: [] });
    expect(wholeView(pages.flat().join(' '))).not.toBe('');
  });
});
