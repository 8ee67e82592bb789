/** Reads the text of a Word file back, paragraph by paragraph, to compare it with what was put in. */

import { strFromU8, unzipSync } from 'fflate';

import { drawnAsTable } from '../../src/document/drawn-as-table.js';
import type { ResolvedDocument, ResolvedText } from '../../src/document/resolved.js';
import type { Block } from '../../src/document/tree.js';
import { unknownNode } from '../../src/document/tree.js';
import { bindSpaces } from '../../src/text/unbreakable.js';
import type { XmlElement } from './xml.js';
import { at, descendants, elementsOf, parseXml, valueOf } from './xml.js';

export interface DocxFile {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The root of an XML part; throws when the file has none of that name. */
  xml(name: string): XmlElement;
}

export function openDocx(bytes: Uint8Array): DocxFile {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  return {
    parts,
    xml(name) {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`no part ${name}`);
      return parseXml(strFromU8(part));
    },
  };
}

/** Characters the renderer may add for readers without isolates: they are part of no word. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200E\u200F\u202A-\u202C\u2060]/gu, '');
}

export interface DocxParagraph {
  readonly style: string;
  /** Exactly as written, invisible marks included. */
  readonly text: string;
  readonly element: XmlElement;
}

/** The paragraphs of a part in document order, empty ones left out. */
export function paragraphsOf(root: XmlElement): readonly DocxParagraph[] {
  return descendants(root, 'w:p')
    .map((element) => ({
      style: valueOf(at(element, 'w:pPr'), 'w:pStyle') ?? '',
      text: textOf(element),
      element,
    }))
    .filter(({ text }) => text !== '');
}

function textOf(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 'w:t') return child.children.join('');
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      if (child.name === 'w:fldSimple') return '0';
      return child.name.endsWith('Pr') ? '' : textOf(child);
    })
    .join('');
}

/** Texts of the tree's own blocks with the no-break spaces that Word is given, in the order a Word file holds them (letterhead: left, middle, right). */
export function bodyTexts(document: ResolvedDocument): readonly string[] {
  return document.sections
    .flatMap((section) => section.children.flatMap(blockTexts))
    .filter((text) => text !== '');
}

export function blockTexts(block: Block<ResolvedText>): readonly string[] {
  const inside = (blocks: readonly Block<ResolvedText>[]): readonly string[] =>
    blocks.flatMap(blockTexts);
  const caption = (content: ResolvedText | undefined): readonly string[] =>
    content === undefined ? [] : [bindSpaces(content.text)];
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [bindSpaces(block.content.text)];
    case 'list':
      return block.items.flatMap((item) => inside(item.children));
    case 'table':
      return [
        ...caption(block.caption),
        ...[...block.head, ...block.body].flatMap((row) =>
          row.cells.flatMap((cell) => inside(cell.children)),
        ),
      ];
    case 'figure':
      return caption(block.caption);
    case 'letterhead':
      return inside([...block.left, ...block.middle, ...block.right]);
    case 'fields':
      return block.items.map(({ label, value }) =>
        bindSpaces([label.text, value.text].filter((text) => text !== '').join(' ')),
      );
    case 'signatures':
      return block.items.flatMap(({ role, name }) => [
        bindSpaces(role.text),
        bindSpaces(name.text),
      ]);
    case 'group':
      return inside(block.children);
    case 'parallel':
      return inside([block.left, block.right]);
    case 'contents':
      return block.entries.map((entry) => `${bindSpaces(entry.content.text)}\t0`);
    case 'chart':
      return [bindSpaces(block.caption.text), bindSpaces(block.summary.text)];
    case 'gallery':
      return [
        ...(block.caption === undefined ? [] : [bindSpaces(block.caption.text)]),
        ...inside(block.pictures.flatMap(({ captions }) => captions)),
      ];
    case 'orgChart':
    case 'timeline':
      return inside(drawnAsTable(block));
    case 'rule':
    case 'pageBreak':
      return [];
    default:
      return unknownNode(block);
  }
}
