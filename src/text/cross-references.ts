/** Settles what points from one place of a paper to another: every heading gets an id, contents get their entries. */

import type {
  Block,
  BuiltDocument,
  Contents,
  ContentsEntry,
  Heading,
  Inline,
  Section,
} from '../document/tree.js';

type Content = readonly Inline[];

/**
 * The document with an id on every heading (the author's, or `heading-1` ... in reading order) and with the headings of
 * its language in every table of contents. An id that stands twice (in a paper and in its enclosure) is counted on.
 */
export function settleReferences(document: BuiltDocument): BuiltDocument {
  const taken = new Set<string>();
  const headings: ContentsEntry<Content>[] = [];
  const name = (heading: Heading<Content>): Heading<Content> => {
    const wanted = heading.id ?? 'heading';
    let id = heading.id ?? `heading-${String(headings.length + 1)}`;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${String(count)}`;
    taken.add(id);
    const { lang, level, content } = heading;
    headings.push({ type: 'contentsEntry', lang, level, target: id, content });
    return { ...heading, id };
  };
  const named = changeBlocks(document, (block) => (block.type === 'heading' ? name(block) : block));
  const list = (contents: Contents<Content>): Contents<Content> => ({
    ...contents,
    entries: headings.filter(
      ({ lang, level }) => lang === contents.lang && level <= contents.depth,
    ),
  });
  return changeBlocks(named, (block) => (block.type === 'contents' ? list(block) : block));
}

type BlockChange = (block: Block<Content>) => Block<Content>;

/** Headings and contents stand in sections, groups and beside each other, nowhere deeper. */
function changeBlocks(document: BuiltDocument, change: BlockChange): BuiltDocument {
  const inside: BlockChange = (block) => {
    if (block.type === 'group') return { ...block, children: block.children.map(inside) };
    if (block.type === 'parallel')
      return { ...block, left: inside(block.left), right: inside(block.right) };
    return change(block);
  };
  const sections = document.sections.map((section): Section<Content> => ({
    ...section,
    children: section.children.map(inside),
  }));
  return { ...document, sections };
}
