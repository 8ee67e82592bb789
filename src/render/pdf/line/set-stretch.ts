/**
 * Takes the clusters of one stretch of a line, gives them as they are painted: with the unseen marks readers need, and
 * with spaces where readers find them.
 */

import { languageTag } from '../../../document/language.js';
import type { Run } from '../../../document/resolved.js';
import type { Direction } from '../../../document/tree.js';
import type { ClusterPart } from '../font/cluster-shape.js';
import type { Typeface } from '../font/typeface.js';
import { hasMark } from './has-mark.js';
import { readableSpace } from './read-back.js';
import type { ReadBack } from './read-back.js';
import type { VisualCluster } from './stretches.js';

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
interface ReadCluster extends SetCluster {
  readonly before: string;
  readonly after: string;
}

/** A cluster of a line from the left; what it reads as is known when the line is. */
export interface LineCluster extends VisualCluster, Omit<ReadCluster, 'run'> {
  readonly run: Run;
  readAs: string;
  before: string;
  after: string;
}

/** Width of a space that is only read: readers lose their place at a glyph without any. */
export const hairEm = 0.002;

/** How far the end of a stretch keeps from the next one: rounded widths add up to less than this. */
const driftEm = 0.01;

/** pdf.js takes a wider gap for the end of a text. */
const widestGapEm = 0.5;

export interface StretchSetting {
  /** Base direction of the line. */
  readonly base: Direction;
  readonly sizePt: number;
}

/** The stretches of a whole line, which is given from the left, in logical order; `read` is what it reads as, and noted. */
export function setStretches(
  line: readonly LineCluster[],
  read: ReadBack,
  setting: StretchSetting,
): readonly SetStretch[] {
  line.forEach((cluster, at) => {
    cluster.readAs = read.texts[at] ?? '';
    cluster.before = read.before.get(at) ?? '';
    cluster.after = read.after.get(at) ?? '';
  });
  return read.stretches.map(({ start, end, direction, partedAt }, index) => {
    const isNext = read.stretches[index - 1]?.end === start;
    const partedAtPt = partedAt === undefined ? undefined : line[partedAt]?.xPt;
    const clusters = line.slice(start, end);
    return setStretch(clusters, { direction, isNext, partedAtPt }, setting);
  });
}

/** `isNext`: it begins where the stretch before it in reading order ends. */
function setStretch(
  clusters: readonly ReadCluster[],
  {
    direction,
    isNext,
    partedAtPt,
  }: Pick<SetStretch, 'partedAtPt'> & { readonly direction: Direction; readonly isNext: boolean },
  { base, sizePt }: StretchSetting,
): SetStretch {
  const letter = clusters.find(({ readAs }) => /\p{L}/u.test(readAs)) ?? clusters[0];
  const marked = hasMark(clusters[0]?.readAs ?? '');
  const flows = base === 'ltr' && marked && isNext;
  const begun = flows ? clusters : markedFirst(clusters, direction, sizePt);
  const readable = readableSpaces(begun, direction, sizePt);
  return {
    clusters: withMarks(base === 'ltr' ? evenPen(readable, sizePt) : readable, sizePt),
    lang: letter === undefined ? '' : languageTag(letter.run.lang),
    href: letter?.run.href,
    flows,
    partedAtPt,
  };
}

/**
 * pdf.js does not move its pen for a glyph with a mark, so in a line that goes on to the right it finds a gap after
 * such glyphs, and sets a space. Here they have no width: a neighbour without marks has theirs.
 */
function evenPen(clusters: readonly ReadCluster[], sizePt: number): readonly ReadCluster[] {
  const isCarrier = ({ readAs }: ReadCluster): boolean => readAs !== ' ' && !hasMark(readAs);
  const widths = clusters.map(({ widthPt }) => widthPt);
  const first = clusters.findIndex(isCarrier);
  let before = -1;
  let beforeLast = -1;
  clusters.forEach((cluster, index) => {
    beforeLast = before;
    const { readAs, widthPt } = cluster;
    if (isCarrier(cluster)) before = index;
    else {
      const carrier = before === -1 ? first : before;
      // A space is a gap to pdf.js, except where nothing with a width stands before it.
      if (carrier === -1 || (readAs === ' ' && carrier < index)) return;
      widths[carrier] = (widths[carrier] ?? 0) + widthPt;
      widths[index] = 0;
    }
  });
  // What follows must not stand where the last glyph does: poppler would put it first.
  const last = clusters.length - 1;
  if (widths[last] === 0 && beforeLast !== -1) {
    widths[last] = driftEm * sizePt;
    widths[beforeLast] = (widths[beforeLast] ?? 0) - driftEm * sizePt;
  }
  let pen = clusters[0]?.xPt ?? 0;
  return clusters.map((cluster, index) => {
    const widthPt = widths[index] ?? 0;
    const { face, run, readAs, before, after } = cluster;
    const shift = Math.round(((cluster.xPt - pen) * face.outlines.unitsPerEm) / sizePt);
    const parts = movedRight(cluster.parts, shift);
    const even: ReadCluster = { face, run, parts, widthPt, xPt: pen, readAs, before, after };
    pen += widthPt;
    return even;
  });
}

/** The parts with their places changed by whole font units; the same parts where nothing changes. */
function movedRight(parts: readonly ClusterPart[], units: number): readonly ClusterPart[] {
  if (units === 0) return parts;
  return parts.map(({ glyph, x, y }) => ({ glyph, x: x + units, y }));
}

/**
 * The clusters with their marks as glyphs of their own. Poppler sorts what it finds by its place, and tears the line
 * where a mark stands right of what it should precede: each has a hair of the cluster's width.
 */
function withMarks(clusters: readonly ReadCluster[], sizePt: number): readonly SetCluster[] {
  if (clusters.every(({ before, after }) => before === '' && after === '')) return clusters;
  const set: SetCluster[] = [];
  for (const cluster of clusters) {
    const { before, after, face, run, readAs, xPt, widthPt } = cluster;
    if (before === '' && after === '') {
      set.push(cluster);
      continue;
    }
    const room = (em: number): number => Math.min(em * sizePt, widthPt / 2);
    const beforePt = before === '' ? 0 : room(hairEm);
    const afterPt = after === '' ? 0 : room(driftEm);
    if (before !== '') set.push({ face, run, parts: [], widthPt: beforePt, xPt, readAs: before });
    const shift = Math.round((beforePt * face.outlines.unitsPerEm) / sizePt);
    const parts = movedRight(cluster.parts, -shift);
    const ownPt = widthPt - beforePt - afterPt;
    set.push({ face, run, parts, widthPt: ownPt, xPt: xPt + beforePt, readAs });
    if (after !== '')
      set.push({
        face,
        run,
        parts: [],
        widthPt: afterPt,
        xPt: xPt + widthPt - afterPt,
        readAs: after,
      });
  }
  return set;
}

/**
 * pdf.js does not look where a glyph with a mark stands, and takes the next one for the beginning of another text when
 * it is the first: an unseen space before it keeps the two together.
 */
function markedFirst(
  clusters: readonly ReadCluster[],
  direction: Direction,
  sizePt: number,
): readonly ReadCluster[] {
  const [first, second] = clusters;
  if (first === undefined) return clusters;
  const readAs = readableSpace(direction);
  if (first.readAs === ' ' && second !== undefined && hasMark(second.readAs))
    return [{ ...first, readAs }, ...clusters.slice(1)];
  if (!hasMark(first.readAs)) return clusters;
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
  direction: Direction,
  sizePt: number,
): readonly ReadCluster[] {
  const set: ReadCluster[] = [];
  clusters.forEach((cluster, index) => {
    const left = set.at(-1);
    if (left === undefined || (cluster.readAs !== ' ' && cluster.readAs !== '\u00a0')) {
      set.push(cluster);
      return;
    }
    const right = clusters[index + 1];
    const lost = right === undefined || hasMark(right.readAs);
    if (lost && cluster.before !== '') {
      set.push({ ...cluster, readAs: readableSpace(direction) });
      return;
    }
    const moved = lost ? cluster.widthPt : Math.max(0, cluster.widthPt - widestGapEm * sizePt);
    if (!lost && moved === 0) {
      set.push(cluster);
      return;
    }
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
