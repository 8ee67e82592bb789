/** A chart: its title, the drawing as a figure with all of its data in words, and the sentence below. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Chart } from '../../../document/drawn-blocks.js';
import { columnsFit, drawColumns } from '../drawing/chart-columns.js';
import { drawLines } from '../drawing/chart-lines.js';
import type { ChartDrawer, ChartWork } from '../drawing/chart-parts.js';
import { drawPyramid } from '../drawing/chart-pyramid.js';
import { drawRows } from '../drawing/chart-rows.js';
import { drawShare } from '../drawing/chart-share.js';
import { shadeCount } from '../drawing/shades.js';
import type { DrawingNode, LayoutNode } from '../layout/layout-node.js';
import { childElement, inside } from './scene.js';
import type { Scene } from './scene.js';
import { spaced, stackOf } from './stack.js';
import { textLeaf } from './text.js';

export function chartNode(chart: Chart<ResolvedText>, scene: Scene): LayoutNode {
  const { paragraph, table } = scene.assets.styles;
  const caption = textLeaf(chart.caption, paragraph.caption, scene, {
    element: childElement(scene, 'Caption', chart.lang),
  });
  const drawings = drawingNodes(chart, scene);
  const summary = textLeaf(chart.summary, paragraph.note, scene, {
    element: childElement(scene, 'P', chart.lang),
  });
  return spaced(stackOf([caption, ...drawings, summary]), {
    above: table.beforePt,
    below: table.afterPt,
  });
}

/** Whether it is one drawing: one of many bars goes on in more. */
export function isChartWhole(chart: Chart<ResolvedText>, scene: Scene): boolean {
  return drawingNodes(chart, scene).length <= 1;
}

function drawingNodes(chart: Chart<ResolvedText>, scene: Scene): readonly DrawingNode[] {
  if (chart.categories.length === 0) return [];
  const figure = inside(scene, childElement(scene, 'Figure', chart.lang, { alt: chart.alt }));
  const work = { chart, scene: figure };
  return drawerOf(work)(work).map((drawing): DrawingNode => ({
    text: '',
    drawing,
    margin: [0, 4, 0, 6],
    keepWithNext: true,
  }));
}

/** The kind says what is compared; how it is drawn depends on what has room. */
function drawerOf(work: ChartWork): ChartDrawer {
  switch (work.chart.kind) {
    case 'bar':
      return columnsFit(work) ? drawColumns : drawRows;
    case 'line':
      return drawLines;
    case 'share':
      return work.chart.categories.length <= shadeCount ? drawShare : drawRows;
    case 'pyramid':
      return drawPyramid;
  }
}
