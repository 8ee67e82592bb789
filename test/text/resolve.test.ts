import { describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import type { Block, BuiltDocument, Inline, Language, List } from '../../src/document/tree.js';
import { displayOrder } from '../../src/text/display-order.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { testFonts } from './test-fonts.js';

const fonts = await testFonts();
type Built = Block<readonly Inline[]>;
const position = { file: 'templates/letter.hbs', line: 3, column: 5 };
const text = (value: string): readonly Inline[] => [{ type: 'text', value, marks: {} }];
const paragraph = (value: string, lang: Language = 'ar'): Built => ({
  type: 'paragraph',
  role: 'body',
  lang,
  position,
  content: text(value),
});

function list(marker: List<unknown>['marker'], lang: Language, count: number, start = 1): Built {
  const items = Array.from({ length: count }, () => ({
    type: 'listItem' as const,
    lang,
    children: [paragraph('نص', lang)],
  }));
  return { type: 'list', marker, lang, start, items };
}

function documentOf(...children: readonly Built[]): BuiltDocument {
  return {
    type: 'document',
    id: 'letter/2022-02',
    lang: 'ar',
    metadata: { title: '', author: '', subject: '', date: '2022-05-30' },
    sections: [
      { type: 'section', lang: 'ar', orientation: 'portrait', header: [], footer: [], children },
    ],
  };
}

function blocksOf(document: ResolvedDocument): ResolvedDocument['sections'][number]['children'] {
  return document.sections[0]?.children ?? [];
}

function labels(...args: Parameters<typeof list>): readonly (string | undefined)[] {
  const [block] = blocksOf(resolveDocument(documentOf(list(...args)), fonts).value);
  return block?.type === 'list' ? block.items.map(({ label }) => label?.text) : [];
}

describe('labels of lists', () => {
  it('counts Arabic letters in the order of the Maghreb', () => {
    const letters = labels('letter', 'ar', 30).map((label) => label?.replace('-', ''));
    expect(letters.slice(0, 28).join(' ')).toBe(
      'أ ب ج د ه و ز ح ط ي ك ل م ن ص ع ف ض ق ر س ت ث خ ذ ظ غ ش',
    );
    expect(letters.slice(28)).toEqual(['أأ', 'بب']);
  });

  it('counts in the other ways', () => {
    expect(labels('letter', 'fr', 2)).toEqual(['a)', 'b)']);
    expect(labels('letter', 'zgh', 2)).toEqual(['ⴰ)', 'ⴱ)']);
    expect(labels('decimal', 'ar', 2, 9)).toEqual(['9.', '10.']);
    expect(labels('roman', 'fr', 3, 3)).toEqual(['III.', 'IV.', 'V.']);
    expect(labels('roman', 'fr', 1, 1994)).toEqual(['MCMXCIV.']);
    expect(labels('roman', 'fr', 1, 0)).toEqual(['0.']);
    expect(labels('ordinal', 'ar', 3)).toEqual(['أولا:', 'ثانيا:', 'ثالثا:']);
    expect(labels('ordinal', 'ar', 2, 19)).toEqual(['تاسع عشر:', '20.']);
    expect(labels('ordinal', 'fr', 2)).toEqual(['Premièrement\u00A0:', 'Deuxièmement\u00A0:']);
    expect(labels('ordinal', 'zgh', 1)).toEqual(['1.']);
  });

  it('draws signs, the arrow pointing into the text', () => {
    expect(labels('tick', 'ar', 1)).toEqual(['✓']);
    expect(labels('dash', 'fr', 1)).toEqual(['-']);
    expect(labels('bullet', 'zgh', 1)).toEqual(['•']);
    expect(labels('arrow', 'fr', 1)).toEqual(['➤']);
    expect(labels('arrow', 'ar', 1)).toEqual(['⮜']);
  });

  it('are resolved like all text', () => {
    const [block] = blocksOf(resolveDocument(documentOf(list('roman', 'ar', 2)), fonts).value);
    const label = block?.type === 'list' ? block.items[1]?.label : undefined;
    expect(label).toMatchObject({
      text: 'II.',
      direction: 'rtl',
      runs: [{ level: 2 }, { level: 1 }],
    });
    expect(label && displayOrder(label)).toBe('.II');
  });
});

describe('resolveDocument', () => {
  it('resolves nested blocks by their own language', () => {
    const group: Built = {
      type: 'group',
      lang: 'ar',
      children: [paragraph('محضر'), paragraph('Procès-verbal', 'fr')],
    };
    const { value, diagnostics } = resolveDocument(documentOf(group), fonts);
    expect(diagnostics).toEqual([]);
    expect(blocksOf(value)).toMatchObject([
      {
        children: [
          { content: { direction: 'rtl', runs: [{ level: 1, lang: 'ar' }] } },
          { content: { direction: 'ltr', runs: [{ level: 0, lang: 'fr' }] } },
        ],
      },
    ]);
  });

  it('takes bold from the style of headings', () => {
    const heading: Built = { type: 'heading', level: 1, lang: 'ar', content: text('محضر') };
    const [block] = blocksOf(resolveDocument(documentOf(heading), fonts).value);
    expect(block).toMatchObject({ content: { runs: [{ bold: true, font: { style: 'bold' } }] } });
  });

  it('reports each character without a font once per node, with its place', () => {
    const { diagnostics } = resolveDocument(
      documentOf(paragraph('漢 نص 漢 字'), paragraph('漢')),
      fonts,
    );
    const one = (found: string, character: string) => ({
      severity: 'error',
      code: 'character-without-font',
      position,
      parameters: { found, character },
    });
    expect(diagnostics).toEqual([one('漢', 'U+6F22'), one('字', 'U+5B57'), one('漢', 'U+6F22')]);
  });

  it('reports shapes of letters, but not the signs of their block', () => {
    const { diagnostics } = resolveDocument(documentOf(paragraph('\uFEE7ص ﷺ')), fonts);
    expect(diagnostics).toMatchObject([
      { code: 'presentation-forms', parameters: { reason: 'remaining', character: 'U+FEE7' } },
    ]);
  });

  it('leaves the given document as it is and gives the same for the same', () => {
    const document = documentOf(list('tick', 'ar', 2), paragraph('يوم 30-03-2022'));
    const before = JSON.stringify(document);
    const first = resolveDocument(document, fonts);
    expect(JSON.stringify(document)).toBe(before);
    expect(resolveDocument(document, fonts)).toEqual(first);
  });
});

describe('displayOrder', () => {
  it('shows lines one below the other, brackets mirrored and marks behind their base', () => {
    const content: readonly Inline[] = [
      ...text('هُوَ (ab)'),
      { type: 'lineBreak' },
      ...text('رقم 113-14'),
    ];
    const block: Built = { type: 'paragraph', role: 'body', lang: 'ar', content };
    const [resolved] = blocksOf(resolveDocument(documentOf(block), fonts).value);
    expect(resolved?.type === 'paragraph' && displayOrder(resolved.content)).toBe(
      '(ab) وَهُ\n113-14 مقر',
    );
  });
});
