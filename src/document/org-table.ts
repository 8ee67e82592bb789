/**
 * An organisation chart as a table that anyone can edit: the head of the body across the top, below it a column for each
 * of its parts with what belongs to it. One of too many levels or units is a ladder: a row for each unit, set off by
 * its level.
 */

import type { OrgChart, OrgUnit } from './drawn-blocks.js';
import type { Block, Paragraph, TableCell, TableRow } from './tree.js';

/** Relative widths of the columns and the rows of the body. */
export interface TablePart<Content> {
  readonly widths: readonly number[];
  readonly rows: readonly TableRow<Content>[];
}

/** Columns beside each other, and texts below each other in one of them, that a page has room for. */
const mostColumns = 5;
const mostTexts = 24;

export function orgTable<Content>({ units }: OrgChart<Content>): TablePart<Content> {
  const [head, ...others] = units;
  if (head === undefined) return { widths: [], rows: [] };
  const columns = others.length === 0 ? head.units : units;
  const texts = columns.map((column) => textCount(column.units));
  const deep = columns.some((column) => levelsOf(column.units) > 1);
  if (columns.length === 0 || deep || Math.max(...texts) > mostTexts) return ladder(units);
  const bands = bandsOf(columns);
  const count = Math.max(...bands.map((band) => band.length));
  const top =
    others.length === 0
      ? [row([cell(head, textsOf(head), { colSpan: count, align: 'center' })])]
      : [];
  return {
    widths: Array.from({ length: count }, () => 1),
    rows: [...top, ...bands.flatMap((band) => bandRows(band, count))],
  };
}

/** A column for each level, narrow but for the last: a unit stands under the one it belongs to, one column further in. */
export function orgLadder<Content>({ units }: OrgChart<Content>): TablePart<Content> {
  return ladder(units);
}

/** As many rows of columns as are needed, each about as long as the others. */
function bandsOf<Unit>(columns: readonly Unit[]): readonly (readonly Unit[])[] {
  const bands = Math.ceil(columns.length / mostColumns);
  const each = Math.ceil(columns.length / bands);
  return Array.from({ length: bands }, (_, index) =>
    columns.slice(index * each, (index + 1) * each),
  ).filter((band) => band.length > 0);
}

/** The parts of a row, and below them the units of each where one has any. */
function bandRows<Content>(
  band: readonly OrgUnit<Content>[],
  count: number,
): readonly TableRow<Content>[] {
  const rest = (unit: OrgUnit<Content>): readonly TableCell<Content>[] =>
    band.length === count ? [] : [cell(unit, [], { colSpan: count - band.length })];
  const [first] = band;
  if (first === undefined) return [];
  const heads = band.map((unit) =>
    cell(unit, textsOf(unit), { header: 'column', align: 'center' }),
  );
  const below = band.map((unit) =>
    cell(unit, unit.units.flatMap(textsOf), { verticalAlign: 'top' }),
  );
  const rows = [row([...heads, ...rest(first)])];
  return band.some(({ units }) => units.length > 0)
    ? [...rows, row([...below, ...rest(first)])]
    : rows;
}

function ladder<Content>(units: readonly OrgUnit<Content>[]): TablePart<Content> {
  const levels = levelsOf(units);
  const rows = (of: readonly OrgUnit<Content>[], depth: number): readonly TableRow<Content>[] =>
    of.flatMap((unit) => {
      const own = cell(unit, textsOf(unit), { colSpan: levels - depth, header: 'row' });
      const before = depth === 0 ? [] : [cell<Content>(unit, [], { colSpan: depth })];
      return [row([...before, own]), ...rows(unit.units, depth + 1)];
    });
  const widths = Array.from({ length: levels }, (_, level) => (level < levels - 1 ? 1 : 12));
  return { widths, rows: rows(units, 0) };
}

function levelsOf(units: readonly OrgUnit<unknown>[]): number {
  return units.length === 0 ? 0 : 1 + Math.max(...units.map((unit) => levelsOf(unit.units)));
}

function textCount(units: readonly OrgUnit<unknown>[]): number {
  return units.reduce((sum, { names }) => sum + 1 + names.length, 0);
}

function textsOf<Content>({ lang, label, names }: OrgUnit<Content>): readonly Block<Content>[] {
  const paragraph = (role: Paragraph<Content>['role'], content: Content): Block<Content> => ({
    ...{ type: 'paragraph', role, lang, content },
  });
  return [paragraph('drawing-strong', label), ...names.map((name) => paragraph('drawing', name))];
}

function row<Content>(cells: readonly TableCell<Content>[]): TableRow<Content> {
  return { type: 'tableRow', cells };
}

function cell<Content>(
  { lang }: Pick<OrgUnit<unknown>, 'lang'>,
  children: readonly Block<Content>[],
  more: Partial<Pick<TableCell<Content>, 'align' | 'colSpan' | 'header' | 'verticalAlign'>> = {},
): TableCell<Content> {
  return {
    ...{ type: 'tableCell', lang, colSpan: 1, rowSpan: 1, verticalAlign: 'middle', children },
    ...more,
  };
}
