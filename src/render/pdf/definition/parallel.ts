/** The same passage in two languages: two columns that begin at the same height and go on over pages. */

import type { ResolvedText } from '../../../document/resolved.js';
import { directionOf } from '../../../document/language.js';
import type { Parallel } from '../../../document/tree.js';
import type { LayoutNode, StackNode } from '../layout/layout-node.js';
import { blockNode } from './blocks.js';
import type { Scene } from './scene.js';

export function parallelNode(parallel: Parallel<ResolvedText>, scene: Scene): LayoutNode {
  const gap = scene.assets.styles.parallelGapPt;
  const width = (scene.widthPt - gap) / 2;
  const column = (block: Parallel<ResolvedText>['left']): Column => {
    const bookmarks = scene.bookmarks && block.lang === parallel.lang;
    const node = blockNode(block, { ...scene, widthPt: width, bookmarks });
    const [left, above, right, below] = node.margin ?? [0, 0, 0, 0];
    const bare: LayoutNode = { ...node, margin: [left, 0, right, 0] };
    return { stack: [bare], keepWithNext: node.keepWithNext ?? false, width, above, below };
  };
  // The structure tree follows the order of making: the paper's main language is read first.
  const rightFirst = directionOf(parallel.lang) === 'rtl';
  const first = column(rightFirst ? parallel.right : parallel.left);
  const second = column(rightFirst ? parallel.left : parallel.right);
  const columns = rightFirst ? [second, first] : [first, second];
  return {
    columns,
    columnGap: gap,
    keepWithNext: columns.some((node) => node.keepWithNext),
    // Both columns begin at the same height, whatever space each of them asks for.
    margin: [0, Math.max(first.above, second.above), 0, Math.max(first.below, second.below)],
  };
}

interface Column extends StackNode {
  readonly width: number;
  readonly keepWithNext: boolean;
  /** Space above and below the block, in points. */
  readonly above: number;
  readonly below: number;
}
