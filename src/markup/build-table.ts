/** Takes a table element, gives the tree's table, its shape checked: every row fills every column, spans counted. */

import { placeCells } from '../document/table-grid.js';
import type { Block, ParagraphRole, Table, TableCell, TableRow } from '../document/tree.js';
import { attributeOf, given, numberOf } from './attributes.js';
import { buildOwnInline } from './build-inline.js';
import type { MarkupElement } from './parse-markup.js';
import type { Content, Surroundings } from './surroundings.js';
import { childNamed, elementsOf, inside, nodeBase } from './surroundings.js';
import { contentWidths } from './tables/content-widths.js';
import { figureColumns } from './tables/figure-columns.js';
import { alignments, tableLooks } from './vocabulary.js';

/** From this number of columns on, two languages do not fit beside each other. */
const stackedFrom = 3;

/** On a page turned sideways more would be narrower than four millimetres each: nothing could be read. */
const mostColumns = 64;

/** Builds what stands in a cell. */
type FlowBuilder = (cell: MarkupElement, around: Surroundings) => readonly Block<Content>[];

export function buildTable(
  element: MarkupElement,
  around: Surroundings,
  buildFlow: FlowBuilder,
): Table<Content> {
  const within = inside(element, around);
  const look = attributeOf(element, 'look', tableLooks) ?? 'grid';
  const part = (name: 'thead' | 'tbody'): Part => {
    const found = childNamed(element, name);
    return found ? buildPart(found, within, { look, buildFlow }) : { elements: [], rows: [] };
  };
  const head = part('thead');
  const body = part('tbody');
  const { columns, written } = checkShape(element, { head, body }, around);
  const columnWidths = written ?? contentWidths(head.rows, body.rows, columns);
  const caption = childNamed(element, 'caption');
  return {
    type: 'table',
    ...nodeBase(element, around),
    ...given({ caption: caption && buildOwnInline(caption) }),
    columnWidths,
    head: head.rows,
    body: figureColumns(body.rows),
    look,
    ...onePageOf(element),
    parallel:
      attributeOf(element, 'parallel', ['beside', 'stacked', 'joined']) ??
      (columnWidths.length >= stackedFrom ? 'stacked' : 'beside'),
  };
}

/** Calendars and log-frames only: no template says it of a table. */
function onePageOf(element: MarkupElement): Pick<Table<Content>, 'onePage'> {
  const widths = element.attributes.get('onepage');
  return widths === undefined ? {} : { onePage: { columnWidths: widths.split(' ').map(Number) } };
}

interface Part {
  /** The elements the rows were made from, in the same order. */
  readonly elements: readonly MarkupElement[];
  readonly rows: readonly TableRow<Content>[];
}

interface CellOptions {
  readonly look: Table<Content>['look'];
  readonly buildFlow: FlowBuilder;
}

function buildPart(element: MarkupElement, around: Surroundings, options: CellOptions): Part {
  const within = inside(element, around);
  const elements = elementsOf(element.children);
  const isHead = element.name === 'thead';
  const rows = elements.map((row): TableRow<Content> => {
    const cells = elementsOf(row.children).map((cell) =>
      buildCell(cell, inside(row, within), { isHead, ...options }),
    );
    return { type: 'tableRow', cells };
  });
  return { elements, rows };
}

const headers = { col: 'column', row: 'row', both: 'both' } as const;
const scopes = ['col', 'row', 'both'] as const;

function buildCell(
  element: MarkupElement,
  around: Surroundings,
  { isHead, look, buildFlow }: CellOptions & { readonly isHead: boolean },
): TableCell<Content> {
  const isHeader = element.name === 'th';
  const scope = attributeOf(element, 'scope', scopes) ?? (isHead ? 'col' : 'row');
  return {
    type: 'tableCell',
    ...nodeBase(element, around),
    ...(isHeader ? { header: headers[scope] } : {}),
    colSpan: numberOf(element, 'colspan', 1),
    rowSpan: numberOf(element, 'rowspan', 1),
    ...given({ align: attributeOf(element, 'align', alignments) }),
    verticalAlign:
      attributeOf(element, 'valign', ['top', 'middle']) ?? (isHeader ? 'middle' : 'top'),
    children: buildFlow(element, { ...around, role: cellRole(look, isHeader) }),
  };
}

function cellRole(look: CellOptions['look'], isHeader: boolean): ParagraphRole {
  if (look === 'compact') return isHeader ? 'cell-header-compact' : 'cell-compact';
  return isHeader ? 'cell-header' : 'cell';
}

/** Reports what does not fit; gives the number of columns, and their widths where the template names them. */
function checkShape(
  element: MarkupElement,
  parts: { readonly head: Part; readonly body: Part },
  { report }: Surroundings,
): { readonly columns: number; readonly written: readonly number[] | undefined } {
  const rows = [parts.head, parts.body].flatMap((part) => checkPart(part, report));
  const counts = new Set(rows.map((row) => row.columns));
  const widest = Math.max(0, ...counts);
  const written = element.attributes.get('widths')?.split(' ').map(Number);
  const agreed = counts.size === 1 || written === undefined ? widest : written.length;
  for (const row of rows) {
    if (row.columns === agreed) continue;
    const parameters = { where: row.element.name, found: row.columns, expected: agreed };
    report('markup-table-shape', row.element.position, parameters);
  }
  if (written !== undefined && written.length !== agreed) {
    const parameters = { where: 'widths', found: written.length, expected: agreed };
    report('markup-table-shape', element.position, parameters);
  }
  if (widest > mostColumns) {
    const parameters = { where: element.name, found: widest, expected: `≤ ${mostColumns}` };
    report('markup-table-shape', element.position, parameters);
  }
  return { columns: widest, written };
}

/** The number of columns each row fills; a hole in a row is no column. */
function checkPart(
  part: Part,
  report: Surroundings['report'],
): readonly { readonly element: MarkupElement; readonly columns: number }[] {
  const placed = placeCells(part.rows);
  for (const { kind, cell, room } of placed.faults) {
    const [where, found] =
      kind === 'overlap' ? ['colspan', cell.colSpan] : ['rowspan', cell.rowSpan];
    report('markup-table-shape', cell.position, { where, found, expected: room });
  }
  return part.elements.map((element, index) => ({
    element,
    columns: (placed.slots[index] ?? []).filter((slot) => slot !== undefined).length,
  }));
}
