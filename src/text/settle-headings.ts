/** Settles headings: every one gets an id, numbered ones their label, and contents their entries. */

import type {
  Block,
  BuiltDocument,
  Contents,
  ContentsEntry,
  Heading,
  Inline,
  Section,
} from '../document/tree.js';
import { HeadingCounter } from './heading-counter.js';
import { numberLabel } from './list-label.js';
import { copyWith } from '../lookup/copy-with.js';

type Content = readonly Inline[];

/**
 * The document with an id on every heading (the author's, or `heading-1` ... in reading order), its label on every
 * numbered one, and with the headings of its language in every table of contents. An id that stands twice (in a paper and in its enclosure) is counted on.
 */
export function settleHeadings(document: BuiltDocument): BuiltDocument {
  const taken = new Set<string>();
  const headings: ContentsEntry<Content>[] = [];
  const counter = new HeadingCounter();
  const name = (heading: Heading<Content>): Heading<Content> => {
    const wanted = heading.id ?? 'heading';
    let id = heading.id ?? `heading-${String(headings.length + 1)}`;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${String(count)}`;
    taken.add(id);
    const { lang, level, numbered, content } = heading;
    const numbers = counter.next(heading);
    const label =
      numbered === undefined || numbers === undefined
        ? {}
        : { label: numberLabel(numbered, lang, numbers) };
    headings.push({ type: 'contentsEntry', lang, level, target: id, ...label, content });
    return copyWith(heading, { id, ...label });
  };
  const named = changeBlocks(
    document,
    (block) => (block.type === 'heading' ? name(block) : block),
    () => {
      counter.restart();
    },
  );
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
function changeBlocks(
  document: BuiltDocument,
  change: BlockChange,
  beginPaper: () => void = () => undefined,
): BuiltDocument {
  const inside: BlockChange = (block) => {
    if (block.type === 'group') {
      const children = block.children.map(inside);
      const stays = children.every((child, index) => child === block.children[index]);
      return stays ? block : { ...block, children };
    }
    if (block.type === 'parallel')
      return { ...block, left: inside(block.left), right: inside(block.right) };
    return change(block);
  };
  const sections = document.sections.map((section): Section<Content> => {
    if (section.opensPaper === true) beginPaper();
    return { ...section, children: section.children.map(inside) };
  });
  return { ...document, sections };
}
