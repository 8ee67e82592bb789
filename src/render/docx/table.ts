import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import { tableGrid } from '../../document/table-grid.js';
import type { GridSlot } from '../../document/table-grid.js';
import type { Table, TableCell } from '../../document/tree.js';
import { copyWith } from '../../lookup/copy-with.js';
import { figureRoomEm } from '../figure-room.js';
import type { DocxBlock } from './block.js';
import type { BlocksRenderer, DocxContext, Placement } from './context.js';
import { freePlacement, heldPart } from './context.js';
import { shareWidth, twipsFromPt } from './measure.js';
import { roleStyleId } from './styles.js';
import { frameRow, frameTable, total } from './table-parts.js';
import type { FrameCell, TableRowXml } from './table-parts.js';
import { spaceParagraph, textParagraph } from './text-paragraph.js';

/** A ruled or plain table: mirrored as a whole in right-to-left text, so that its cells keep their reading order. */
export function table(
  node: Table<ResolvedText>,
  context: DocxContext,
  placement: Placement,
  blocks: BlocksRenderer,
): DocxBlock[] {
  const columnTwips = shareWidth(placement.widthTwips, node.columnWidths);
  const place = node.whole === true ? copyWith(placement, { whole: true }) : placement;
  const grid = tableGrid(node);
  const renderRow = (slots: readonly GridSlot<ResolvedText>[], row: number, head: boolean) =>
    tableRow({ node, context, blocks, columnTwips }, slots, {
      row,
      head,
      keepWithNext: head || heldPart(place, row, node.body.length).keepWithNext,
    });
  const { table: style } = context.assets.styles;
  return [
    ...openingBlocks(node, context, placement),
    frameTable(
      {
        columnTwips,
        rightToLeft: directionOf(node.lang) === 'rtl',
        ruled: node.look !== 'plain',
        headRow: node.head.length > 0,
        headColumn: node.body.some((row) => row.cells[0]?.header !== undefined),
        rows: [
          ...grid.head.map((slots, row) => renderRow(slots, row, true)),
          ...grid.body.map((slots, row) => renderRow(slots, row, false)),
        ],
      },
      context.assets.styles,
    ),
    spaceParagraph(twipsFromPt(style.afterPt), {
      keepWithNext: placement.keepWithNext,
      pageBreakBefore: false,
    }),
  ];
}

/** The caption above the table, or the space the style sheet puts there. */
function openingBlocks(
  node: Table<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const space = twipsFromPt(context.assets.styles.table.beforePt);
  if (node.caption === undefined) {
    return [
      spaceParagraph(space, { keepWithNext: true, pageBreakBefore: placement.pageBreakBefore }),
    ];
  }
  return [
    textParagraph(
      {
        text: node.caption,
        style: context.assets.styles.paragraph.caption,
        styleId: roleStyleId('caption'),
        keepWithNext: true,
      },
      context,
      copyWith(placement, { afterTwips: space }),
    ),
  ];
}

interface TableWork {
  readonly node: Table<ResolvedText>;
  readonly context: DocxContext;
  readonly blocks: BlocksRenderer;
  readonly columnTwips: readonly number[];
}

interface RowPlace {
  readonly row: number;
  readonly head: boolean;
  readonly keepWithNext: boolean;
}

function tableRow(
  work: TableWork,
  slots: readonly GridSlot<ResolvedText>[],
  place: RowPlace,
): TableRowXml {
  const cells = slots
    .filter((slot, column) => slot.column === column)
    .map((slot) => tableCell(work, slot, place));
  return frameRow(cells, {
    whole: true,
    keepNext: place.keepWithNext,
    head: place.head,
  });
}

/** Room at the right of a figure; in a right-to-left cell that is where its line starts. */
function besideFigure(
  cell: TableCell<ResolvedText>,
  { assets }: DocxContext,
): Pick<Placement, 'endIndentTwips'> | Pick<Placement, 'indentTwips'> {
  const roomEm = figureRoomEm(cell, assets.fonts);
  if (roomEm === 0) return {};
  const roomTwips = twipsFromPt(roomEm * assets.styles.paragraph.cell.sizePt);
  return directionOf(cell.lang) === 'rtl'
    ? { indentTwips: roomTwips }
    : { endIndentTwips: roomTwips };
}

/** A cell where it begins, and an empty one in each further row it covers, as Word's merged cells are written. */
function tableCell(work: TableWork, slot: GridSlot<ResolvedText>, place: RowPlace): FrameCell {
  const { cell } = slot;
  const { table: style } = work.context.assets.styles;
  const compact = work.node.look === 'compact';
  const padding = twipsFromPt(compact ? style.compactPaddingPt : style.paddingPt);
  const widthTwips = total(work.columnTwips.slice(slot.column, slot.column + cell.colSpan));
  const frame = (
    blocks: FrameCell['blocks'],
    merge: Pick<FrameCell, 'verticalMerge'>,
  ): FrameCell => ({
    widthTwips,
    paddingTwips: { start: padding, end: padding, vertical: padding / 2 },
    columnSpan: cell.colSpan,
    verticalAlign: cell.verticalAlign,
    blocks,
    ...(cell.header !== undefined && work.node.look !== 'plain' ? { fill: style.headFill } : {}),
    ...merge,
  });
  if (slot.row < place.row) return frame([], { verticalMerge: 'continue' });
  const placement = copyWith(freePlacement(widthTwips - 2 * padding), {
    keepWithNext: place.keepWithNext,
    ...besideFigure(cell, work.context),
    ...(cell.align === undefined ? {} : { align: cell.align }),
  });
  const blocks = work.blocks(cell.children, work.context, placement);
  return frame(blocks, cell.rowSpan > 1 ? { verticalMerge: 'restart' } : {});
}
