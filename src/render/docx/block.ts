/** What stands in a section, a cell or a running head, on its way to becoming WordprocessingML. */

import { paragraphProperties } from './paragraph-format.js';
import type { ParagraphFormat } from './paragraph-format.js';

/** Its properties are written last, since the place it stands in may add to them. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly format: ParagraphFormat;
  /** Its runs. */
  readonly content: string;
}

export interface WrittenBlock {
  readonly kind: 'table' | 'contents';
  /** In pieces, since a table may be all of a paper. */
  readonly xml: readonly string[];
}

/** What may stand in a section. */
export type DocxBlock = ParagraphBlock | WrittenBlock;

export function paragraphBlock(format: ParagraphFormat, content = ''): ParagraphBlock {
  return { kind: 'paragraph', format, content };
}

export function blockXml(block: DocxBlock): string {
  return block.kind === 'paragraph' ? paragraphXml(block) : block.xml.join('');
}

/** In pieces. */
export function blocksXml(blocks: readonly DocxBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? paragraphXml(block) : block.xml));
}

function paragraphXml({ format, content }: ParagraphBlock): string {
  return `<w:p>${paragraphProperties(format)}${content}</w:p>`;
}

/** Throws on contents: a place that takes nothing but paragraphs and tables, such as a cell, cannot hold them. */
export function withoutContents(blocks: readonly DocxBlock[]): readonly DocxBlock[] {
  if (blocks.some(({ kind }) => kind === 'contents'))
    throw new Error('contents stand in a cell or a running head');
  return blocks;
}
