import type { ResolvedText } from '../../document/resolved.js';
import type { Fields } from '../../document/tree.js';
import type { DocxBlock, DocxContext, Placement } from './context.js';
import { joinTexts } from '../joined-text.js';
import { roleStyleId } from './styles.js';
import { textParagraph } from './text-paragraph.js';

/** Subject, reference, enclosures: a paragraph each, the label at its head. */
export function fields(
  node: Fields<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  return node.items.map((item, index) =>
    textParagraph(
      {
        text: joinTexts(item.label, item.value),
        style: context.assets.styles.paragraph.body,
        styleId: roleStyleId('body'),
      },
      context,
      { ...placement, pageBreakBefore: placement.pageBreakBefore && index === 0 },
    ),
  );
}
