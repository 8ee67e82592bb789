/**
 * Shares the width of a page turned sideways out among columns, so that the table is low: each column has room for its
 * longest word, and what is left goes where it saves most lines. Letters are counted, not measured: fonts are not known
 * here.
 */

/** A table as texts: the heads, then the cells of each row; a cell has its paragraphs, an empty one none. */
export interface TableTexts {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** Letters that a line across the page holds, in small print and in the smallest. */
const lettersInLine = { compact: 172, small: 214 } as const;
/** What the edges of a cell take, in letters. */
const edges = 1.6;
/** A word longer than this is divided rather than given room. */
const longestKept = 16;
/** Bold heads run wider. */
const headFactor = 1.2;
const headRoom = 1.2;
/** Lines end before the margin, on average by half a word. */
const ragged = 2.5;

/** Relative widths, one for each column, in letters. */
export function lowestWidths(
  { heads, rows }: TableTexts,
  print: keyof typeof lettersInLine = 'compact',
): readonly number[] {
  const widths = heads.map((head, column) =>
    Math.max(
      headFactor * longestWord(head) + headRoom,
      ...rows.flatMap((cells) =>
        (cells[column] ?? []).map((text) => Math.min(longestKept, longestWord(text))),
      ),
    ),
  );
  const lengths = rows.map((cells) => cells.map((texts) => texts.map(lettersOf)));
  const room = lettersInLine[print] - edges * heads.length;
  let left = Math.max(0, room - total(widths));
  for (; left >= 1; left -= 1) {
    const column = mostPressed(lengths, widths);
    if (column === undefined) break;
    widths[column] = (widths[column] ?? 0) + 1;
  }
  const share = left / heads.length;
  const widened = widths.map((width) => width + share);
  return widened.map((width) => Math.round((width + edges) * 10) / 10);
}

/** The column where one letter of width more saves most lines of the highest cells; undefined where it saves none. */
function mostPressed(
  rows: readonly (readonly (readonly number[])[])[],
  widths: readonly number[],
): number | undefined {
  const gains = widths.map(() => 0);
  for (const cells of rows) {
    const heights = cells.map((texts, column) => linesOf(texts, widths[column] ?? 1));
    const height = Math.max(0, ...heights);
    cells.forEach((texts, column) => {
      const lines = heights[column] ?? 0;
      const saved = lines - linesOf(texts, (widths[column] ?? 1) + 1);
      // What is a line lower now is the highest next, so it counts too, though less.
      gains[column] = (gains[column] ?? 0) + saved * Math.exp(2 * (lines - height));
    });
  }
  const best = Math.max(...gains);
  return best > 0 ? gains.indexOf(best) : undefined;
}

/** Lines that paragraphs of these lengths take, as a measure without steps. */
function linesOf(lengths: readonly number[], width: number): number {
  return total(lengths.map((length) => Math.max(1, length / Math.max(2, width - ragged))));
}

/** Letters of the longest word; marks above and below letters take no room. */
function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map(lettersOf));
}

function lettersOf(text: string): number {
  return text.trim().replace(/\p{M}/gu, '').length;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
