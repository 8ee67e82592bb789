import type { ResolvedText } from '../../document/resolved.js';
import type { Group } from '../../document/tree.js';
import type { BlocksRenderer, DocxBlock, DocxContext, Placement } from './context.js';

/** Blocks of one page: every paragraph but those of the last block holds on to the next. */
export function group(
  node: Group<ResolvedText>,
  context: DocxContext,
  placement: Placement,
  blocks: BlocksRenderer,
): DocxBlock[] {
  const held = node.children.slice(0, -1);
  return [
    ...blocks(held, context, { ...placement, keepWithNext: true }),
    ...blocks(node.children.slice(-1), context, {
      ...placement,
      pageBreakBefore: placement.pageBreakBefore && held.length === 0,
    }),
  ];
}
