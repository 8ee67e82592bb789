/** Slides as pages: they fit, shrink, and go on, and nothing of a deck is lost on the way. */

import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';

import { handoutOf } from '../../src/document/handout.js';
import type { ResolvedText } from '../../src/document/resolved.js';
import { textScales } from '../../src/document/slide-styles.js';
import type { Section, SlideLayout } from '../../src/document/tree.js';
import { fitSlides } from '../../src/render/pdf/fit-slides.js';
import { renderPdf, renderPdfWithLines } from '../../src/render/pdf/render.js';
import type { ResolvedBlock } from '../docx/builders.js';
import { assets, documentOf, figure, group, h, list, p, section, text } from '../docx/builders.js';

type Slide = Section<ResolvedText>;

const slide = (layout: SlideLayout, blocks: readonly ResolvedBlock[], lang: 'ar' | 'fr' = 'ar') =>
  section(lang, blocks, { slide: { layout } });
const title = (lang: 'ar' | 'fr' = 'ar') =>
  h(2, text(lang, lang === 'ar' ? 'عنوان الشريحة' : 'titre'));
const items = (count: number, length: number, lang: 'ar' | 'fr' = 'ar') =>
  list(
    lang,
    'dash',
    Array.from({ length: count }, (_, index) => [
      '–',
      p(text(lang, `${lang === 'ar' ? 'بند' : 'point'} ${index + 100} `.repeat(length).trim())),
    ]),
  );
const fit = (...slides: readonly Slide[]) => fitSlides(documentOf('ar', ...slides), assets());
const scales = (slides: readonly Slide[]) => slides.map(({ slide: of }) => of?.textScale);
const labels = (slides: readonly Slide[]) => slides.map(({ slide: of }) => of?.part?.label.text);

it('sets a slide of a few lines larger, and one that fits at its full size', () => {
  const { sections } = fit(
    slide('content', [title(), items(3, 3)]),
    slide('content', [title(), items(9, 3)]),
  );
  expect(scales(sections)).toEqual([textScales[0], 1]);
  expect(labels(sections)).toEqual([undefined, undefined]);
});

it('sets more text smaller, and only what the limit does not hold on a next slide', () => {
  const sizes = [11, 30].map((count) => fit(slide('content', [title(), items(count, 3)])));
  const [smaller] = sizes.map(({ sections }) => scales(sections)[0] ?? 0);
  expect(smaller).toBeLessThan(1);
  expect(smaller).toBeGreaterThanOrEqual(textScales.at(-1)!);
  const many = sizes.at(-1)!;
  expect(labels(many.sections)).toEqual(['(1/3)', '(2/3)', '(3/3)']);
});

it.each(['ar', 'fr'] as const)(
  'prints each item once, and a slide on each page: %s',
  async (lang) => {
    const document = fit(
      slide('content', [title(lang), items(40, 3, lang)], lang),
      slide(
        'two-content',
        [title(lang), group(lang, items(3, 2, lang)), group(lang, items(25, 2, lang))],
        lang,
      ),
      slide('picture', [title(lang), items(25, 2, lang)], lang),
      slide('section', [h(1, text(lang, 'و'))], lang),
    );
    const { lines } = await renderPdfWithLines(document, assets());
    expect(Math.max(...lines.map(({ page }) => page)) + 1).toBe(document.sections.length);
    const found = lines.map((line) => line.text).join(' ');
    const numbers = [...found.matchAll(/(?:بند|point) (\d+)/gu)].map(([, number]) =>
      Number(number),
    );
    const wanted = [40, 3, 25, 25].flatMap((count, index) =>
      Array.from({ length: count }, (_, at) => at + 100).flatMap((number) =>
        new Array<number>(index === 0 ? 3 : 2).fill(number),
      ),
    );
    const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
    expect(sorted(numbers)).toEqual(sorted(wanted));
  },
);

it('cuts a paragraph longer than a slide between words', async () => {
  const words = Array.from({ length: 300 }, (_, index) => `كلمة${index}`);
  const document = fit(slide('content', [title(), p(text('ar', words.join(' ')))]));
  expect(document.sections.length).toBeGreaterThan(1);
  const { lines } = await renderPdfWithLines(document, assets());
  const found = lines.flatMap((line) => line.text.match(/كلمة\d+/gu) ?? []);
  expect(found).toEqual(words);
});

it('makes a slide of text of a divider that holds more than a few words', () => {
  const long = p(text('ar', 'كلمات كثيرة جدا على شريحة فاصلة '.repeat(60).trim()));
  const { sections } = fit(slide('section', [h(1, text('ar', 'عنوان')), long]));
  expect(sections[0]?.slide?.layout).toBe('content');
});

it('gives pages of 16:9, the same bytes twice', async () => {
  const document = fit(slide('title', [h(1, text('ar', 'عنوان'))]), slide('closing', []));
  const bytes = await renderPdf(document, assets());
  const pages = (await PDFDocument.load(bytes)).getPages().map((page) => page.getSize());
  expect(pages).toEqual([
    { width: 960, height: 540 },
    { width: 960, height: 540 },
  ]);
  expect(Buffer.from(await renderPdf(document, assets())).equals(bytes)).toBe(true);
});

it('is handed out as one section in which a title stands once', () => {
  const paper = handoutOf(fit(slide('content', [title(), items(40, 3)]), slide('closing', [])));
  expect(paper.sections).toHaveLength(1);
  const [section] = paper.sections;
  expect(section?.slide).toBeUndefined();
  const headings = section?.children.flatMap((block) =>
    block.type === 'group' ? block.children.filter(({ type }) => type === 'heading') : [],
  );
  expect(headings).toHaveLength(1);
});

it('is handed out with pictures side by side, each over its caption', () => {
  const pictures = (count: number) =>
    Array.from({ length: count }, (_, index) => figure('ar', `${index}.png`, { widthMm: 120 }));
  const rowsOf = (...blocks: readonly ResolvedBlock[]) => {
    const { sections } = handoutOf(documentOf('ar', slide('content', [title(), ...blocks])));
    const [whole] = sections[0]?.children ?? [];
    const tables = whole?.type === 'group' ? whole.children : [];
    return tables.map((block) =>
      block.type === 'table' ? block.body.map(({ cells }) => cells.length) : block.type,
    );
  };
  expect(rowsOf(...pictures(1))).toEqual(['heading', 'figure']);
  expect(rowsOf(...pictures(5))).toEqual(['heading', [5]]);
  const named = pictures(4).map((each) => ({ ...each, caption: text('ar', 'تعليق') }));
  expect(rowsOf(...named)).toEqual(['heading', [2, 2]]);
});
