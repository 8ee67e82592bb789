import type { ResolvedText } from '../../document/resolved.js';
import type { Group } from '../../document/tree.js';
import { copyWith } from '../../lookup/copy-with.js';
import type { DocxBlock } from './block.js';
import type { BlocksRenderer, DocxContext, Placement } from './context.js';

/** Blocks of one page. */
export function group(
  node: Group<ResolvedText>,
  context: DocxContext,
  placement: Placement,
  blocks: BlocksRenderer,
): DocxBlock[] {
  return blocks(node.children, context, copyWith(placement, { whole: true }));
}
