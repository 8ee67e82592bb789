/**
 * Takes a tree with slides, gives the paper to hand out: the slides of a deck one below the other on upright pages, for
 * formats that are read and written on and not shown.
 */

import { hasSlides } from './walk.js';
import type {
  Block,
  DocumentTree,
  Figure,
  Group,
  Language,
  Section,
  Slide,
  Table,
  TableCell,
  TableRow,
} from './tree.js';

type SlideSection<Content> = Section<Content> & { readonly slide: Slide<Content> };

/** A tree without slides is given as it is. */
export function handoutOf<Content>(tree: DocumentTree<Content>): DocumentTree<Content> {
  if (!hasSlides(tree)) return tree;
  return { ...tree, sections: joinSlides(tree.sections) };
}

/** Slides that follow each other share their pages; a paper that begins anew (its translation) begins a page. */
function joinSlides<Content>(sections: readonly Section<Content>[]): readonly Section<Content>[] {
  const joined: Section<Content>[] = [];
  let slides: SlideSection<Content>[] = [];
  const close = (): void => {
    if (slides.length > 0) joined.push(handoutSection(slides));
    slides = [];
  };
  for (const section of sections) {
    if (!isSlide(section) || section.opensPaper === true) close();
    if (isSlide(section)) slides.push(section);
    else joined.push(section);
  }
  close();
  return joined;
}

function isSlide<Content>(section: Section<Content>): section is SlideSection<Content> {
  return section.slide !== undefined;
}

function handoutSection<Content>(slides: readonly SlideSection<Content>[]): Section<Content> {
  const [first] = slides;
  if (first === undefined) throw new Error('a handout without slides');
  const { lang, position, mark, opensPaper, header } = first;
  return {
    ...({ type: 'section', orientation: 'portrait', lang, header } as const),
    ...(position === undefined ? {} : { position }),
    ...(mark === undefined ? {} : { mark }),
    ...(opensPaper === undefined ? {} : { opensPaper }),
    footer: slides.find(({ footer }) => footer.length > 0)?.footer ?? [],
    children: slides.flatMap(handoutBlocks),
  };
}

/** What belongs to one slide stays on one page where it can; a slide's title is not said again where it goes on. */
function handoutBlocks<Content>(section: SlideSection<Content>): readonly Block<Content>[] {
  const { slide, lang, children } = section;
  const goesOn = (slide.part?.number ?? 1) > 1;
  const [title] = children;
  const kept = goesOn && title?.type === 'heading' ? children.slice(1) : children;
  const blocks = inRows(slide.layout === 'two-content' ? facing(kept) : kept).map(smaller);
  return blocks.length === 0 ? [] : [{ type: 'group', lang, children: blocks }];
}

/** What fills half a slide would fill half a page. */
function smaller<Content>(block: Block<Content>): Block<Content> {
  return block.type === 'figure'
    ? { ...block, widthMm: Math.min(block.widthMm, widestFigureMm) }
    : block;
}

const widestFigureMm = 60;

/** Pictures that follow each other stand side by side, as they do on the slide, and not one below the other. */
function inRows<Content>(blocks: readonly Block<Content>[]): readonly Block<Content>[] {
  const rows: Block<Content>[] = [];
  let figures: Figure<Content>[] = [];
  const close = (): void => {
    rows.push(...(figures.length > 1 ? [figureTable(figures)] : figures));
    figures = [];
  };
  for (const block of blocks) {
    if (block.type === 'figure') figures.push(block);
    else {
      close();
      rows.push(block);
    }
  }
  close();
  return rows;
}

/** A table without rules, a picture with its caption in each cell. */
function figureTable<Content>(figures: readonly Figure<Content>[]): Table<Content> {
  const lang = figures[0]?.lang ?? 'ar';
  const columns = columnsFor(figures);
  const rows = Array.from({ length: Math.ceil(figures.length / columns) }, (_, row) =>
    figures.slice(row * columns, (row + 1) * columns),
  );
  const cells = (row: readonly Figure<Content>[]): readonly TableCell<Content>[] =>
    Array.from({ length: columns }, (_, column) => {
      const figure = row[column];
      return plainCell(lang, figure === undefined ? [] : [figure]);
    });
  return plainTable(
    lang,
    Array.from({ length: columns }, () => 1),
    rows.map((row) => ({ type: 'tableRow', cells: cells(row) })),
  );
}

/** Logos stand in a strip; what a caption is to be read below asks for more width. */
function columnsFor<Content>(figures: readonly Figure<Content>[]): number {
  if (figures.every(({ caption }) => caption === undefined)) return Math.min(figures.length, 5);
  return figures.length === 4 ? 2 : Math.min(figures.length, 3);
}

/** The two groups of a slide as the cells of a table without rules. */
function facing<Content>(blocks: readonly Block<Content>[]): readonly Block<Content>[] {
  const groups = blocks.filter((block): block is Group<Content> => block.type === 'group');
  const [first, second] = groups;
  if (first === undefined || second === undefined || groups.length > 2) return blocks;
  return blocks.flatMap((block) =>
    block === first ? [facingTable(first, second)] : block === second ? [] : [block],
  );
}

function facingTable<Content>(first: Group<Content>, second: Group<Content>): Table<Content> {
  const cells = [first, second].map(({ lang, children }) => plainCell(lang, children));
  return plainTable(first.lang, [1, 1], [{ type: 'tableRow', cells }]);
}

function plainTable<Content>(
  lang: Language,
  columnWidths: readonly number[],
  body: readonly TableRow<Content>[],
): Table<Content> {
  return { type: 'table', lang, columnWidths, head: [], body, look: 'plain', parallel: 'stacked' };
}

function plainCell<Content>(
  lang: Language,
  children: readonly Block<Content>[],
): TableCell<Content> {
  return { type: 'tableCell', lang, colSpan: 1, rowSpan: 1, verticalAlign: 'top', children };
}
