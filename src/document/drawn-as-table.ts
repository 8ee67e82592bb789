/** Takes an organisation chart or a timeline, gives it as the table that a Word file has in its place: anyone can edit it. */

import { orgTable } from './org-table.js';
import type { TablePart } from './org-table.js';
import type { OrgChart, Timeline } from './drawn-blocks.js';
import type { Block, Paragraph, ParagraphRole, Table, TableCell, TableRow } from './tree.js';

/** What is drawn stands on one page, as long as it is not a chart of hundreds. */
const mostWholeRows = 12;

/** `units` says how an organisation chart is laid out. No table where there is nothing in it: only its caption, if there is one. */
export function drawnAsTable<Content>(
  block: OrgChart<Content> | Timeline<Content>,
  units: (chart: OrgChart<Content>) => TablePart<Content> = orgTable,
): readonly Block<Content>[] {
  const { caption, lang } = block;
  const part = block.type === 'orgChart' ? units(block) : stepTable(block);
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
    ...(part.rows.length <= mostWholeRows ? { whole: true } : {}),
  };
  return [table];
}

/** When, what, and the state where it is said. */
function stepTable<Content>({ steps }: Timeline<Content>): TablePart<Content> {
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
