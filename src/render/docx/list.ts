import type { ResolvedText } from '../../document/resolved.js';
import type { List, ListItem } from '../../document/tree.js';
import type { DocxBlock } from './block.js';
import type { BlocksRenderer, DocxContext, Placement } from './context.js';
import { heldPart } from './context.js';
import { twipsFromPt } from './measure.js';
import { levelOf, multilevelNumbering } from './multilevel.js';
import { listNumbering } from './numbering.js';
import { roleStyleId } from './styles.js';
import { textParagraph } from './text-paragraph.js';

/** A list with Word's own numbering: each item's first paragraph carries the label, what follows is indented. */
export function list(
  node: List<ResolvedText>,
  context: DocxContext,
  placement: Placement,
  blocks: BlocksRenderer,
): DocxBlock[] {
  const place = { indentTwips: placement.indentTwips, depth: placement.listDepth };
  const { multilevel: above, ...free } = placement;
  const multilevel =
    node.marker === 'multilevel' ? (above ?? multilevelNumbering(node, context, place)) : undefined;
  const numbering =
    multilevel === undefined
      ? listNumbering(node, context, place)
      : levelOf(multilevel, node, place.depth);
  const { itemAfterPt } = context.assets.styles.list;
  return node.items.flatMap((item, index) => {
    const definition = numbering.definitions[index];
    if (definition === undefined) return [];
    const inside: Placement = {
      ...heldPart(free, index, node.items.length),
      ...(multilevel === undefined ? {} : { multilevel }),
      listDepth: placement.listDepth + 1,
      indentTwips: numbering.textIndentTwips,
      pageBreakBefore: placement.pageBreakBefore && index === 0,
      afterTwips: twipsFromPt(index < node.items.length - 1 ? itemAfterPt : 2 * itemAfterPt),
    };
    const labelled: Placement = {
      ...inside,
      item: { numbering: definition, level: numbering.level },
    };
    if (opensWithText(item)) return blocks(item.children, context, labelled);
    return [
      labelAlone(item, context, labelled),
      ...blocks(item.children, context, { ...inside, pageBreakBefore: false }),
    ];
  });
}

function opensWithText(item: ListItem<ResolvedText>): boolean {
  const first = item.children[0]?.type;
  return first === 'paragraph' || first === 'heading';
}

/** The label needs a line of its own where the item opens with a table, a picture or another list. */
function labelAlone(
  item: ListItem<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock {
  const direction = item.label?.direction ?? 'ltr';
  return textParagraph(
    {
      text: { text: '', direction, lang: item.lang, runs: [] },
      style: context.assets.styles.paragraph.body,
      styleId: roleStyleId('body'),
      keepWithNext: true,
    },
    context,
    placement,
  );
}
