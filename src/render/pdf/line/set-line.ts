/** A finished line of a paragraph: what is drawn, where, and what it reads as. */

import type { ResolvedText, Run } from '../../../document/resolved.js';
import { lineLevels, visualOrder } from '../../../text/reorder.js';
import type { Typeface } from '../font/typeface.js';
import type { ClusterPart } from '../font/cluster-font.js';
import { mustPart, readBackTexts } from './read-back.js';
import type { PlacedCluster } from './shaped-text.js';

/** A cluster at its place in the line, in visual order from the left. */
export interface SetCluster {
  readonly face: Typeface;
  readonly run: Run;
  readonly parts: readonly ClusterPart[];
  /** Points; stretched where the line is justified. */
  readonly widthPt: number;
  /** From the line's left edge. */
  readonly xPt: number;
  /** What the glyph carries in ToUnicode. */
  readonly readAs: string;
  /** Place in the paragraph's text. */
  readonly start: number;
  /** Clusters of one stretch are painted together: they share language and link. */
  readonly stretch: number;
}

export interface SetLine {
  readonly clusters: readonly SetCluster[];
  readonly widthPt: number;
  readonly sizePt: number;
  /** Logical text of the line. */
  readonly text: string;
  /** The paragraph goes on in another line of the same sentence: a space or a hyphen was broken at. */
  readonly last: boolean;
  /** The stretches must be parted so that every reader gives them back in order (see mustPart). */
  readonly parted: boolean;
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

/** Width of a space that is only read: readers lose their place at a glyph without any. */
const hairEm = 0.002;

/** Sets the clusters of one line (logical order) in visual order. */
export function setLine(
  clusters: readonly PlacedCluster[],
  range: LineRange,
  setting: LineSetting,
): SetLine {
  const { paragraph, sizePt } = setting;
  const text = paragraph.text.slice(range.start, range.end);
  const visibleEnd = range.start + text.trimEnd().length;
  const shown = clusters.filter(({ start, reads }) => start < visibleEnd || reads !== undefined);
  const naturalPt = shown.reduce((sum, cluster) => sum + cluster.widthPt, 0);
  const stretch = stretchOf(shown, naturalPt, setting);
  const trailing = clusters.filter((cluster) => !shown.includes(cluster));

  const logical = [
    ...shown.map((cluster) => ({
      cluster,
      widthPt: cluster.widthPt + (isSpace(paragraph.text, cluster) ? stretch : 0),
    })),
    // The space a line was broken at, or that ends a label, keeps its place in the text.
    ...trailing
      .slice(0, 1)
      .map((cluster) => ({ cluster: { ...cluster, parts: [] }, widthPt: hairEm * sizePt })),
  ];
  const levels = lineLevels({
    text: paragraph.text,
    levels: levelsOf(paragraph),
    start: range.start,
    end: range.end,
    paragraphLevel: paragraph.direction === 'rtl' ? 1 : 0,
  });
  const levelOf = ({ start, run }: PlacedCluster): number =>
    start < range.end ? (levels[start - range.start] ?? 0) : run.level;
  const visual = visualOrder(logical.map(({ cluster }) => levelOf(cluster))).flatMap(
    (index) => logical[index] ?? [],
  );
  const stretches = stretchNumbers(visual.map(({ cluster }) => cluster));
  const shownClusters = visual.map(({ cluster, widthPt }, index) => ({
    stretch: stretches[index] ?? 0,
    text: cluster.reads ?? paragraph.text.slice(cluster.start, cluster.end),
    level: levelOf(cluster),
    isolated: cluster.run.isolate !== undefined,
    oddSpace:
      isSpace(paragraph.text, cluster) &&
      (widthPt > 0.5 * sizePt || (range.last && cluster.parts.length === 0)),
  }));
  const texts = readBackTexts(shownClusters, paragraph.direction);

  let pen = 0;
  const set = visual.map(({ cluster, widthPt }, index) => {
    const placed: SetCluster = {
      face: cluster.face,
      run: cluster.run,
      parts: cluster.parts,
      widthPt,
      xPt: pen,
      readAs: texts[index] ?? '',
      start: cluster.start,
      stretch: stretches[index] ?? 0,
    };
    pen += widthPt;
    return placed;
  });
  return {
    clusters: set,
    widthPt: pen,
    sizePt,
    text,
    last: range.last,
    parted: mustPart(shownClusters, paragraph.direction),
  };
}

/** Numbers the neighbours that share language and link, from the left. */
function stretchNumbers(visual: readonly PlacedCluster[]): readonly number[] {
  let number = 0;
  return visual.map((cluster, index) => {
    const before = visual[index - 1]?.run;
    const { lang, href } = cluster.run;
    if (before !== undefined && (before.lang !== lang || before.href !== href)) number++;
    return number;
  });
}

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
  // Inside a number or a date spaces keep their width; a phrase that is isolated stretches like any other.
  const letters = cluster.run.script !== 'Zyyy';
  return text.charAt(cluster.start) === ' ' && (cluster.run.isolate === undefined || letters);
}

/** Levels per UTF-16 unit, as the runs say them. */
function levelsOf(paragraph: ResolvedText): Uint8Array {
  const levels = new Uint8Array(paragraph.text.length);
  for (const run of paragraph.runs) levels.fill(run.level, run.start, run.end);
  return levels;
}
