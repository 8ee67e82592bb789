/** A list: its labels hang into the margin at the start side. */

import { directionOf } from '../../../document/language.js';
import type { ResolvedText } from '../../../document/resolved.js';
import type { List, ListItem, ListMarker, Paragraph } from '../../../document/tree.js';
import { listIndentPt } from '../../../document/styles.js';
import type { StructureElement } from '../file/structure.js';
import type { LayoutNode } from '../layout/layout-node.js';
import { blockNode } from './blocks.js';
import { childElement, inside, startMargin } from './scene.js';
import type { Scene } from './scene.js';
import { stackOf } from './stack.js';
import { labelWidthPt, textLeaf } from './text.js';

/** List attribute ListNumbering (ISO 32000-1, table 347). */
const numbering: Readonly<Record<ListMarker, string>> = {
  tick: 'Disc',
  arrow: 'Disc',
  dash: 'Disc',
  bullet: 'Disc',
  decimal: 'Decimal',
  roman: 'UpperRoman',
  letter: 'UpperAlpha',
  ordinal: 'Decimal',
  multilevel: 'Decimal',
};

export function listNode(list: List<ResolvedText>, scene: Scene): LayoutNode {
  const element = childElement(scene, 'L', list.lang, {
    attributes: { O: 'List', ListNumbering: numbering[list.marker] },
  });
  const { itemAfterPt } = scene.assets.styles.list;
  const indentPt = labelColumnPt(list, scene);
  const [left, right] = startMargin(directionOf(list.lang), indentPt);
  const items = list.items.map((item, index): LayoutNode => {
    const blocks = itemBlocks(item, {
      scene: { ...inside(scene, element), widthPt: scene.widthPt - indentPt },
      indentPt,
    });
    const { stack } = stackOf(blocks);
    const last = index === list.items.length - 1;
    return { stack, margin: [left, 0, right, last ? 2 * itemAfterPt : itemAfterPt] };
  });
  return stackOf(items);
}

/** Room for the labels: the style sheet's indent, or more where a label is too wide for it (ثاني عشر:, 1-2-3). */
function labelColumnPt(list: List<ResolvedText>, scene: Scene): number {
  const { list: style, paragraph } = scene.assets.styles;
  const gapPt = style.labelGapEm * paragraph.body.sizePt;
  const columns = list.items.map(({ label }) =>
    label === undefined ? 0 : labelWidthPt(label, paragraph.body, scene) + gapPt,
  );
  return Math.max(listIndentPt(list, scene.assets.styles), ...columns);
}

interface ItemPlace {
  readonly scene: Scene;
  /** Width of the column the labels stand in. */
  readonly indentPt: number;
}

function itemBlocks(item: ListItem<ResolvedText>, { scene, indentPt }: ItemPlace): LayoutNode[] {
  const element = childElement(scene, 'LI', item.lang);
  const label = childElement(inside(scene, element), 'Lbl', item.lang);
  const body = inside(scene, childElement(inside(scene, element), 'LBody', item.lang));
  const [first, ...rest] = item.children;
  if (first?.type === 'paragraph')
    return [
      labelled(first, item, label, { scene: body, indentPt }),
      ...rest.map((block) => blockNode(block, body)),
    ];
  const empty: Paragraph<ResolvedText> = {
    type: 'paragraph',
    role: 'body',
    lang: item.lang,
    content: { text: '', direction: directionOf(item.lang), lang: item.lang, runs: [] },
    keepWithNext: true,
  };
  return [
    labelled(empty, item, label, { scene: body, indentPt }),
    ...item.children.map((block) => blockNode(block, body)),
  ];
}

/** The item's first paragraph, with the label beside its first line and no space below: items follow closely. */
function labelled(
  paragraph: Paragraph<ResolvedText>,
  item: ListItem<ResolvedText>,
  label: StructureElement | undefined,
  { scene: body, indentPt }: ItemPlace,
): LayoutNode {
  const { styles } = body.assets;
  const style = { ...styles.paragraph[paragraph.role], beforePt: 0, afterPt: 0 };
  const leaf = textLeaf(paragraph.content, style, body, {
    element: childElement(body, 'P', paragraph.lang),
    align: paragraph.align,
    labelIndentPt: indentPt,
    ...(item.label === undefined ? {} : { label: { text: item.label, element: label } }),
  });
  leaf.keepWithNext = paragraph.keepWithNext ?? style.keepWithNext;
  return leaf;
}
