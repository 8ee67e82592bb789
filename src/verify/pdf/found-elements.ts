/** Joins the structure tree of a PDF with the text of its marked content: the elements a file really has. */

import type { FoundElement, Place, TextPiece } from '../element.js';
import type { PageTexts } from './page-texts.js';
import type { ContentPiece, StructureNode } from './structure-elements.js';

/** Elements inside a line: their text belongs to the paragraph around them. */
const inlineTypes = new Set(['Span', 'Link']);

export function foundElement(
  node: StructureNode,
  pages: readonly PageTexts[],
  outerLang: string,
): FoundElement {
  const lang = node.lang ?? outerLang;
  const pieces: TextPiece[] = [];
  const children: FoundElement[] = [];
  const hasOwnText = node.children.some((child) => child.kind === 'content');
  for (const child of node.children) {
    if (child.kind === 'content') {
      const read = pages[child.page - 1]?.marked.get(child.id);
      if (read !== undefined) pieces.push({ text: read.text, place: read.place, lang });
      continue;
    }
    const inside = foundElement(child, pages, lang);
    // A link that stands alone, as in a table of contents, is an element like others.
    if (inlineTypes.has(child.type) && (hasOwnText || node.type !== 'Reference')) {
      pieces.push(...inside.pieces);
    } else children.push(inside);
  }
  return {
    type: node.type,
    lang,
    alt: node.alt,
    attributes: node.attributes,
    pieces,
    children,
    place: pieces[0]?.place ?? children[0]?.place ?? placeOfContent(node, pages),
  };
}

function placeOfContent(node: StructureNode, pages: readonly PageTexts[]): Place {
  const piece = node.children.find((child) => child.kind === 'content');
  const page = piece?.kind === 'content' ? piece.page : 1;
  const known = piece?.kind === 'content' ? pages[page - 1]?.marked.get(piece.id) : undefined;
  return known?.place ?? { unit: 'page', number: Math.max(1, page), line: 1 };
}

/** Every piece of marked content that the tree names. */
export function contentPieces(nodes: readonly StructureNode[]): readonly ContentPiece[] {
  return nodes.flatMap((node) =>
    node.children.flatMap((child) => (child.kind === 'content' ? [child] : contentPieces([child]))),
  );
}
