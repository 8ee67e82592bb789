/**
 * Takes a resolved paragraph and its style, gives its lines for any width: breaks at the opportunities of UAX #14,
 * first fit, and sets each line in visual order (UAX #9).
 */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Alignment } from '../../../document/tree.js';
import { breakOpportunities } from './break-opportunities.js';
import { setLine } from './set-line.js';
import type { LineRange, SetLine } from './set-line.js';
import { shapeText } from './shaped-text.js';
import type { FaceSource, PlacedCluster } from './shaped-text.js';

export interface ParagraphSetting {
  readonly sizePt: number;
  readonly align: Alignment;
}

export class SetParagraph {
  readonly #paragraph: ResolvedText;
  readonly #setting: ParagraphSetting;
  readonly #faces: FaceSource;
  readonly #clusters: readonly PlacedCluster[];
  readonly #byWidth = new Map<number, readonly SetLine[]>();

  constructor(paragraph: ResolvedText, setting: ParagraphSetting, faces: FaceSource) {
    this.#paragraph = paragraph;
    this.#setting = setting;
    this.#faces = faces;
    this.#clusters = shapeText(paragraph, setting.sizePt, faces);
  }

  /** Width of the longest piece that cannot be broken, in points. */
  get minWidthPt(): number {
    let start = 0;
    return breakOpportunities(this.#paragraph).reduce((widest, { position }) => {
      const text = this.#paragraph.text.slice(start, position);
      const width = this.#widthOf(start, start + text.trimEnd().length);
      start = position;
      return Math.max(widest, width);
    }, 0);
  }

  /** Width of the longest line when only the author's breaks count, in points. */
  get maxWidthPt(): number {
    return Math.max(0, ...this.lines(Infinity).map((line) => line.widthPt));
  }

  /** The lines when `widthPt` is available; at least one, so that an empty paragraph keeps its height. */
  lines(widthPt: number): readonly SetLine[] {
    const known = this.#byWidth.get(widthPt);
    if (known !== undefined) return known;
    const lines = this.#ranges(widthPt).map((range) =>
      setLine(this.#clustersOf(range), range, {
        paragraph: this.#paragraph,
        sizePt: this.#setting.sizePt,
        ...(this.#setting.align === 'justify' && !range.last ? { fillPt: widthPt } : {}),
      }),
    );
    this.#byWidth.set(widthPt, lines);
    return lines;
  }

  #ranges(widthPt: number): readonly LineRange[] {
    const ranges: LineRange[] = [];
    // Sums of floating point widths differ in their last places from one order of adding to another.
    const available = widthPt + 0.001;
    let start = 0;
    let fits = 0;
    for (const { position, required } of breakOpportunities(this.#paragraph)) {
      const visible = (from: number): number =>
        this.#widthOf(from, from + this.#paragraph.text.slice(from, position).trimEnd().length);
      if (visible(start) > available && fits > start) {
        ranges.push({ start, end: fits, last: false });
        start = fits;
      }
      while (visible(start) > available) {
        const cut = this.#hardBreak(start, position, available);
        if (cut >= position) break;
        ranges.push({ start, end: cut, last: false });
        start = cut;
      }
      fits = position;
      if (required) {
        ranges.push({ start, end: position, last: true });
        start = position;
      }
    }
    return ranges;
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

  #widthOf(start: number, end: number): number {
    return this.#sumUpTo(end) - this.#sumUpTo(start);
  }

  #sums: Float64Array | undefined;

  /** Width of the clusters that begin before a place of the text. */
  #sumUpTo(place: number): number {
    this.#sums ??= this.#makeSums();
    return this.#sums[place] ?? 0;
  }

  #makeSums(): Float64Array {
    const sums = new Float64Array(this.#paragraph.text.length + 1);
    let sum = 0;
    let place = 0;
    for (const cluster of this.#clusters) {
      while (place <= cluster.start) sums[place++] = sum;
      sum += cluster.widthPt;
    }
    while (place < sums.length) sums[place++] = sum;
    return sums;
  }

  /** The clusters of a line, shaped again when a cut at its ends changes shapes. */
  #clustersOf(range: LineRange): readonly PlacedCluster[] {
    const inside = this.#clusters.filter(
      (cluster) => cluster.start >= range.start && cluster.start < range.end,
    );
    const following = this.#clusters.find((cluster) => cluster.start >= range.end);
    const cutHurts =
      (inside[0]?.unsafeToBreak === true && range.start > 0) || following?.unsafeToBreak === true;
    return cutHurts ? shapeText(this.#paragraph, this.#setting.sizePt, this.#faces, range) : inside;
  }
}
