/** Decks as PowerPoint files: placeholders, direction, language, alternative texts, tables, and the same bytes twice. */

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import type { ResolvedDocument, ResolvedText } from '../../src/document/resolved.js';
import type { Section, SlideLayout } from '../../src/document/tree.js';
import { fitSlides } from '../../src/render/pdf/fit-slides.js';
import { renderPptx } from '../../src/render/pptx/render.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { writeZip } from '../../src/render/ooxml/zip-file.js';
import type { ResolvedBlock } from '../docx/builders.js';
import {
  assets,
  documentOf,
  figure,
  group,
  h,
  list,
  p,
  section,
  table,
  td,
  text,
  tr,
} from '../docx/builders.js';
import { png } from '../docx/sample.js';
import { at, childrenNamed, descendants, parseXml } from '../support/xml.js';

const pictures = assets([['photo.png', png(90, 60)]]);

const slide = (
  layout: SlideLayout,
  lang: 'ar' | 'fr',
  blocks: readonly ResolvedBlock[],
): Section<ResolvedText> =>
  section(lang, blocks, { slide: { layout }, footer: [p(text(lang, '2024'))] });

const arabic = (value: string) => text('ar', value);

function deck(): ResolvedDocument {
  const cells = table('ar', [2, 1], {
    body: [
      tr(td(arabic('الآلية')), td(arabic('العدد'))),
      tr(td(arabic('يمتد على عمودين'), { colSpan: 2 })),
    ],
  });
  return fitSlides(
    documentOf(
      'ar',
      slide('title', 'ar', [h(1, arabic('الاجتماع الأول')), p(arabic('بني ملال: 15-02-2024'))]),
      slide('two-content', 'ar', [
        h(2, arabic('عمودان')),
        group('ar', list('ar', 'bullet', [['•', p(arabic('القانون 113-14'))]])),
        group('ar', list('ar', 'decimal', [['1.', p(arabic('ثانيا'))]])),
      ]),
      slide('picture', 'ar', [
        h(2, arabic('صورة')),
        p(arabic('نص')),
        figure('ar', 'photo.png', { alt: 'مشاركات في ورشة', decorative: false }),
      ]),
      slide('content', 'ar', [h(2, arabic('جدول')), cells]),
      slide('content', 'fr', [h(2, text('fr', 'Suite')), p(text('fr', 'Texte <suivi> & fin'))]),
    ),
    pictures,
  );
}

const document = deck();
const bytes = await renderPptx(document, pictures);
const parts = unzipSync(bytes);
const xml = (name: string) => parseXml(strFromU8(parts[name] ?? new Uint8Array()));
const slideXml = (number: number) => xml(`ppt/slides/slide${number}.xml`);
const keysOf = (root: ReturnType<typeof xml>) =>
  descendants(root, 'p:ph').map(({ attributes }) =>
    `${attributes.get('type') ?? 'body'} ${attributes.get('idx') ?? ''}`.trim(),
  );

describe('a deck', () => {
  it('is the same twice, and has a slide for each of the tree', async () => {
    expect(Buffer.from(await renderPptx(document, pictures)).equals(bytes)).toBe(true);
    const list = at(xml('ppt/presentation.xml'), 'p:sldIdLst')!;
    expect(childrenNamed(list, 'p:sldId')).toHaveLength(document.sections.length);
    const size = at(xml('ppt/presentation.xml'), 'p:sldSz')!.attributes;
    expect(Number(size.get('cx')) / Number(size.get('cy'))).toBeCloseTo(16 / 9, 5);
  });

  it('fills the placeholders of its layouts, and those only', () => {
    expect(keysOf(slideXml(1))).toEqual(['ctrTitle', 'subTitle 1', 'ftr 10']);
    expect(keysOf(slideXml(2))).toEqual(['title', 'body 1', 'body 2', 'ftr 10']);
    expect(keysOf(slideXml(3))).toEqual(['title', 'body 1', 'pic 2', 'ftr 10']);
    for (const number of [1, 2, 3, 4, 5]) {
      const relations = strFromU8(parts[`ppt/slides/_rels/slide${number}.xml.rels`]!);
      const layout = /slideLayouts\/(slideLayout\d+\.xml)/u.exec(relations)?.[1] ?? '';
      const offered = keysOf(xml(`ppt/slideLayouts/${layout}`));
      for (const key of keysOf(slideXml(number))) expect(offered).toContain(key);
    }
  });

  it('says direction, side and language of every paragraph', () => {
    const properties = (number: number) =>
      descendants(slideXml(number), 'a:pPr').map(({ attributes }) => [
        attributes.get('rtl'),
        attributes.get('algn'),
      ]);
    expect(properties(2).slice(0, 3)).toEqual([
      ['1', 'r'],
      ['1', 'r'],
      ['1', 'r'],
    ]);
    expect(properties(5).slice(0, 2)).toEqual([
      ['0', 'l'],
      ['0', 'l'],
    ]);
    const languages = (number: number) =>
      new Set(descendants(slideXml(number), 'a:rPr').map((each) => each.attributes.get('lang')));
    expect([...languages(2)]).toEqual(['ar-MA']);
    expect([...languages(5)]).toEqual(['fr-MA']);
  });

  it('counts numbered lists itself, describes pictures, and merges cells from the left', () => {
    expect(descendants(slideXml(2), 'a:buChar')).toHaveLength(1);
    expect(descendants(slideXml(2), 'a:buAutoNum')).toHaveLength(1);
    const picture = descendants(slideXml(3), 'p:pic')[0]!;
    const described = at(picture, 'p:nvPicPr', 'p:cNvPr')!.attributes.get('descr');
    expect(described).toBe('مشاركات في ورشة');
    const rows = descendants(slideXml(4), 'a:tr').map((row) =>
      childrenNamed(row, 'a:tc').map((cell) =>
        descendants(cell, 'a:t')
          .map(({ children }) => children.join(''))
          .join(''),
      ),
    );
    expect(rows).toEqual([
      ['العدد', 'الآلية'],
      ['يمتد على عمودين', ''],
    ]);
    const frame = descendants(slideXml(4), 'p:nvGraphicFramePr')[0]!;
    expect(at(frame, 'p:cNvPr')!.attributes.get('descr')).toBe('الآلية، العدد.');
    const [, merged] = descendants(slideXml(4), 'a:tr');
    expect(childrenNamed(merged!, 'a:tc').map((cell) => cell.attributes.get('gridSpan'))).toEqual([
      '2',
      undefined,
    ]);
  });

  it('passes its own proof, which finds what is changed', async () => {
    const expectation = { document, version: pictures.version };
    const check = (file: Uint8Array) => quickCheck('deck.pptx', 'pptx', file, expectation);
    expect(check(bytes)).toEqual([]);
    const changed = (name: string, from: string, to: string) => {
      const content = strFromU8(parts[name]!);
      expect(content).toContain(from);
      const edited = { ...parts, [name]: Buffer.from(content.replace(from, to)) };
      return writeZip(new Map(Object.entries(edited)));
    };
    const faults: readonly (readonly [string, string, string, string])[] = [
      ['ppt/slides/slide1.xml', 'الاجتماع الأول', 'الاجتماع الثاني', 'verify-text'],
      ['ppt/slides/slide2.xml', 'rtl="1"', 'rtl="0"', 'verify-structure'],
      ['ppt/slides/slide5.xml', 'lang="fr-MA"', 'lang="ar-MA"', 'verify-language'],
      ['ppt/slides/slide3.xml', 'مشاركات في ورشة', 'صورة', 'verify-alternative-text'],
      ['ppt/slides/slide2.xml', 'idx="2"', 'idx="9"', 'verify-package'],
      ['docProps/core.xml', 'dc:title>', 'dc:title>x', 'verify-metadata'],
    ];
    for (const [name, from, to, code] of faults) {
      const found = check(changed(name, from, to));
      expect([name, ...found.map((each) => each.code)]).toContain(code);
    }
  });
});
