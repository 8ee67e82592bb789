import { describe, expect, test } from 'vitest';

import { houseStyle } from '../../src/document/styles.js';
import { at, childrenNamed, descendants, elementsOf, valueOf } from '../support/xml.js';
import type { XmlElement } from '../support/xml.js';
import { fields, group, h, marked, p, pageBreak, role, table, td, text, tr } from './builders.js';
import { bodyOf, bodyWith, fileOf } from './xml-of.js';

const paragraphs = (body: XmlElement): readonly XmlElement[] => descendants(body, 'w:p');
const properties = (body: XmlElement, index = 0): XmlElement | undefined =>
  at(paragraphs(body)[index], 'w:pPr');
const runs = (body: XmlElement): readonly (readonly [string, XmlElement | undefined])[] =>
  descendants(body, 'w:r').map((run) => [
    childrenNamed(run, 'w:t')
      .flatMap(({ children }) => children)
      .join(''),
    at(run, 'w:rPr'),
  ]);

describe('direction', () => {
  test('stands on the paragraph, its mark and its Arabic runs', async () => {
    const body = await bodyWith('ar', p(text('ar', 'حضر Salma اليوم')));
    expect(at(properties(body), 'w:bidi')).toBeDefined();
    expect(at(properties(body), 'w:rPr', 'w:rtl')).toBeDefined();
    expect(runs(body).map(([content, run]) => [content, at(run, 'w:rtl') !== undefined])).toEqual([
      ['حضر ', true],
      ['Salma', false],
      [' اليوم', true],
    ]);
  });

  test('is absent from French paragraphs but on their Arabic runs', async () => {
    const body = await bodyWith('fr', p(text('fr', 'le mot محضر ici')));
    expect(at(properties(body), 'w:bidi')).toBeUndefined();
    expect(runs(body).map(([content, run]) => [content, at(run, 'w:rtl') !== undefined])).toEqual([
      ['le mot ', false],
      ['محضر', true],
      [' ici', false],
    ]);
  });

  test('leaves a number inside Arabic of a French paragraph in the right-to-left chain', async () => {
    const body = await bodyWith('fr', p(text('fr', 'dite قرار 12 بتاريخ ici')));
    const number = runs(body).find(([content]) => content.includes('12'));
    expect(at(number?.[1], 'w:rtl')).toBeDefined();
  });

  test.each([
    ['start', 'start'],
    ['center', 'center'],
    ['end', 'end'],
    ['justify', 'both'],
  ] as const)('alignment %s is written as %s in both directions', async (align, written) => {
    for (const lang of ['ar', 'fr'] as const) {
      const body = await bodyWith(lang, p(text(lang, 'x'), { role: 'subtitle', align }));
      const own = valueOf(properties(body), 'w:jc');
      expect(own ?? 'center').toBe(written);
    }
  });
});

describe('runs', () => {
  test('have language and complex-script twins, and the font of the styles', async () => {
    const file = await fileOf('ar', [p(text('ar', marked('محضر', { bold: true })))]);
    const run = runs(bodyOf(file))[0]?.[1];
    const defaults = at(file.xml('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    for (const name of ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia']) {
      expect(at(defaults, 'w:rFonts')?.attributes.get(name)).toBe('Amiri');
    }
    expect(at(run, 'w:rFonts')).toBeUndefined();
    expect(at(run, 'w:lang')?.attributes.get('w:bidi')).toBe('ar-MA');
    expect([at(run, 'w:b'), at(run, 'w:bCs')]).not.toContain(undefined);
  });

  test('name a font that is not that of the styles', async () => {
    const body = await bodyWith('ar', p(text('ar', 'محضر ⴰⴳⵔⴰⵡ')));
    const own = runs(body).map(([, run]) => at(run, 'w:rFonts'));
    const names = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'];
    const tifinagh = names.map((name) => own.at(-1)?.attributes.get(name));
    expect(own.slice(0, -1)).toEqual([undefined]);
    expect(new Set(tifinagh)).toEqual(new Set(['Noto Sans Tifinagh']));
  });

  test('name each language', async () => {
    const body = await bodyWith('fr', p(text('fr', 'dite ⴰⴳⵔⴰⵡ')));
    expect(runs(body).map(([, run]) => at(run, 'w:lang')?.attributes.get('w:val'))).toEqual([
      'fr-MA',
      'zgh-Tfng-MA',
    ]);
  });

  test('never ask Word to smear a bold or slanted face a font does not have', async () => {
    const content = text('ar', marked('محضر ⴰⴳⵔⴰⵡ', { bold: true, italic: true }));
    const body = await bodyWith('ar', role('title', content));
    const tifinagh = runs(body).find(([shown]) => shown.includes('ⴰⴳⵔⴰⵡ'))?.[1];
    expect(valueOf(tifinagh, 'w:b')).toBe('false');
    expect(valueOf(tifinagh, 'w:bCs')).toBe('false');
    expect(descendants(body, 'w:i')).toEqual([]);
  });

  test('break lines, keep tabs and join what is formatted alike', async () => {
    const body = await bodyWith('fr', p(text('fr', 'un', ' deux\ntrois\tquatre')));
    const names = descendants(body, 'w:r').map((run) =>
      elementsOf(run)
        .filter(({ name }) => name !== 'w:rPr')
        .map(({ name }) => name),
    );
    expect(names).toEqual([['w:t'], ['w:br'], ['w:t', 'w:tab', 'w:t']]);
  });

  test('of one address are one link', async () => {
    const href = 'https://www.example.org/a?b=1&c=2';
    const link = (content: string, bold: boolean) => marked(content, { href, bold });
    const file = await fileOf('fr', [
      p(text('fr', 'voir ', link('ce ', false), link('site', true))),
    ]);
    const links = descendants(file.xml('word/document.xml'), 'w:hyperlink');
    expect(links).toHaveLength(1);
    expect(descendants(links[0]!, 'w:r')).toHaveLength(2);
    const relationship = childrenNamed(
      file.xml('word/_rels/document.xml.rels'),
      'Relationship',
    ).find((each) => each.attributes.get('Id') === links[0]!.attributes.get('r:id'));
    expect(relationship?.attributes.get('Target')).toBe(href);
    expect(relationship?.attributes.get('TargetMode')).toBe('External');
  });
});

describe('styles', () => {
  test('give every heading level its outline level', async () => {
    const levels = [1, 2, 3, 4, 5, 6] as const;
    const file = await fileOf(
      'fr',
      levels.map((level) => h(level, text('fr', `Titre ${level}`))),
    );
    const used = descendants(file.xml('word/document.xml'), 'w:pStyle').map((style) =>
      style.attributes.get('w:val'),
    );
    expect(used).toEqual(levels.map((level) => `Heading${level}`));
    const styles = childrenNamed(file.xml('word/styles.xml'), 'w:style');
    for (const level of levels) {
      const style = styles.find((each) => each.attributes.get('w:styleId') === `Heading${level}`);
      expect(valueOf(style, 'w:name')).toBe(`heading ${level}`);
      expect(valueOf(style, 'w:basedOn')).toBe('Normal');
      expect(valueOf(at(style, 'w:pPr'), 'w:outlineLvl')).toBe(String(level - 1));
      expect(at(style, 'w:pPr', 'w:keepNext')).toBeDefined();
    }
  });

  test('carry the style sheet: sizes with their twins, exact lines, spaces', async () => {
    const file = await fileOf('ar', [role('title', text('ar', 'محضر'))]);
    const style = childrenNamed(file.xml('word/styles.xml'), 'w:style').find(
      (each) => each.attributes.get('w:styleId') === 'Title',
    );
    const { sizePt, lineHeightPt, beforePt, afterPt } = houseStyle.paragraph.title;
    const spacing = at(style, 'w:pPr', 'w:spacing')?.attributes;
    expect(spacing?.get('w:line')).toBe(String(lineHeightPt * 20));
    expect(spacing?.get('w:lineRule')).toBe('exact');
    expect(spacing?.get('w:before')).toBe(String(beforePt * 20));
    expect(spacing?.get('w:after')).toBe(String(afterPt * 20));
    for (const size of ['w:sz', 'w:szCs']) {
      expect(valueOf(at(style, 'w:rPr'), size)).toBe(String(sizePt * 2));
    }
  });

  test('have one paragraph default', async () => {
    const file = await fileOf('ar', [p(text('ar', 'نص'))]);
    const defaults = childrenNamed(file.xml('word/styles.xml'), 'w:style')
      .filter((style) => ['1', 'true'].includes(style.attributes.get('w:default') ?? ''))
      .map((style) => style.attributes.get('w:styleId'));
    expect(defaults.sort()).toEqual(['DefaultParagraphFont', 'NoList', 'Normal', 'TableNormal']);
  });
});

describe('pages', () => {
  test('a page break opens the page with the next block, whatever it is', async () => {
    const cells = table('fr', [1], { body: [tr(td(text('fr', 'a')))] });
    const body = await bodyWith('fr', p(text('fr', 'a')), pageBreak('fr'), cells);
    const breaks = paragraphs(body).map((each) => at(each, 'w:pPr', 'w:pageBreakBefore'));
    expect(breaks.findIndex((found) => found !== undefined)).toBe(1);
    expect(breaks.filter((found) => found !== undefined)).toHaveLength(1);
  });

  test('a group holds together up to its last block', async () => {
    const body = await bodyWith(
      'fr',
      group('fr', p(text('fr', 'a')), p(text('fr', 'b')), p(text('fr', 'c'))),
    );
    expect(paragraphs(body).map((each) => at(each, 'w:pPr', 'w:keepNext') !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test('a field is one paragraph, its label as it is marked', async () => {
  const label = text('ar', marked('الموضوع:', { bold: true, underline: true }));
  const body = await bodyWith('ar', fields('ar', [label, text('ar', 'طلب رقم 113-14')]));
  expect(paragraphs(body)).toHaveLength(1);
  expect(
    runs(body).map(([content, run]) => [
      content,
      at(run, 'w:b') !== undefined,
      at(run, 'w:u') !== undefined,
    ]),
  ).toEqual([
    ['الموضوع:', true, true],
    [' ', true, false],
    ['طلب رقم\u00a0', false, false],
    // A word joiner: Word ends no line after the hyphen.
    ['\u200E113-\u206014', false, false],
  ]);
});
