import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/document/tree.js';
import { bidi } from '../../src/text/bidi-classes.js';
import { embeddingLevels } from '../../src/text/levels.js';

/** Of each Bidi_Class one, most of them letters, digits and brackets, so that rules meet; pairs that are equivalent. */
const signs = [
  ...('aא\u0627\u0628' + '12\u0661\u0662' + '+-%,.:'),
  ...'()[]{}\u2329\u232A\u3008\u3009',
  ...' \t!\u0300\u064B\u00AD\u200C\u200E\u200F',
  ...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069',
];
const anyText = fc
  .array(fc.constantFrom(...signs), { maxLength: 40 })
  .map((all) => all.join(''))
  // bidi-js gives the direction of a bracket to one mark after it, N0 to all of them.
  .filter(
    (text) => !/[()[\]{}\u2329\u232A\u3008\u3009].?[\u0300\u064B].?[\u0300\u064B]/.test(text),
  );
const anyBase = fc.constantFrom<Direction | 'auto'>('rtl', 'ltr', 'auto');

/** Of the characters that rule X9 keeps: what it removes may have any level (section 5.2), and bidi-js has others. */
function keptLevels(text: string, levels: Uint8Array): string {
  const removed = ['BN', 'LRE', 'RLE', 'LRO', 'RLO', 'PDF'];
  const isKept = (at: number): boolean =>
    !removed.includes(bidi.getBidiCharTypeName(text.charAt(at)));
  return [...levels].filter((_, at) => isKept(at)).join(' ');
}

describe('the bidirectional algorithm', () => {
  it('gives the levels that bidi-js gives, whatever controls and brackets a text has', () => {
    fc.assert(
      fc.property(anyText, anyBase, (text, base) => {
        const { levels, paragraphs } = embeddingLevels(text, base, []);
        const expected = bidi.getEmbeddingLevels(text, base);
        expect(keptLevels(text, levels)).toBe(keptLevels(text, expected.levels));
        expect(paragraphs[0]?.level).toBe(expected.paragraphs[0]?.level);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives all marks after a bracket its direction (N0)', () => {
    // Hebrew in brackets in a left-to-right text: brackets and their marks are right-to-left.
    const { levels } = embeddingLevels('א (ב)\u0300\u0300 א', 'ltr', []);
    expect([...levels]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('gives what it removes the level of what stands before it (section 5.2)', () => {
    expect([...embeddingLevels('a\u00AD. \u0628', 'rtl', []).levels]).toEqual([2, 2, 1, 1, 1]);
  });

  it('goes no deeper than level 125 (BD2)', () => {
    const deep = '\u202B\u202A'.repeat(100) + 'a' + '\u202C'.repeat(200);
    expect(Math.max(...embeddingLevels(deep, 'rtl', []).levels)).toBe(126);
    const isolates = '\u2067'.repeat(200) + 'a' + '\u2069'.repeat(200) + 'b';
    const { levels } = embeddingLevels(isolates, 'ltr', []);
    expect(levels[200]).toBe(126);
    expect(levels.at(-1)).toBe(0);
  });
});
