/**
 * Takes the places where lines may end and the widths between them, gives the lines.
 *
 * Ragged paragraphs are filled line by line. Justified ones are broken as a whole (after Knuth and Plass, "Breaking
 * Paragraphs into Lines", 1981): each line costs by how far its spaces open or close, or by the gap at its end where
 * they would open too far, and the cheapest way through the paragraph is taken.
 */

/** A place where a line may end. */
export interface Breakpoint {
  /** The next line would begin here (UTF-16 units). */
  readonly position: number;
  /** End of what is seen of the line: without the spaces that were broken at. */
  readonly visibleEnd: number;
  readonly required: boolean;
  /** The word goes on: a hyphen is set. */
  readonly hyphen: boolean;
}

/** For each place of the text what stands before it: a difference is what stands between two places. */
export interface LineMeasure {
  /** Points. */
  readonly widths: Float64Array;
  /** Spaces that may open or close; asked for in justified paragraphs only. */
  readonly spaces: Float64Array;
  readonly hyphenPt: number;
}

/** How far each space of a justified line may open and close, in points. */
export interface SpaceBounds {
  readonly stretchPt: number;
  readonly shrinkPt: number;
}

/** Breakpoint that ends each line, in order. */
export function chooseBreaks(
  points: readonly Breakpoint[],
  measure: LineMeasure,
  widthPt: number,
  bounds?: SpaceBounds,
): readonly Breakpoint[] {
  const lines: Breakpoint[] = [];
  let from = 0;
  let start = 0;
  while (from < points.length) {
    const end = points.findIndex((point, index) => index >= from && point.required);
    const part = points.slice(from, end + 1);
    const chosen =
      bounds === undefined
        ? firstFit(part, { start, widthPt, measure })
        : cheapest(part, { start, widthPt, measure, bounds });
    lines.push(...chosen);
    start = lines.at(-1)?.position ?? 0;
    from = end + 1;
  }
  return lines;
}

interface Column {
  readonly start: number;
  readonly widthPt: number;
  readonly measure: LineMeasure;
}

function lineWidth(
  start: number,
  { visibleEnd, hyphen }: Breakpoint,
  { widths, hyphenPt }: LineMeasure,
): number {
  const visible = between(widths, start, Math.max(start, visibleEnd));
  return hyphen ? visible + hyphenPt : visible;
}

/** What stands between two places, by the sums before each. */
export function between(sums: Float64Array, start: number, end: number): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0);
}

function firstFit(points: readonly Breakpoint[], column: Column): readonly Breakpoint[] {
  const lines: Breakpoint[] = [];
  let { start } = column;
  let fits: Breakpoint | undefined;
  for (const point of points) {
    if (lineWidth(start, point, column.measure) > column.widthPt && fits !== undefined) {
      lines.push(fits);
      start = fits.position;
    }
    fits = point;
  }
  return fits === undefined ? lines : [...lines, fits];
}

/** Cost of a line whose spaces open to their bound; a line that stays short costs more than any that is filled. */
const costAtBound = 100;
const costOfGap = 1_000;
const costOfLine = 10;
const costOfHyphen = 20;
const costOfSecondHyphen = 150;
const costOfThirdHyphen = 1e7;
const costOfOverfull = 1e9;
const costOfShortEnd = 400;
/** A last line shorter than this share of the width looks like a word left behind. */
export const shortEnd = 0.12;

/** The cheapest way to a breakpoint, by the number of hyphenated lines it ends with. */
interface Way {
  readonly cost: number;
  readonly point: Breakpoint | undefined;
  readonly before: Way | undefined;
  readonly hyphens: number;
}

/** Ways are told apart by so many hyphenated lines at their end, and all that have more. */
const hyphensTold = 3;

function cheapest(
  points: readonly Breakpoint[],
  column: Column & { readonly bounds: SpaceBounds },
): readonly Breakpoint[] {
  const open: Way[] = [{ cost: 0, point: undefined, before: undefined, hyphens: 0 }];
  let last: Way | undefined;
  const costs = new Float64Array(hyphensTold + 1);
  const ways = new Array<Way | undefined>(hyphensTold + 1);
  for (const point of points) {
    costs.fill(Infinity);
    ways.fill(undefined);
    let going = 0;
    for (const way of open) {
      const start = way.point?.position ?? column.start;
      const line = lineCost(start, point, column);
      // What is too long up to here is too long up to every later place.
      if (line < costOfOverfull) open[going++] = way;
      const hyphens = point.hyphen ? way.hyphens + 1 : 0;
      const cost = way.cost + line + hyphenCost(hyphens);
      const key = Math.min(hyphens, hyphensTold);
      if (cost >= (costs[key] ?? 0)) continue;
      costs[key] = cost;
      ways[key] = way;
    }
    open.length = going;
    last = undefined;
    for (let key = 0; key < ways.length; key++) {
      const before = ways[key];
      if (before === undefined) continue;
      const cost = costs[key] ?? 0;
      const hyphens = point.hyphen ? before.hyphens + 1 : 0;
      const way = { cost, point, before, hyphens };
      open.push(way);
      if (last === undefined || cost < last.cost) last = way;
    }
  }
  const lines: Breakpoint[] = [];
  for (let way = last; way?.point !== undefined; way = way.before) lines.unshift(way.point);
  return lines;
}

function hyphenCost(inARow: number): number {
  if (inARow > 2) return costOfThirdHyphen;
  return inARow === 2 ? costOfSecondHyphen : inARow * costOfHyphen;
}

/** At least `costOfOverfull` for a line that is too long. */
function lineCost(
  start: number,
  end: Breakpoint,
  { widthPt, measure, bounds }: Column & { readonly bounds: SpaceBounds },
): number {
  const slack = widthPt - lineWidth(start, end, measure);
  const spaces = between(measure.spaces, start, end.visibleEnd);
  // Last lines keep their natural width.
  const overfull = slack < (end.required ? 0 : -spaces * bounds.shrinkPt);
  if (overfull) return costOfOverfull - slack;
  if (end.required) return widthPt - slack < shortEnd * widthPt ? costOfShortEnd : 0;
  const share = slack / (spaces * (slack < 0 ? bounds.shrinkPt : bounds.stretchPt));
  const badness =
    spaces > 0 && Math.abs(share) <= 1
      ? costAtBound * Math.abs(share) ** 3
      : costOfGap * (1 + slack / widthPt);
  return costOfLine + badness;
}
