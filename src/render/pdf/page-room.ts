/** The room that blocks have on a page, and what they take of it, in points. */

import type { ResolvedText } from '../../document/resolved.js';
import type { Block, Section } from '../../document/tree.js';
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

/** Height of the whole block. */
export function blockHeightPt(block: Block<ResolvedText>, scene: Scene): number {
  return leastHeight(blockNode(block, scene), scene.widthPt, true);
}
