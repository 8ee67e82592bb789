/**
 * Shares the width of a page out among columns by what stands in them: each has room for its longest word, and what
 * is left goes to the columns with the most to say. Letters are counted, not measured: fonts are not known here.
 */

/** What stands in one column. */
export interface ColumnContent {
  readonly head: string;
  readonly texts: readonly string[];
  /** Names the rows: it gets room for its words, and no more however much it says. */
  readonly namesRows?: true;
  /** Each text fits into one line of the room for the longest word: more would stay empty. */
  readonly fits?: boolean;
}

export interface LineRoom {
  /** Average letters in a line across the page, cell edges taken off. */
  readonly lettersInLine: number;
  /** A word longer than this is divided rather than given room. */
  readonly longestKept: number;
}

/** A page turned sideways, in small print. */
const compact: LineRoom = { lettersInLine: 150, longestKept: 16 };
/** Letters of the narrowest columns. */
const leastWidth = 3;
const leastNaming = 16;
/** Bold heads run wider. */
const headFactor = 1.1;

/** Relative widths, one for each column, in letters. */
export function columnWidths(
  columns: readonly ColumnContent[],
  { lettersInLine, longestKept }: LineRoom = compact,
): readonly number[] {
  const least = columns.map(({ head, texts, namesRows }) =>
    Math.max(
      namesRows === true ? leastNaming : leastWidth,
      headFactor * longestWord(head),
      ...texts.map((text) => Math.min(longestKept, longestWord(text))),
    ),
  );
  // The square root: twice the text wants a cell that is both wider and higher.
  const demands = columns.map(({ texts, namesRows, fits }) =>
    namesRows === true || fits === true ? 0 : Math.sqrt(total(texts.map(lettersOf))),
  );
  const rest = Math.max(0, lettersInLine - total(least));
  const demanded = total(demands);
  return least.map((width, index) => {
    const share = demanded === 0 ? 1 / columns.length : (demands[index] ?? 0) / demanded;
    return Math.round((width + rest * share) * 10) / 10;
  });
}

/** Letters of the longest word; marks above and below letters take no room. */
function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map(lettersOf));
}

function lettersOf(text: string): number {
  return text.replace(/\p{M}/gu, '').length;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
