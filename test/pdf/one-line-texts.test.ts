/** Texts that fit on one line are set without looking for places to break them, and break wherever they should. */

import { expect, it } from 'vitest';
import { faceSource } from '../../src/render/pdf/definition/text.js';
import { SetParagraph } from '../../src/render/pdf/line/set-paragraph.js';
import { itemize } from '../../src/text/itemize.js';
import { testFonts } from '../text/test-fonts.js';

const fonts = await testFonts();

function paragraph(text: string, align: 'start' | 'justify' = 'start'): SetParagraph {
  const content = [{ type: 'text', value: text, marks: {} }] as const;
  const resolved = itemize(content, 'ar', fonts, { bold: false, underline: false }).text;
  return new SetParagraph(resolved, { sizePt: 12, align }, faceSource(fonts));
}

const title = 'تقرير الاجتماع الثاني (الثلاثاء 21 مارس 2023)';

it.each(['start', 'justify'] as const)('keeps what is as wide as the line on it (%s)', (align) => {
  const widthPt = paragraph(title).maxWidthPt;
  expect(paragraph(title, align).lineCount(widthPt)).toBe(1);
  expect(paragraph(title, align).lineCount(widthPt - 0.1)).toBe(2);
  const [line] = paragraph(title, align).lines(widthPt);
  expect(line?.text).toBe(title);
  expect(line?.widthPt).toBeCloseTo(widthPt, 2);
});

it('counts no space that a line ends with', () => {
  const widthPt = paragraph(title).maxWidthPt;
  expect(paragraph(`${title}   `).lineCount(widthPt)).toBe(1);
});

it.each(['\n', '\u2028', '\u2029', '\u0085', '\v', '\f'])('ends a line at %j', (sign) => {
  for (const align of ['start', 'justify'] as const)
    expect(paragraph(`قرار${sign}رأي`, align).lineCount(400)).toBe(2);
});

it('leaves a word on the last line of a wide column, however short, and an empty text its line', () => {
  expect(paragraph('رأي', 'justify').lineCount(500)).toBe(1);
  expect(paragraph('', 'justify').lineCount(500)).toBe(1);
});
