import type { ResolvedText } from '../../document/resolved.js';
import type { Paragraph as ParagraphNode } from '../../document/tree.js';
import type { DocxBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { roleStyleId } from './styles.js';
import { textParagraph } from './text-paragraph.js';

/** A paragraph in the named style of its role. */
export function paragraph(
  node: ParagraphNode<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  return [
    textParagraph(
      {
        text: node.content,
        style: context.assets.styles.paragraph[node.role],
        styleId: roleStyleId(node.role),
        ...(node.align === undefined ? {} : { align: node.align }),
        ...(node.keepWithNext === undefined ? {} : { keepWithNext: node.keepWithNext }),
      },
      context,
      placement,
    ),
  ];
}
