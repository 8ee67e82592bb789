/**
 * Takes a tree of one kind of content, gives the same tree with another: the only place that knows
 * where content stands in each node, so that a stage which changes text need not know the nodes.
 */

import type { SourcePosition } from '../diagnostics/diagnostic.js';
import type {
  Block,
  CheckCode,
  DocumentTree,
  Field,
  Heading,
  Language,
  List,
  ListItem,
  Paragraph,
  ParagraphRole,
  Section,
  Signature,
  Slide,
  TableCell,
  TableRow,
} from './tree.js';
import { mapDrawn } from './map-drawn.js';
import { unknownNode } from './tree.js';

/** What a content stands in: decides its style, and with it what the resolve stage must know. */
export type ContentPlace = (
  | { readonly kind: 'heading'; readonly level: Heading<unknown>['level'] }
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole }
  | { readonly kind: 'listLabel' | 'fieldLabel' | 'fieldValue' }
) & { readonly lang: Language; readonly position?: SourcePosition };

/** Gives the new content for an old one; called once for each, in reading order. */
export type ContentMapper<A, B> = (content: A, place: ContentPlace) => B;

/**
 * Gives the label of a list's item (0 is the first) that has none yet, as content of the old kind. `above` are the
 * numbers of the items the list stands in, as far as they are of multi-level lists nested straight into each other.
 */
export type ListLabeller<A> = (
  list: List<A>,
  index: number,
  above: readonly number[],
) => A | undefined;

/** Gives the new block for a section's block: what `map` gives, or what it gave for an equal one. */
export type BlockKeeper<A, B> = (block: Block<A>, map: () => Block<B>) => Block<B>;

interface Mapper<A, B> {
  readonly content: ContentMapper<A, B>;
  readonly label: ListLabeller<A>;
  readonly above: readonly number[];
}

const noLabel = (): undefined => undefined;

/** The tree with every content replaced; everything else is kept, and the given tree is left as it is. */
export function mapContent<A, B>(
  tree: DocumentTree<A>,
  content: ContentMapper<A, B>,
  label: ListLabeller<A> = noLabel,
  keep: BlockKeeper<A, B> = (_, map) => map(),
): DocumentTree<B> {
  const change: Mapper<A, B> = { content, label, above: [] };
  const mapKept = (blocks: readonly Block<A>[]) =>
    blocks.map((block) => keep(block, () => mapBlock(block, change)));
  const sections = tree.sections.map((section) => ({
    ...mapSection(section, change),
    header: mapKept(section.header),
    footer: mapKept(section.footer),
    children: mapKept(section.children),
  }));
  return { ...tree, sections };
}

/** All of a section but its blocks and those of its running head and foot. */
function mapSection<A, B>(
  section: Section<A>,
  change: Mapper<A, B>,
): Omit<Section<B>, 'header' | 'footer' | 'children'> {
  const { mark, slide, code, ...rest } = section;
  const place = { kind: 'paragraph', role: 'mark', lang: section.lang } as const;
  return {
    ...rest,
    ...(mark === undefined ? {} : { mark: change.content(mark, place) }),
    ...(slide === undefined ? {} : { slide: mapSlide(slide, section, change) }),
    ...(code === undefined ? {} : { code: mapCode(code, change) }),
  };
}

function mapSlide<A, B>(slide: Slide<A>, section: Section<A>, change: Mapper<A, B>): Slide<B> {
  const { part, notes, ...rest } = slide;
  const place = { kind: 'heading', level: 2, lang: section.lang } as const;
  return {
    ...rest,
    ...(part === undefined ? {} : { part: { ...part, label: change.content(part.label, place) } }),
    ...(notes === undefined ? {} : { notes: mapEach(notes, change) }),
  };
}

function mapCode<A, B>(code: CheckCode<A>, change: Mapper<A, B>): CheckCode<B> {
  const place = { kind: 'paragraph', role: 'code', lang: code.lang } as const;
  return { ...code, caption: change.content(code.caption, place) };
}

/** As mapContent, for a sequence of blocks. */
export function mapBlocks<A, B>(
  blocks: readonly Block<A>[],
  content: ContentMapper<A, B>,
): readonly Block<B>[] {
  return mapEach(blocks, { content, label: noLabel, above: [] });
}

function mapEach<A, B>(blocks: readonly Block<A>[], change: Mapper<A, B>): readonly Block<B>[] {
  return blocks.map((block) => mapBlock(block, change));
}

function mapBlock<A, B>(block: Block<A>, change: Mapper<A, B>): Block<B> {
  const blocks = (children: readonly Block<A>[]): readonly Block<B>[] => mapEach(children, change);
  switch (block.type) {
    case 'heading':
      return mapLabelled(block, textPlace(block), change);
    case 'paragraph':
      return { ...block, content: change.content(block.content, textPlace(block)) };
    case 'list':
      return { ...block, items: mapItems(block, change) };
    case 'table': {
      const { caption, ...rest } = block;
      return {
        ...rest,
        ...mapCaption(caption, block, change),
        head: block.head.map((row) => mapRow(row, change)),
        body: block.body.map((row) => mapRow(row, change)),
      };
    }
    case 'figure': {
      const { caption, ...rest } = block;
      return { ...rest, ...mapCaption(caption, block, change) };
    }
    case 'letterhead':
      return {
        ...block,
        right: blocks(block.right),
        middle: blocks(block.middle),
        left: blocks(block.left),
      };
    case 'fields':
      return { ...block, items: block.items.map((item) => mapField(item, change)) };
    case 'signatures':
      return { ...block, items: block.items.map((item) => mapSignature(item, change)) };
    case 'group':
      return { ...block, children: blocks(block.children) };
    case 'parallel':
      return { ...block, left: mapBlock(block.left, change), right: mapBlock(block.right, change) };
    case 'contents':
      return {
        ...block,
        entries: block.entries.map((entry) => {
          const place = { kind: 'paragraph', role: 'contents', ...nodeOf(entry) } as const;
          return mapLabelled(entry, place, change);
        }),
      };
    case 'chart':
    case 'orgChart':
    case 'timeline':
    case 'gallery':
      return mapDrawn(block, change.content);
    case 'rule':
    case 'pageBreak':
      return block;
    default:
      return unknownNode(block);
  }
}

function mapLabelled<A, B, Node extends { readonly label?: A; readonly content: A }>(
  node: Node,
  place: ContentPlace,
  change: Mapper<A, B>,
): Omit<Node, 'label' | 'content'> & { readonly label?: B; readonly content: B } {
  const { label, content, ...rest } = node;
  return {
    content: change.content(content, place),
    ...(label === undefined ? {} : { label: change.content(label, place) }),
    ...rest,
  };
}

function textPlace(block: Heading<unknown> | Paragraph<unknown>): ContentPlace {
  return block.type === 'heading'
    ? { kind: 'heading', level: block.level, ...nodeOf(block) }
    : { kind: 'paragraph', role: block.role, ...nodeOf(block) };
}

/** What every place has from its node. */
function nodeOf({ lang, position }: PlacedNode): PlacedNode {
  return position === undefined ? { lang } : { lang, position };
}

interface PlacedNode {
  readonly lang: Language;
  readonly position?: SourcePosition;
}

function mapCaption<A, B>(
  caption: A | undefined,
  node: PlacedNode,
  change: Mapper<A, B>,
): { readonly caption?: B } {
  if (caption === undefined) return {};
  return {
    caption: change.content(caption, { kind: 'paragraph', role: 'caption', ...nodeOf(node) }),
  };
}

function mapItems<A, B>(list: List<A>, change: Mapper<A, B>): readonly ListItem<B>[] {
  const above = list.marker === 'multilevel' ? change.above : [];
  return list.items.map((item, index) => {
    const { label = change.label(list, index, above), children, ...rest } = item;
    const inside = list.marker === 'multilevel' ? [...above, list.start + index] : [];
    const place: ContentPlace = { kind: 'listLabel', ...nodeOf(item) };
    return {
      children: mapEach(children, { ...change, above: inside }),
      ...(label === undefined ? {} : { label: change.content(label, place) }),
      ...rest,
    };
  });
}

function mapRow<A, B>(row: TableRow<A>, change: Mapper<A, B>): TableRow<B> {
  const mapCell = (cell: TableCell<A>): TableCell<B> => ({
    ...cell,
    children: mapEach(cell.children, change),
  });
  return { ...row, cells: row.cells.map(mapCell) };
}

function mapField<A, B>(field: Field<A>, change: Mapper<A, B>): Field<B> {
  return {
    ...field,
    label: change.content(field.label, { kind: 'fieldLabel', ...nodeOf(field) }),
    value: change.content(field.value, { kind: 'fieldValue', ...nodeOf(field) }),
  };
}

function mapSignature<A, B>(signature: Signature<A>, change: Mapper<A, B>): Signature<B> {
  return {
    ...signature,
    role: change.content(signature.role, {
      kind: 'paragraph',
      role: 'signature-role',
      ...nodeOf(signature),
    }),
    name: change.content(signature.name, {
      kind: 'paragraph',
      role: 'signature-name',
      ...nodeOf(signature),
    }),
  };
}
