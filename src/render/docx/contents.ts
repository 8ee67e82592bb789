import type { ResolvedText } from '../../document/resolved.js';
import type { Contents } from '../../document/tree.js';
import type { DocxBlock, DocxContext, Placement } from './context.js';
import { roleStyleId } from './styles.js';
import { textParagraph } from './text-paragraph.js';

/** The titles of a table of contents, one paragraph each. */
export function contents(
  node: Contents<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  return node.entries.map((entry) =>
    textParagraph(
      {
        text: entry.content,
        style: context.assets.styles.paragraph.contents,
        styleId: roleStyleId('contents'),
      },
      context,
      placement,
    ),
  );
}
