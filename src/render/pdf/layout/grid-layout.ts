/**
 * Places a table on pages. Rows stay whole unless one is taller than a page; header rows come again on each page; a
 * cell over several rows may cross a page end: its content stands in the first part that holds all of it.
 */

import { fittingPieces, piecesHeight } from './cell-pieces.js';
import type { CellPiece } from './cell-pieces.js';
import { openCells, rowHeights } from './grid-table.js';
import type { GridTable, OpenCell, OpenCells, RowRange } from './grid-table.js';
import type { LayoutNode, LayoutWriter } from './layout-node.js';

/** What the table needs of the layout engine. */
export interface GridPlacer {
  readonly writer: LayoutWriter;
  processNode(node: LayoutNode): void;
}

/** Rows of the table that stand on one page. */
interface Fragment extends RowRange {
  /** Heights of its rows and of those below that its cells reach into, the first first. */
  readonly heights: readonly number[];
  /** The last row goes on over the page. */
  readonly cut: boolean;
}

export function placeGrid(grid: GridTable, placer: GridPlacer): void {
  const cells = openCells(grid);
  const headerHeights = rowHeights(grid, cells, { from: 0, to: grid.headerRows });
  const headerHeight = total(headerHeights);
  const context = () => placer.writer.context();

  let row = 0;
  let begun = false;
  while (row < grid.rows.length) {
    const repeat = begun && grid.headerRows > 0 && row >= grid.headerRows;
    if (repeat) placeHeader(grid, headerHeights, placer);
    const room = context().availableHeight;
    const atTop = repeat || context().y <= context().pageMargins.top + 0.001;
    const fragment = nextFragment(grid, cells, { row, room, atTop, headerHeight });
    if (fragment !== undefined) {
      placeFragment(grid, cells, fragment, placer);
      begun = true;
      row = fragment.cut ? fragment.to - 1 : fragment.to;
    }
    if (row < grid.rows.length) placer.writer.moveToNextPage();
  }
}

/** The header's content is opened anew for each page; the renderer paints what it has painted before as an artifact. */
function placeHeader(grid: GridTable, heights: readonly number[], placer: GridPlacer): void {
  const cells = openCells({ ...grid, rows: grid.rows.slice(0, grid.headerRows) });
  placeFragment(grid, cells, { from: 0, to: grid.headerRows, heights, cut: false }, placer);
}

interface PageRoom {
  readonly row: number;
  readonly room: number;
  /** Nothing but the header stands on the page yet. */
  readonly atTop: boolean;
  readonly headerHeight: number;
}

/** As many rows as have room; undefined when the table must begin on the next page. */
function nextFragment(grid: GridTable, cells: OpenCells, page: PageRoom): Fragment | undefined {
  const { row, room, atTop } = page;
  const heights = heightsOnPage(grid, cells, page);
  let to = row;
  let height = 0;
  while (to < grid.rows.length && height + (heights[to - row] ?? 0) <= room + 0.001) {
    height += heights[to - row] ?? 0;
    to++;
  }
  const leastRows = row < grid.headerRows ? grid.headerRows + 1 : row + 1;
  if (to >= Math.min(leastRows, grid.rows.length)) {
    const whole = groupEnd(cells, to);
    const left = total(heights.slice(whole - row, to - row));
    const keeps = whole >= leastRows && left <= room * mostLeftEmpty;
    return { from: row, to: keeps ? whole : to, heights, cut: false };
  }
  if (!atTop) return undefined;
  // A row taller than the page: what fits of it stands here, the rest on the next one.
  const cutRow = Math.min(to, grid.rows.length - 1);
  const cutHeights = heights.map((value, index) =>
    index === cutRow - row ? room - height : value,
  );
  return { from: row, to: cutRow + 1, heights: cutHeights, cut: true };
}

/** Share of the room that is left empty so that rows under one cell, a quarter with its months, stay on one page. */
const mostLeftEmpty = 0.25;

/** The last row end up to a row end that no cell goes across. */
function groupEnd({ beginning, longestSpan }: OpenCells, end: number): number {
  let whole = end;
  for (let row = end - 1; row > whole - longestSpan && row >= 0; row--) {
    const goesAcross = beginning[row]?.some(({ cell }) => row + cell.rowSpan > whole) === true;
    if (goesAcross) whole = row;
  }
  return whole;
}

/** Rows that are measured at first; more where they are lower. */
const rowsMeasured = 32;

/** Heights of the rows that have room, and of as many more as a cell can reach into. */
function heightsOnPage(
  grid: GridTable,
  cells: OpenCells,
  { row, room }: PageRoom,
): readonly number[] {
  for (let count = rowsMeasured; ; count *= 2) {
    const to = Math.min(row + count + cells.longestSpan, grid.rows.length);
    const heights = rowHeights(grid, cells, { from: row, to });
    if (to === grid.rows.length || total(heights.slice(0, count)) > room + 0.001) return heights;
  }
}

function placeFragment(
  grid: GridTable,
  cells: OpenCells,
  fragment: Fragment,
  placer: GridPlacer,
): void {
  const { from, to, heights } = fragment;
  const { look } = grid;
  const rowTop = (row: number): number => total(heights.slice(0, row - from));
  const reaching = cells.beginning.slice(Math.max(0, from - cells.longestSpan + 1), to);
  for (const open of reaching.flat()) {
    const first = Math.max(open.firstRow, from);
    const end = Math.min(open.firstRow + open.cell.rowSpan, to);
    if (first >= end) continue;
    const top = rowTop(first);
    const height = rowTop(end) - top;
    drawFrame(grid, open, { top, height }, placer.writer);
    const endsHere = open.firstRow + open.cell.rowSpan <= to && !(fragment.cut && end === to);
    const room = height - 2 * look.paddingY;
    const rest = endsHere
      ? undefined
      : total(heights.slice(to - from, open.firstRow + open.cell.rowSpan - from));
    placeContent(open, { top: top + look.paddingY, room, rest, paddingX: look.paddingX }, placer);
  }
  placer.writer.context().moveDown(rowTop(to));
}

interface ContentRoom {
  readonly top: number;
  readonly room: number;
  /** Height of the cell's parts on later pages; undefined when this is its last one. */
  readonly rest: number | undefined;
  readonly paddingX: number;
}

function placeContent(open: OpenCell, place: ContentRoom, placer: GridPlacer): void {
  const count = fittingPieces(open.pending, place.room);
  const whole = count === open.pending.length;
  const later = place.rest !== undefined && piecesHeight(open.pending) <= place.rest;
  const now = whole || !later ? open.pending.slice(0, count) : [];
  open.pending = open.pending.slice(now.length);
  const free = place.room - piecesHeight(now);
  let y = place.top + (open.cell.middle && whole ? Math.max(0, free / 2) : 0);
  now.forEach((piece, index) => {
    if (index > 0) y += piece.gapPt;
    placePiece(piece, open.xPt + place.paddingX, y, placer);
    y += piece.heightPt;
  });
}

function placePiece(piece: CellPiece, xPt: number, yPt: number, placer: GridPlacer): void {
  const context = placer.writer.context();
  if (piece.type === 'line') {
    const line = piece.line.clone();
    line.x += xPt + piece.xPt;
    line.y += yPt;
    placer.writer.addLine(line, true);
    return;
  }
  const { x, y, availableWidth, availableHeight } = context;
  Object.assign(context, {
    x: x + xPt + piece.xPt,
    y: y + yPt,
    availableWidth: piece.widthPt,
    availableHeight: availableHeight - yPt,
  });
  placer.processNode(piece.node);
  Object.assign(context, { x, y, availableWidth, availableHeight });
}

function drawFrame(
  grid: GridTable,
  open: OpenCell,
  part: { readonly top: number; readonly height: number },
  writer: LayoutWriter,
): void {
  const { ruleWidth, ruleColor } = grid.look;
  const { fill } = open.cell;
  if (ruleWidth === 0 && fill === undefined) return;
  writer.addVector({
    type: 'rect',
    x: open.xPt,
    y: part.top,
    w: open.widthPt,
    h: part.height,
    ...(fill === undefined ? {} : { color: fill }),
    ...(ruleWidth === 0 ? {} : { lineWidth: ruleWidth, lineColor: ruleColor }),
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
