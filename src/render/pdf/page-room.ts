/** The room that blocks have on a page, and what they take of it, in points. */

import type { ResolvedText } from '../../document/resolved.js';
import type { StyleSheet } from '../../document/styles.js';
import type { Block, Section } from '../../document/tree.js';
import { WeakPairs } from '../../lookup/weak-pairs.js';
import { blockNode } from './definition/blocks.js';
import { pointsPerMm } from './definition/scene.js';
import type { Scene } from './definition/scene.js';
import { leastHeight } from './layout/least-height.js';

/** Height between the margins of the section's pages, below their running head. */
export function pageRoomPt(section: Section<ResolvedText>, scene: Scene): number {
  const { page } = scene.assets.styles;
  const pageMm = section.orientation === 'landscape' ? page.widthMm : page.heightMm;
  const head = section.header.reduce((sum, block) => sum + blockHeightPt(block, scene), 0);
  const topPt = Math.max(page.marginTopMm * pointsPerMm, (page.headerMm + 2) * pointsPerMm + head);
  return (pageMm - page.marginBottomMm) * pointsPerMm - topPt - sparePt;
}

/** For what Word sets a little higher. */
const sparePt = 6;

/** What a block takes of a page: with the space above it, and the space below. */
export interface BlockHeight {
  readonly heightPt: number;
  readonly belowPt: number;
}

/** By style sheet, block and width; the blocks that papers have alike are the same objects. */
const known = new WeakPairs<StyleSheet, Block<ResolvedText>, Map<number, BlockHeight>>();

/** The scene is one for measuring: its pictures and pages are not asked for. */
export function heightOfBlock(block: Block<ResolvedText>, scene: Scene): BlockHeight {
  const byWidth = known.get(scene.assets.styles, block, () => new Map());
  const before = byWidth.get(scene.widthPt);
  if (before !== undefined) return before;
  const node = blockNode(block, scene);
  const belowPt = node.margin?.[3] ?? 0;
  const height = { heightPt: leastHeight(node, scene.widthPt, true) - belowPt, belowPt };
  byWidth.set(scene.widthPt, height);
  return height;
}

/** Height of the whole block. */
export function blockHeightPt(block: Block<ResolvedText>, scene: Scene): number {
  const { heightPt, belowPt } = heightOfBlock(block, scene);
  return heightPt + belowPt;
}
