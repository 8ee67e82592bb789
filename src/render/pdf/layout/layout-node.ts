/** What the renderer hands to pdfmake's layout engine, and what it gets back. All measures in points. */

import type { StructureElement } from '../file/structure.js';
import type { LineBlock, PdfLine } from './line-block.js';

/** left, top, right, bottom */
export type Margin = readonly [number, number, number, number];

interface NodeBase {
  margin?: Margin;
  /** Filled by pdfmake. */
  positions?: unknown[];
  _margin?: Margin | null;
  _minWidth?: number;
  _maxWidth?: number;
  /** Stays on the page of what follows. */
  keepWithNext?: boolean;
  pageBreak?: 'before';
  unbreakable?: boolean;
}

export interface LeafNode extends NodeBase {
  text: string;
  block: LineBlock;
}
export interface StackNode extends NodeBase {
  stack: LayoutNode[];
}
export interface ColumnsNode extends NodeBase {
  columns: (LayoutNode & { width: number })[];
  columnGap: number;
}
export interface TableNode extends NodeBase {
  table: {
    widths: number[];
    headerRows: number;
    keepWithHeaderRows: number;
    dontBreakRows: boolean;
    body: TableCellNode[][];
  };
  layout: TableLayout;
}
export interface TableCellNode extends StackNode {
  colSpan?: number;
  rowSpan?: number;
  fillColor?: string;
  verticalAlignment?: 'middle';
  /** Set by pdfmake on the places a span covers. */
  _span?: boolean;
}
export interface TableLayout {
  hLineWidth(): number;
  vLineWidth(): number;
  hLineColor(): string;
  vLineColor(): string;
  paddingLeft(): number;
  paddingRight(): number;
  paddingTop(): number;
  paddingBottom(): number;
}
export interface ImageNode extends NodeBase {
  image: string;
  width: number;
  alignment: 'left' | 'center' | 'right';
  element: StructureElement | undefined;
}
export interface CanvasNode extends NodeBase {
  canvas: {
    type: 'line';
    x1: number;
    y1: number;
    x2: number;
    y2: number;
    lineWidth: number;
    lineColor: string;
  }[];
}
/** Pages of their own, with their own running heads. */
export interface SectionNode extends NodeBase {
  section: LayoutNode;
  pageOrientation: 'portrait' | 'landscape';
  header: RunningContent | null;
  footer: RunningContent | null;
}

export type RunningContent = (pageNumber: number, pageCount: number) => LayoutNode | undefined;

export type LayoutNode =
  LeafNode | StackNode | ColumnsNode | TableNode | ImageNode | CanvasNode | SectionNode;

export interface LayoutContext {
  readonly availableWidth: number;
  readonly availableHeight: number;
  readonly y: number;
  readonly pageMargins: { readonly top: number };
}

export interface LayoutWriter {
  context(): LayoutContext;
  addLine(line: PdfLine): unknown;
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
  readonly items: readonly { readonly type: string; readonly item: unknown }[];
  readonly pageSize: { readonly width: number; readonly height: number };
}
