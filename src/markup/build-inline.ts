/** Takes the text and inline elements of a paragraph, gives flat texts with all their marks, in their one valid form. */

import type { Inline, Language, Marks, Text } from '../document/tree.js';
import { attributeOf } from './attributes.js';
import type { MarkupElement, MarkupNode } from './parse-markup.js';
import { languages } from './vocabulary.js';
import { collapse } from './white-space.js';

/** What the elements around a text say of it. */
interface Style {
  readonly marks: Marks;
  /** Only where an inline element said it. */
  readonly lang?: Language;
}

/**
 * White space is collapsed over the whole paragraph, and taken away at its ends and around line breaks;
 * neighbouring texts with equal marks are one, and none is empty: equal papers give equal trees.
 */
export function buildInline(nodes: readonly MarkupNode[]): readonly Inline[] {
  return joinTexts(settleSpaces(nodes.flatMap((node) => flatten(node, { marks: {} }))));
}

/** The same for an element whose node has no language of its own (a caption, a label): its `lang` goes to its texts. */
export function buildOwnInline(element: MarkupElement): readonly Inline[] {
  return buildInline([{ ...element, name: 'span' }]);
}

function flatten(node: MarkupNode, style: Style): readonly Inline[] {
  if (node.type === 'text') {
    return [{ type: 'text', value: collapse(node.value), ...style }];
  }
  switch (node.name) {
    case 'br':
      return [{ type: 'lineBreak' }];
    case 'page-number':
      return [{ type: 'pageField', field: 'pageNumber', marks: style.marks }];
    case 'page-count':
      return [{ type: 'pageField', field: 'pageCount', marks: style.marks }];
    default: {
      const lang = attributeOf(node, 'lang', languages) ?? style.lang;
      const inner: Style = {
        marks: { ...style.marks, ...marksOf(node.name, node.attributes.get('href')) },
        ...(lang === undefined ? {} : { lang }),
      };
      return node.children.flatMap((child) => flatten(child, inner));
    }
  }
}

function marksOf(name: string, href: string | undefined): Marks {
  if (name === 'b') return { bold: true };
  if (name === 'i') return { italic: true };
  if (name === 'u') return { underline: true };
  return href === undefined ? {} : { href };
}

function settleSpaces(inlines: readonly Inline[]): readonly Inline[] {
  const settled: Inline[] = [];
  let afterSpace = true;
  const trimEnd = (): void => {
    const last = settled.at(-1);
    if (last?.type === 'text') {
      settled[settled.length - 1] = { ...last, value: last.value.replace(/ $/, '') };
    }
  };
  for (const inline of inlines) {
    if (inline.type === 'lineBreak') trimEnd();
    const settling: Inline =
      inline.type === 'text' && afterSpace
        ? { ...inline, value: inline.value.replace(/^ /, '') }
        : inline;
    if (settling.type === 'text' && settling.value === '') continue;
    settled.push(settling);
    afterSpace =
      settling.type === 'lineBreak' || (settling.type === 'text' && settling.value.endsWith(' '));
  }
  trimEnd();
  return settled;
}

function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && inline.value === '') continue;
    if (inline.type === 'text' && last?.type === 'text' && sameStyle(inline, last)) {
      joined[joined.length - 1] = { ...last, value: last.value + inline.value };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

function sameStyle(a: Text, b: Text): boolean {
  return (
    a.lang === b.lang &&
    a.marks.bold === b.marks.bold &&
    a.marks.italic === b.marks.italic &&
    a.marks.underline === b.marks.underline &&
    a.marks.href === b.marks.href
  );
}
