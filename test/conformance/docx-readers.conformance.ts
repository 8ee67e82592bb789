/**
 * Word files of the samples in mammoth and pandoc: what these readers take for headings, items of lists and cells of
 * tables is what the tree has, in its order, and pandoc sees the direction of every stretch of text. LibreOffice's reading is
 * in docx.conformance.ts.
 */

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import type { DefaultTreeAdapterMap } from 'parse5';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LanguageSetting } from '../../src/document/language.js';
import { handoutOf } from '../../src/document/handout.js';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import { walkBlocks } from '../../src/document/walk.js';
import { openWorkshop, renderPaper, settlePaper } from '../../src/pipeline.js';
import type { ExpectedElement } from '../../src/verify/element.js';
import { expectedTextBelow } from '../../src/verify/element.js';
import { expectedDocx } from '../../src/verify/expected-docx.js';
import { shown } from '../../src/verify/text-view.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { projectRoot } from '../support/project-files.js';

const run = promisify(execFile);
type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

const settings: readonly LanguageSetting[] = [
  { languages: ['ar'] },
  { languages: ['fr'] },
  { languages: ['ar', 'fr'] },
];
const papers = [
  ['inezgane', 'letter/2022-02'],
  ['inezgane', 'minutes/2022-05-27'],
  ['guelmim', 'report/2022'],
  ['taroudant', 'programme/2022-2024'],
].flatMap(([workspace = '', id = '']) =>
  settings.map((setting) => ({
    workspace,
    id,
    setting,
    name: `${id} ${setting.languages.join('+')}`,
  })),
);

interface Outline {
  /** "1 Présence" */
  readonly headings: readonly string[];
  readonly items: readonly string[];
  /** Those with text, in reading order. */
  readonly cells: readonly string[];
}

interface TreeOutline extends Outline {
  /** Places among the cells of those that hold a contents table: side by side, it stands in two. */
  readonly contentsAt: ReadonlySet<number>;
}

let folder = '';
const read = new Map<string, Record<'mammoth' | 'pandoc', Outline> & { tree: TreeOutline }>();
const directions = new Map<string, readonly string[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-readers-'));
  for (const { workspace, id, setting, name } of papers) {
    const world = diskWorld({ workspaceDir: join(projectRoot, 'data', workspace) });
    const { value: workshop } = await openWorkshop(world, ['ar', 'fr']);
    const request = { id, ...setting, withEnclosures: true };
    const settled = workshop && (await settlePaper(workshop, request)).value;
    if (workshop === undefined || settled === undefined) throw new Error(`no ${name}`);
    const bytes = await renderPaper(workshop, settled, 'docx');
    const file = join(folder, 'paper.docx');
    await writeFile(file, bytes);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const { stdout } = await run('pandoc', ['-f', 'docx', '-t', 'html', '--wrap=none', file], {
      maxBuffer: 2 ** 26,
    });
    const [byMammoth, byPandoc] = [parseFragment(html), parseFragment(stdout)];
    const outlines = {
      mammoth: outlineOf(byMammoth.childNodes),
      pandoc: outlineOf(byPandoc.childNodes),
    };
    read.set(name, { tree: outlineOfTree(handoutOf(settled)), ...outlines });
    directions.set(name, wronglyDirected(byPandoc.childNodes, false));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function outlineOfTree(document: ResolvedDocument): TreeOutline {
  const headings: string[] = [];
  walkBlocks(document, (block) => {
    if (block.type === 'heading') headings.push(`${block.level} ${shown(block.content.text)}`);
  });
  const elements = document.sections.flatMap(({ children }) => expectedDocx(children));
  const all = elements.flatMap(withChildren);
  const items = all.filter(
    ({ type, attributes }) => type === 'P' && attributes?.['Label'] !== undefined,
  );
  const cells = all
    .filter(({ type }) => type === 'TC')
    .map((cell) => ({
      text: shown(expectedTextBelow(cell)),
      hasContents: withChildren(cell).some(({ tail }) => tail !== undefined),
    }))
    .filter(({ text }) => text !== '');
  return {
    headings,
    items: items.map(({ text }) => shown(text?.text ?? '')),
    cells: cells.map(({ text }) => text),
    contentsAt: new Set(cells.flatMap(({ hasContents }, index) => (hasContents ? [index] : []))),
  };
}

/** Cells that hold a contents table without its numbers: those of the pages are not in the tree. */
function withoutPages(cells: readonly string[], contentsAt: ReadonlySet<number>): string[] {
  return cells.map((text, index) => (contentsAt.has(index) ? text.replace(/\p{N}/gu, '') : text));
}

function withChildren(element: ExpectedElement): readonly ExpectedElement[] {
  return [element, ...element.children.flatMap(withChildren)];
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function textOf(node: Node, without: ReadonlySet<string> = new Set()): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!isElement(node) || without.has(node.tagName)) return '';
  return node.childNodes.map((child) => textOf(child, without)).join('');
}

const lists = new Set(['ol', 'ul']);
const isHeading = (node: Node): boolean => /^h[1-6]$/u.test(node.nodeName);

/** An item's own text is that before a list within it. */
function outlineOf(nodes: readonly Node[]): Outline {
  const outline = { headings: [] as string[], items: [] as string[], cells: [] as string[] };
  const visit = (node: Node): void => {
    if (!isElement(node)) return;
    const level = /^h([1-6])$/u.exec(node.tagName)?.[1];
    if (level !== undefined) outline.headings.push(`${level} ${shown(textOf(node))}`);
    // pandoc puts a heading with a number of its own into a list, where it stays a heading.
    if (node.tagName === 'li' && !node.childNodes.some(isHeading))
      outline.items.push(shown(node.childNodes.map((each) => textOf(each, lists)).join('')));
    const cell = shown(textOf(node));
    if (['td', 'th'].includes(node.tagName) && cell !== '') outline.cells.push(cell);
    node.childNodes.forEach(visit);
  };
  nodes.forEach(visit);
  return outline;
}

/** Letters that are not in a stretch of their direction: pandoc marks what runs from right to left. */
function wronglyDirected(nodes: readonly Node[], rightToLeft: boolean): readonly string[] {
  return nodes.flatMap((node) => {
    if (isElement(node)) {
      const dir = node.attrs.find(({ name }) => name === 'dir')?.value;
      return wronglyDirected(node.childNodes, dir === undefined ? rightToLeft : dir === 'rtl');
    }
    const wrong = rightToLeft ? /\p{Script=Latin}|\p{Script=Tifinagh}/u : /\p{Script=Arabic}/u;
    const text = textOf(node);
    return wrong.test(text.replace(/[^\p{L}]/gu, '')) ? [text] : [];
  });
}

describe.each(papers)('$name', ({ name }) => {
  it.each(['mammoth', 'pandoc'] as const)(
    'has in %s the headings, items and cells of the tree',
    (reader) => {
      const { tree, [reader]: outline } = read.get(name)!;
      expect(outline.headings).toEqual(tree.headings);
      expect(outline.items).toEqual(tree.items);
      const [found, wanted] = [outline.cells, tree.cells].map((cells) =>
        withoutPages(cells, tree.contentsAt),
      );
      expect(found).toEqual(wanted);
      const counts = [tree.headings, tree.items, tree.cells].map(({ length }) => length).join(', ');
      process.stdout.write(`${name} in ${reader}: headings, items, cells: ${counts}\n`);
    },
  );

  it('has in pandoc the direction of every stretch of text', () => {
    expect(directions.get(name)).toEqual([]);
  });
});
