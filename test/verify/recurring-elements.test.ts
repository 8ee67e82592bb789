/** Elements that were met before are taken for the same, and what is read and found stays what it would be without. */

import { describe, expect, it, test } from 'vitest';

import { parsePlainXml } from '../../src/verify/plain-xml.js';
import { RecurringElements } from '../../src/verify/recurring-elements.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import type { XmlElement } from '../../src/verify/xml-tree.js';
import { resolveDocument } from '../../src/text/resolve.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { assets, fonts } from '../docx/builders.js';
import { buildPaper } from '../markup/program.js';

const names = new Set(['w:p']);
const inDocument = (content: string, more = ''): string =>
  `<w:d xmlns:w="urn:w"${more}><w:body>${content}</w:body></w:d>`;

function read(xml: string, shared?: RecurringElements, deepest = 20): XmlElement | undefined {
  return parsePlainXml(Buffer.from(xml), deepest, shared);
}

/** What the tree says, whoever holds its elements. */
function said(element: XmlElement | undefined): unknown {
  if (element === undefined) return undefined;
  const { name, attributes, children } = element;
  const below = children.map((child) => (typeof child === 'string' ? child : said(child)));
  return [name, [...attributes], below];
}

describe('XML of which paragraphs were met before', () => {
  const paragraph = '<w:p><w:r w:x="1">نص &amp; texte</w:r></w:p>';
  const holder = `<w:p><w:r/>${paragraph}<w:r/></w:p>`;

  it.each([
    ['the same words', inDocument(paragraph + paragraph)],
    ['other words', inDocument(paragraph.replace('texte', 'textes'))],
    ['a paragraph in a paragraph', inDocument(holder + paragraph)],
    ['an empty one', inDocument(`<w:p/>${paragraph}`)],
    ['text between them', inDocument(`${paragraph} \n${paragraph}`)],
  ])('says what it says without them: %s', (_, xml) => {
    const shared = new RecurringElements(names, 10_000);
    read(inDocument(paragraph + holder), shared);
    for (const time of [1, 2]) expect(said(read(xml, shared)), `${time}`).toEqual(said(read(xml)));
    expect(read(xml)).toBeDefined();
  });

  it('has the same objects', () => {
    const shared = new RecurringElements(names, 10_000);
    const [first, second] = [
      read(inDocument(paragraph), shared),
      read(inDocument(paragraph), shared),
    ];
    const paragraphOf = (root: XmlElement | undefined) =>
      (root?.children[0] as XmlElement).children[0];
    expect(paragraphOf(first)).toBe(paragraphOf(second));
    expect((paragraphOf(first) as XmlElement).shared).toBe(true);
  });

  it('is no XML where it would not be without them', () => {
    const shared = new RecurringElements(names, 10_000);
    const foreign = '<w:p><x:r/></w:p>';
    expect(read(inDocument(foreign, ' xmlns:x="urn:x"'), shared)).toBeDefined();
    expect(read(inDocument(foreign), shared)).toBeUndefined();
    expect(read(inDocument(paragraph), shared, 4)).toBeDefined();
    const deep = inDocument(`<w:a><w:a>${paragraph}</w:a></w:a>`);
    expect(read(deep, shared, 4)).toBeUndefined();
    expect(read(inDocument(paragraph.slice(0, -1)), shared)).toBeUndefined();
  });
});

test('a fault among paragraphs that are all alike is found, at its own place', async () => {
  const settled = async (texts: readonly string[]) => {
    const markup = texts.map((text) => `<p>${text}</p>`).join('');
    const built = await buildPaper(`<section>${markup}</section>`, {}, 'fr');
    return resolveDocument(built.value, fonts).value;
  };
  const right = await settled(['Bonjour', 'Bonjour', 'Bonjour', 'Merci']);
  const bytes = await renderDocx(right, assets());
  const check = (document: typeof right) =>
    quickCheck('paper.docx', 'docx', bytes, { document, version: '0.0.0' });
  expect(check(right)).toEqual([]);
  expect(check(right)).toEqual([]);
  const wrong = await settled(['Bonjour', 'Bonjour', 'Bonsoir', 'Merci']);
  const found = check(wrong).filter(({ code }) => code === 'verify-text');
  expect(found.map(({ position }) => position?.line)).toEqual([3]);
});
