/** Takes a log-frame, gives the table it is: an axis in each row, and what is said of it in the columns. */

import type { MarkupElement } from '../parse-markup.js';
import { childNamed, elementsOf } from '../surroundings.js';
import { childrenNamed, compactTable, renamed, textOf } from './as-table.js';
import { columnWidths } from './column-widths.js';

export function logframeTable(element: MarkupElement): MarkupElement {
  const columns = childNamed(element, 'columns') ?? element;
  const heads = childrenNamed(columns, 'column');
  const rows = childrenNamed(element, 'row').map((row) => ({
    row,
    cells: elementsOf(row.children),
  }));
  const widths = columnWidths(
    heads.map((head, index) => ({
      head: textOf(head),
      ...(index === 0 ? { namesRows: true } : {}),
      texts: rows.flatMap(({ cells }) => {
        const cell = cells[index];
        return cell === undefined ? [] : [textOf(cell)];
      }),
    })),
  );
  const th = (cell: MarkupElement, scope: 'col' | 'row'): MarkupElement =>
    renamed(cell, 'th', { scope, ...(scope === 'col' ? { align: 'center' } : {}) });
  return compactTable(element, widths, {
    head: [
      renamed(
        columns,
        'row',
        {},
        heads.map((head) => th(head, 'col')),
      ),
    ],
    body: rows.map(({ row, cells }) => {
      const made = cells.map((cell) =>
        cell.name === 'label' ? th(cell, 'row') : renamed(cell, 'td'),
      );
      return renamed(row, 'row', {}, made);
    }),
  });
}
