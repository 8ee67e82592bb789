/**
 * Takes a resolved paragraph, gives its clusters with widths in points, in logical order.
 * Runs are shaped whole, with what stands around them, so that kerning across spaces and joining across style changes
 * are HarfBuzz's own.
 */

import { languageTag } from '../../../document/language.js';
import type { ResolvedText, Run } from '../../../document/resolved.js';
import type { Typeface } from '../font/typeface.js';
import type { Cluster } from '../font/shaper.js';

export interface PlacedCluster extends Cluster {
  readonly run: Run;
  readonly face: Typeface;
  readonly widthPt: number;
  /** What the cluster reads as, where that is not its part of the text (a hyphen that is only set). */
  readonly reads?: string;
}

export interface FaceSource {
  face(run: Run): Typeface;
}

/** Clusters of the part of the paragraph from `start` to `end`. */
export function shapeText(
  paragraph: ResolvedText,
  sizePt: number,
  faces: FaceSource,
  range?: { readonly start: number; readonly end: number },
): readonly PlacedCluster[] {
  const { start, end } = range ?? { start: 0, end: paragraph.text.length };
  return paragraph.runs.flatMap((run) => {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.end);
    if (from >= to) return [];
    const face = faces.face(run);
    const clusters = face.shape({
      text: paragraph.text,
      start: from,
      end: to,
      direction: run.level % 2 === 1 ? 'rtl' : 'ltr',
      script: run.script,
      language: languageTag(run.lang),
    });
    return clusters.map((cluster): PlacedCluster => {
      const { parts, advance, unsafeToBreak } = cluster;
      const [start, end] = [from + cluster.start, from + cluster.end];
      const isLineBreak = paragraph.text.charAt(start) === '\n';
      const widthPt = isLineBreak ? 0 : (advance * sizePt) / face.outlines.unitsPerEm;
      return { start, end, parts, advance, unsafeToBreak, run, face, widthPt };
    });
  });
}
