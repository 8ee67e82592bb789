/** The hyphen that shows at a line's end that a word goes on. It is no part of the text. */

import { languageTag } from '../../../document/language.js';
import type { PlacedCluster } from './shaped-text.js';

/**
 * What the hyphen reads as: ISO 32000-1, 14.8.2.2.3, so that readers put the word together again. pdf.js drops it,
 * pdfium joins both parts of the word.
 */
export const softHyphen = '\u00ad';

/** A hyphen after the cluster, in its font. */
export function shapeHyphen(after: PlacedCluster, sizePt: number): PlacedCluster {
  const { face, run, end } = after;
  const clusters = face.shape({
    text: '-',
    start: 0,
    end: 1,
    direction: 'ltr',
    script: run.script,
    language: languageTag(run.lang),
  });
  const advance = clusters.reduce((sum, cluster) => sum + cluster.advance, 0);
  return {
    start: end,
    end,
    parts: clusters.flatMap((cluster) => cluster.parts),
    advance,
    unsafeToBreak: false,
    run,
    face,
    widthPt: (advance * sizePt) / face.outlines.unitsPerEm,
    reads: softHyphen,
  };
}
