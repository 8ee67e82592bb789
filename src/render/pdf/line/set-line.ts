/** A finished line of a paragraph: what is drawn, where, and what it reads as. */

import { languageTag } from '../../../document/language.js';
import type { ResolvedText } from '../../../document/resolved.js';
import { lineLevels, visualOrder } from '../../../text/reorder.js';
import type { Typeface } from '../font/typeface.js';
import { drawnStretch, hostFace } from './drawn-stretch.js';
import type { DrawnStretch } from './drawn-stretch.js';
import { readBack } from './read-back.js';
import { hairEm, setStretch } from './set-stretch.js';
import type { ReadCluster } from './set-stretch.js';
import type { VisualCluster } from './stretches.js';
import type { PlacedCluster } from './shaped-text.js';

export interface SetLine {
  /** In logical order. */
  readonly stretches: readonly DrawnStretch[];
  /** The font that its glyphs are put into; undefined for a line without any. */
  readonly host: Typeface | undefined;
  readonly widthPt: number;
  readonly sizePt: number;
  /** Logical text of the line. */
  readonly text: string;
}

export interface LineRange {
  readonly start: number;
  readonly end: number;
  /** Ends with a break the author asked for, or ends the paragraph. */
  readonly last: boolean;
  /** Ends inside a word, with a hyphen. */
  readonly hyphen: boolean;
}

export interface LineSetting {
  readonly paragraph: ResolvedText;
  readonly sizePt: number;
  /** Width to fill when the line is justified; undefined for a line that keeps its natural width. */
  readonly fillPt?: number;
}

/** A justified line opens its spaces by this much at most (em); a line that would need more is left short. */
export const greatestStretchEm = 0.6;
/** A justified line closes its spaces by this much at most (em). */
export const greatestShrinkEm = 0.04;

/** Sets the clusters of one line (logical order) in visual order. */
export function setLine(
  clusters: readonly PlacedCluster[],
  range: LineRange,
  setting: LineSetting,
): SetLine {
  const { paragraph, sizePt } = setting;
  const text = paragraph.text.slice(range.start, range.end);
  const visibleEnd = range.start + text.trimEnd().length;
  const shown: PlacedCluster[] = [];
  const trailing: PlacedCluster[] = [];
  for (const cluster of clusters) {
    const isShown = cluster.start < visibleEnd || cluster.reads !== undefined;
    (isShown ? shown : trailing).push(cluster);
  }
  const naturalPt = shown.reduce((sum, cluster) => sum + cluster.widthPt, 0);
  const stretch = stretchOf(shown, naturalPt, setting);
  const widthOf = (cluster: PlacedCluster): number =>
    stretch !== 0 && isSpace(paragraph.text, cluster) ? cluster.widthPt + stretch : cluster.widthPt;
  // The space a line was broken at, or that ends a label, keeps its place in the text.
  const [kept] = trailing;
  const logical = kept === undefined ? shown : [...shown, { ...kept, parts: [] }];
  const levels = lineLevels({
    text: paragraph.text,
    levels: levelsOf(paragraph),
    start: range.start,
    end: range.end,
    paragraphLevel: paragraph.direction === 'rtl' ? 1 : 0,
  });
  const levelOf = ({ start, run }: PlacedCluster): number =>
    start < range.end ? (levels[start - range.start] ?? 0) : run.level;
  const order = visualOrder(logical.map(levelOf));
  const visual = order.flatMap((index) => logical[index] ?? []);
  const shownClusters = visual.map((cluster): VisualCluster => {
    const { start, end, run, reads } = cluster;
    return {
      text: (reads ?? paragraph.text.slice(start, end)).replace('\n', ' '),
      start,
      level: levelOf(cluster),
      lang: languageTag(run.lang),
      href: run.href,
    };
  });
  const { texts, stretches } = readBack(shownClusters, {
    base: paragraph.direction,
    endsInSpace: range.last && trailing.length > 0,
  });

  let pen = 0;
  const placed = visual.map((cluster, index): ReadCluster => {
    const { face, run, parts } = cluster;
    const { before, text: readAs, after } = texts[index] ?? unread;
    const widthPt = (order[index] ?? 0) < shown.length ? widthOf(cluster) : hairEm * sizePt;
    const xPt = pen;
    pen += widthPt;
    return { face, run, parts, widthPt, xPt, readAs, before, after };
  });
  const set = stretches.map((stretch, index) => {
    const before = stretches[index - 1];
    return setStretch(placed, stretch, { base: paragraph.direction, before, sizePt });
  });
  return {
    stretches: set.map((stretch) => drawnStretch(stretch, sizePt)),
    host: hostFace(set),
    widthPt: pen,
    sizePt,
    text,
  };
}

/** What the line's glyphs read as, from left to right. */
export function writtenText({ stretches }: SetLine): string {
  return [...stretches]
    .sort((one, other) => one.xPt - other.xPt)
    .flatMap(({ shapes }) => shapes.map(({ text }) => text))
    .join('');
}

const unread = { before: '', text: '', after: '' };

/** Points by which each space of the line opens. */
function stretchOf(
  shown: readonly PlacedCluster[],
  naturalPt: number,
  setting: LineSetting,
): number {
  if (setting.fillPt === undefined) return 0;
  const spaces = shown.filter((cluster) => isSpace(setting.paragraph.text, cluster)).length;
  const stretch = (setting.fillPt - naturalPt) / spaces;
  const inBounds =
    stretch >= -greatestShrinkEm * setting.sizePt - 0.001 &&
    stretch <= greatestStretchEm * setting.sizePt;
  return spaces > 0 && inBounds ? stretch : 0;
}

/** Whether the cluster opens and closes when a line is justified. */
export function isSpace(text: string, cluster: PlacedCluster): boolean {
  if (text.charAt(cluster.start) !== ' ') return false;
  const { isolate, start, end } = cluster.run;
  // Inside a number or a date spaces keep their width; a phrase that is isolated stretches like any other.
  return isolate === undefined || /\p{L}/u.test(text.slice(start, end));
}

const knownLevels = new WeakMap<ResolvedText, Uint8Array>();

/** Levels per UTF-16 unit, as the runs say them. */
function levelsOf(paragraph: ResolvedText): Uint8Array {
  const known = knownLevels.get(paragraph);
  if (known !== undefined) return known;
  const levels = new Uint8Array(paragraph.text.length);
  for (const run of paragraph.runs) levels.fill(run.level, run.start, run.end);
  knownLevels.set(paragraph, levels);
  return levels;
}
