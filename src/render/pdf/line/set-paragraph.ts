/**
 * Takes a resolved paragraph and its style, gives its lines for any width: breaks at the opportunities of UAX #14
 * (see choose-breaks for which of them) and sets each line in visual order (UAX #9).
 */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Alignment } from '../../../document/tree.js';
import { hyphenPlaces } from '../../../text/hyphenation.js';
import { breakOpportunities } from './break-opportunities.js';
import type { BreakOpportunity } from './break-opportunities.js';
import { between, chooseBreaks, shortEnd } from './choose-breaks.js';
import type { Breakpoint } from './choose-breaks.js';
import { shapeHyphen } from './hyphen-cluster.js';
import { lengthened } from './kashida.js';
import { greatestShrinkEm, greatestStretchEm, isSpace, levelsOf, setLine } from './set-line.js';
import type { LineRange, SetLine } from './set-line.js';
import { shapeText } from './shaped-text.js';
import type { FaceSource, PlacedCluster } from './shaped-text.js';

export interface ParagraphSetting {
  readonly sizePt: number;
  readonly align: Alignment;
  /** Whether French words may be divided; only in justified paragraphs. */
  readonly hyphenate?: boolean;
  /** Whether Arabic words may be lengthened; only in justified paragraphs. */
  readonly kashida?: boolean;
  /** Whether the last line of a justified paragraph is filled too (a contents entry with its leader). */
  readonly fillLast?: boolean;
}

/** What lines are made of, for any width. */
interface ShapedParagraph {
  readonly clusters: readonly PlacedCluster[];
  opportunities: readonly BreakOpportunity[] | undefined;
  /** For each place of the text, the width before it in points, and the number of spaces. */
  widths: Float64Array | undefined;
  spaces: Float64Array | undefined;
}

/** Paragraphs that were shaped last; those before them are shaped again when their lines are asked for. */
const shapedLately: SetParagraph[] = [];
const mostShaped = 200;

/** Characters after which a line ends whatever there is room for (UAX #14, classes BK, CR, LF and NL). */
const mandatoryBreak = /[\n\v\f\r\u0085\u2028\u2029]/;

/** Of a paragraph whose spaces keep their width. */
const noSpaces = new Float64Array(0);

export class SetParagraph {
  readonly #paragraph: ResolvedText;
  readonly #setting: ParagraphSetting;
  readonly #faces: FaceSource;
  #minWidthPt: number | undefined;
  /** Maps only where there is something in them: a long paper has ten thousand paragraphs. */
  #byWidth: Map<number, readonly SetLine[]> | undefined;
  #rangesByWidth: Map<number, readonly LineRange[]> | undefined;
  /** Let go when lines are set, or soon: of a long paper it would be more than everything else. */
  #shaped: ShapedParagraph | undefined;

  constructor(paragraph: ResolvedText, setting: ParagraphSetting, faces: FaceSource) {
    this.#paragraph = paragraph;
    this.#setting = setting;
    this.#faces = faces;
  }

  get #shape(): ShapedParagraph {
    if (this.#shaped !== undefined) return this.#shaped;
    const shaped: ShapedParagraph = {
      clusters: shapeText(this.#paragraph, this.#setting.sizePt, this.#faces),
      opportunities: undefined,
      widths: undefined,
      spaces: undefined,
    };
    this.#shaped = shaped;
    const [oldest] = shapedLately.splice(0, shapedLately.length < mostShaped ? 0 : 1);
    if (oldest !== undefined) oldest.#shaped = undefined;
    shapedLately.push(this);
    return shaped;
  }

  get #clusters(): readonly PlacedCluster[] {
    return this.#shape.clusters;
  }

  get #opportunities(): readonly BreakOpportunity[] {
    return (this.#shape.opportunities ??= breakOpportunities(this.#paragraph));
  }

  /** Width of the longest piece that cannot be broken, in points. */
  get minWidthPt(): number {
    if (this.#minWidthPt !== undefined) return this.#minWidthPt;
    let start = 0;
    let widest = 0;
    for (const { position, visibleEnd } of this.#pieces()) {
      widest = Math.max(widest, this.#widthOf(start, visibleEnd));
      start = position;
    }
    this.#minWidthPt = widest;
    return widest;
  }

  /** Width of the longest line when only the author's breaks count, in points. */
  get maxWidthPt(): number {
    return Math.max(0, ...this.lines(Infinity).map((line) => line.widthPt));
  }

  /** How many lines there are when `widthPt` is available; whoever asks for no more spares setting them. */
  lineCount(widthPt: number): number {
    return this.#byWidth?.get(widthPt)?.length ?? this.#rangesIn(widthPt).length;
  }

  #rangesIn(widthPt: number): readonly LineRange[] {
    const known = this.#rangesByWidth?.get(widthPt);
    if (known !== undefined) return known;
    const ranges = this.#ranges(widthPt);
    this.#rangesByWidth = (this.#rangesByWidth ?? new Map()).set(widthPt, ranges);
    return ranges;
  }

  /** The lines when `widthPt` is available; at least one, so that an empty paragraph keeps its height. */
  lines(widthPt: number): readonly SetLine[] {
    const known = this.#byWidth?.get(widthPt);
    if (known !== undefined) return known;
    const { align, sizePt, fillLast } = this.#setting;
    const paragraph = this.#paragraph;
    const plain = { paragraph, levels: levelsOf(paragraph), sizePt };
    const filled = { fillPt: widthPt, ...plain };
    const lines = this.#rangesIn(widthPt).map((range) => {
      const clusters = this.#clustersOf(range);
      if (align !== 'justify' || (range.last && fillLast !== true))
        return setLine(clusters, range, plain);
      return setLine(this.#lengthened(clusters, range, widthPt), range, filled);
    });
    this.#byWidth = (this.#byWidth ?? new Map()).set(widthPt, lines);
    this.#rangesByWidth?.delete(widthPt);
    if (this.#rangesByWidth?.size === 0) this.#rangesByWidth = undefined;
    this.#shaped = undefined;
    return lines;
  }

  /** Lets go of the lines, of which a long paper has more than anything else. */
  release(): void {
    this.#byWidth = undefined;
  }

  #ranges(widthPt: number): readonly LineRange[] {
    const { sizePt, align } = this.#setting;
    // Sums of floating point widths differ in their last places from one order of adding to another.
    const available = widthPt + 0.001;
    const justified = align === 'justify' && Number.isFinite(widthPt);
    if (this.#isOneLine(available, justified)) return [this.#wholeText];
    const bounds = { stretchPt: greatestStretchEm * sizePt, shrinkPt: greatestShrinkEm * sizePt };
    const points = justified ? [...this.#pieces(), ...this.#hyphens()] : this.#pieces();
    const measure = {
      widths: this.#widths,
      spaces: justified ? this.#spaces : noSpaces,
      hyphenPt: this.#hyphenPt(),
    };
    const ends = chooseBreaks(
      this.#withCuts(
        [...points].sort((one, other) => one.position - other.position),
        available,
      ),
      measure,
      available,
      justified ? bounds : undefined,
    );
    return ends.map((end, index): LineRange => ({
      start: ends[index - 1]?.position ?? 0,
      end: end.position,
      last: end.required,
      hyphen: end.hyphen,
    }));
  }

  /** What chooseBreaks would say of most labels, dates and names, without looking for places to break at. */
  #isOneLine(available: number, justified: boolean): boolean {
    const { text } = this.#paragraph;
    if (mandatoryBreak.test(text)) return false;
    const visibleEnd = text.trimEnd().length;
    let width = 0;
    for (const cluster of this.#clusters) {
      if (cluster.start >= visibleEnd) break;
      width += cluster.widthPt;
      if (width > available) return false;
    }
    // One line costs nothing then, and every other way does.
    return !justified || width >= shortEnd * available;
  }

  get #wholeText(): LineRange {
    return { start: 0, end: this.#paragraph.text.length, last: true, hyphen: false };
  }

  /** Where lines may end: at the opportunities that nothing speaks against. */
  #pieces(): readonly Breakpoint[] {
    return this.#opportunities
      .filter(({ kind }) => kind !== 'avoided')
      .map(({ position, kind }) => this.#breakpoint(position, { required: kind === 'required' }));
  }

  #hyphens(): readonly Breakpoint[] {
    if (this.#setting.hyphenate !== true) return [];
    return hyphenPlaces(this.#paragraph).map((place) => this.#breakpoint(place, { hyphen: true }));
  }

  #breakpoint(
    position: number,
    {
      required = false,
      hyphen = false,
    }: { readonly required?: boolean; readonly hyphen?: boolean },
  ): Breakpoint {
    const { text } = this.#paragraph;
    let visibleEnd = position;
    while (visibleEnd > 0 && /\s/.test(text.charAt(visibleEnd - 1))) visibleEnd--;
    return { position, visibleEnd, required, hyphen };
  }

  /** The breakpoints, and inside pieces that are wider than the line those that are avoided, then cuts anywhere. */
  #withCuts(points: readonly Breakpoint[], available: number): readonly Breakpoint[] {
    const fits = (start: number, end: Breakpoint): boolean =>
      this.#widthOf(start, Math.max(start, end.visibleEnd)) <= available;
    let start = 0;
    return points.flatMap((point) => {
      const from = start;
      start = point.position;
      if (fits(from, point)) return [point];
      const avoided = this.#opportunities
        .filter(({ position }) => position > from && position < point.position)
        .map(({ position }) => this.#breakpoint(position, {}));
      let begin = from;
      return [...avoided, point].flatMap((end) => {
        const cuts: Breakpoint[] = [];
        while (!fits(begin, end)) {
          const cut = this.#hardBreak(begin, end.position, available);
          if (cut >= end.position) break;
          cuts.push(this.#breakpoint(cut, {}));
          begin = cut;
        }
        begin = end.position;
        return [...cuts, end];
      });
    });
  }

  /** Where a piece without break opportunity that is wider than the line is cut: between clusters, after one at least. */
  #hardBreak(start: number, end: number, available: number): number {
    let width = 0;
    for (const cluster of this.#clusters) {
      if (cluster.start < start) continue;
      width += cluster.widthPt;
      if (width > available && cluster.start > start) return cluster.start;
      if (cluster.start >= end) break;
    }
    return end;
  }

  get #widths(): Float64Array {
    return (this.#shape.widths ??= this.#sums((cluster) => cluster.widthPt));
  }

  get #spaces(): Float64Array {
    const isOne = (cluster: PlacedCluster): number =>
      isSpace(this.#paragraph.text, cluster) ? 1 : 0;
    return (this.#shape.spaces ??= this.#sums(isOne));
  }

  #widthOf(start: number, end: number): number {
    return between(this.#widths, start, end);
  }

  #spacesIn(start: number, end: number): number {
    return between(this.#spaces, start, end);
  }

  #hyphenPt(): number {
    const [cluster] = this.#clusters;
    const isAsked = this.#setting.hyphenate === true;
    return cluster === undefined || !isAsked
      ? 0
      : shapeHyphen(cluster, this.#setting.sizePt).widthPt;
  }

  /** For each place of the text, the sum of a value over the clusters that begin before it. */
  #sums(value: (cluster: PlacedCluster) => number): Float64Array {
    const sums = new Float64Array(this.#paragraph.text.length + 1);
    let sum = 0;
    let place = 0;
    for (const cluster of this.#clusters) {
      while (place <= cluster.start) sums[place++] = sum;
      sum += value(cluster);
    }
    while (place < sums.length) sums[place++] = sum;
    return sums;
  }

  /** Index of the first cluster that begins at a place of the text or after it. */
  #clusterAt(place: number): number {
    let [low, high] = [0, this.#clusters.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#clusters[middle]?.start ?? place) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The clusters of a line, shaped again when a cut at its ends changes shapes. */
  #clustersOf(range: LineRange): readonly PlacedCluster[] {
    const end = this.#clusterAt(range.end);
    const inside = this.#clusters.slice(this.#clusterAt(range.start), end);
    const following = this.#clusters[end];
    const cutHurts =
      (inside[0]?.unsafeToBreak === true && range.start > 0) || following?.unsafeToBreak === true;
    const clusters = cutHurts
      ? shapeText(this.#paragraph, this.#setting.sizePt, this.#faces, range)
      : inside;
    const last = clusters.at(-1);
    if (!range.hyphen || last === undefined) return clusters;
    return [...clusters, shapeHyphen(last, this.#setting.sizePt)];
  }

  /** The clusters of a line with its Arabic words lengthened where that is wanted and fills the line. */
  #lengthened(
    clusters: readonly PlacedCluster[],
    { start, end }: LineRange,
    fillPt: number,
  ): readonly PlacedCluster[] {
    if (this.#setting.kashida !== true) return clusters;
    const visibleEnd = start + this.#paragraph.text.slice(start, end).trimEnd().length;
    const { sizePt } = this.#setting;
    const longer = lengthened(clusters, {
      paragraph: this.#paragraph,
      start,
      end: visibleEnd,
      sizePt,
      fillPt,
      faces: this.#faces,
      // Spaces take what is left.
      leastPt: fillPt - this.#spacesIn(start, visibleEnd) * greatestStretchEm * sizePt,
    });
    return longer === undefined
      ? clusters
      : [...longer, ...clusters.filter((cluster) => cluster.start >= visibleEnd)];
  }
}
