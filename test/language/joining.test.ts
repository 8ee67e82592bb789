import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, withBa, withLam, withWaw } from '../../src/language/index.js';
import { anyLanguage } from './arbitraries.js';

const lam: readonly (readonly [string, string])[] = [
  ['الهيئة', 'للهيئة'],
  ['هيئة المساواة', 'لهيئة المساواة'],
  ['المجلس الجماعي', 'للمجلس الجماعي'],
  ['مجلس جماعة إنزكان', 'لمجلس جماعة إنزكان'],
  ['اللجنة', 'للجنة'],
  ['لجنة التواصل', 'للجنة التواصل'],
  ['اللقاء التواصلي', 'للقاء التواصلي'],
  ['الاجتماع الثالث', 'للاجتماع الثالث'],
  ['السيدة الرئيسة', 'للسيدة الرئيسة'],
  ['التزام الجماعة', 'لالتزام الجماعة'],
  ['الالتزام', 'للالتزام'],
  ['التماس', 'لالتماس'],
  ['التماسك الاجتماعي', 'للتماسك الاجتماعي'],
  ['ألعاب', 'لألعاب'],
  ['إنزكان', 'لإنزكان'],
  ['«هيئة المساواة»', 'لـ«هيئة المساواة»'],
  ['15 عضوا', 'لـ15 عضوا'],
  ['IRI', 'لـIRI'],
  ['', ''],
];

const lists: readonly (readonly [items: string[], ar: string, fr: string, zgh: string])[] = [
  [[], '', '', ''],
  [['A'], 'A', 'A', 'A'],
  [['A', 'B'], 'A وB', 'A et B', 'A ⴷ B'],
  [['A', 'B', 'C'], 'A وB وC', 'A, B et C', 'A, B ⴷ C'],
  [['A', '', 'C'], 'A وC', 'A et C', 'A ⴷ C'],
];

describe('particles', () => {
  it.each(lam)('ل before %s', (phrase, joined) => {
    expect(withLam(phrase)).toBe(joined);
  });

  it('joins ب and و to their word', () => {
    expect(withBa('جماعة كلميم')).toBe('بجماعة كلميم');
    expect(withBa('الهيئة')).toBe('بالهيئة');
    expect(withBa('2022')).toBe('بـ2022');
    expect(withBa('')).toBe('');
    expect(withWaw('النصف')).toBe('والنصف');
    expect(withWaw('وزارة الداخلية')).toBe('ووزارة الداخلية');
    expect(withWaw('16')).toBe('و16');
    expect(withWaw('')).toBe('');
  });

  it('keeps every letter after the article, and never writes three lams', () => {
    const letters = fc.stringMatching(/^[ا-ي]{2,8}$/u);
    fc.assert(
      fc.property(letters, (word) => {
        const joined = withLam(`ال${word}`);
        expect(joined.startsWith('لل')).toBe(true);
        expect(joined.endsWith(word)).toBe(true);
        if (!word.startsWith('لل')) expect(joined).not.toMatch(/^للل/u);
      }),
    );
  });
});

describe('lists', () => {
  it.each(lists)('%j', (items, ar, fr, zgh) => {
    expect(listOf(items, 'ar')).toBe(ar);
    expect(listOf(items, 'fr')).toBe(fr);
    expect(listOf(items, 'zgh')).toBe(zgh);
  });

  it('joins Arabic items as the papers do', () => {
    expect(listOf(['المساواة', 'تكافؤ الفرص', 'مقاربة النوع'], 'ar')).toBe(
      'المساواة وتكافؤ الفرص ومقاربة النوع',
    );
  });

  it('holds every item, in order', () => {
    const items = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(items, anyLanguage, (words, lang) => {
        const found = listOf(words, lang)
          .split(/ و| et | ⴷ |, /u)
          .filter((word) => word !== '');
        expect(found).toEqual(words);
      }),
    );
  });
});
