/** Takes a log-frame, gives the table it is: an axis in each row, and what is said of it in the columns. */

import type { MarkupElement } from '../parse-markup.js';
import { childNamed, elementsOf } from '../surroundings.js';
import { childrenNamed, compactTable, renamed, textOf } from './as-table.js';
import { lowestWidths } from './lowest-widths.js';

export function logframeTable(element: MarkupElement): MarkupElement {
  const columns = childNamed(element, 'columns') ?? element;
  const heads = childrenNamed(columns, 'column');
  const rows = childrenNamed(element, 'row').map((row) => ({
    row,
    cells: elementsOf(row.children),
  }));
  const texts = {
    heads: heads.map(textOf),
    rows: rows.map(({ cells }) => cells.map(paragraphsIn)),
  };
  const widths = { compact: lowestWidths(texts), small: lowestWidths(texts, 'small') };
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

/** The texts of a cell, one for each item of its lists. */
function paragraphsIn(cell: MarkupElement): readonly string[] {
  const blocks = elementsOf(cell.children).filter(({ name }) => /^(?:p|ul|ol)$/u.test(name));
  if (blocks.length === 0) return [textOf(cell)];
  return blocks.flatMap((block) =>
    block.name === 'p' ? [textOf(block)] : elementsOf(block.children).map(textOf),
  );
}
