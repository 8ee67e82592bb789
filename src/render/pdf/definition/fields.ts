/** Labelled lines (subject, reference): the label bold, the value beside it in the same paragraph. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Field, Fields } from '../../../document/tree.js';
import { WeakPairs } from '../../../lookup/weak-pairs.js';
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
  const { label, value } = field;
  const text = fieldTexts.get(label, value, () => joinTexts(marked(label), value));
  return textLeaf(text, style, scene, {
    element: childElement(scene, 'P', field.lang),
  });
}

/** The text of a field by its label and value: the same object for the same two, so that it is set once. */
const fieldTexts = new WeakPairs<ResolvedText, ResolvedText, ResolvedText>();

function marked(label: ResolvedText): ResolvedText {
  return { ...label, runs: label.runs.map((run) => ({ ...run, bold: true, underline: true })) };
}
