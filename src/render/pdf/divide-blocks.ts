/** Takes the blocks of a column that is full, gives those that still fit and those that go on to the next one. */

import type { ResolvedText } from '../../document/resolved.js';
import type { Block, List, ListItem, Paragraph, Table } from '../../document/tree.js';
import { textPart } from '../text-part.js';

type Node = Block<ResolvedText>;
type Nodes = readonly Node[];

/** The column that is filled. */
export interface ColumnRoom {
  readonly fits: (blocks: Nodes) => boolean;
  /** Ends of a paragraph's lines, in UTF-16 units of its text. */
  readonly lineEnds: (paragraph: Paragraph<ResolvedText>) => readonly number[];
}

export interface DividedBlocks {
  readonly fitting: Nodes;
  readonly rest: Nodes;
}

/**
 * As many blocks as fit, from the first on. A block that does not fit as a whole is divided: a list between its items,
 * a table between its rows (its head stands again), a group between its blocks, a paragraph between lines; but only
 * where nothing else would fit is a paragraph divided, or a picture taken that is higher than the column.
 */
export function divideBlocks(blocks: Nodes, room: ColumnRoom): DividedBlocks {
  let fitting: Nodes = [];
  for (const [index, block] of blocks.entries()) {
    const after = blocks.slice(index + 1);
    if (room.fits([...fitting, block])) {
      fitting = [...fitting, block];
      continue;
    }
    const before = fitting;
    const part: PartRoom = {
      fits: (each) => room.fits([...before, each]),
      lineEnds: room.lineEnds,
      isEmpty: before.length === 0,
    };
    const [start, end] = dividedBlock(block, part);
    if (start !== undefined) fitting = [...fitting, start];
    return withoutLoneHeading({
      fitting,
      rest: [...(end === undefined ? [] : [end]), ...after],
    });
  }
  return { fitting, rest: [] };
}

/** The room below what stands in the column already. */
interface PartRoom extends Pick<ColumnRoom, 'lineEnds'> {
  readonly fits: (part: Node) => boolean;
  /** Nothing stands there yet: what has no room here has none anywhere. */
  readonly isEmpty: boolean;
}

type Divided = readonly [start: Node | undefined, end: Node | undefined];

function dividedBlock(block: Node, room: PartRoom): Divided {
  switch (block.type) {
    case 'list':
      return dividedList(block, room);
    case 'table':
      return dividedTable(block, room);
    case 'group': {
      const { fitting, rest } = dividedChildren(block.children, room, (children) => ({
        ...block,
        children,
      }));
      if (fitting.length === 0) return whole(block, room);
      if (rest.length === 0) return [block, undefined];
      return [
        { ...block, children: fitting },
        { ...block, children: rest },
      ];
    }
    case 'paragraph':
      return room.isEmpty ? dividedParagraph(block, room) : [undefined, block];
    default:
      return whole(block, room);
  }
}

function whole(block: Node, { isEmpty }: PartRoom): Divided {
  return isEmpty ? [block, undefined] : [undefined, block];
}

function dividedChildren(
  blocks: Nodes,
  { fits, lineEnds }: PartRoom,
  around: (children: Nodes) => Node,
): DividedBlocks {
  return divideBlocks(blocks, { fits: (children) => fits(around(children)), lineEnds });
}

function dividedList(list: List<ResolvedText>, room: PartRoom): Divided {
  const first = (count: number): Node => ({ ...list, items: list.items.slice(0, count) });
  const count = mostThatFit(list.items.length, (some) => room.fits(first(some)));
  if (count > 0) {
    const { items, start } = list;
    return [first(count), { ...list, items: items.slice(count), start: start + count }];
  }
  return room.isEmpty ? dividedItem(list, room) : [undefined, list];
}

/** One item that is longer than a slide: its text goes on as an item without a label. */
function dividedItem(list: List<ResolvedText>, room: PartRoom): Divided {
  const [item, ...others] = list.items;
  if (item === undefined) return [list, undefined];
  const withItem = (children: Nodes): Node => ({ ...list, items: [{ ...item, children }] });
  const { fitting, rest } = dividedChildren(item.children, room, withItem);
  const { type, lang } = item;
  const goesOn: readonly ListItem<ResolvedText>[] =
    rest.length === 0 ? [] : [{ type, lang, children: rest }];
  const items = [...goesOn, ...others];
  return [withItem(fitting), items.length === 0 ? undefined : { ...list, items }];
}

/** Rows that a span joins stay together. */
function dividedTable(table: Table<ResolvedText>, { fits, isEmpty }: PartRoom): Divided {
  const first = (count: number): Node => ({ ...table, body: table.body.slice(0, count) });
  const ends = rowsThatMayEnd(table);
  const index = mostThatFit(ends.length, (some) => fits(first(ends[some - 1] ?? 0)));
  const count = index === 0 ? (isEmpty ? (ends[0] ?? 0) : 0) : (ends[index - 1] ?? 0);
  if (count === 0) return [undefined, table];
  if (count >= table.body.length) return [table, undefined];
  return [first(count), { ...withoutCaption(table), body: table.body.slice(count) }];
}

function withoutCaption(table: Table<ResolvedText>): Table<ResolvedText> {
  const entries = Object.entries(table).filter(([name]) => name !== 'caption');
  return Object.fromEntries(entries) as unknown as Table<ResolvedText>;
}

/** Numbers of rows after which no cell reaches down. */
function rowsThatMayEnd({ body }: Table<ResolvedText>): readonly number[] {
  let open = 0;
  return body.flatMap(({ cells }, index) => {
    open = Math.max(open, ...cells.map(({ rowSpan }) => index + rowSpan));
    return open <= index + 1 ? [index + 1] : [];
  });
}

function dividedParagraph(
  paragraph: Paragraph<ResolvedText>,
  { fits, lineEnds }: PartRoom,
): Divided {
  const { content } = paragraph;
  const ends = lineEnds(paragraph).slice(0, -1);
  const until = (end: number): Node => ({ ...paragraph, content: textPart(content, 0, end) });
  const count = Math.max(
    1,
    mostThatFit(ends.length, (some) => fits(until(ends[some - 1] ?? 0))),
  );
  const end = ends[count - 1];
  if (end === undefined) return [paragraph, undefined];
  return [until(end), { ...paragraph, content: textPart(content, end) }];
}

/** The greatest count (up to `most`) that fits; what fits also fits with less. */
function mostThatFit(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A heading goes where its text goes. */
function withoutLoneHeading({ fitting, rest }: DividedBlocks): DividedBlocks {
  const last = fitting.at(-1);
  if (rest.length === 0 || last?.type !== 'heading' || fitting.length === 1)
    return { fitting, rest };
  return { fitting: fitting.slice(0, -1), rest: [last, ...rest] };
}
