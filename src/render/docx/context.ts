/** What the renderer carries through one document: what it reads, what it collects, what it counts. */

import type { FontKey } from '../../fonts/font-key.js';
import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Alignment, Block, Language } from '../../document/tree.js';
import { walkBlocks } from '../../document/walk.js';
import { copyWith } from '../../lookup/copy-with.js';
import type { Assets } from '../assets.js';
import type { Relationships } from '../ooxml/package.js';
import type { DocxBlock } from './block.js';
import type { HeadingNumbering } from './heading-numbering.js';
import type { MultilevelNumbering } from './multilevel.js';
import { bookmarksOf } from './bookmarks.js';
import type { Bookmarks } from './bookmarks.js';
import { NumberingPart } from './numbering-part.js';
import type { WordParts } from './parts.js';

/** What the label of a list or heading needs. */
export interface LabelContext {
  readonly assets: Assets;
  /** Every font a run is set in. */
  readonly usedFonts: Set<FontKey>;
  readonly numbering: NumberingPart;
}

export interface DocxContext extends LabelContext {
  readonly headingNumbering: HeadingNumbering;
  readonly bookmarks: Bookmarks;
  /** Languages that the paper has headings in. */
  readonly headingLanguages: ReadonlySet<Language>;
  /** Gives 1, 2, 3, ...: the drawings, in reading order. */
  readonly nextDrawing: () => number;
  /** Pictures and charts, which the whole paper shares. */
  readonly parts: WordParts;
  /** What the part that is being written refers to: the body, a running head or foot. */
  readonly relationships: Relationships;
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
  readonly item?: { readonly numbering: number; readonly level: number };
  /** The multi-level list the block stands in, straight in one of its items. */
  readonly multilevel?: MultilevelNumbering;
  /** Overrides the space after the style gives. */
  readonly afterTwips?: number;
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
  const isPlain = placement.whole !== true && placement.endsWithNext !== true;
  if (isPlain || index === count - 1) return placement;
  const keepWithNext = placement.keepWithNext || placement.whole === true;
  return copyWith(placement, { keepWithNext, whole: false, endsWithNext: false });
}

export interface ContextSource {
  readonly document: ResolvedDocument;
  readonly assets: Assets;
  readonly parts: WordParts;
  /** Of the body. */
  readonly relationships: Relationships;
}

/** The context of a document, `number` giving the numbering of its headings. */
export function createContext(
  { document, assets, parts, relationships }: ContextSource,
  number: (document: ResolvedDocument, context: LabelContext) => HeadingNumbering,
): DocxContext {
  let drawings = 0;
  const headingLanguages = new Set<Language>();
  walkBlocks(document, (block) => {
    if (block.type === 'heading') headingLanguages.add(block.lang);
  });
  const labels: LabelContext = { assets, usedFonts: new Set(), numbering: new NumberingPart() };
  return {
    headingNumbering: number(document, labels),
    bookmarks: bookmarksOf(document),
    headingLanguages,
    nextDrawing: () => (drawings += 1),
    parts,
    relationships,
    ...labels,
  };
}
