/**
 * Takes the clusters of one stretch of a line, gives them as they are painted: with the unseen marks readers need, and
 * with spaces where readers find them.
 */

import { languageTag } from '../../../document/language.js';
import type { Run } from '../../../document/resolved.js';
import type { Direction } from '../../../document/tree.js';
import type { ClusterPart } from '../font/cluster-font.js';
import type { Typeface } from '../font/typeface.js';
import { readableSpace } from './read-back.js';
import type { ReadStretch } from './read-back.js';

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
}

/** Neighbouring clusters that are painted together: they share direction, language and link. */
export interface SetStretch {
  /** From the left. */
  readonly clusters: readonly SetCluster[];
  /** BCP 47 tag. */
  readonly lang: string;
  readonly href: string | undefined;
  /**
   * What stands before it in the line must look like another line to readers (see read-back): left edge of what is
   * one line with it, in points from the line's left edge.
   */
  readonly partedAtPt: number | undefined;
  /** It is shown where the stretch before it ends, without moving there (see evenPen). */
  readonly flows: boolean;
}

/** A cluster with the marks that stand beside it. */
export interface ReadCluster extends SetCluster {
  readonly before: string;
  readonly after: string;
}

/** Width of a space that is only read: readers lose their place at a glyph without any. */
export const hairEm = 0.002;

/** How far the end of a stretch keeps from the next one: rounded widths add up to less than this. */
const driftEm = 0.01;

/** pdf.js takes a wider gap for the end of a text. */
const widestGapEm = 0.5;

const withMark = /\p{Mn}/u;

export interface StretchPlace {
  /** Base direction of the line. */
  readonly base: Direction;
  /** The stretch before it in reading order. */
  readonly before: ReadStretch | undefined;
  readonly sizePt: number;
}

/** `line` is the whole line from the left, of which the stretch is a range. */
export function setStretch(
  line: readonly ReadCluster[],
  stretch: ReadStretch,
  { base, before, sizePt }: StretchPlace,
): SetStretch {
  const clusters = line.slice(stretch.start, stretch.end);
  const letter = clusters.find(({ readAs }) => /\p{L}/u.test(readAs)) ?? clusters[0];
  const marked = withMark.test(clusters[0]?.readAs ?? '');
  const flows = base === 'ltr' && marked && before?.end === stretch.start;
  const begun = flows ? clusters : markedFirst(clusters, stretch, sizePt);
  const readable = readableSpaces(begun, stretch, sizePt);
  return {
    clusters: (base === 'ltr' ? evenPen(readable, sizePt) : readable).flatMap(withMarks(sizePt)),
    lang: letter === undefined ? '' : languageTag(letter.run.lang),
    href: letter?.run.href,
    partedAtPt: stretch.partedAt === undefined ? undefined : line[stretch.partedAt]?.xPt,
    flows,
  };
}

/**
 * pdf.js does not move its pen for a glyph with a mark, so in a line that goes on to the right it finds a gap after
 * such glyphs, and sets a space. Here they have no width: a neighbour without marks has theirs.
 */
function evenPen(clusters: readonly ReadCluster[], sizePt: number): readonly ReadCluster[] {
  const carriers = clusters.flatMap(({ readAs }, index) =>
    withMark.test(readAs) || readAs === ' ' ? [] : [index],
  );
  const widths = clusters.map(({ widthPt }) => widthPt);
  clusters.forEach(({ readAs, widthPt }, index) => {
    const carrier = carriers.findLast((each) => each < index) ?? carriers[0];
    if (carrier === undefined || carrier === index) return;
    // A space is a gap to pdf.js, except where nothing with a width stands before it.
    if (readAs === ' ' && carrier < index) return;
    if (readAs !== ' ' && !withMark.test(readAs)) return;
    widths[carrier] = (widths[carrier] ?? 0) + widthPt;
    widths[index] = 0;
  });
  // What follows must not stand where the last glyph does: poppler would put it first.
  const last = clusters.length - 1;
  const carrier = carriers.findLast((each) => each < last);
  if (widths[last] === 0 && carrier !== undefined) {
    widths[last] = driftEm * sizePt;
    widths[carrier] = (widths[carrier] ?? 0) - driftEm * sizePt;
  }
  let pen = clusters[0]?.xPt ?? 0;
  return clusters.map((cluster, index) => {
    const widthPt = widths[index] ?? 0;
    const shift = ((cluster.xPt - pen) * cluster.face.outlines.unitsPerEm) / sizePt;
    const parts = cluster.parts.map((part) => ({ ...part, x: part.x + Math.round(shift) }));
    const even = { ...cluster, xPt: pen, widthPt, parts };
    pen += widthPt;
    return even;
  });
}

/**
 * The cluster with its marks as glyphs of their own. Poppler sorts what it finds by its place, and tears the line where
 * a mark stands right of what it should precede: each has a hair of the cluster's width.
 */
function withMarks(sizePt: number): (cluster: ReadCluster) => readonly SetCluster[] {
  return (cluster) => {
    const { before, after } = cluster;
    if (before === '' && after === '') return [cluster];
    const room = (em: number): number => Math.min(em * sizePt, cluster.widthPt / 2);
    const beforePt = before === '' ? 0 : room(hairEm);
    const afterPt = after === '' ? 0 : room(driftEm);
    const mark = (readAs: string, xPt: number, widthPt: number): readonly SetCluster[] =>
      readAs === '' ? [] : [{ ...cluster, parts: [], widthPt, xPt, readAs }];
    const shift = Math.round((beforePt * cluster.face.outlines.unitsPerEm) / sizePt);
    return [
      ...mark(before, cluster.xPt, beforePt),
      {
        ...cluster,
        xPt: cluster.xPt + beforePt,
        widthPt: cluster.widthPt - beforePt - afterPt,
        parts: cluster.parts.map((part) => ({ ...part, x: part.x - shift })),
      },
      ...mark(after, cluster.xPt + cluster.widthPt - afterPt, afterPt),
    ];
  };
}

/**
 * pdf.js does not look where a glyph with a mark stands, and takes the next one for the beginning of another text when
 * it is the first: an unseen space before it keeps the two together.
 */
function markedFirst(
  clusters: readonly ReadCluster[],
  { direction }: ReadStretch,
  sizePt: number,
): readonly ReadCluster[] {
  const [first, second] = clusters;
  if (first === undefined) return clusters;
  const readAs = readableSpace(direction);
  if (first.readAs === ' ' && second !== undefined && withMark.test(second.readAs))
    return [{ ...first, readAs }, ...clusters.slice(1)];
  if (!withMark.test(first.readAs)) return clusters;
  const widthPt = hairEm * sizePt;
  const xPt = first.xPt - widthPt;
  return [{ ...first, parts: [], widthPt, xPt, readAs, before: '', after: '' }, ...clusters];
}

/**
 * pdf.js skips a space and finds it again as a gap, which fails in three places. Right of the last glyph there is no
 * gap, and before a glyph with a mark it does not look for one: such a space becomes part of the glyph at its left.
 * A gap of more than half an em parts texts: what is more widens the glyph at its left.
 */
function readableSpaces(
  clusters: readonly ReadCluster[],
  { direction }: ReadStretch,
  sizePt: number,
): readonly ReadCluster[] {
  const set: ReadCluster[] = [];
  clusters.forEach((cluster, index) => {
    const left = set.at(-1);
    if (left === undefined || !/^[ \u00a0]$/.test(cluster.readAs)) {
      set.push(cluster);
      return;
    }
    const right = clusters[index + 1];
    const lost = right === undefined || withMark.test(right.readAs);
    if (lost && cluster.before !== '') {
      set.push({ ...cluster, readAs: readableSpace(direction) });
      return;
    }
    const moved = lost ? cluster.widthPt : Math.max(0, cluster.widthPt - widestGapEm * sizePt);
    set[set.length - 1] = {
      ...left,
      widthPt: left.widthPt + moved,
      readAs: lost ? `${left.readAs} ` : left.readAs,
      after: lost ? cluster.after : left.after,
    };
    if (!lost) set.push({ ...cluster, widthPt: cluster.widthPt - moved, xPt: cluster.xPt + moved });
  });
  return set;
}
