/**
 * Takes a paper, gives it with lines and spaces closer where that spares it a page that would hold a few lines and the
 * signatures: a letter, a convocation, an extract. Papers of more pages stay as they are. Only the layout knows how high
 * text is; Word is given the same step.
 */

import { closerSteps, closerStyle } from '../../document/closer-style.js';
import { holdsSignatures } from '../../document/holds-signatures.js';
import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Section } from '../../document/tree.js';
import type { Assets } from '../assets.js';
import { certainHeightPt } from './certain-height.js';
import type { Scene } from './definition/scene.js';
import { textWidthPt } from './definition/sections.js';
import { measuringScene } from './measuring-scene.js';
import { heightOfBlock, pageRoomPt } from './page-room.js';

type TextSection = Section<ResolvedText>;

/** What is this much longer than its page cannot be brought onto it within the steps there are. */
const mostOver = 1.25;

/** More blocks than the longest letter has. */
const mostBlocks = 60;

/** Word sets tables and pictures a little higher. */
const sparePt = 10;

export function fitPapers(document: ResolvedDocument, assets: Assets): ResolvedDocument {
  const signed = document.sections.filter(isLetter);
  if (signed.length !== document.sections.length) return document;
  const base = measuringScene(assets);
  const widthPt = textWidthPt(assets.styles.page, 'portrait');
  const steps = signed.map((section) => stepFor(section, { widthPt, ...base }));
  const closer = Math.max(...steps);
  return closer === 0 ? document : { ...document, closer };
}

function isLetter({ slide, orientation, children }: TextSection): boolean {
  const upright = slide === undefined && orientation === 'portrait';
  return upright && children.length <= mostBlocks && children.some(holdsSignatures);
}

/** 0 where the section has room on a page as it is, or at no step. */
function stepFor(section: TextSection, scene: Scene): number {
  const { assets } = scene;
  const roomPt = pageRoomPt(section, scene) - sparePt;
  const mostPt = roomPt * mostOver;
  const heightPt = (step: number): number => {
    const styles = closerStyle(assets.styles, step);
    const room = holdsSignatures(section.children.at(-1)) ? styles.signature.spacePt : 0;
    const set = { ...scene, assets: { ...assets, styles } };
    return heightUpTo(section.children, set, mostPt) + room;
  };
  if (certainHeightPt(section.children, assets.styles) > mostPt) return 0;
  const height = heightPt(0);
  if (height <= roomPt || height > mostPt) return 0;
  const index = closerSteps.findIndex((_, step) => heightPt(step + 1) <= roomPt);
  return index + 1;
}

/** Height of the blocks, without the space below the last; of what is higher than `mostPt`, of as much as shows it. */
function heightUpTo(blocks: TextSection['children'], scene: Scene, mostPt: number): number {
  let height = 0;
  let belowPt = 0;
  for (const block of blocks) {
    const own = heightOfBlock(block, scene);
    height += belowPt + own.heightPt;
    if (height > mostPt) break;
    belowPt = own.belowPt;
  }
  return height;
}
