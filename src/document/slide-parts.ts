/** Takes a slide, gives its parts: the same division for every format that draws slides. */

import type { Block, Figure, Group, Heading, Section } from './tree.js';

/** Slides of a few words have no columns and no rule. */
export type SlideParts<Content> =
  | {
      readonly kind: 'words';
      readonly words: readonly Block<Content>[];
      /** Pictures, which stand in one line below the words. */
      readonly logos: readonly Figure<Content>[];
    }
  | {
      readonly kind: 'content';
      readonly title: Heading<Content> | undefined;
      /** One column, or two. */
      readonly columns: readonly [readonly Block<Content>[], (readonly Block<Content>[])?];
      /** The second column holds nothing but pictures, which fill it. */
      readonly pictures: boolean;
    };

/**
 * The parts, each block in exactly one of them. A slide of two columns that has not two groups is one of one column, and
 * one with pictures that has none too: nothing of a slide is left out, whatever its layout says.
 */
export function slideParts<Content>(section: Section<Content>): SlideParts<Content> {
  const { slide, children } = section;
  const layout = slide?.layout ?? 'content';
  if (layout === 'title' || layout === 'section' || layout === 'closing') {
    const logos = children.filter(isFigure);
    return { kind: 'words', words: children.filter((block) => !isFigure(block)), logos };
  }
  const [first, ...others] = children;
  const title = first?.type === 'heading' ? first : undefined;
  const rest = title === undefined ? children : others;
  const content = { kind: 'content', title } as const;
  const pictures = rest.filter(isFigure);
  if (layout === 'picture' && pictures.length > 0) {
    const texts = rest.filter((block) => !isFigure(block));
    if (texts.length > 0) return { ...content, columns: [texts, pictures], pictures: true };
  }
  const groups = rest.filter(isGroup);
  const [start, end] = groups;
  if (layout === 'two-content' && start !== undefined && end !== undefined) {
    if (groups.length === 2 && rest.length === 2)
      return { ...content, columns: [start.children, end.children], pictures: false };
  }
  return { ...content, columns: [rest], pictures: false };
}

function isFigure<Content>(block: Block<Content>): block is Figure<Content> {
  return block.type === 'figure';
}

function isGroup<Content>(block: Block<Content>): block is Group<Content> {
  return block.type === 'group';
}
