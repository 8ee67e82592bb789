/** What the checks of a part of a Word file look at, found in one pass, and once for elements that papers have alike. */

import { rememberedWeakly } from '../../lookup/remembered.js';
import type { XmlElement } from '../xml-tree.js';

/** Elements and attributes that checks ask for. */
const noted = new Set([
  ...['w:tbl', 'w:tc', 'w:r', 'w:fldChar', 'w:numPr', 'w:pStyle', 'w:rStyle', 'w:tblStyle'],
  ...['w:rFonts', 'w:lang', 'w:themeFontLang', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
  ...['w:sectPr', 'v:textpath'],
]);
const references = ['r:id', 'r:embed'];

/** Where text may stand. */
const textHolders = new Set(['w:t', 'w:instrText', 'w:delText', 'wp:align', 'wp:posOffset']);

export interface PartIndex {
  /** Elements with one of the names above, in document order. */
  readonly elements: readonly XmlElement[];
  /** Relationships that elements refer to. */
  readonly relationships: readonly string[];
  /** Text that stands where none can. */
  readonly strayTexts: readonly string[];
}

interface OpenIndex {
  readonly elements: XmlElement[];
  readonly relationships: string[];
  readonly strayTexts: string[];
}

export const partIndex: (root: XmlElement) => PartIndex = rememberedWeakly((root: XmlElement) => {
  const index: OpenIndex = { elements: [], relationships: [], strayTexts: [] };
  note(root, index);
  return index;
});

function note(element: XmlElement, index: OpenIndex): void {
  const { name, attributes } = element;
  if (noted.has(name)) index.elements.push(element);
  if (attributes.size > 0) {
    for (const reference of references) {
      const id = attributes.get(reference);
      if (id !== undefined) index.relationships.push(id);
    }
  }
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (!textHolders.has(name) && child.trim() !== '') index.strayTexts.push(child);
    } else if (child.shared === true) add(partIndex(child), index);
    else note(child, index);
  }
}

function add({ elements, relationships, strayTexts }: PartIndex, index: OpenIndex): void {
  index.elements.push(...elements);
  index.relationships.push(...relationships);
  index.strayTexts.push(...strayTexts);
}

/** Every element of one of the names below the root, in document order. */
export function elementsNamed(
  root: XmlElement,
  ...names: readonly string[]
): readonly XmlElement[] {
  return partIndex(root).elements.filter(({ name }) => names.includes(name));
}
