/** Phrases are shaped once for all papers, and as HarfBuzz shapes them where they stand. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Shaper } from '../../src/render/pdf/font/shaper.js';
import { Typeface } from '../../src/render/pdf/font/typeface.js';
import { fonts } from '../docx/builders.js';

const file = fonts.get({ family: 'Amiri', style: 'regular' });
const face = Typeface.of(file);
const shaper = new Shaper(file.bytes);

/** Letters that join on both sides, on one, on none; marks, joiners, tatweel, digits, signs, and letters of other scripts. */
const units = [...'بسهعيلادروءآىة', ...'َُّْٰ', '\u200c', '\u200d', '\u061c', '\u200f', 'ـ'];
const others = [...' \u00a0\n0129٣٥.,:/()-@Aé«،؛؟', '\u2066', '\u2069'];
const text = fc
  .array(fc.oneof(fc.constantFrom(...units), fc.constantFrom(...others)), { maxLength: 14 })
  .map((parts) => parts.join(''));

function shapes(whole: string, start: number, end: number): readonly unknown[] {
  const rtl = { direction: 'rtl', script: 'Arab', language: 'ar-MA' } as const;
  const kept = face.shape({ text: whole, start, end, ...rtl });
  const fresh = shaper.shape({ text: whole, start, end, ...rtl });
  return [
    kept,
    fresh.map((each) => ({ ...each, start: each.start - start, end: each.end - start })),
  ];
}

describe('a stretch of text', () => {
  it('has the shapes that its surroundings give it', () => {
    fc.assert(
      fc.property(text, text, text, (before, shown, after) => {
        const whole = before + shown + after;
        const [kept, fresh] = shapes(whole, before.length, before.length + shown.length);
        expect(kept).toEqual(fresh);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps joining letters that stand beside it in another style', () => {
    const [alone] = shapes('ب', 0, 1);
    const [joined] = shapes('ببب', 1, 2);
    expect(joined).not.toEqual(alone);
  });

  it('is the same one beside any number', () => {
    const [first] = shapes('عدد 12 من', 0, 4);
    const [second] = shapes('عدد 7/2022', 0, 4);
    expect(second).toBe(first);
  });
});
