/**
 * Takes a paper, gives it with each table that is to stand whole on one page marked so: a short one, and one for a glance
 * (a calendar, a log-frame) that has room on a page. A short table that is parted tears a thought, and moving it leaves
 * little of a page empty; with a long one it would be much. Only the layout knows how high text is; Word is given the
 * same mark.
 */

import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Block, Section, Table } from '../../document/tree.js';
import { rememberedWeakly } from '../../lookup/remembered.js';
import type { Assets } from '../assets.js';
import type { Scene } from './definition/scene.js';
import { textWidthPt } from './definition/sections.js';
import { measuringScene } from './measuring-scene.js';
import { blockHeightPt, pageRoomPt } from './page-room.js';

type Node = Block<ResolvedText>;
type TextTable = Table<ResolvedText>;

/** Share of a page up to which a table is short. */
const shortShare = 1 / 3;

/** More rows than a third of a page holds in the smallest letters: such a table need not be measured. */
const mostRows = 24;

export function keepTables(document: ResolvedDocument, assets: Assets): ResolvedDocument {
  const base = measuringScene(assets);
  const sections = document.sections.map((section): Section<ResolvedText> => {
    if (section.slide !== undefined) return section;
    const widthPt = textWidthPt(assets.styles.page, section.orientation);
    const scene = { widthPt, ...base };
    const roomPt = pageRoomPt(section, scene);
    return { ...section, children: section.children.map((block) => kept(block, scene, roomPt)) };
  });
  return { ...document, sections };
}

function kept(block: Node, scene: Scene, roomPt: number): Node {
  switch (block.type) {
    case 'table':
      return standsWhole(block, scene, roomPt) ? whole(block) : block;
    case 'group': {
      const children = block.children.map((child) => kept(child, scene, roomPt));
      const stays = children.every((child, index) => child === block.children[index]);
      return stays ? block : { ...block, children };
    }
    case 'parallel': {
      const widthPt = (scene.widthPt - scene.assets.styles.parallelGapPt) / 2;
      const [left, right] = [block.left, block.right].map((side) =>
        kept(side, { ...scene, widthPt }, roomPt),
      );
      return { ...block, left: left ?? block.left, right: right ?? block.right };
    }
    default:
      return block;
  }
}

/** One object for a table that papers have alike: what is measured of it is kept. */
const whole = rememberedWeakly((table: TextTable): TextTable => ({ ...table, whole: true }));

function standsWhole(table: TextTable, scene: Scene, roomPt: number): boolean {
  if (table.onePage !== undefined) return blockHeightPt(table, scene) <= roomPt;
  const rows = table.head.length + table.body.length;
  return rows <= mostRows && blockHeightPt(table, scene) <= roomPt * shortShare;
}
