/** A timeline: across the page where there is room, down the page otherwise; read as a list, each date its label. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Timeline } from '../../../document/drawn-blocks.js';
import type { StepElements } from '../drawing/step-elements.js';
import { timelineAcross } from '../drawing/timeline-across.js';
import { timelineDown } from '../drawing/timeline-down.js';
import type { LayoutNode } from '../layout/layout-node.js';
import { childElement, inside } from './scene.js';
import type { Scene } from './scene.js';
import { spaced, stackOf } from './stack.js';
import { textLeaf } from './text.js';

export function timelineNode(timeline: Timeline<ResolvedText>, scene: Scene): LayoutNode {
  const { paragraph, table } = scene.assets.styles;
  const { caption, lang, steps } = timeline;
  const stack: LayoutNode[] = [];
  if (caption !== undefined) {
    const element = childElement(scene, 'P', lang);
    stack.push(textLeaf(caption, paragraph.caption, scene, { element }));
  }
  if (steps.length > 0) {
    const elements = stepElements(timeline, scene);
    const across = timelineAcross(timeline, scene, elements);
    const drawings = across === undefined ? timelineDown(timeline, scene, elements) : [across];
    for (const drawing of drawings) stack.push({ text: '', drawing });
  }
  return {
    ...spaced(stackOf(stack), { above: table.beforePt, below: table.afterPt }),
    whole: true,
  };
}

/** Whether its steps have room beside each other. */
export function isTimelineAcross(timeline: Timeline<ResolvedText>, scene: Scene): boolean {
  return timelineAcross(timeline, scene, []) !== undefined;
}

function stepElements(
  { lang, steps }: Timeline<ResolvedText>,
  scene: Scene,
): readonly StepElements[] {
  const list = childElement(scene, 'L', lang, {
    attributes: { O: 'List', ListNumbering: 'None' },
  });
  return steps.map((step): StepElements => {
    const item = inside(scene, childElement(inside(scene, list), 'LI', step.lang));
    const label = childElement(item, 'Lbl', step.lang);
    const body = inside(scene, childElement(item, 'LBody', step.lang));
    return {
      label,
      value: childElement(body, 'P', step.lang),
      status: step.status && childElement(body, 'P', step.lang),
    };
  });
}
