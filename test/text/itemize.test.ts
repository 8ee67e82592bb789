import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/document/resolved.js';
import type { Inline, Language, Marks } from '../../src/document/tree.js';
import { itemize } from '../../src/text/itemize.js';
import { testFonts } from './test-fonts.js';

const fonts = await testFonts();
const plain = { bold: false, underline: false };
const inline = (value: string, marks: Marks = {}, lang?: Language): Inline => ({
  type: 'text',
  value,
  marks,
  ...(lang === undefined ? {} : { lang }),
});

function runsOf(content: string | readonly Inline[], lang: Language = 'ar'): readonly Run[] {
  const inlines = typeof content === 'string' ? [inline(content)] : content;
  return itemize(inlines, lang, fonts, plain).text.runs;
}

/** Each run as "text level script lang font". */
function described(content: string | readonly Inline[], lang: Language = 'ar'): readonly string[] {
  const inlines = typeof content === 'string' ? [inline(content)] : content;
  const { text, runs } = itemize(inlines, lang, fonts, plain).text;
  return runs.map((run) =>
    [
      JSON.stringify(text.slice(run.start, run.end)),
      run.level,
      run.script,
      run.lang,
      `${run.font.family}/${run.font.style}`,
    ].join(' '),
  );
}

describe('itemize', () => {
  it('cuts an Arabic sentence with a French name and a law number', () => {
    expect(described('القانون 113-14 وبرنامج Tadafor (ⴰⵣⵓⵍ)')).toEqual([
      '"القانون " 1 Arab ar Amiri/regular',
      '"113-14" 2 Arab ar Amiri/regular',
      '" وبرنامج " 1 Arab ar Amiri/regular',
      '"Tadafor (" 2 Latn fr Amiri/regular',
      '"ⴰⵣⵓⵍ" 2 Tfng zgh Noto Sans Tifinagh/regular',
      '")" 2 Latn fr Amiri/regular',
    ]);
  });

  it('cuts a French sentence with an Arabic phrase', () => {
    expect(described('La commune جماعة إنزكان, 2022', 'fr')).toEqual([
      '"La commune " 0 Latn fr Amiri/regular',
      '"جماعة إنزكان" 1 Arab ar Amiri/regular',
      '", 2022" 0 Latn fr Amiri/regular',
    ]);
  });

  it('keeps Arabic in a Tamazight paragraph Arabic', () => {
    expect(described('ⴰⵣⵓⵍ سلام 2022', 'zgh').slice(0, 2)).toEqual([
      '"ⴰⵣⵓⵍ " 0 Tfng zgh Noto Sans Tifinagh/regular',
      '"سلام" 1 Arab ar Amiri/regular',
    ]);
  });

  it('draws symbols with the symbols font, in the direction around them', () => {
    expect(described('نعم ✓ تم')).toEqual([
      '"نعم " 1 Arab ar Amiri/regular',
      '"✓" 1 Arab ar Noto Sans Symbols 2/regular',
      '" تم" 1 Arab ar Amiri/regular',
    ]);
  });

  it('does not slant Arabic, nor make Tifinagh bold', () => {
    const marks = { bold: true, italic: true };
    const fontsUsed = (text: string): string =>
      runsOf([inline(text, marks)])
        .map(({ font }) => font.style)
        .join();
    expect(fontsUsed('جماعة')).toBe('bold');
    expect(fontsUsed('Inezgane')).toBe('boldItalic');
    expect(fontsUsed('ⴰⵣⵓⵍ')).toBe('regular');
  });

  it('makes bold what the style of the paragraph makes bold', () => {
    const { runs } = itemize([inline('محضر')], 'ar', fonts, { bold: true, underline: true }).text;
    expect(runs).toMatchObject([{ bold: true, underline: true, font: { style: 'bold' } }]);
  });

  it('keeps a mark, a joiner and a tatweel with the letter before', () => {
    const text = 'مُحَمَّد هـ ن\u200Dن م\u200Cم';
    expect(described(text)).toEqual([`${JSON.stringify(text)} 1 Arab ar Amiri/regular`]);
    expect(runsOf([inline('م', { bold: true }), inline('\u064F'), inline('ن')])).toMatchObject([
      { start: 0, end: 2, bold: true },
      { start: 2, end: 3, bold: false },
    ]);
  });

  it('isolates a passage whose language the author gave', () => {
    const runs = described([inline('رقم '), inline('12 A, 13', {}, 'fr'), inline(' هنا')]);
    expect(runs).toEqual([
      '"رقم " 1 Arab ar Amiri/regular',
      '"12 A, 13" 2 Latn fr Amiri/regular',
      '" هنا" 1 Arab ar Amiri/regular',
    ]);
    expect(described([inline('12-13', {}, 'fr')])).toEqual(['"12-13" 2 Latn fr Amiri/regular']);
  });

  it('isolates over a change of style', () => {
    const runs = runsOf([inline('يوم 30-'), inline('03', { bold: true }), inline('-2022 غدا')]);
    expect(runs.map(({ level, isolate }) => [level, isolate])).toEqual([
      [1, undefined],
      [2, 0],
      [2, 0],
      [2, 0],
      [1, undefined],
    ]);
  });

  it('makes runs of page fields and line breaks', () => {
    const field = (name: 'pageNumber' | 'pageCount'): Inline => ({
      type: 'pageField',
      field: name,
      marks: {},
    });
    const content = [field('pageNumber'), inline('/'), field('pageCount'), { type: 'lineBreak' }];
    const { text } = itemize(content as Inline[], 'ar', fonts, plain);
    expect(text.text).toBe('0/0\n');
    expect(text.runs.map((run) => [run.field, run.level, run.isolate])).toEqual([
      ['pageNumber', 2, 0],
      [undefined, 2, 0],
      ['pageCount', 2, 0],
      [undefined, 1, undefined],
    ]);
  });

  it('keeps two neighbouring page fields apart', () => {
    const field: Inline = { type: 'pageField', field: 'pageNumber', marks: {} };
    expect(runsOf([field, field])).toHaveLength(2);
  });

  it('reports what no font covers, and only that', () => {
    const { uncovered } = itemize([inline('نص 漢 ok\t\u200F')], 'ar', fonts, plain);
    expect(uncovered).toEqual([{ character: '漢', codePoint: 0x6f22 }]);
  });

  it('takes one font for a letter and its mark, or reports the mark', () => {
    expect(described('1\u20DD')).toEqual(['"1\u20DD" 2 Arab ar Noto Sans Symbols/regular']);
    expect(itemize([inline('م\u20DD')], 'ar', fonts, plain)).toMatchObject({
      text: { runs: [{ font: { family: 'Amiri' } }] },
      uncovered: [{ codePoint: 0x20dd }],
    });
  });

  it('covers the text exactly, never cutting a grapheme cluster', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(
        ...'ابaé12-/ ()✓ⴰ\n\u064F\u0301\u200D',
        '🏛',
        '👩\u200D🌾',
        'رقم ',
        'n° ',
      ),
    });
    const anyLang = fc.constantFrom<Language>('ar', 'fr', 'zgh');
    const anyMarks = fc.record({ bold: fc.boolean(), italic: fc.boolean() });
    const anyContent = fc.array(fc.tuple(anyText, anyMarks), { maxLength: 4 });
    fc.assert(
      fc.property(anyContent, anyLang, (content, lang) => {
        const inlines = content.map(([value, marks]) => inline(value, marks));
        const { text, runs } = itemize(inlines, lang, fonts, plain).text;
        expect(text).toBe(content.map(([value]) => value).join(''));
        expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        const edges = new Set([
          ...[...new Intl.Segmenter('und').segment(text)].map(({ index }) => index),
          text.length,
        ]);
        for (const { start, end } of runs) {
          expect(start).toBeLessThan(end);
          expect([edges.has(start), edges.has(end)]).toEqual([true, true]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
