import reshaper from 'arabic-reshaper';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasPresentationForms,
  isInVisualOrder,
  toLetters,
} from '../../src/records/presentation-forms.js';
import { filesUnder } from '../support/files-under.js';

/** Every Arabic word of the sample records. */
const words = [
  ...new Set(
    Object.entries(filesUnder('data/inezgane'))
      .filter(([path]) => path.endsWith('.yaml'))
      .flatMap(
        ([, bytes]) => new TextDecoder().decode(bytes).match(/\p{Script=Arabic}{2,}/gu) ?? [],
      ),
  ),
];

it('gives back every word of the sample records from its drawn shapes', () => {
  expect(words.length).toBeGreaterThan(300);
  for (const word of words) expect(toLetters(reshaper.convertArabic(word))).toBe(word);
});

describe('single signs', () => {
  it.each([
    ['lam-alif', '\uFEFB', 'لا'],
    ['lam-alif with hamza', '\uFEF7', 'لأ'],
    ['lam-alif with madda, joined', '\uFEE3\uFEF6', 'ملآ'],
    ['peh of Forms-A', '\uFB56', 'پ'],
    ['ligature lam-hah', '\uFC40', 'لح'],
    ['the name of God after its preposition', '\u0639\u0628\u062F \uFDF2', 'عبد الله'],
    ['fatha on a letter, carrier dropped', '\uFEB7\uFE76', 'شَ'],
    ['shadda with fatha on a letter', '\uFEAE\uFC60', 'رَّ'],
    ['medial shadda with its kashida', '\uFEB8\uFE7D', 'شّ'],
    ['a mark with no letter before it keeps its carrier', '\uFE77', '\u0640\u064E'],
  ])('%s', (_, typed, letters) => {
    expect(toLetters(typed)).toBe(letters);
  });

  it.each(['ﷺ', 'ﷻ', '﴿', '﴾', '﷼', '\uFEFF'])('leaves %j, typed on purpose, as it is', (sign) => {
    expect(hasPresentationForms(sign)).toBe(false);
    expect(toLetters(sign)).toBe(sign);
  });
});

it('changes nothing in text that holds none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!hasPresentationForms(text));
      expect(toLetters(text)).toBe(text);
    }),
  );
});

it('leaves no drawn shape behind', () => {
  const shape = fc.integer({ min: 0xfb50, max: 0xfefc }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(shape), (shapes) => {
      expect(hasPresentationForms(toLetters(shapes.join('')))).toBe(false);
    }),
  );
});

it('knows text copied from a PDF in the order of drawing', () => {
  const drawn = (text: string) => [...reshaper.convertArabic(text)].reverse().join('');
  const sentences = ['المصادقة على المجموعات', 'لا اجتماعات', 'إنزكان بتاريخ 30 ماي 2022'];
  for (const sentence of sentences) {
    expect([sentence, isInVisualOrder(drawn(sentence))]).toEqual([sentence, true]);
    expect([sentence, isInVisualOrder(reshaper.convertArabic(sentence))]).toEqual([
      sentence,
      false,
    ]);
  }
});
