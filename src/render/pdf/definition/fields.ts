/** Labelled lines (subject, reference): the label bold, the value beside it in the same paragraph. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Field, Fields } from '../../../document/tree.js';
import { rememberedWeakly } from '../../../lookup/remembered.js';
import { joinTexts } from '../../joined-text.js';
import type { LayoutNode } from '../layout/layout-node.js';
import { childElement } from './scene.js';
import type { Scene } from './scene.js';
import { spaced, stackOf } from './stack.js';
import { textLeaf } from './text.js';

export function fieldsNode(fields: Fields<ResolvedText>, scene: Scene): LayoutNode {
  return spaced(stackOf(fields.items.map((field) => fieldNode(field, scene))), {
    above: 0,
    below: 2,
  });
}

function fieldNode(field: Field<ResolvedText>, scene: Scene): LayoutNode {
  const style = { ...scene.assets.styles.paragraph.body, align: 'start' as const, afterPt: 2 };
  return textLeaf(joinTexts(marked(field.label), field.value), style, scene, {
    element: childElement(scene, 'P', field.lang),
  });
}

const marked = rememberedWeakly((label: ResolvedText): ResolvedText => ({
  ...label,
  runs: label.runs.map((run) => ({ ...run, bold: true, underline: true })),
}));
