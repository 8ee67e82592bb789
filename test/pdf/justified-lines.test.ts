/** Paragraphs in the program's own font, broken at several widths. */

import { describe, expect, it } from 'vitest';
import { itemize } from '../../src/text/itemize.js';
import { faceSource } from '../../src/render/pdf/definition/text.js';
import { SetParagraph } from '../../src/render/pdf/line/set-paragraph.js';
import type { SetLine } from '../../src/render/pdf/line/set-line.js';
import type { Language } from '../../src/document/tree.js';
import { testFonts } from '../text/test-fonts.js';

const fonts = await testFonts();
const sizePt = 11.5;

const sentences = {
  fr: `La commission a examiné les propositions présentées par les associations partenaires, puis elle a établi la
    liste des activités retenues pour le deuxième semestre, en tenant compte des moyens disponibles et du calendrier
    des autres commissions permanentes.`,
  ar: `درست اللجنة المقترحات التي قدمتها الجمعيات الشريكة، ثم وضعت لائحة الأنشطة المختارة للنصف الثاني من السنة، مع
    مراعاة الوسائل المتاحة وجدول اجتماعات اللجان الدائمة الأخرى.`,
} as const;

interface Setting {
  readonly align?: 'start' | 'justify';
  readonly hyphenate?: boolean;
}

function lines(
  text: string,
  lang: Language,
  widthPt: number,
  { align = 'justify', hyphenate = false }: Setting = {},
): readonly SetLine[] {
  const content = [{ type: 'text', value: text.replace(/\s*\n\s*/g, ' '), marks: {} }] as const;
  const resolved = itemize(content, lang, fonts, { bold: false, underline: false });
  const setting = { sizePt, align, hyphenate };
  return new SetParagraph(resolved.text, setting, faceSource(fonts)).lines(widthPt);
}

const widths = [120, 150, 180, 220, 260, 320, 400];

describe.each(['fr', 'ar'] as const)('a justified paragraph in %s', (lang) => {
  it.each(widths)('keeps all its text at %d pt, and no line is too long', (widthPt) => {
    const set = lines(sentences[lang], lang, widthPt);
    expect(set.map(({ text }) => text).join('')).toBe(sentences[lang].replace(/\s*\n\s*/g, ' '));
    for (const line of set) expect(line.widthPt).toBeLessThan(widthPt + 0.1);
  });

  it('has fewer wide spaces than one that is filled line by line', () => {
    const wide = (align: 'start' | 'justify'): number => {
      let count = 0;
      for (let widthPt = 140; widthPt <= 400; widthPt += 10)
        for (const { text } of lines(sentences[lang], lang, widthPt, { align }).slice(0, -1)) {
          const natural = lines(text.trimEnd(), lang, Infinity)[0]!.widthPt;
          const spaces = text.trimEnd().split(' ').length - 1;
          if (widthPt - natural > 0.4 * sizePt * spaces) count++;
        }
      return count;
    };
    expect(wide('justify')).toBeLessThan(wide('start'));
  });
});

describe('a line that cannot be filled', () => {
  it('stays short rather than open its spaces beyond their bound', () => {
    const word = 'anticonstitutionnellement';
    const widthOf = (text: string): number => lines(text, 'fr', Infinity)[0]!.widthPt;
    const [first] = lines(`un et ${word}`, 'fr', widthOf(word) + 1);
    expect(first!.text).toBe('un et ');
    expect(first!.widthPt).toBeLessThan(widthOf('un et') + 0.1);
  });
});

describe('hyphenation', () => {
  it('divides French words, in two lines in a row at most', () => {
    let divided = 0;
    for (let widthPt = 90; widthPt <= 260; widthPt += 5) {
      const set = lines(sentences.fr, 'fr', widthPt, { hyphenate: true });
      const hyphens = set.map(({ text }) => !/\s$/.test(text));
      hyphens.pop();
      divided += hyphens.filter(Boolean).length;
      expect(hyphens.map(Number).join('')).not.toContain('111');
      expect(set.map(({ text }) => text).join('')).toBe(sentences.fr.replace(/\s*\n\s*/g, ' '));
      for (const line of set) expect(line.widthPt).toBeLessThan(widthPt + 0.1);
    }
    expect(divided).toBeGreaterThan(10);
  });

  it('is for those paragraphs that ask for it, and never for Arabic', () => {
    const whole = lines(sentences.fr, 'fr', 120).slice(0, -1);
    expect(whole.every(({ text }) => text.endsWith(' '))).toBe(true);
    const arabic = lines(sentences.ar, 'ar', 120, { hyphenate: true }).slice(0, -1);
    expect(arabic.every(({ text }) => text.endsWith(' '))).toBe(true);
  });
});

describe('what is wider than its line', () => {
  it('is broken at a place that is avoided otherwise, before any word is cut', () => {
    const texts = lines('le 27 septembre 2022', 'fr', 62).map(({ text }) => text.trim());
    expect(texts).toEqual(['le', '27 septembre', '2022']);
  });

  it('is cut where nothing else helps, without losing a letter', () => {
    const word = 'a'.repeat(10_000);
    const set = lines(word, 'fr', 100);
    expect(set.map(({ text }) => text).join('')).toBe(word);
    for (const line of set) expect(line.widthPt).toBeLessThan(100.1);
  });
});
