/** A finished line of a paragraph: what is drawn, where, and what it reads as. */

import type { ResolvedText, Run } from '../../../document/resolved.js';
import { partOf } from '../../../lookup/unit-text.js';
import { lineLevels, visualOrder } from '../../../text/reorder.js';
import type { Typeface } from '../font/typeface.js';
import { drawnStretch, hostFace } from './drawn-stretch.js';
import type { DrawnStretch } from './drawn-stretch.js';
import { readBack } from './read-back.js';
import { hairEm, setStretches } from './set-stretch.js';
import type { LineCluster } from './set-stretch.js';
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
  /** Of the whole paragraph (see levelsOf). */
  readonly levels: Uint8Array;
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
  const logical: PlacedCluster[] = [];
  let naturalPt = 0;
  let trailing: PlacedCluster | undefined;
  for (const cluster of clusters)
    if (cluster.start < visibleEnd || cluster.reads !== undefined) {
      logical.push(cluster);
      naturalPt += cluster.widthPt;
    } else trailing ??= cluster;
  const shown = logical.length;
  const stretchPt = stretchOf(logical, naturalPt, setting);
  // The space a line was broken at, or that ends a label, keeps its place in the text.
  if (trailing !== undefined) logical.push({ ...trailing, parts: [] });
  const line = fromLeft(logical, { shown, stretchPt }, range, setting);
  const base = paragraph.direction;
  const read = readBack(line, { base, endsInSpace: range.last && trailing !== undefined });
  const set = setStretches(line, read, { base, sizePt });
  return {
    stretches: set.map((stretch) => drawnStretch(stretch, sizePt)),
    host: hostFace(set),
    widthPt: line.reduce((sum, { widthPt }) => sum + widthPt, 0),
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

/**
 * The clusters in visual order at their places; the first `shown` of them are seen, and their spaces open. They hold
 * until the next line is set.
 */
function fromLeft(
  logical: readonly PlacedCluster[],
  { shown, stretchPt }: { readonly shown: number; readonly stretchPt: number },
  { start, end }: LineRange,
  { paragraph, sizePt, levels: paragraphLevels }: LineSetting,
): readonly LineCluster[] {
  const levels = lineLevels({
    text: paragraph.text,
    levels: paragraphLevels,
    start,
    end,
    paragraphLevel: paragraph.direction === 'rtl' ? 1 : 0,
  });
  const clusterLevels = new Uint8Array(logical.length);
  logical.forEach((cluster, index) => {
    const isOfLine = cluster.start < end;
    clusterLevels[index] = isOfLine ? (levels[cluster.start - start] ?? 0) : cluster.run.level;
  });
  const line: DraftCluster[] = [];
  let xPt = 0;
  for (const index of visualOrder(clusterLevels)) {
    const cluster = logical[index];
    if (cluster === undefined) continue;
    const opens = stretchPt !== 0 && isSpace(paragraph.text, cluster);
    const shownPt = opens ? cluster.widthPt + stretchPt : cluster.widthPt;
    const draft = (drafts[line.length] ??= new DraftCluster(cluster));
    draft.run = cluster.run;
    draft.face = cluster.face;
    draft.parts = cluster.parts;
    draft.text = textOf(cluster, paragraph.text);
    draft.start = cluster.start;
    draft.level = clusterLevels[index] ?? 0;
    draft.widthPt = index < shown ? shownPt : hairEm * sizePt;
    draft.xPt = xPt;
    xPt += draft.widthPt;
    line.push(draft);
  }
  return line;
}

class DraftCluster implements LineCluster {
  text = '';
  start = 0;
  level = 0;
  run: Run;
  face: Typeface;
  parts: PlacedCluster['parts'];
  widthPt = 0;
  xPt = 0;
  readAs = '';
  before = '';
  after = '';

  constructor({ run, face, parts }: PlacedCluster) {
    this.run = run;
    this.face = face;
    this.parts = parts;
  }
}

/** Those of the line that is being set, filled anew for the next one: a long paper has as many as letters. */
const drafts: DraftCluster[] = [];

/** A cluster's characters in logical order; a line break reads as a space. */
function textOf({ start, end, reads }: PlacedCluster, paragraph: string): string {
  if (reads !== undefined) return reads;
  const text = partOf(paragraph, start, end);
  return text.includes('\n') ? text.replace('\n', ' ') : text;
}

/** Points by which each space of the line opens. */
function stretchOf(
  shown: readonly PlacedCluster[],
  naturalPt: number,
  setting: LineSetting,
): number {
  if (setting.fillPt === undefined) return 0;
  let spaces = 0;
  for (const cluster of shown) if (isSpace(setting.paragraph.text, cluster)) spaces++;
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

/** Levels per UTF-16 unit, as the runs say them. */
export function levelsOf({ text, runs }: ResolvedText): Uint8Array {
  const levels = new Uint8Array(text.length);
  for (const run of runs) levels.fill(run.level, run.start, run.end);
  return levels;
}
