import type { Block } from './tree.js';
import { childBlocks } from './walk.js';

/**
 * Whether the block is signed, or holds what is. Signatures alone on a page could be put under any text, so the last
 * lines of the text before them stand on their page.
 */
export function holdsSignatures<Content>(block: Block<Content> | undefined): boolean {
  if (block === undefined) return false;
  if (block.type === 'signatures') return true;
  const inside = block.type === 'group' || block.type === 'parallel';
  return inside && childBlocks(block).some(holdsSignatures);
}
