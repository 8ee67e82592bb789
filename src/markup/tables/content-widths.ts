/** Takes the rows of a table that names no widths, gives those of its columns by what stands in them. */

import { placeCells } from '../../document/table-grid.js';
import type { Block, TableRow } from '../../document/tree.js';
import type { Content } from '../surroundings.js';
import { columnWidths } from './column-widths.js';
import { plainText } from './plain-text.js';

/** Average letters in a line across an upright page, in the size of cells, their edges taken off. */
const lettersInLine = 84;
/** A word as long as this (an address of mail) is still given room. */
const longestKept = 28;

/** Relative widths of so many columns; cells over several columns have no say. */
export function contentWidths(
  head: readonly TableRow<Content>[],
  body: readonly TableRow<Content>[],
  columns: number,
): readonly number[] {
  const [heads, bodies] = [head, body].map((rows) => textsByColumn(rows, columns));
  return columnWidths(
    Array.from({ length: columns }, (_, column) => {
      const [head, texts] = [heads?.[column] ?? [], bodies?.[column] ?? []];
      const fits = texts.length > 0 && texts.every((text) => !/\s/u.test(text.trim()));
      return { head: head.join(' '), texts, fits };
    }),
    { lettersInLine, longestKept },
  );
}

function textsByColumn(
  rows: readonly TableRow<Content>[],
  columns: number,
): readonly (readonly string[])[] {
  const texts = Array.from({ length: columns }, (): string[] => []);
  for (const row of placeCells(rows).slots) {
    row.forEach((slot, column) => {
      if (slot?.origin === true && slot.cell.colSpan === 1) {
        texts[column]?.push(slot.cell.children.map(blockText).join(' '));
      }
    });
  }
  return texts;
}

function blockText(block: Block<Content>): string {
  if (block.type === 'paragraph') return plainText(block.content);
  if (block.type !== 'list') return '';
  return block.items.flatMap((item) => item.children.map(blockText)).join(' ');
}
