/**
 * The sample papers as Word files in LibreOffice: what it reads is compared with the tree, paragraph by paragraph,
 * and what it prints with our own PDF, page by page.
 */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ResolvedDocument, ResolvedText } from '../../src/document/resolved.js';
import type { Block } from '../../src/document/tree.js';
import { walkBlocks } from '../../src/document/walk.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { openSampleWorkshop, samplePapers, settleSample } from '../docx/sample-papers.js';
import { bindSpaces } from '../../src/text/unbreakable.js';
import { bodyTexts, withoutMarks } from '../support/docx-text.js';
import { readWithPdfJs } from '../support/readback.js';
import type { XmlElement } from '../support/xml.js';
import { at, descendants, elementsOf, parseXml } from '../support/xml.js';

const run = promisify(execFile);
let folder = '';

interface Opened {
  readonly document: ResolvedDocument;
  /** What LibreOffice read, as flat ODF. */
  readonly text: XmlElement;
  readonly styles: XmlElement;
  readonly pages: { readonly word: number; readonly own: number };
}
const opened = new Map<string, Opened>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-docx-'));
  const workshop = await openSampleWorkshop();
  const made = await Promise.all(
    samplePapers.map(async (paper, index) => {
      const { document, assets } = await settleSample(workshop, paper);
      await writeFile(join(folder, `${index}.docx`), await renderDocx(document, assets));
      const own = await readWithPdfJs(await renderPdf(document, assets));
      return { name: paper.name, document, own: own.length, index };
    }),
  );
  // LibreOffice ends with success even when it could not read a file: what it wrote is read back below.
  await convert('pdf', made.length);
  await convert('fodt', made.length);
  for (const { name, document, own, index } of made) {
    const odf = parseXml(await readFile(join(folder, `${index}.fodt`), 'utf8'));
    const word = await readWithPdfJs(await readFile(join(folder, `${index}.pdf`)));
    opened.set(name, {
      document,
      text: at(odf, 'office:body', 'office:text')!,
      styles: at(odf, 'office:automatic-styles')!,
      pages: { word: word.length, own },
    });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function convert(format: string, count: number): Promise<void> {
  const files = Array.from({ length: count }, (_, index) => join(folder, `${index}.docx`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    folder,
    ...files,
  ]);
}

/** Text of a paragraph of ODF; white space is as written only inside text:s, text:tab and text:line-break. */
function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/[ \t\r\n]+/gu, ' ');
      if (child.name === 'text:line-break') return '\n';
      if (child.name === 'text:tab') return '\t';
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes.get('text:c') ?? 1));
      return child.name.startsWith('draw:') ? '' : textOf(child);
    })
    .join('');
}

function paragraphs(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === 'text:p' || child.name === 'text:h' ? [child] : paragraphs(child),
  );
}

function blocksOf(document: ResolvedDocument): readonly Block<ResolvedText>[] {
  const blocks: Block<ResolvedText>[] = [];
  walkBlocks(document, (block) => blocks.push(block));
  return blocks;
}

describe.each(samplePapers)('LibreOffice, given $name', ({ name }) => {
  const file = (): Opened => opened.get(name)!;

  it('reads the text of the source', () => {
    const read = paragraphs(file().text).map((each) => withoutMarks(textOf(each)));
    expect(read.filter((text) => text !== '')).toEqual(bodyTexts(file().document));
  });

  it('reads the headings with their levels', () => {
    const read = descendants(file().text, 'text:h').map((each) => [
      Number(each.attributes.get('text:outline-level')),
      withoutMarks(textOf(each)),
    ]);
    const written = blocksOf(file().document).flatMap((block) =>
      block.type === 'heading' ? [[block.level, bindSpaces(block.content.text)]] : [],
    );
    expect(read).toEqual(written);
  });

  it('reads the items of lists and the heads of tables', () => {
    const blocks = blocksOf(file().document);
    const items = blocks.reduce(
      (sum, block) => sum + (block.type === 'list' ? block.items.length : 0),
      0,
    );
    const heads = blocks.filter((block) => block.type === 'table' && block.head.length > 0);
    expect(descendants(file().text, 'text:list-item')).toHaveLength(items);
    expect(descendants(file().text, 'table:table-header-rows')).toHaveLength(heads.length);
  });

  it('reads the direction of every paragraph', () => {
    const styles = new Map(
      elementsOf(file().styles).map((style) => [style.attributes.get('style:name'), style]),
    );
    for (const paragraph of paragraphs(file().text)) {
      const content = textOf(paragraph);
      const letters = /\p{L}/u.exec(content)?.[0];
      const style = styles.get(paragraph.attributes.get('text:style-name'));
      const mode = at(style, 'style:paragraph-properties')?.attributes.get('style:writing-mode');
      if (letters === undefined) continue;
      const expected = /\p{Script=Arabic}/u.test(letters) ? 'rl-tb' : 'lr-tb';
      expect([content, mode ?? 'lr-tb']).toEqual([content, expected]);
    }
  });

  it('prints as many pages as our own PDF, give or take one', () => {
    const { word, own } = file().pages;
    expect(word).toBeGreaterThan(0);
    expect(Math.abs(word - own)).toBeLessThanOrEqual(1);
  });
});
