/**
 * Takes a calendar, gives the table it is: the first column names the rows, the others are its months (or quarters, or
 * weeks). Entries of one month share a cell; an entry over several has a line of its own where it would meet others.
 */

import type { MarkupElement, MarkupNode } from '../parse-markup.js';
import type { Report } from '../report.js';
import { childNamed, elementsOf } from '../surroundings.js';
import { childrenNamed, compactTable, renamed, textOf } from './as-table.js';
import { lowestWidths } from './lowest-widths.js';

/** An entry with the months it covers, counted from 1. */
interface Placed {
  readonly element: MarkupElement;
  readonly from: number;
  readonly to: number;
}

/** One cell of a line: what stands in the months from and to. */
interface Cell {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly MarkupElement[];
}

export function calendarTable(element: MarkupElement, report: Report): MarkupElement {
  const columns = childNamed(element, 'columns');
  const [corner, ...months] = columns === undefined ? [] : childrenNamed(columns, 'column');
  const rows = childrenNamed(element, 'row').map((row) => ({
    row,
    placed: childrenNamed(row, 'entry').flatMap(
      (entry) => placeEntry(entry, months.length, report) ?? [],
    ),
  }));
  const heads = [...(corner === undefined ? [] : [corner]), ...months];
  const head = heads.map((column) => renamed(column, 'th', { scope: 'col', align: 'center' }));
  const texts = {
    heads: heads.map(textOf),
    rows: rows.flatMap(({ row, placed }) => lineTexts(row, placed, months.length)),
  };
  const widths = { compact: lowestWidths(texts), small: lowestWidths(texts, 'small') };
  return compactTable(element, widths, {
    head: [renamed(columns ?? element, 'row', {}, head)],
    body: rows.flatMap(({ row, placed }) => rowLines(row, placed, months.length)),
  });
}

/** What a row's lines hold in each column; what spans several columns presses none of them. */
function lineTexts(
  row: MarkupElement,
  placed: readonly Placed[],
  months: number,
): readonly (readonly (readonly string[])[])[] {
  const label = childNamed(row, 'label');
  return linesOf(placed).map((cells, index) => [
    index === 0 && label !== undefined ? [textOf(label)] : [],
    ...Array.from({ length: months }, (_, month) =>
      cells
        .filter(({ from, to }) => from === month + 1 && to === from)
        .flatMap(({ entries }) => entries.map(textOf)),
    ),
  ]);
}

/** Undefined, and reported, where the months are not months of this calendar or run backwards. */
function placeEntry(element: MarkupElement, months: number, report: Report): Placed | undefined {
  const from = Number(element.attributes.get('from'));
  const to = Number(element.attributes.get('to') ?? from);
  if (!element.attributes.has('from')) {
    report('markup-missing-attribute', element.position, { element: 'entry', attribute: 'from' });
    return undefined;
  }
  const [attribute, found] = from > months ? ['from', from] : ['to', to];
  if (from > months || to > months || to < from) {
    const expected = attribute === 'from' ? `1 – ${months}` : `${from} – ${months}`;
    const parameters = { element: 'entry', attribute, found, expected };
    report('markup-invalid-attribute', element.position, parameters);
    return undefined;
  }
  return { element, from, to };
}

function rowLines(
  row: MarkupElement,
  placed: readonly Placed[],
  months: number,
): readonly MarkupElement[] {
  const lines = linesOf(placed);
  const label = childNamed(row, 'label') ?? renamed(row, 'label', {}, []);
  return lines.map((cells, index) => {
    const first = renamed(label, 'th', { scope: 'row', rowspan: lines.length });
    const filled = cellsOf(row, cells, months);
    return renamed(row, 'row', {}, index === 0 ? [first, ...filled] : filled);
  });
}

/** The lines of a row, at least one: the months' own entries first, those over several where nothing else stands. */
function linesOf(placed: readonly Placed[]): readonly (readonly Cell[])[] {
  const months = new Map<number, MarkupElement[]>();
  for (const { element, from, to } of placed) {
    if (to === from) months.set(from, [...(months.get(from) ?? []), element]);
  }
  const long = placed
    .filter(({ from, to }) => to > from)
    .map(({ element, from, to }): Cell => ({ from, to, entries: [element] }));
  const lines: Cell[][] = [
    [...months].map(([month, entries]) => ({ from: month, to: month, entries })),
  ];
  for (const cell of long.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const free = lines.find((line) =>
      line.every((other) => other.to < cell.from || other.from > cell.to),
    );
    if (free === undefined) lines.push([cell]);
    else free.push(cell);
  }
  return lines;
}

/** The cells of a line in order, with empty ones in the months between. */
function cellsOf(
  row: MarkupElement,
  cells: readonly Cell[],
  months: number,
): readonly MarkupElement[] {
  const made: MarkupElement[] = [];
  let next = 1;
  const fillUpTo = (month: number): void => {
    for (; next < month; next += 1) made.push(renamed(row, 'td', {}, []));
  };
  for (const { from, to, entries } of [...cells].sort((a, b) => a.from - b.from)) {
    fillUpTo(from);
    const wide = to > from;
    const attributes = { colspan: to - from + 1, ...(wide ? { align: 'center' } : {}) };
    made.push(renamed(row, 'td', attributes, entries.flatMap(paragraphsOf)));
    next = to + 1;
  }
  fillUpTo(months + 1);
  return made;
}

/** An entry's own paragraphs and lists, or its text as one paragraph. */
function paragraphsOf(entry: MarkupElement): readonly MarkupNode[] {
  const blocks = elementsOf(entry.children).filter(({ name }) => /^(?:p|ul|ol)$/u.test(name));
  return blocks.length > 0 ? blocks : [renamed(entry, 'p')];
}
