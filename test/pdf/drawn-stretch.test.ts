/** What is left of a finished line to be drawn: glyphs that never move the pen back, where HarfBuzz puts them. */

import { expect, it } from 'vitest';
import { Typeface } from '../../src/render/pdf/font/typeface.js';
import { SetParagraph } from '../../src/render/pdf/line/set-paragraph.js';
import { fonts, text } from '../docx/builders.js';

const faces = {
  face: (run: { font: Parameters<typeof fonts.get>[0] }) => Typeface.of(fonts.get(run.font)),
};

/** Between two units of a font of 1,000. */
const tolerance = 0.5;

// In Amiri the ra of this ligature is narrower than what kerning takes from it.
it.each(['ودجنبركم', 'فشتنبركم'])('takes from the next letter what %s owes', (word) => {
  const sizePt = 13;
  const paragraph = text('ar', word);
  const [run] = paragraph.runs;
  const [line] = new SetParagraph(paragraph, { sizePt, align: 'start' }, faces).lines(Infinity);
  const shapes = line?.stretches.flatMap(({ shapes }) => shapes) ?? [];
  expect(shapes.length).toBe(word.length);
  expect(Math.min(...shapes.map(({ advance }) => advance))).toBe(0);

  const shaped = faces.face(run!).shape({
    ...{ text: word, start: 0, end: word.length },
    ...{ direction: 'rtl', script: 'Arab', language: 'ar-MA' },
  });
  expect(Math.min(...shaped.map(({ advance }) => advance))).toBeLessThan(0);
  const fromLeft = [...shaped].reverse();
  let [drawn, wanted] = [0, 0];
  fromLeft.forEach(({ parts, advance }, index) => {
    const shape = shapes[index];
    parts.forEach(({ glyph, x }, part) => {
      expect(shape?.parts[part]?.glyph).toBe(glyph);
      const off = drawn + (shape?.parts[part]?.x ?? 0) - (wanted + x);
      expect(Math.abs(off)).toBeLessThanOrEqual(tolerance);
    });
    drawn += shape?.advance ?? 0;
    wanted += advance;
  });
});
