/**
 * A table that PowerPoint can edit, with its merged cells. For right-to-left languages the columns are written from the
 * left as they are seen: LibreOffice does not know the attribute that would mirror them.
 */

import { directionOf } from '../../document/language.js';
import { tableInWords } from '../../document/in-words.js';
import type { ResolvedText } from '../../document/resolved.js';
import { tableGrid } from '../../document/table-grid.js';
import type { GridSlot } from '../../document/table-grid.js';
import type { Block, Table, TableCell } from '../../document/tree.js';
import type { SlideContext } from './context.js';
import { escapeXml } from '../ooxml/xml.js';
import { bodyParagraphs } from './text-body.js';
import { emu, transform } from './units.js';
import type { Box } from './units.js';

type Slot = GridSlot<ResolvedText>;

/** The table in a box, whose height its rows share; PowerPoint makes rows higher where their text needs it. */
export function tableFrame(table: Table<ResolvedText>, context: SlideContext, box: Box): string {
  const id = context.nextId();
  const grid = tableGrid(table);
  const all = table.columnWidths.reduce((sum, width) => sum + width, 0);
  const mirrored = directionOf(table.lang) === 'rtl';
  const asSeen = <Item>(items: readonly Item[]) => (mirrored ? [...items].reverse() : items);
  const columns = asSeen(table.columnWidths).map(
    (width) => `<a:gridCol w="${emu((box.widthPt * width) / all)}"/>`,
  );
  const rowHeight = emu(box.heightPt / Math.max(1, grid.head.length + grid.body.length));
  const header = grid.head.length > 0 ? ' firstRow="1"' : '';
  const rowsOf = (part: readonly (readonly Slot[])[]): readonly string[] =>
    part.map((slots, row) => {
      const cells = slots.map((slot, column) =>
        cellXml(slot, { row, column, mirrored, table, context }),
      );
      return `<a:tr h="${rowHeight}">${asSeen(cells).join('')}</a:tr>`;
    });
  const written = [...rowsOf(grid.head), ...rowsOf(grid.body)];
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table ${id}" descr="${escapeXml(tableInWords(table))}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    transform(box, 'p:xfrm') +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${header}/><a:tblGrid>${columns.join('')}</a:tblGrid>${written.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

interface CellPlace {
  /** Within its part: head or body. */
  readonly row: number;
  readonly column: number;
  readonly mirrored: boolean;
  readonly table: Table<ResolvedText>;
  readonly context: SlideContext;
}

function cellXml(slot: Slot, { row, column, mirrored, table, context }: CellPlace): string {
  const { cell } = slot;
  // A merged cell stands in the leftmost of its columns.
  const leftmost = mirrored ? slot.column + cell.colSpan - 1 : slot.column;
  const begins = slot.row === row && leftmost === column;
  const spans = begins
    ? `${cell.colSpan > 1 ? ` gridSpan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowSpan="${cell.rowSpan}"` : ''}`
    : `${leftmost === column ? '' : ' hMerge="1"'}${slot.row < row ? ' vMerge="1"' : ''}`;
  const text = begins ? bodyParagraphs(alignedChildren(cell), context) : '';
  const paragraphs = text === '' ? '<a:p><a:endParaRPr dirty="0"/></a:p>' : text;
  const columns = directionOf(cell.lang) === 'rtl' ? 1 : 0;
  return (
    `<a:tc${spans}><a:txBody><a:bodyPr rtlCol="${columns}"/><a:lstStyle/>${paragraphs}</a:txBody>` +
    `${cellProperties(cell, table, context)}</a:tc>`
  );
}

function alignedChildren(cell: TableCell<ResolvedText>): readonly Block<ResolvedText>[] {
  const { align } = cell;
  if (align === undefined) return cell.children;
  return cell.children.map((block) =>
    block.type === 'paragraph' && block.align === undefined ? { ...block, align } : block,
  );
}

function cellProperties(
  cell: TableCell<ResolvedText>,
  table: Table<ResolvedText>,
  { styles }: SlideContext,
): string {
  const { paddingPt, ruleWidthPt, ruleColor } = styles.table;
  const side = emu(paddingPt);
  const edge = emu(paddingPt / 2);
  const line = (name: string): string =>
    table.look === 'plain'
      ? `<a:${name} w="0"><a:noFill/></a:${name}>`
      : `<a:${name} w="${emu(ruleWidthPt)}"><a:solidFill><a:srgbClr val="${ruleColor.slice(1)}"/></a:solidFill></a:${name}>`;
  const filled = cell.header !== undefined && table.look === 'grid';
  const fill = filled ? '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>' : '<a:noFill/>';
  const anchor = cell.verticalAlign === 'middle' ? ' anchor="ctr"' : '';
  return (
    `<a:tcPr marL="${side}" marR="${side}" marT="${edge}" marB="${edge}"${anchor}>` +
    `${['lnL', 'lnR', 'lnT', 'lnB'].map(line).join('')}${fill}</a:tcPr>`
  );
}
