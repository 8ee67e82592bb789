/** Takes a node of the layout, gives the height it needs: whole, or the least with which it may begin at a page's foot. */

import { openCells, rowHeights } from './grid-table.js';
import type { GridTable } from './grid-table.js';
import type { LayoutNode } from './layout-node.js';

/** Lines of a paragraph that may stand alone before a page break. */
export const leastLines = 2;

/** Points, margins included. `whole`: the node must stand whole (a heading); otherwise its beginning is enough. */
export function leastHeight(node: LayoutNode, widthPt: number, whole: boolean): number {
  const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0];
  const inner = widthPt - left - right;
  if (whole) return top + contentHeight(node, inner) + bottom;
  return top + beginningHeight(node, inner);
}

function beginningHeight(node: LayoutNode, widthPt: number): number {
  if (node.whole === true) return contentHeight(node, widthPt);
  if ('block' in node) {
    const lines = node.block.lineCount(widthPt);
    // Of three lines none may be left alone, so they stand together.
    return (lines <= leastLines + 1 ? lines : leastLines) * node.block.lineHeightPt;
  }
  if ('grid' in node) return total(firstHeights(node.grid, node.grid.headerRows + 1));
  if ('stack' in node) return total(keptTogether(node.stack, widthPt));
  if ('columns' in node)
    return Math.max(0, ...node.columns.map((column) => leastHeight(column, column.width, false)));
  return contentHeight(node, widthPt);
}

/** Heights of what stands together from an item on: all that keeps with the next, and what follows it. */
export function keptTogether(
  items: readonly LayoutNode[],
  widthPt: number,
  from = 0,
): readonly number[] {
  let last = from;
  while (last < items.length && holdsOn(items[last], widthPt)) last++;
  const together = items.slice(from, last + 1);
  return together.map((item, index) =>
    index < together.length - 1
      ? leastHeight(item, widthPt, true)
      : leastHeight(item, widthPt, false) + (item.roomBelowPt ?? 0),
  );
}

/**
 * Whether the whole item stays on the page of what follows: also where its last lines must and it has few. Of three
 * lines none may be left alone, and a heading above must not be either.
 */
export function holdsOn(item: LayoutNode | undefined, widthPt: number): boolean {
  if (item === undefined || item.keepWithNext === true) return item !== undefined;
  if (item.endsWithNext !== true) return false;
  if ('block' in item) return item.block.lineCount(widthPt) <= leastLines + 1;
  return leastHeight(item, widthPt, true) <= shortPt;
}

/** Lists, and passages in two languages, up to this height are not parted for the sake of what follows. */
const shortPt = 100;

/** Height of the node's whole content in points. */
export function contentHeight(node: LayoutNode, widthPt: number): number {
  if ('block' in node) return node.block.lineCount(widthPt) * node.block.lineHeightPt;
  if ('grid' in node) return total(firstHeights(node.grid, node.grid.rows.length));
  if ('stack' in node) return total(node.stack.map((item) => leastHeight(item, widthPt, true)));
  if ('columns' in node)
    return Math.max(0, ...node.columns.map((column) => leastHeight(column, column.width, true)));
  if ('section' in node) return contentHeight(node.section, widthPt);
  if ('drawing' in node) return node.drawing.heightPt;
  if ('image' in node) return node._height ?? node.width;
  return 1;
}

/** Heights of the first rows, which what stands below them does not change. */
function firstHeights(grid: GridTable, count: number): readonly number[] {
  const first = { ...grid, rows: grid.rows.slice(0, count) };
  return rowHeights(first, openCells(first), { from: 0, to: first.rows.length });
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
