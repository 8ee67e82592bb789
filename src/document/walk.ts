/** Visits the blocks of a tree. */

import type { Block, DocumentTree } from './tree.js';
import { unknownNode } from './tree.js';

/** The blocks that stand directly inside a block, in reading order (letterhead: right, middle, left). */
export function childBlocks<Content>(block: Block<Content>): readonly Block<Content>[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => item.children);
    case 'table':
      return [...block.head, ...block.body].flatMap((row) =>
        row.cells.flatMap((cell) => cell.children),
      );
    case 'letterhead':
      return [...block.right, ...block.middle, ...block.left];
    case 'group':
      return block.children;
    case 'parallel':
      return [block.left, block.right];
    case 'gallery':
      return block.pictures.flatMap((picture) => picture.captions);
    case 'chart':
    case 'orgChart':
    case 'timeline':
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'fields':
    case 'signatures':
    case 'contents':
    case 'rule':
    case 'pageBreak':
      return [];
    default:
      return unknownNode(block);
  }
}

/** Calls `visit` for every block, each before those inside it; headers and footers before the section's own blocks. */
export function walkBlocks<Content>(
  tree: DocumentTree<Content>,
  visit: (block: Block<Content>) => void,
): void {
  const descend = (block: Block<Content>): void => {
    visit(block);
    childBlocks(block).forEach(descend);
  };
  for (const section of tree.sections) {
    [...section.header, ...section.footer, ...section.children].forEach(descend);
  }
}

/** Whether the paper is a deck, or encloses one. */
export function hasSlides<Content>(tree: DocumentTree<Content>): boolean {
  return tree.sections.some(({ slide }) => slide !== undefined);
}

/** Whether a table of contents stands anywhere in the tree. */
export function hasContents<Content>(tree: DocumentTree<Content>): boolean {
  let found = false;
  walkBlocks(tree, (block) => {
    found ||= block.type === 'contents';
  });
  return found;
}
