/**
 * pdfmake's layout engine with our paragraphs: it keeps columns, tables, page breaks and running heads; lines come
 * finished from LineBlock, and pages break by the typesetter's rules (no widow, no orphan, headings with their text).
 */

import layoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import { placeGrid } from './grid-layout.js';
import type {
  DrawingNode,
  LaidPage,
  LayoutNode,
  LeafNode,
  NodePreprocessor,
  StackNode,
} from './layout-node.js';
import { holdsOn, keptTogether, leastLines, total } from './least-height.js';
import { PdfLine } from './line-block.js';

const LayoutBuilder = layoutBuilderModule.default;

export class PaperLayout extends LayoutBuilder {
  /** Takes each page but the last as soon as only its running heads are missing, in order. */
  takePage: ((page: LaidPage) => void) | undefined;
  #taken = 0;
  /** Inside what goes back to the page it began on: columns and cells. */
  #apart = 0;

  override tryLayoutDocument(...rest: unknown[]): unknown {
    const { docMeasure } = this;
    const measureKit = docMeasure.measureNode.bind(docMeasure);
    this.docPreprocessor = asItIs;
    docMeasure.measureNode = (node) => measured(node, measureKit);
    return super.tryLayoutDocument(...rest);
  }

  override processNode(node: LayoutNode): void {
    node.positions = placedHere(node) ? nowhere : [];
    if (node.pageBreak === 'before') this.writer.moveToNextPage();
    const margin = node._margin;
    if (!margin) {
      this.#place(node);
      return;
    }
    const [left, top, right, bottom] = margin;
    this.#moveDown(top);
    this.writer.context().addMargin(left, right);
    this.#place(node);
    this.#moveDown(bottom);
    this.writer.context().addMargin(-left, -right);
  }

  /** Gives away the pages before this one, where nothing goes back to them. */
  #leavePages(): void {
    if (this.takePage === undefined || this.#apart > 0 || this.writer.transactionLevel > 0) return;
    const { page, pages } = this.writer.context();
    for (const left of pages.slice(this.#taken, page)) this.takePage(left);
    this.#taken = page;
  }

  override processColumns(node: LayoutNode): void {
    this.#apart++;
    super.processColumns(node);
    this.#apart--;
  }

  /** A space that the page has no room for ends it. */
  #moveDown(heightPt: number): void {
    const context = this.writer.context();
    const { availableHeight } = context;
    context.moveDown(Math.min(heightPt, availableHeight));
    if (heightPt > availableHeight) this.writer.moveToNextPage();
  }

  #place(node: LayoutNode): void {
    if ('stack' in node) this.processVerticalContainer(node);
    else if ('section' in node) this.processSection(node);
    else if ('columns' in node) this.processColumns(node);
    else if ('image' in node) this.processImage(node);
    else if ('canvas' in node) this.processCanvas(node);
    else this.processLeaf(node);
  }

  /** Height of what must stand below the last lines of the node that is placed next, in points. */
  #belowPt = 0;

  override processLeaf(node: LayoutNode): void {
    const belowPt = this.#takeBelow();
    if ('grid' in node) {
      this.#apart++;
      placeGrid(node.grid, this);
      this.#apart--;
    } else if ('drawing' in node) this.#placeDrawing(node);
    else if ('block' in node) this.#placeLines(node, belowPt);
  }

  #placeDrawing({ drawing }: DrawingNode): void {
    if (drawing.heightPt > this.writer.context().availableHeight && !this.#atTop())
      this.writer.moveToNextPage();
    this.writer.addVector({ type: 'rect', x: 0, y: 0, drawing });
    this.writer.context().moveDown(drawing.heightPt);
  }

  #atTop(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + 0.001;
  }

  /** At a page end at least two lines of a paragraph stay together on either side. */
  #placeLines(node: LeafNode, belowPt: number): void {
    const { block } = node;
    const width = this.writer.context().availableWidth;
    const lines = block.lines(width);
    const breakAt = this.#pageBreakIn(lines.length, block.lineHeightPt, belowPt);
    lines.forEach((set, index) => {
      if (index === breakAt) this.writer.moveToNextPage();
      this.writer.addLine(new PdfLine(block, set, index, width));
    });
  }

  /**
   * Before a block that keeps with the next, or that is to stand whole, makes sure of the room. The engine's own
   * unbreakable blocks lose what is longer than a page, and give tables no height to end at.
   */
  override processVerticalContainer(node: LayoutNode): void {
    const { stack } = node as StackNode;
    const belowStackPt = this.#takeBelow();
    const width = this.writer.context().availableWidth;
    stack.forEach((item, index) => {
      // Columns begin on one page: neither may stay behind when the beginning of the other has no room.
      const chained = holdsOn(stack[index - 1], width);
      const wholly = holdsOn(item, width) || item.whole === true;
      if (!chained && (wholly || 'columns' in item)) this.#keepTogether(stack, index);
      this.#belowPt = index === stack.length - 1 ? belowStackPt : 0;
      if (item.endsWithNext === true) this.#belowPt = total(keptTogether(stack, width, index + 1));
      // Columns are not parted for the sake of what follows.
      if ('columns' in item) this.#belowPt = 0;
      this.processNode(item);
      this.#leavePages();
    });
  }

  /** Index of the line that must begin the next page, where the engine would leave a single line behind; -1 for none. */
  #pageBreakIn(count: number, lineHeight: number, belowPt: number): number {
    const context = this.writer.context();
    const fitting = Math.floor((context.availableHeight + 0.001) / lineHeight);
    const atTop = this.#atTop();
    if (fitting >= count) {
      if (count * lineHeight + belowPt <= context.availableHeight + 0.001) return -1;
      if (count >= 2 * leastLines) return count - leastLines;
      return atTop ? -1 : 0;
    }
    if (fitting <= 1) return atTop ? -1 : 0;
    if (count - fitting === 1) return fitting - 1 >= 2 ? fitting - 1 : atTop ? -1 : 0;
    return -1;
  }

  #takeBelow(): number {
    const belowPt = this.#belowPt;
    this.#belowPt = 0;
    return belowPt;
  }

  #keepTogether(items: readonly LayoutNode[], from: number): void {
    const { availableWidth, availableHeight, y, pageMargins } = this.writer.context();
    const needed = total(keptTogether(items, availableWidth, from));
    if (needed <= availableHeight + 0.01 || this.#atTop()) return;
    // What no page holds may as well begin here, unless a heading would be left alone.
    const pageHeight = y - pageMargins.top + availableHeight;
    if (needed <= pageHeight || holdsOn(items[from], availableWidth)) this.writer.moveToNextPage();
  }
}

/** The engine notes of what it places where it stands, for questions that nobody asks here: ours are not noted. */
const nowhere: unknown[] = [];

function placedHere(node: LayoutNode): boolean {
  return 'stack' in node || 'text' in node;
}

/** Before it measures, the engine spells out what authors write shortly, and numbers their lists: ours are nodes already. */
const asItIs: NodePreprocessor = {
  preprocessDocument: (node) => node,
  preprocessBlock: (node) => node,
};

/**
 * The engine looks for styles, and asks for the widths of what stands in columns that fit their content: our nodes have
 * none, and ours have a given width. What it draws itself it measures itself.
 */
function measured(node: LayoutNode, measureKit: (node: LayoutNode) => LayoutNode): LayoutNode {
  if ('image' in node || 'canvas' in node) return measureKit(node);
  node._margin = node.margin ?? null;
  const inside = (each: LayoutNode): LayoutNode => measured(each, measureKit);
  if ('section' in node) inside(node.section);
  else if ('stack' in node) node.stack.forEach(inside);
  else if ('columns' in node) {
    node._gap = node.columnGap;
    node.columns.forEach(inside);
  } else if ('grid' in node)
    for (const row of node.grid.rows) for (const { content } of row) inside(content);
  return node;
}
