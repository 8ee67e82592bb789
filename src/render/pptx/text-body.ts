/** Takes blocks that are text, gives their paragraphs, lists with their levels and bullets. */

import type { ResolvedText } from '../../document/resolved.js';
import type { StyleSheet } from '../../document/styles.js';
import { unknownNode } from '../../document/tree.js';
import type { Block, List } from '../../document/tree.js';
import { joinTexts, labelledText } from '../joined-text.js';
import type { SlideContext } from './context.js';
import { bulletXml, paragraphXml } from './text.js';
import type { ParagraphLook } from './text.js';

type Node = Block<ResolvedText>;

/** What all paragraphs of a slide have in common. */
export function lookOf(context: SlideContext): Omit<ParagraphLook, 'style'> {
  const { themeFamily, pageCount, linkId } = context;
  return { themeFamily, pageCount, linkId };
}

/** Paragraphs one after the other. */
export function bodyParagraphs(
  blocks: readonly Node[],
  context: SlideContext,
  level?: number,
): string {
  return blocks.map((block) => blockParagraphs(block, context, level)).join('');
}

function blockParagraphs(block: Node, context: SlideContext, level?: number): string {
  const { styles } = context;
  const look = lookOf(context);
  const inside = level === undefined ? {} : { level, indentPt: styles.list.indentPt };
  switch (block.type) {
    case 'heading':
      return paragraphXml(labelledText(block), {
        ...look,
        ...inside,
        style: styles.heading[block.level],
        align: block.align,
      });
    case 'paragraph':
      return paragraphXml(block.content, {
        ...look,
        ...inside,
        style: styles.paragraph[block.role],
        align: block.align,
      });
    case 'list':
      return listParagraphs(block, context, level === undefined ? 0 : level + 1);
    case 'table':
    case 'figure':
    case 'group':
    case 'chart':
    case 'gallery':
    case 'orgChart':
    case 'timeline':
    case 'letterhead':
    case 'fields':
    case 'signatures':
    case 'parallel':
    case 'contents':
    case 'rule':
    case 'pageBreak':
      // The first seven are shapes of their own (slide-blocks.ts); the markup lets none of the others into a slide.
      throw new Error(`no text of a slide: ${block.type}`);
    default:
      return unknownNode(block);
  }
}

function listParagraphs(list: List<ResolvedText>, context: SlideContext, level: number): string {
  const { styles } = context;
  return list.items
    .map((item, index) => {
      const { label } = item;
      const bullet = label && bulletXml(label, list.start + index);
      const [first, ...rest] = item.children;
      if (first?.type !== 'paragraph') return bodyParagraphs(item.children, context, level);
      // A label that PowerPoint has no bullet for stands as text before the item.
      const content =
        label !== undefined && bullet === undefined
          ? joinTexts(label, first.content)
          : first.content;
      const own = paragraphXml(content, {
        ...lookOf(context),
        style: listStyle(styles, first.role),
        align: first.align,
        level,
        indentPt: styles.list.indentPt,
        ...(bullet === undefined ? {} : { bullet }),
        afterPt: styles.list.itemAfterPt,
      });
      return own + bodyParagraphs(rest, context, level);
    })
    .join('');
}

function listStyle(styles: StyleSheet, role: keyof StyleSheet['paragraph']) {
  return { ...styles.paragraph[role], beforePt: 0 };
}
