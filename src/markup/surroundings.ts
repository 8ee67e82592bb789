/** What the build of one element takes from those around it. */

import type { Inline, Language, ParagraphRole } from '../document/tree.js';
import { attributeOf, given } from './attributes.js';
import { buildOwnInline } from './build-inline.js';
import type { MarkupElement, MarkupNode } from './parse-markup.js';
import type { Report } from './report.js';
import { languages } from './vocabulary.js';

export type Content = readonly Inline[];

/** What the elements around a block decide for it. */
export interface Surroundings {
  readonly lang: Language;
  /** Role of a paragraph that names none. */
  readonly role: ParagraphRole;
  readonly report: Report;
}

export function elementsOf(nodes: readonly MarkupNode[]): readonly MarkupElement[] {
  return nodes.filter((node) => node.type === 'element');
}

export function childNamed(element: MarkupElement, name: string): MarkupElement | undefined {
  return elementsOf(element.children).find((child) => child.name === name);
}

export function childrenNamed(element: MarkupElement, name: string): readonly MarkupElement[] {
  return elementsOf(element.children).filter((child) => child.name === name);
}

/** The text of a part; none where the part is not there. */
export function contentOf(element: MarkupElement, name: string): Content {
  const part = childNamed(element, name);
  return part === undefined ? [] : buildOwnInline(part);
}

/** The surroundings inside an element: its own language, when it says one. */
export function inside(element: MarkupElement, around: Surroundings): Surroundings {
  return { ...around, lang: attributeOf(element, 'lang', languages) ?? around.lang };
}

/** Fields that every node takes from its element. */
export function nodeBase(
  element: MarkupElement,
  around: Surroundings,
): { readonly lang: Language; readonly position?: NonNullable<MarkupElement['position']> } {
  const { lang } = inside(element, around);
  return { lang, ...given({ position: element.position }) };
}
