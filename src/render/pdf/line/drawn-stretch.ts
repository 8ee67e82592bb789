/**
 * Takes a stretch of a finished line, gives what is left to be drawn of it: a long paper holds all its lines until they
 * are painted, and the clusters would be most of it.
 */

import { keptShape } from '../font/cluster-shape.js';
import type { ClusterShape } from '../font/cluster-shape.js';
import type { Typeface } from '../font/typeface.js';
import type { SetCluster, SetStretch } from './set-stretch.js';

export interface Underline {
  /** From the line's left edge, in points. */
  readonly xPt: number;
  readonly widthPt: number;
}

export interface DrawnStretch extends Omit<SetStretch, 'clusters'> {
  /** From the left; the same shape is the same object in every line. */
  readonly shapes: readonly ClusterShape[];
  /** Left edge from the line's left edge, and width, in points. */
  readonly xPt: number;
  readonly widthPt: number;
  readonly underlines: readonly Underline[];
}

export function drawnStretch(
  { clusters, lang, href, partedAtPt, flows }: SetStretch,
  sizePt: number,
): DrawnStretch {
  const shapes = forwardOnly(clusters, sizePt).map((cluster) => shapeOf(cluster, sizePt));
  let stretchPt = 0;
  for (const { widthPt } of clusters) stretchPt += widthPt;
  const underlined = clusters.filter(({ run }) => run.underline);
  return {
    lang,
    href,
    partedAtPt,
    flows,
    shapes,
    xPt: clusters[0]?.xPt ?? 0,
    widthPt: stretchPt,
    underlines:
      underlined.length === 0
        ? nothingUnderlined
        : underlined.map(({ xPt, widthPt }) => ({ xPt, widthPt })),
  };
}

const nothingUnderlined: readonly Underline[] = [];

/**
 * A glyph of a PDF never moves the pen back (its width is none below 0), but kerning may take more from a letter than it
 * is wide: what is owed is taken from the next one, which is drawn as much further left.
 */
function forwardOnly(clusters: readonly SetCluster[], sizePt: number): readonly SetCluster[] {
  if (clusters.every(({ widthPt }) => widthPt >= 0)) return clusters;
  let owedPt = 0;
  return clusters.map((cluster) => {
    const shift = Math.round((owedPt * cluster.face.outlines.unitsPerEm) / sizePt);
    const widthPt = cluster.widthPt - owedPt;
    owedPt = Math.max(0, -widthPt);
    const parts = cluster.parts.map((part) => ({ ...part, x: part.x - shift }));
    return { ...cluster, widthPt: Math.max(0, widthPt), parts };
  });
}

function shapeOf({ face, parts, widthPt, readAs }: SetCluster, sizePt: number): ClusterShape {
  const source = face.outlines;
  const advance = Math.max(0, Math.round((widthPt * source.unitsPerEm) / sizePt));
  return keptShape(source, parts, advance, readAs);
}

/** The font most of a line is set in; undefined for a line without clusters. */
export function hostFace(stretches: readonly SetStretch[]): Typeface | undefined {
  const widths = new Map<Typeface, number>();
  for (const { clusters } of stretches) {
    for (const { face, widthPt } of clusters) widths.set(face, (widths.get(face) ?? 0) + widthPt);
  }
  let host: Typeface | undefined;
  for (const [face, widthPt] of widths) {
    if (host === undefined || widthPt > (widths.get(host) ?? 0)) host = face;
  }
  return host;
}
