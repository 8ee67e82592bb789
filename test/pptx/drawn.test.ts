/** What is drawn on slides, in PowerPoint's own kinds: charts with their data, boxes and connectors, pages of notes, fonts. */

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import type { Language } from '../../src/document/tree.js';
import { readTables } from '../../src/fonts/sfnt.js';
import { fitSlides } from '../../src/render/pdf/fit-slides.js';
import { renderPptx } from '../../src/render/pptx/render.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { assets, fonts } from '../docx/builders.js';
import { buildPaper } from '../markup/program.js';
import type { XmlElement } from '../support/xml.js';
import { at, descendants, parseXml } from '../support/xml.js';

const words = {
  ar: { title: 'عنوان', women: 'النساء', men: 'الرجال', head: 'الرئيسة', unit: 'لجنة' },
  fr: { title: 'Titre', women: 'Femmes', men: 'Hommes', head: 'Présidente', unit: 'Commission' },
};

function slides(lang: 'ar' | 'fr', unitCount = 3): string {
  const { title, women, men, head, unit } = words[lang];
  const slide = (body: string): string => `<slide layout="content">${body}</slide>`;
  const units = Array.from(
    { length: unitCount },
    (_, index) => `<unit><label>${unit} ${index + 1}</label><name>${women}</name></unit>`,
  );
  return [
    slide(
      `<notes><p>${women} 15-02-2024</p></notes><h1>${title}</h1><chart kind="bar"><caption>${title}</caption><series><point value="6">${women}</point><point value="0">${men}</point></series><summary>${women} 6.</summary></chart>`,
    ),
    slide(
      `<h1>${title}</h1><orgchart><unit><label>${head}</label>${units.join('')}</unit></orgchart>`,
    ),
    slide(
      `<h1>${title}</h1><timeline><step state="done"><label>2023</label><value>${women}</value></step><step state="planned"><label>2024</label><value>${men}</value></step></timeline>`,
    ),
  ].join('');
}

async function deck(lang: 'ar' | 'fr', unitCount?: number) {
  const built = await buildPaper(slides(lang, unitCount), {}, lang satisfies Language);
  expect(built.diagnostics).toEqual([]);
  const document = fitSlides(resolveDocument(built.value, fonts).value, assets());
  const bytes = await renderPptx(document, assets());
  const parts = unzipSync(bytes);
  const xml = (name: string): XmlElement => parseXml(strFromU8(parts[name] ?? new Uint8Array()));
  return { document, bytes, parts, xml };
}

const leftOf = (shape: XmlElement): number =>
  Number(at(shape, 'p:spPr', 'a:xfrm', 'a:off')!.attributes.get('x'));
const textOf = (shape: XmlElement): string =>
  descendants(shape, 'a:t')
    .map(({ children }) => children.join(''))
    .join(' ');

describe.each(['ar', 'fr'] as const)('a deck with drawings in %s', (lang) => {
  const { women, head, unit } = words[lang];

  it('has a chart with its workbook, described, whose zero is not printed', async () => {
    const { parts, xml } = await deck(lang);
    const frame = descendants(xml('ppt/slides/slide1.xml'), 'p:graphicFrame')[0]!;
    const alt = at(frame, 'p:nvGraphicFramePr', 'p:cNvPr')!.attributes.get('descr');
    expect(alt).toContain(`${women}${lang === 'fr' ? '\u00a0' : ''}: 6`);
    const chart = xml('ppt/charts/chart1.xml');
    expect(descendants(chart, 'c:v').flatMap(({ children }) => children)).toContain('6');
    const id = descendants(chart, 'c:externalData')[0]!.attributes.get('r:id');
    const relations = descendants(xml('ppt/charts/_rels/chart1.xml.rels'), 'Relationship');
    const target = relations.find(({ attributes }) => attributes.get('Id') === id)!;
    const name = target.attributes.get('Target')!.replace('../', 'ppt/');
    const sheet = unzipSync(parts[name]!)['xl/worksheets/sheet1.xml']!;
    expect(strFromU8(sheet)).toContain('<v>6</v>');
    const deleted = descendants(chart, 'c:dLbl').filter(
      (label) => at(label, 'c:delete') !== undefined,
    );
    expect(deleted.map((label) => at(label, 'c:idx')!.attributes.get('val'))).toEqual(['1']);
  });

  it('has a box for each unit, in reading order, tied to the one above', async () => {
    const { xml } = await deck(lang);
    const group = descendants(xml('ppt/slides/slide2.xml'), 'p:grpSp')[0]!;
    expect(at(group, 'p:nvGrpSpPr', 'p:cNvPr')!.attributes.get('descr')).toContain(head);
    const boxes = descendants(group, 'p:sp');
    expect(boxes.map(textOf)).toEqual([
      expect.stringContaining(head),
      ...[1, 2, 3].map((number) => expect.stringContaining(`${unit} ${number}`)),
    ]);
    const lefts = boxes.slice(1).map(leftOf);
    const sorted = [...lefts].sort((a, b) => (lang === 'ar' ? b - a : a - b));
    expect(lefts).toEqual(sorted);
    const ids = boxes.map((box) => at(box, 'p:nvSpPr', 'p:cNvPr')!.attributes.get('id'));
    const ends = descendants(group, 'p:cxnSp').map((line) =>
      ['a:stCxn', 'a:endCxn'].map((name) => descendants(line, name)[0]?.attributes.get('id')),
    );
    expect(ends).toEqual(ids.slice(1).map((id) => [ids[0], id]));
  });

  it('has a timeline that runs in reading order and ends in an arrow', async () => {
    const { xml } = await deck(lang);
    const group = descendants(xml('ppt/slides/slide3.xml'), 'p:grpSp')[0]!;
    const [first, , second] = descendants(group, 'p:sp').filter((shape) => textOf(shape) !== '');
    expect([textOf(first!), textOf(second!)]).toEqual(['2023', '2024']);
    expect(leftOf(first!) < leftOf(second!)).toBe(lang === 'fr');
    expect(descendants(group, 'a:tailEnd')).toHaveLength(1);
  });

  it('has pages of notes, embedded fonts, and passes its own proof', async () => {
    const { document, bytes, parts, xml } = await deck(lang);
    expect(textOf(xml('ppt/notesSlides/notesSlide1.xml'))).toContain(women);
    expect(Object.keys(parts).filter((name) => /notesSlide\d/u.test(name))).toHaveLength(2);
    const faces = descendants(xml('ppt/presentation.xml'), 'p:embeddedFont');
    expect(faces.length).toBeGreaterThan(0);
    const [font] = Object.entries(parts).filter(([name]) => name.endsWith('.fntdata'));
    const [, file] = font!;
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    expect(view.getUint32(0, true)).toBe(file.length);
    expect([...readTables(file.slice(file.length - view.getUint32(4, true))).keys()]).toContain(
      'cmap',
    );
    const expectation = { document, version: assets().version };
    expect(quickCheck('deck.pptx', 'pptx', bytes, expectation)).toEqual([]);
    const again = await renderPptx(document, assets());
    expect(Buffer.from(again).equals(bytes)).toBe(true);
  });
});

it('writes out as a table, over several slides, an organisation chart that has no room on one', async () => {
  const { document, xml } = await deck('fr', 60);
  const kinds = document.sections.flatMap(({ children }) => children.map(({ type }) => type));
  expect(kinds.filter((type) => type === 'table').length).toBeGreaterThan(1);
  expect(kinds).not.toContain('orgChart');
  expect(descendants(xml('ppt/slides/slide2.xml'), 'a:tbl')).toHaveLength(1);
});
