/**
 * Decks as PowerPoint files in LibreOffice: the slides, titles, paragraphs, tables, descriptions of pictures and notes
 * it reads are those of the tree, in order, and each paragraph has its direction. The deck of the samples, and one with
 * everything that is drawn (charts, organisation charts, timelines, tables with spans, lists, notes), in each language.
 */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import { inWords } from '../../src/document/in-words.js';
import { walkBlocks } from '../../src/document/walk.js';
import { openWorkshop, renderPaper, settlePaper } from '../../src/pipeline.js';
import { fitSlides } from '../../src/render/pdf/fit-slides.js';
import { renderPptx } from '../../src/render/pptx/render.js';
import { resolveDocument } from '../../src/text/resolve.js';
import type { ExpectedElement } from '../../src/verify/element.js';
import { expectedPptx } from '../../src/verify/expected-pptx.js';
import { shown } from '../../src/verify/text-view.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { assets, fonts } from '../docx/builders.js';
import { buildPaper } from '../markup/program.js';
import { drawnDeck } from '../support/drawn-deck.js';
import { projectRoot } from '../support/project-files.js';
import type { XmlElement } from '../support/xml.js';
import { at, descendants, elementsOf, parseXml } from '../support/xml.js';

const run = promisify(execFile);

/** A paragraph, or what a picture shows, with the direction of a paragraph that has letters. */
type Part = readonly [text: string, direction?: string | undefined];

interface Deck {
  readonly document: ResolvedDocument;
  readonly slides: readonly XmlElement[];
  readonly styles: ReadonlyMap<string, XmlElement>;
}
const decks = new Map<string, Deck>();
const names = ['ar', 'fr'].flatMap((lang) => [`sample ${lang}`, `drawn ${lang}`]);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-pptx-'));
  const made = [];
  for (const [index, name] of names.entries()) {
    const lang = name.endsWith('ar') ? 'ar' : 'fr';
    const { document, bytes } = await (name.startsWith('sample') ? sample(lang) : drawn(lang));
    const file = join(folder, `${index}.pptx`);
    await writeFile(file, bytes);
    made.push({ name, file, document });
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = made.map(({ file }) => file);
  const words = [profile, '--headless', '--convert-to', 'fodp', '--outdir', folder, ...files];
  await run('soffice', words);
  for (const { name, file, document } of made) {
    // LibreOffice ends with success even when it could not read a file.
    const odf = parseXml(withoutData(await readFile(file.replace(/pptx$/u, 'fodp'), 'utf8')));
    const presentation = at(odf, 'office:body', 'office:presentation')!;
    const slides = elementsOf(presentation).filter(({ name: tag }) => tag === 'draw:page');
    const styles = [...descendants(odf, 'style:style')].map(
      (style) => [style.attributes.get('style:name') ?? '', style] as const,
    );
    decks.set(name, { document, slides, styles: new Map(styles) });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sample(lang: 'ar' | 'fr') {
  const world = diskWorld({ workspaceDir: join(projectRoot, 'data/beni-mellal') });
  const { value: workshop } = await openWorkshop(world, ['ar', 'fr']);
  const request = {
    id: 'deck/2024-steering-committee',
    languages: [lang],
    withEnclosures: false,
  } as const;
  const settled = workshop && (await settlePaper(workshop, request)).value;
  if (workshop === undefined || settled === undefined) throw new Error(`no deck in ${lang}`);
  return { document: settled, bytes: await renderPaper(workshop, settled, 'pptx') };
}

async function drawn(lang: 'ar' | 'fr') {
  const built = await buildPaper(drawnDeck(lang), {}, lang);
  expect(built.diagnostics).toEqual([]);
  const document = fitSlides(resolveDocument(built.value, fonts).value, assets());
  return { document, bytes: await renderPptx(document, assets()) };
}

/** Pictures are of no use here, and megabytes long. */
function withoutData(odf: string): string {
  return odf.replace(/<office:binary-data>[^<]*<\/office:binary-data>/gu, '');
}

/** Every paragraph and description of a slide in the order of the file; charts keep their own text. */
function partsOf(deck: Deck, slide: XmlElement, number: number): readonly Part[] {
  const visit = (element: XmlElement, frames: readonly XmlElement[]): readonly Part[] => {
    const { name, attributes } = element;
    if (name === 'text:p' || name === 'text:h') {
      const text = shown(textOf(element, number));
      return text === '' ? [] : [[text, directionOf(deck, element, frames, text)]];
    }
    if (name === 'svg:desc') return [[shown(textOf(element, number))]];
    if (name === 'draw:object' || name === 'draw:page-thumbnail') return [];
    // A description stands behind what is drawn in the frame, and before it in the tree.
    const children = [...elementsOf(element)].sort(
      (a, b) => Number(b.name === 'svg:desc') - Number(a.name === 'svg:desc'),
    );
    const inside = attributes.size === 0 ? frames : [element, ...frames];
    return children.flatMap((child) => visit(child, inside));
  };
  return visit(slide, []);
}

function textOf(element: XmlElement, number: number): string {
  if (element.name === 'text:page-number') return String(number);
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return child.name === 'text:line-break' ? '\n' : textOf(child, number);
    })
    .join('');
}

/** That of the paragraph's style, of the styles of the frames around it, or of those they rest on. */
function directionOf(
  { styles }: Deck,
  paragraph: XmlElement,
  frames: readonly XmlElement[],
  text: string,
): string | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const kinds = ['text:style-name', 'draw:text-style-name', 'presentation:style-name'];
  const named = [paragraph, ...frames].flatMap(({ attributes }) =>
    kinds.flatMap((kind) => attributes.get(kind) ?? []),
  );
  const modes = named.flatMap((first) => {
    for (let name: string | undefined = first; name !== undefined;) {
      const style: XmlElement | undefined = styles.get(name);
      const mode = at(style, 'style:paragraph-properties')?.attributes.get('style:writing-mode');
      if (mode !== undefined) return [mode];
      name = style?.attributes.get('style:parent-style-name');
    }
    return [];
  });
  return modes[0] === 'rl-tb' ? 'rtl' : 'ltr';
}

/** The same of the tree: paragraphs, and descriptions of pictures, of the slide with a number. */
function expectedParts(element: ExpectedElement, number: number, count: number): readonly Part[] {
  const { text, alt, attributes, children } = element;
  const below = children.flatMap((child) => expectedParts(child, number, count));
  if (text === undefined) return alt === undefined ? below : [[shown(alt)], ...below];
  const filled = text.runs.map(({ start, end, field }) =>
    field === undefined
      ? text.text.slice(start, end)
      : String(field === 'pageNumber' ? number : count),
  );
  const whole = shown(filled.join(''));
  const direction = /\p{L}/u.test(whole) ? attributes?.['Direction'] : undefined;
  return whole === '' ? below : [[whole, direction], ...below];
}

/** LibreOffice leaves out the description of a group, which organisation charts and timelines are. */
function describedGroups(document: ResolvedDocument): ReadonlySet<string> {
  const descriptions: string[] = [];
  walkBlocks(document, (block) => {
    if (block.type === 'orgChart' || block.type === 'timeline')
      descriptions.push(shown(inWords(block)));
  });
  return new Set(descriptions);
}

const isTitle = (frame: XmlElement): boolean =>
  frame.attributes.get('presentation:class') === 'title';

/** Without the tables that charts keep their figures in. */
function tablesIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'draw:object') return [];
    return child.name === 'table:table' ? [child] : tablesIn(child);
  });
}

describe.each(names)('LibreOffice, given the deck %s', (name) => {
  it('reads the paragraphs and descriptions of each slide, in order, each in its direction', () => {
    const deck = decks.get(name)!;
    const tree = expectedPptx(deck.document).children;
    const unread = describedGroups(deck.document);
    const expected = tree.map((slide, index) =>
      expectedParts(slide, index + 1, tree.length).filter(([text]) => !unread.has(text)),
    );
    const found = deck.slides.map((slide, index) => partsOf(deck, slide, index + 1));
    expect(found).toEqual(expected);
    const count = expected.flat().length;
    process.stdout.write(`${name}: ${expected.length} slides, ${count} paragraphs and pictures\n`);
  });

  it('reads the titles', () => {
    const { document, slides } = decks.get(name)!;
    const titles = slides.map((slide, index) =>
      descendants(slide, 'draw:frame')
        .filter(isTitle)
        .map((frame) => shown(textOf(frame, index))),
    );
    const wanted = expectedPptx(document).children.map((slide) =>
      slide.children.slice(0, 1).map(({ text }) => shown(text?.text ?? '')),
    );
    expect(titles).toEqual(wanted);
  });

  it('reads the rows and columns of the tables', () => {
    const { document, slides } = decks.get(name)!;
    const wanted: (readonly number[])[] = [];
    walkBlocks(document, (block) => {
      if (block.type === 'table')
        wanted.push([block.head.length + block.body.length, block.columnWidths.length]);
    });
    const found = slides.flatMap(tablesIn).map((table) => {
      const columns = descendants(table, 'table:table-column');
      return [descendants(table, 'table:table-row').length, columns.length];
    });
    expect(found).toEqual(wanted);
  });
});
