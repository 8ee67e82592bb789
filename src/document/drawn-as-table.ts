/** Takes an organisation chart or a timeline, gives it as the table that a Word file has in its place: anyone can edit it. */

import type {
  Block,
  OrgChart,
  OrgUnit,
  Paragraph,
  ParagraphRole,
  Table,
  TableCell,
  TableRow,
  Timeline,
} from './tree.js';

/** No table where there is nothing in it: only its caption, if there is one. */
export function drawnAsTable<Content>(
  block: OrgChart<Content> | Timeline<Content>,
): readonly Block<Content>[] {
  const { caption, lang } = block;
  const part = block.type === 'orgChart' ? unitTable(block) : stepTable(block);
  if (part.rows.length === 0) {
    return caption === undefined ? [] : [paragraph({ lang }, 'caption', caption)];
  }
  const table: Table<Content> = {
    type: 'table',
    lang,
    ...(block.position === undefined ? {} : { position: block.position }),
    ...(caption === undefined ? {} : { caption }),
    columnWidths: part.widths,
    head: [],
    body: part.rows,
    look: 'grid',
    parallel: 'stacked',
  };
  return [table];
}

interface Part<Content> {
  readonly widths: readonly number[];
  readonly rows: readonly TableRow<Content>[];
}

/** A column for each level, narrow but for the last: a unit stands under the one it belongs to, one column further in. */
function unitTable<Content>({ units }: OrgChart<Content>): Part<Content> {
  const levels = depthOf(units);
  const rows = (of: readonly OrgUnit<Content>[], depth: number): readonly TableRow<Content>[] =>
    of.flatMap((unit) => {
      const { lang, label, names } = unit;
      const texts = [
        paragraph({ lang }, 'drawing-strong', label),
        ...names.map((name) => paragraph({ lang }, 'drawing', name)),
      ];
      const own = cell({ lang }, texts, { colSpan: levels - depth, header: 'row' });
      const before = depth === 0 ? [] : [cell<Content>({ lang }, [], { colSpan: depth })];
      return [{ type: 'tableRow', cells: [...before, own] }, ...rows(unit.units, depth + 1)];
    });
  const widths = Array.from({ length: levels }, (_, level) => (level < levels - 1 ? 1 : 12));
  return { widths, rows: rows(units, 0) };
}

function depthOf(units: readonly OrgUnit<unknown>[]): number {
  return units.length === 0 ? 0 : 1 + Math.max(...units.map((unit) => depthOf(unit.units)));
}

/** When, what, and the state where it is said. */
function stepTable<Content>({ steps }: Timeline<Content>): Part<Content> {
  const withStatus = steps.some(({ status }) => status !== undefined);
  const rows = steps.map(({ lang, label, value, status }): TableRow<Content> => {
    const state = status === undefined ? [] : [paragraph({ lang }, 'drawing', status)];
    return {
      type: 'tableRow',
      cells: [
        cell({ lang }, [paragraph({ lang }, 'drawing-strong', label)], { header: 'row' }),
        cell({ lang }, [paragraph({ lang }, 'drawing', value)]),
        ...(withStatus ? [cell({ lang }, state)] : []),
      ],
    };
  });
  return { widths: withStatus ? [3, 7, 2] : [3, 9], rows };
}

type Place = Pick<Paragraph<unknown>, 'lang'>;

function paragraph<Content>(
  { lang }: Place,
  role: ParagraphRole,
  content: Content,
): Paragraph<Content> {
  return { type: 'paragraph', role, lang, content };
}

function cell<Content>(
  { lang }: Place,
  children: readonly Block<Content>[],
  more: Partial<Pick<TableCell<Content>, 'colSpan' | 'header'>> = {},
): TableCell<Content> {
  return {
    type: 'tableCell',
    lang,
    colSpan: 1,
    rowSpan: 1,
    verticalAlign: 'middle',
    children,
    ...more,
  };
}
