/** A table: columns in reading order, mirrored for right-to-left languages with all their spans. */

import { directionOf } from '../../../document/language.js';
import type { ResolvedText } from '../../../document/resolved.js';
import { tableGrid } from '../../../document/table-grid.js';
import type { GridSlot } from '../../../document/table-grid.js';
import type { StyleSheet } from '../../../document/styles.js';
import type { Table, TableCell } from '../../../document/tree.js';
import type { StructureElement } from '../file/structure.js';
import type { GridCell, GridLook, GridTable } from '../layout/grid-table.js';
import { figureRoomEm } from '../../figure-room.js';
import type { LayoutNode, StackNode } from '../layout/layout-node.js';
import { blocksNode } from './blocks.js';
import { childElement, inside, leftToRight } from './scene.js';
import type { Scene } from './scene.js';
import { spaced, stackOf } from './stack.js';
import { textLeaf } from './text.js';

type Slot = GridSlot<ResolvedText>;

export function tableNode(table: Table<ResolvedText>, scene: Scene): LayoutNode {
  const tableScene = inside(scene, childElement(scene, 'Table', table.lang));
  const { styles } = scene.assets;
  const stack: LayoutNode[] = [];
  if (table.caption !== undefined)
    stack.push(
      textLeaf(table.caption, styles.paragraph.caption, scene, {
        element: childElement(tableScene, 'Caption', table.lang),
      }),
    );
  stack.push({
    text: '',
    grid: gridTable(table, tableScene),
    ...(table.whole === true ? { whole: true } : {}),
  });
  const { beforePt, afterPt } = styles.table;
  return spaced(stackOf(stack), { above: beforePt, below: afterPt });
}

function gridTable(table: Table<ResolvedText>, scene: Scene): GridTable {
  const grid = tableGrid(table);
  const look = lookOf(table.look, scene.assets.styles);
  const edges = columnEdges(table, scene.widthPt);
  const rows = (
    part: 'THead' | 'TBody',
    slots: readonly (readonly Slot[])[],
  ): (readonly GridCell[])[] => {
    if (slots.length === 0) return [];
    const partScene = inside(scene, childElement(scene, part, table.lang));
    return slots.map((row, rowIndex) => {
      const rowScene = inside(partScene, childElement(partScene, 'TR', table.lang));
      return rowCells(row, { table, edges, look, rowIndex, scene: rowScene });
    });
  };
  return {
    edges,
    look,
    headerRows: grid.head.length,
    rows: [...rows('THead', grid.head), ...rows('TBody', grid.body)],
  };
}

interface RowPlace {
  readonly table: Table<ResolvedText>;
  readonly edges: readonly number[];
  readonly look: GridLook;
  readonly rowIndex: number;
  readonly scene: Scene;
}

/** The cells that begin in a row, in reading order, their columns counted from the left. */
function rowCells(row: readonly Slot[], place: RowPlace): readonly GridCell[] {
  const mirrored = directionOf(place.table.lang) === 'rtl';
  return row.flatMap((slot, column) => {
    if (!slot.origin || slot.row !== place.rowIndex) return [];
    const left = mirrored ? row.length - column - slot.cell.colSpan : column;
    return [gridCell(slot.cell, left, place)];
  });
}

function gridCell(cell: TableCell<ResolvedText>, left: number, place: RowPlace): GridCell {
  const { scene, look, edges, table } = place;
  const widthPt = (edges[left + cell.colSpan] ?? 0) - (edges[left] ?? 0) - 2 * look.paddingX;
  const element = cellElement(cell, scene);
  const filled = cell.header !== undefined && table.look !== 'plain';
  return {
    left,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    content: asideTail(
      cell,
      blocksNode(alignedChildren(cell), { ...scene, element, widthPt }),
      scene,
    ),
    middle: cell.verticalAlign === 'middle',
    ...(filled ? { fill: scene.assets.styles.table.headFill } : {}),
  };
}

/** The content without the room at its right that other figures of the column need for their fractions. */
function asideTail(cell: TableCell<ResolvedText>, content: StackNode, scene: Scene): StackNode {
  const roomPt = figureRoomEm(cell, scene.assets.fonts) * scene.assets.styles.paragraph.cell.sizePt;
  if (roomPt === 0) return content;
  const stack = content.stack.map((node): LayoutNode => {
    const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0];
    return { ...node, margin: [left, top, right + roomPt, bottom] };
  });
  return { ...content, stack };
}

/** The cell's blocks; its alignment holds for the paragraphs that have none of their own. */
function alignedChildren(cell: TableCell<ResolvedText>): TableCell<ResolvedText>['children'] {
  const { align } = cell;
  if (align === undefined) return cell.children;
  return cell.children.map((block) =>
    block.type === 'paragraph' && block.align === undefined ? { align, ...block } : block,
  );
}

/** TH or TD with its attributes (ISO 32000-1, table 349). */
function cellElement(cell: TableCell<ResolvedText>, scene: Scene): StructureElement | undefined {
  const scope = { column: 'Column', row: 'Row', both: 'Both' } as const;
  const attributes = {
    O: 'Table',
    ...(cell.header === undefined ? {} : { Scope: scope[cell.header] }),
    ...(cell.colSpan > 1 ? { ColSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
  };
  const type = cell.header === undefined ? 'TD' : 'TH';
  const plain = Object.keys(attributes).length === 1;
  return childElement(scene, type, cell.lang, plain ? {} : { attributes });
}

/** Edges of the columns from left to right, in points. */
function columnEdges(table: Table<ResolvedText>, widthPt: number): readonly number[] {
  const shares = leftToRight(table.columnWidths, table.lang);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let edge = 0;
  return [0, ...shares.map((share) => (edge += (widthPt * share) / all))];
}

function lookOf(look: Table<ResolvedText>['look'], styles: StyleSheet): GridLook {
  const { ruleWidthPt, ruleColor } = styles.table;
  const paddingPt = look === 'compact' ? styles.table.compactPaddingPt : styles.table.paddingPt;
  return {
    paddingX: paddingPt,
    paddingY: paddingPt / 2,
    ruleWidth: look === 'plain' ? 0 : ruleWidthPt,
    ruleColor,
  };
}
