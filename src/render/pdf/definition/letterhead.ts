/** The letterhead: French at the left, emblem and Tifinagh between, Arabic at the right, in every paper. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Letterhead } from '../../../document/tree.js';
import type { LayoutNode } from '../layout/layout-node.js';
import { blocksNode } from './blocks.js';
import { childElement, inside } from './scene.js';
import type { Scene } from './scene.js';

export function letterheadNode(head: Letterhead<ResolvedText>, scene: Scene): LayoutNode {
  const headScene = inside(scene, childElement(scene, 'Div', head.lang));
  const { sideShare, gapPt, afterPt } = scene.assets.styles.letterhead;
  const room = scene.widthPt - 2 * gapPt;
  const zone = (blocks: Letterhead<ResolvedText>['left'], share: number) => {
    const width = room * share;
    return { width, ...blocksNode(blocks, { ...headScene, widthPt: width }) };
  };
  // The structure tree follows the order of making: Arabic is read first.
  const right = zone(head.right, sideShare);
  const middle = zone(head.middle, 1 - 2 * sideShare);
  const left = zone(head.left, sideShare);
  return { columns: [left, middle, right], columnGap: gapPt, margin: [0, 0, 0, afterPt] };
}
