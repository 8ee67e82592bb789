/**
 * Takes blocks, gives a height in points that they surely fill, without setting their text: one line for each
 * paragraph, and for each row of a table. What is long is known by it to be longer than a page at no cost.
 */

import type { ResolvedText } from '../../document/resolved.js';
import type { StyleSheet } from '../../document/styles.js';
import type { Block, TableRow } from '../../document/tree.js';

export function certainHeightPt(
  blocks: readonly Block<ResolvedText>[],
  styles: StyleSheet,
): number {
  return blocks.reduce((height, block) => height + certainly(block, styles), 0);
}

function certainly(block: Block<ResolvedText>, styles: StyleSheet): number {
  switch (block.type) {
    case 'heading':
      return styles.heading[block.level].lineHeightPt;
    case 'paragraph':
      return styles.paragraph[block.role].lineHeightPt;
    case 'list':
      return block.items.reduce((sum, { children }) => sum + certainHeightPt(children, styles), 0);
    case 'group':
      return certainHeightPt(block.children, styles);
    case 'table':
      return [...block.head, ...block.body].reduce((sum, row) => sum + rowHeight(row, styles), 0);
    default:
      return 0;
  }
}

/** Cells over several rows share their height with what follows. */
function rowHeight({ cells }: TableRow<ResolvedText>, styles: StyleSheet): number {
  const heights = cells
    .filter(({ rowSpan }) => rowSpan === 1)
    .map(({ children }) => certainHeightPt(children, styles));
  return Math.max(0, ...heights);
}
