/** The same passage in two languages: two columns that begin at the same height and go on over pages. */

import type { ResolvedText } from '../../../document/resolved.js';
import { directionOf } from '../../../document/language.js';
import type { Parallel } from '../../../document/tree.js';
import type { LayoutNode } from '../layout/layout-node.js';
import { blockNode } from './blocks.js';
import type { Scene } from './scene.js';

export function parallelNode(parallel: Parallel<ResolvedText>, scene: Scene): LayoutNode {
  const gap = scene.assets.styles.parallelGapPt;
  const width = (scene.widthPt - gap) / 2;
  const columnScene = { ...scene, widthPt: width };
  const column = (block: Parallel<ResolvedText>['left']) => {
    const node = blockNode(block, columnScene);
    return { stack: [node], keepWithNext: node.keepWithNext ?? false, width };
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
  };
}
