/** A table: columns in reading order, mirrored for right-to-left languages with all their spans. */

import { directionOf } from '../../../document/language.js';
import type { ResolvedText } from '../../../document/resolved.js';
import { tableGrid } from '../../../document/table-grid.js';
import type { GridSlot } from '../../../document/table-grid.js';
import type { StyleSheet } from '../../../document/styles.js';
import type { Table, TableCell } from '../../../document/tree.js';
import type { StructureElement } from '../file/structure.js';
import type { LayoutNode, TableCellNode, TableLayout, TableNode } from '../layout/layout-node.js';
import { rowHeights } from '../layout/least-height.js';
import { blocksNode } from './blocks.js';
import { childElement, inside, leftToRight, pointsPerMm } from './scene.js';
import type { Scene } from './scene.js';
import { textLeaf } from './text.js';

type Slot = GridSlot<ResolvedText>;

export function tableNode(table: Table<ResolvedText>, scene: Scene): LayoutNode {
  const element = childElement(scene, 'Table', table.lang);
  const tableScene = inside(scene, element);
  const { styles } = scene.assets;
  const stack: LayoutNode[] = [];
  if (table.caption !== undefined)
    stack.push(
      textLeaf(table.caption, styles.paragraph.caption, scene, {
        element: childElement(tableScene, 'Caption', table.lang),
      }),
    );
  const node = gridNode(table, tableScene);
  stack.push({ ...node, table: { ...node.table, dontBreakRows: rowsFit(node, styles) } });
  return { stack, margin: [0, styles.table.beforePt, 0, styles.table.afterPt] };
}

function gridNode(table: Table<ResolvedText>, scene: Scene): TableNode {
  const grid = tableGrid(table);
  const layout = lookOf(table.look, scene.assets.styles);
  const widths = columnWidths(table, scene.widthPt, layout);
  const rows = (
    part: 'THead' | 'TBody',
    slots: readonly (readonly Slot[])[],
  ): TableCellNode[][] => {
    if (slots.length === 0) return [];
    const partScene = inside(scene, childElement(scene, part, table.lang));
    return slots.map((row, rowIndex) => {
      const rowScene = inside(partScene, childElement(partScene, 'TR', table.lang));
      return rowCells(row, { table, widths, layout, rowIndex, scene: rowScene });
    });
  };
  return {
    table: {
      widths: [...leftToRight(widths, table.lang)],
      headerRows: grid.head.length,
      keepWithHeaderRows: grid.head.length > 0 ? 1 : 0,
      dontBreakRows: true,
      body: [...rows('THead', grid.head), ...rows('TBody', grid.body)],
    },
    layout,
  };
}

interface RowPlace {
  readonly table: Table<ResolvedText>;
  readonly widths: readonly number[];
  readonly layout: TableLayout;
  readonly rowIndex: number;
  readonly scene: Scene;
}

/** Cells of a row from left to right; places that a span covers are left empty, as the engine wants them. */
function rowCells(row: readonly Slot[], place: RowPlace): TableCellNode[] {
  const cells = row.map((): TableCellNode => ({ stack: [] }));
  const { table } = place;
  const mirrored = directionOf(table.lang) === 'rtl';
  row.forEach((slot, column) => {
    if (!slot.origin || slot.row !== place.rowIndex) return;
    const left = mirrored ? row.length - column - slot.cell.colSpan : column;
    cells[left] = cellNode(slot.cell, column, place);
  });
  return cells;
}

function cellNode(cell: TableCell<ResolvedText>, column: number, place: RowPlace): TableCellNode {
  const { scene, layout, table } = place;
  const gap = layout.paddingLeft() + layout.paddingRight() + layout.vLineWidth();
  const covered = place.widths.slice(column, column + cell.colSpan);
  const widthPt = covered.reduce((sum, width) => sum + width, 0) + gap * (cell.colSpan - 1);
  const element = cellElement(cell, scene);
  return {
    ...blocksNode(cell.children, { ...scene, element, widthPt }),
    ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.header !== undefined && table.look === 'grid'
      ? { fillColor: scene.assets.styles.table.headFill }
      : {}),
    ...(cell.verticalAlign === 'middle' ? { verticalAlignment: 'middle' as const } : {}),
  };
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
  return childElement(
    scene,
    type,
    cell.lang,
    Object.keys(attributes).length > 1 ? { attributes } : {},
  );
}

/** Widths of the columns' content in points, in reading order. */
function columnWidths(
  table: Table<ResolvedText>,
  widthPt: number,
  layout: TableLayout,
): readonly number[] {
  const count = table.columnWidths.length;
  const gap = layout.paddingLeft() + layout.paddingRight();
  const rules = layout.vLineWidth() * (count + 1);
  const total = table.columnWidths.reduce((sum, share) => sum + share, 0);
  return table.columnWidths.map((share) => ((widthPt - rules) * share) / total - gap);
}

function lookOf(look: 'grid' | 'plain', styles: StyleSheet): TableLayout {
  const { paddingPt, ruleWidthPt, ruleColor } = styles.table;
  const width = look === 'grid' ? ruleWidthPt : 0;
  return {
    hLineWidth: () => width,
    vLineWidth: () => width,
    hLineColor: () => ruleColor,
    vLineColor: () => ruleColor,
    paddingLeft: () => paddingPt,
    paddingRight: () => paddingPt,
    paddingTop: () => paddingPt / 2,
    paddingBottom: () => paddingPt / 2,
  };
}

/** Rows stay whole unless one is taller than half a page: then rows may break, or their end would fall off the paper. */
function rowsFit(node: TableNode, styles: StyleSheet): boolean {
  const { heightMm, marginTopMm, marginBottomMm } = styles.page;
  const room = (heightMm - marginTopMm - marginBottomMm) * pointsPerMm;
  return Math.max(...rowHeights(node)) < room / 2;
}
