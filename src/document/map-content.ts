/**
 * Takes a tree of one kind of content, gives the same tree with another: the only place that knows
 * where content stands in each node, so that a stage which changes text need not know the nodes.
 */

import type {
  Block,
  DocumentTree,
  Field,
  Heading,
  Language,
  ListItem,
  Paragraph,
  ParagraphRole,
  Section,
  Signature,
  TableCell,
  TableRow,
} from './tree.js';
import { unknownNode } from './tree.js';

/** What a content stands in: decides its style, and with it what the resolve stage must know. */
export type ContentPlace =
  | { readonly kind: 'heading'; readonly lang: Language; readonly level: Heading<unknown>['level'] }
  | { readonly kind: 'paragraph'; readonly lang: Language; readonly role: ParagraphRole }
  | { readonly kind: 'listLabel' | 'fieldLabel' | 'fieldValue'; readonly lang: Language };

/** Gives the new content for an old one; called once for each, in reading order. */
export type ContentMapper<A, B> = (content: A, place: ContentPlace) => B;

/** The tree with every content replaced; everything else is kept, and the given tree is left as it is. */
export function mapContent<A, B>(
  tree: DocumentTree<A>,
  change: ContentMapper<A, B>,
): DocumentTree<B> {
  return { ...tree, sections: tree.sections.map((section) => mapSection(section, change)) };
}

function mapSection<A, B>(section: Section<A>, change: ContentMapper<A, B>): Section<B> {
  return {
    ...section,
    header: mapBlocks(section.header, change),
    footer: mapBlocks(section.footer, change),
    children: mapBlocks(section.children, change),
  };
}

/** As mapContent, for a sequence of blocks. */
export function mapBlocks<A, B>(
  blocks: readonly Block<A>[],
  change: ContentMapper<A, B>,
): readonly Block<B>[] {
  return blocks.map((block) => mapBlock(block, change));
}

function mapBlock<A, B>(block: Block<A>, change: ContentMapper<A, B>): Block<B> {
  const blocks = (children: readonly Block<A>[]): readonly Block<B>[] =>
    mapBlocks(children, change);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: change(block.content, textPlace(block)) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapItem(item, change)) };
    case 'table': {
      const { caption, ...rest } = block;
      return {
        ...rest,
        ...mapCaption(caption, block.lang, change),
        head: block.head.map((row) => mapRow(row, change)),
        body: block.body.map((row) => mapRow(row, change)),
      };
    }
    case 'figure': {
      const { caption, ...rest } = block;
      return { ...rest, ...mapCaption(caption, block.lang, change) };
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
    case 'rule':
    case 'pageBreak':
      return block;
    default:
      return unknownNode(block);
  }
}

function textPlace(block: Heading<unknown> | Paragraph<unknown>): ContentPlace {
  return block.type === 'heading'
    ? { kind: 'heading', lang: block.lang, level: block.level }
    : { kind: 'paragraph', lang: block.lang, role: block.role };
}

function mapCaption<A, B>(
  caption: A | undefined,
  lang: Language,
  change: ContentMapper<A, B>,
): { readonly caption?: B } {
  if (caption === undefined) return {};
  return { caption: change(caption, { kind: 'paragraph', lang, role: 'caption' }) };
}

function mapItem<A, B>(item: ListItem<A>, change: ContentMapper<A, B>): ListItem<B> {
  const { label, ...rest } = item;
  return {
    ...rest,
    ...(label === undefined
      ? {}
      : { label: change(label, { kind: 'listLabel', lang: item.lang }) }),
    children: mapBlocks(item.children, change),
  };
}

function mapRow<A, B>(row: TableRow<A>, change: ContentMapper<A, B>): TableRow<B> {
  const mapCell = (cell: TableCell<A>): TableCell<B> => ({
    ...cell,
    children: mapBlocks(cell.children, change),
  });
  return { ...row, cells: row.cells.map(mapCell) };
}

function mapField<A, B>(field: Field<A>, change: ContentMapper<A, B>): Field<B> {
  const { lang } = field;
  return {
    ...field,
    label: change(field.label, { kind: 'fieldLabel', lang }),
    value: change(field.value, { kind: 'fieldValue', lang }),
  };
}

function mapSignature<A, B>(signature: Signature<A>, change: ContentMapper<A, B>): Signature<B> {
  const { lang } = signature;
  return {
    ...signature,
    role: change(signature.role, { kind: 'paragraph', lang, role: 'signature-role' }),
    name: change(signature.name, { kind: 'paragraph', lang, role: 'signature-name' }),
  };
}
