/** What the renderer hands to pdfmake's layout engine, and what it gets back. All measures in points. */

import type { Drawing } from '../drawing/drawing.js';
import type { StructureElement } from '../file/structure.js';
import type { GridTable } from './grid-table.js';
import type { LineBlock, PdfLine } from './line-block.js';

/** left, top, right, bottom */
export type Margin = readonly [number, number, number, number];

interface NodeBase {
  margin?: Margin;
  /** Filled by pdfmake. */
  positions?: unknown[];
  /** What the engine goes by, set when it measures. */
  _margin?: Margin | null;
  /** Stays on the page of what follows. */
  keepWithNext?: boolean;
  /** Points that stay free below it on its page: for the hand and the stamp. */
  roomBelowPt?: number;
  /** Its last lines stay on the page of what follows. */
  endsWithNext?: boolean;
  pageBreak?: 'before';
  whole?: boolean;
}

/** A paragraph. To the engine it is a text without characters; its lines come from the block. */
export interface LeafNode extends NodeBase {
  text: '';
  block: LineBlock;
}
/** A table. To the engine it is a text too: rows, spans and page breaks are ours (see grid-layout). */
export interface GridNode extends NodeBase {
  text: '';
  grid: GridTable;
}
/** A drawing. To the engine it is a text as well: it is placed whole. */
export interface DrawingNode extends NodeBase {
  text: '';
  drawing: Drawing;
}
export interface StackNode extends NodeBase {
  stack: LayoutNode[];
}
export interface ColumnsNode extends NodeBase {
  columns: (LayoutNode & { width: number })[];
  columnGap: number;
  /** What the engine goes by, set when it measures. */
  _gap?: number;
}
export interface ImageNode extends NodeBase {
  image: string;
  width: number;
  alignment: 'left' | 'center' | 'right';
  element: StructureElement | undefined;
  /** Set by pdfmake when it has measured the picture. */
  _height?: number;
}
export interface CanvasNode extends NodeBase {
  canvas: (CanvasLine | CanvasRectangle)[];
}
export interface CanvasLine {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
  lineColor: string;
}
export interface CanvasRectangle {
  type: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
  color: string;
}
/** Pages of their own, with their own running heads. */
export interface SectionNode extends NodeBase {
  section: LayoutNode;
  /** What stands behind the text of every page. */
  background?: () => LayoutNode;
  pageOrientation: 'portrait' | 'landscape';
  /** Where they are not those of the paper: slides, and running heads that need more room. */
  pageSize?: { readonly width: number; readonly height: number; readonly orientation: string };
  pageMargins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  header: RunningContent | null;
  footer: RunningContent | null;
}

export type RunningContent = (pageNumber: number, pageCount: number) => LayoutNode | undefined;

export type LayoutNode =
  | LeafNode
  | GridNode
  | DrawingNode
  | StackNode
  | ColumnsNode
  | ImageNode
  | CanvasNode
  | SectionNode;

/** What the engine does with nodes before it measures them. */
export interface NodePreprocessor {
  preprocessDocument(node: LayoutNode): LayoutNode;
  preprocessBlock(node: LayoutNode): LayoutNode;
}

/** Where the engine stands on the page. */
export interface LayoutContext {
  x: number;
  y: number;
  availableWidth: number;
  availableHeight: number;
  readonly pageMargins: { readonly top: number };
  /** Index of the page it stands on. */
  readonly page: number;
  readonly pages: readonly LaidPage[];
  moveDown(offset: number): void;
  addMargin(left: number, right: number): void;
}

export interface RectangleVector {
  readonly type: 'rect';
  x: number;
  y: number;
  readonly w: number;
  readonly h: number;
  readonly color?: string;
  readonly lineWidth?: number;
  readonly lineColor?: string;
}

/** A drawing where the engine has put it; a rectangle to the engine, which moves those with their column. */
export interface LaidDrawing {
  readonly type: 'rect';
  x: number;
  y: number;
  readonly drawing: Drawing;
}

export interface LayoutWriter {
  context(): LayoutContext;
  /** How many unbreakable blocks are begun, in which pages are not those of the paper. */
  readonly transactionLevel: number;
  /** Adds the line at its place from the context's; with `stay`, the context does not move down. */
  addLine(line: PdfLine, stay?: boolean): unknown;
  addVector(vector: RectangleVector | LaidDrawing): unknown;
  moveToNextPage(): void;
}

export type LaidLine = PdfLine;

export interface LaidImage {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  readonly element: StructureElement | undefined;
}

export interface LaidPage {
  items: { readonly type: string; readonly item: unknown }[];
  readonly pageSize: { readonly width: number; readonly height: number };
}
