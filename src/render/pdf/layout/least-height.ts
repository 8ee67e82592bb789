/** Takes a node of the layout, gives the height it needs: whole, or the least with which it may begin a page's foot. */

import type { LayoutNode, TableNode } from './layout-node.js';

/** Lines of a paragraph that may stand alone before a page break. */
const leastLines = 2;

/** Points, margins included. `whole`: the node must stand whole (a heading); otherwise its beginning is enough. */
export function leastHeight(node: LayoutNode, widthPt: number, whole: boolean): number {
  const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0];
  const inner = widthPt - left - right;
  if (whole) return top + contentHeight(node, inner) + bottom;
  return top + beginningHeight(node, inner);
}

function beginningHeight(node: LayoutNode, widthPt: number): number {
  if ('text' in node) {
    const lines = node.block.lines(widthPt).length;
    const needed = lines <= leastLines + 1 ? Math.min(lines, leastLines + 1) : leastLines;
    return needed * node.block.lineHeightPt;
  }
  if ('stack' in node) {
    const [first] = node.stack;
    return first === undefined ? 0 : leastHeight(first, widthPt, node.unbreakable === true);
  }
  if ('columns' in node)
    return Math.max(0, ...node.columns.map((column) => leastHeight(column, column.width, false)));
  if ('table' in node) {
    const rows = node.table.headerRows + 1;
    return rowHeights(node)
      .slice(0, rows)
      .reduce((sum, height) => sum + height, 0);
  }
  return contentHeight(node, widthPt);
}

/** Height of the node's whole content in points. */
export function contentHeight(node: LayoutNode, widthPt: number): number {
  if ('text' in node) return node.block.lines(widthPt).length * node.block.lineHeightPt;
  if ('stack' in node)
    return node.stack.reduce((sum, item) => sum + leastHeight(item, widthPt, true), 0);
  if ('columns' in node)
    return Math.max(0, ...node.columns.map((column) => leastHeight(column, column.width, true)));
  if ('table' in node) return rowHeights(node).reduce((sum, height) => sum + height, 0);
  if ('section' in node) return contentHeight(node.section, widthPt);
  if ('image' in node) return node.width;
  return 1;
}

/** Height of each row in points, rules and padding included; a cell over several rows is counted in its last one. */
export function rowHeights(node: TableNode): readonly number[] {
  const { layout, table } = node;
  const padding = layout.paddingTop() + layout.paddingBottom() + layout.hLineWidth();
  const gap = layout.paddingLeft() + layout.paddingRight() + layout.vLineWidth();
  const heights = table.body.map(() => padding);
  const grow = (rowSpan: number): void => {
    table.body.forEach((row, rowIndex) => {
      row.forEach((cell, column) => {
        if (cell._span === true || (cell.rowSpan ?? 1) !== rowSpan) return;
        const span = cell.colSpan ?? 1;
        const width =
          table.widths.slice(column, column + span).reduce((sum, value) => sum + value, 0) +
          gap * (span - 1);
        const needed = contentHeight(cell, width) + padding;
        const last = rowIndex + rowSpan - 1;
        const above = heights.slice(rowIndex, last).reduce((sum, height) => sum + height, 0);
        heights[last] = Math.max(heights[last] ?? 0, needed - above);
      });
    });
  };
  const spans = new Set(table.body.flatMap((row) => row.map((cell) => cell.rowSpan ?? 1)));
  for (const span of [...spans].sort((one, other) => one - other)) grow(span);
  return heights;
}
