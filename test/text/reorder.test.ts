import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddingLevels } from '../../src/text/levels.js';
import { lineLevels, mirrored, reorderLine, visualOrder } from '../../src/text/reorder.js';

describe('visualOrder (rule L2)', () => {
  it('is a permutation', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 })), (levels) => {
        const sorted = visualOrder(levels).sort((a, b) => a - b);
        expect(sorted).toEqual(levels.map((_, index) => index));
      }),
    );
  });

  it('leaves even levels alone when there is no odd one', () => {
    expect(visualOrder([0, 2, 2, 0])).toEqual([0, 1, 2, 3]);
  });

  it('turns numbers back inside Arabic', () => {
    expect(visualOrder([1, 1, 2, 2, 1])).toEqual([4, 2, 3, 1, 0]);
  });

  it('has nothing to do for an empty line', () => {
    expect(visualOrder([])).toEqual([]);
  });
});

describe('lineLevels (rule L1)', () => {
  const text = 'ab  اب\tab  ';
  const { levels } = embeddingLevels(text, 'rtl', []);
  const line = (start: number, end: number) => ({ text, levels, start, end, paragraphLevel: 1 });

  it('sets the white space at the end of a line back, wherever the line ends', () => {
    const french = 'ab cd اب';
    const inside = embeddingLevels(french, 'rtl', []).levels;
    expect(inside[2]).toBe(2);
    const cut = { text: french, levels: inside, start: 0, end: 3, paragraphLevel: 1 };
    expect(Array.from(lineLevels(cut))).toEqual([2, 2, 1]);
  });

  it('sets white space before a tab, and the tab, back', () => {
    const tabbed = 'ab  \tab';
    const ltrInside = embeddingLevels(tabbed, 'rtl', []).levels;
    const whole = { text: tabbed, levels: ltrInside, start: 0, end: 7, paragraphLevel: 1 };
    expect(Array.from(lineLevels(whole))).toEqual([2, 2, 1, 1, 1, 2, 2]);
  });

  it('does so with levels of any kind', () => {
    const raised = { text: 'a \tb\u2029', levels: [4, 4, 4, 4, 4], start: 0, end: 5 };
    expect(Array.from(lineLevels({ ...raised, paragraphLevel: 1 }))).toEqual([4, 1, 1, 4, 1]);
  });

  it('keeps spaces inside a line', () => {
    expect(Array.from(lineLevels(line(0, 6)))).toEqual([2, 2, 1, 1, 1, 1]);
  });

  it('sets isolate controls at the end of a line back', () => {
    const isolated = 'اب \u2066ab\u2069';
    const inside = embeddingLevels(isolated, 'ltr', []).levels;
    const whole = { text: isolated, levels: inside, start: 0, end: 7, paragraphLevel: 0 };
    expect(Array.from(lineLevels(whole)).at(-1)).toBe(0);
  });
});

describe('reorderLine', () => {
  const text = 'يوم ab 30-03-2022 نص';
  const isolates = [
    { start: 4, end: 6, direction: 'ltr' },
    { start: 7, end: 17, direction: 'ltr' },
  ] as const;
  const { levels } = embeddingLevels(text, 'rtl', isolates);
  const shown = (start: number, end: number): readonly string[] =>
    reorderLine({ text, levels, start, end, paragraphLevel: 1 }).map((segment) =>
      text.slice(segment.start, segment.end),
    );

  it('gives the segments from left to right', () => {
    expect(shown(0, text.length)).toEqual([' نص', '30-03-2022', ' ', 'ab', 'يوم ']);
  });

  it('keeps the parts of a number that a line end cuts on their lines', () => {
    expect(shown(0, 13)).toEqual(['30-03-', ' ', 'ab', 'يوم ']);
    expect(shown(13, text.length)).toEqual([' نص', '2022']);
  });

  it('covers exactly the line, whatever the text and the line', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...'ابab12 -()\t\u2067\u2069', '🏛') });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (any, a, b) => {
        const result = embeddingLevels(any, 'rtl', []).levels;
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y);
        const bounds = { start: start ?? 0, end: end ?? 0 };
        const segments = reorderLine({ text: any, levels: result, ...bounds, paragraphLevel: 1 });
        const units = segments.flatMap((segment) =>
          Array.from({ length: segment.end - segment.start }, (_, at) => segment.start + at),
        );
        expect(units.sort((x, y) => x - y)).toEqual(
          Array.from({ length: bounds.end - bounds.start }, (_, at) => bounds.start + at),
        );
      }),
    );
  });
});

describe('mirrored (rule L4)', () => {
  it('mirrors brackets and guillemets at odd levels only', () => {
    expect(['(', ']', '«', '<'].map((sign) => mirrored(sign, 1))).toEqual([')', '[', '»', '>']);
    expect(mirrored('(', 2)).toBeUndefined();
  });

  it('leaves what has no mirrored glyph', () => {
    expect(['➤', '"', 'ا', '←'].map((sign) => mirrored(sign, 1))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
