/** What the renderer carries through one document: what it reads, what it collects, what it counts. */

import { Paragraph, Table } from 'docx';
import type { FileChild, NumberingDefinition } from 'docx';

import type { FontKey } from '../../fonts/font-key.js';
import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Alignment, Block, Language } from '../../document/tree.js';
import { walkBlocks } from '../../document/walk.js';
import type { Assets } from '../assets.js';
import type { HeadingNumbering } from './heading-numbering.js';
import type { MultilevelNumbering } from './multilevel.js';
import { bookmarksOf } from './bookmarks.js';
import type { Bookmarks } from './bookmarks.js';

/** What the label of a list or heading needs. */
export interface LabelContext {
  readonly assets: Assets;
  /** Every font a run is set in, by family and style. */
  readonly usedFonts: Map<string, FontKey>;
}

export interface DocxContext extends LabelContext {
  readonly headingNumbering: HeadingNumbering;
  readonly bookmarks: Bookmarks;
  /** Languages that the paper has headings in. */
  readonly headingLanguages: ReadonlySet<Language>;
  /** Gives 1, 2, 3, ...: the drawings, in reading order. */
  readonly nextDrawing: () => number;
  /** Gives 1, 2, 3, ...: the numbering definitions, in reading order. */
  readonly nextNumbering: () => number;
}

/** Where a block stands, and what its surroundings ask of it. */
export interface Placement {
  readonly widthTwips: number;
  /** Indent at the start side, from enclosing list items. */
  readonly indentTwips: number;
  /** Indent at the end side. */
  readonly endIndentTwips?: number;
  readonly listDepth: number;
  /** Alignment of the enclosing cell, for blocks without one of their own. */
  readonly align?: Alignment;
  readonly keepWithNext: boolean;
  /** The last lines of the block stay on the page of what follows. */
  readonly endsWithNext?: boolean;
  /** No page ends inside the block, nor between the blocks of a sequence. */
  readonly whole?: boolean;
  readonly pageBreakBefore: boolean;
  /** The list item the block opens: its label stands before the block. */
  readonly item?: { readonly numbering: NumberingDefinition; readonly level: number };
  /** The multi-level list the block stands in, straight in one of its items. */
  readonly multilevel?: MultilevelNumbering;
  /** Overrides the space after the style gives. */
  readonly afterTwips?: number;
}

/** What may stand in a section. */
export type DocxBlock = FileChild;

/** The blocks, for a place that takes nothing but paragraphs and tables: a cell, a running head. */
export function paragraphsAndTables(blocks: readonly DocxBlock[]): (Paragraph | Table)[] {
  return blocks.map((block) => {
    if (block instanceof Paragraph || block instanceof Table) return block;
    throw new Error('contents stand in a cell or a running head');
  });
}

/** Renders blocks in a placement; handed to the nodes that contain blocks, so that they need not know the others. */
export type BlocksRenderer = (
  blocks: readonly Block<ResolvedText>[],
  context: DocxContext,
  placement: Placement,
) => DocxBlock[];

/** A block at the top of a column: nothing asked of it. */
export function freePlacement(widthTwips: number): Placement {
  return {
    widthTwips,
    indentTwips: 0,
    listDepth: 0,
    keepWithNext: false,
    pageBreakBefore: false,
  };
}

/** Where a part of the block in the placement stands: of what is whole, all parts but the last hold on to the next. */
export function heldPart(placement: Placement, index: number, count: number): Placement {
  if (index === count - 1) return placement;
  const keepWithNext = placement.keepWithNext || placement.whole === true;
  return { ...placement, keepWithNext, whole: false, endsWithNext: false };
}

/** The context of a document, `number` giving the numbering of its headings. */
export function createContext(
  document: ResolvedDocument,
  assets: Assets,
  number: (document: ResolvedDocument, context: LabelContext) => HeadingNumbering,
): DocxContext {
  let drawings = 0;
  let numberings = 0;
  const headingLanguages = new Set<Language>();
  walkBlocks(document, (block) => {
    if (block.type === 'heading') headingLanguages.add(block.lang);
  });
  const labels: LabelContext = { assets, usedFonts: new Map() };
  return {
    ...labels,
    headingNumbering: number(document, labels),
    bookmarks: bookmarksOf(document),
    headingLanguages,
    nextDrawing: () => (drawings += 1),
    nextNumbering: () => (numberings += 1),
  };
}

export function useFont(context: Pick<LabelContext, 'usedFonts'>, key: FontKey): void {
  context.usedFonts.set(`${key.family}/${key.style}`, key);
}
