import type { ResolvedText } from '../../document/resolved.js';
import type { Heading } from '../../document/tree.js';
import type { DocxBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { headingStyleId } from './styles.js';
import { textParagraph } from './text-paragraph.js';

/** A heading in Word's built-in heading style of its level, with the bookmark that contents and links point to. */
export function heading(
  node: Heading<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const numbering = context.headingNumbering.get(node.id ?? '');
  return [
    textParagraph(
      {
        text: node.content,
        style: context.assets.styles.heading[node.level],
        styleId: headingStyleId(node.level),
        ...(node.align === undefined ? {} : { align: node.align }),
        ...(node.id === undefined ? {} : { headingId: node.id }),
      },
      context,
      numbering === undefined
        ? placement
        : { ...placement, item: { numbering, level: node.level - 1 } },
    ),
  ];
}
