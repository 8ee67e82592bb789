/** Charts, organisation charts and timelines of a slide: drawn where they have room on one, written out otherwise. */

import type { ResolvedText } from '../../document/resolved.js';
import { writtenOut } from '../../document/slide-blocks.js';
import { bodyZone } from '../../document/slide-zones.js';
import type { Chart, OrgChart, Timeline } from '../../document/drawn-blocks.js';
import type { Block } from '../../document/tree.js';
import { isChartWhole } from './definition/chart.js';
import { orgBoxes } from './definition/org-chart.js';
import type { Scene } from './definition/scene.js';
import { blockHeightPt, columnScene } from './definition/slide.js';
import { isTimelineAcross } from './definition/timeline.js';

type Node = Block<ResolvedText>;
type Drawn = Chart<ResolvedText> | OrgChart<ResolvedText> | Timeline<ResolvedText>;

/** A column of the body at one size of text. */
export interface DrawingPlace {
  readonly scene: Scene;
  readonly widthPt: number;
}

/** Blocks whose drawings have no room at this size as texts and tables, which can go on over slides. */
export function writeOutDrawings(blocks: readonly Node[], place: DrawingPlace): readonly Node[] {
  return blocks.flatMap((block): readonly Node[] => {
    if (block.type === 'group')
      return [{ ...block, children: writeOutDrawings(block.children, place) }];
    return isDrawn(block) && !hasRoom(block, place) ? writtenOut(block) : [block];
  });
}

export function allDrawingsFit(blocks: readonly Node[], place: DrawingPlace): boolean {
  return blocks.every((block) => {
    if (block.type === 'group') return allDrawingsFit(block.children, place);
    return !isDrawn(block) || hasRoom(block, place);
  });
}

/** Organisation charts with the places of their boxes, for formats that do not measure text. */
export function placeDrawings(blocks: readonly Node[], place: DrawingPlace): readonly Node[] {
  return blocks.map((block): Node => {
    if (block.type === 'group') return { ...block, children: placeDrawings(block.children, place) };
    if (block.type !== 'orgChart') return block;
    const boxes = orgBoxes(block, columnScene(place.scene, place.widthPt));
    return boxes === undefined ? block : { ...block, boxes };
  });
}

function isDrawn(block: Node): block is Drawn {
  return block.type === 'chart' || block.type === 'orgChart' || block.type === 'timeline';
}

function hasRoom(block: Drawn, { scene, widthPt }: DrawingPlace): boolean {
  const column = columnScene(scene, widthPt);
  return isWhole(block, column) && blockHeightPt(block, widthPt, scene).whole <= bodyZone.heightPt;
}

function isWhole(block: Drawn, column: Scene): boolean {
  switch (block.type) {
    case 'chart':
      return isChartWhole(block, column);
    case 'orgChart':
      return orgBoxes(block, column) !== undefined;
    case 'timeline':
      return isTimelineAcross(block, column);
  }
}
