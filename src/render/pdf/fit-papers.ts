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
import { blocksNode } from './definition/blocks.js';
import type { Scene } from './definition/scene.js';
import { textWidthPt } from './definition/sections.js';
import type { LayoutNode } from './layout/layout-node.js';
import { contentHeight, leastHeight } from './layout/least-height.js';
import { measuringScene } from './measuring-scene.js';
import { pageRoomPt } from './page-room.js';

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
  const steps = signed.map((section) => stepFor(section, { ...base, widthPt }));
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
    const content = blocksNode(section.children, { ...scene, assets: { ...assets, styles } });
    const [last] = section.children.slice(-1);
    const room = holdsSignatures(last) ? styles.signature.spacePt : 0;
    return heightUpTo(content, scene.widthPt, mostPt) + room;
  };
  const height = heightPt(0);
  if (height <= roomPt || height > mostPt) return 0;
  const index = closerSteps.findIndex((_, step) => heightPt(step + 1) <= roomPt);
  return index + 1;
}

/** Height of the content; of what is higher than `mostPt`, that of as much as shows it. */
function heightUpTo(node: LayoutNode, widthPt: number, mostPt: number): number {
  if (!('stack' in node)) return contentHeight(node, widthPt);
  let height = 0;
  for (const item of node.stack) {
    height += leastHeight(item, widthPt, true);
    if (height > mostPt) break;
  }
  return height;
}
