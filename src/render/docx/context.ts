/** What the renderer carries through one document: what it reads, what it collects, what it counts. */

import type { NumberingDefinition, Paragraph, Table } from 'docx';

import type { FontKey } from '../../fonts/font-key.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { Alignment, Block } from '../../document/tree.js';
import type { Assets } from '../assets.js';

export interface DocxContext {
  readonly assets: Assets;
  /** Every font a run is set in, by family and style. */
  readonly usedFonts: Map<string, FontKey>;
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
  readonly listDepth: number;
  /** Alignment of the enclosing cell, for blocks without one of their own. */
  readonly align?: Alignment;
  readonly keepWithNext: boolean;
  readonly pageBreakBefore: boolean;
  /** The list item the block opens: its label stands before the block. */
  readonly item?: { readonly numbering: NumberingDefinition; readonly level: number };
  /** Overrides the space after the style gives. */
  readonly afterTwips?: number;
}

/** What may stand in a section, a header or a cell. */
export type DocxBlock = Paragraph | Table;

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

export function createContext(assets: Assets): DocxContext {
  let drawings = 0;
  let numberings = 0;
  return {
    assets,
    usedFonts: new Map(),
    nextDrawing: () => (drawings += 1),
    nextNumbering: () => (numberings += 1),
  };
}

export function useFont(context: DocxContext, key: FontKey): void {
  context.usedFonts.set(`${key.family}/${key.style}`, key);
}
