/** Makes elements of a table out of the named elements that are tables in the end: calendar, log-frame, SWOT. */

import type { MarkupElement, MarkupNode } from '../parse-markup.js';
import { elementsOf } from '../surroundings.js';

/** The element under another name, with its language and place and the attributes given here. */
export function renamed(
  element: MarkupElement,
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly MarkupNode[] = element.children,
): MarkupElement {
  const lang = element.attributes.get('lang');
  const given = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
  return {
    ...element,
    name,
    attributes: new Map([...(lang === undefined ? [] : [['lang', lang] as const]), ...given]),
    children,
  };
}

/** Elements of one name among the children. */
export function childrenNamed(element: MarkupElement, name: string): readonly MarkupElement[] {
  return elementsOf(element.children).filter((child) => child.name === name);
}

/** A table in small letters, whose columns are too many to stand beside those of another language. */
export function compactTable(
  element: MarkupElement,
  widths: { readonly compact: readonly number[]; readonly small: readonly number[] },
  rows: { readonly head: readonly MarkupElement[]; readonly body: readonly MarkupElement[] },
): MarkupElement {
  const part = (name: string, children: readonly MarkupElement[]): readonly MarkupElement[] =>
    children.length === 0 ? [] : [{ ...renamed(element, name, {}, children) }];
  return renamed(
    element,
    'table',
    {
      ...{ look: 'compact', parallel: 'stacked' },
      ...{ widths: widths.compact.join(' '), onepage: widths.small.join(' ') },
    },
    [
      ...childrenNamed(element, 'caption'),
      ...part('thead', rows.head),
      ...part('tbody', rows.body),
    ],
  );
}

/** All text in an element, its words parted where elements part them. */
export function textOf(node: MarkupNode): string {
  if (node.type === 'text') return node.value;
  return node.children.map(textOf).join(' ');
}
