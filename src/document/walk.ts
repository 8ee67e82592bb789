/** Visits the blocks of a tree. */

import type { Block, DocumentTree } from './tree.js';
import { unknownNode } from './tree.js';

type Visit<Content> = (block: Block<Content>) => void;

/** The blocks that stand directly inside a block, in reading order (letterhead: right, middle, left). */
export function childBlocks<Content>(block: Block<Content>): readonly Block<Content>[] {
  const children: Block<Content>[] = [];
  visitChildren(block, (child) => children.push(child));
  return children;
}

/** Calls `visit` for each of them, without making a list. */
function visitChildren<Content>(block: Block<Content>, visit: Visit<Content>): void {
  switch (block.type) {
    case 'list':
      for (const { children } of block.items) children.forEach(visit);
      return;
    case 'table':
      for (const rows of [block.head, block.body])
        for (const { cells } of rows) for (const { children } of cells) children.forEach(visit);
      return;
    case 'letterhead':
      for (const side of [block.right, block.middle, block.left]) side.forEach(visit);
      return;
    case 'group':
      block.children.forEach(visit);
      return;
    case 'parallel':
      visit(block.left);
      visit(block.right);
      return;
    case 'gallery':
      for (const { captions } of block.pictures) captions.forEach(visit);
      return;
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
      return;
    default:
      unknownNode(block);
  }
}

/** Calls `visit` for every block, each before those inside it; headers and footers before the section's own blocks. */
export function walkBlocks<Content>(tree: DocumentTree<Content>, visit: Visit<Content>): void {
  const descend = (block: Block<Content>): void => {
    visit(block);
    visitChildren(block, descend);
  };
  for (const { header, footer, children } of tree.sections)
    for (const blocks of [header, footer, children]) blocks.forEach(descend);
}

/** How many blocks there are, those inside others too. */
export function blockCount<Content>(tree: DocumentTree<Content>): number {
  let count = 0;
  walkBlocks(tree, () => {
    count += 1;
  });
  return count;
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
