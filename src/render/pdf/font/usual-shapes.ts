/**
 * Usual glyphs: shapes that most papers of a language have in a font. Every paper's subset of such a font begins with
 * all of them, in this order, so that their part of the file is made and compressed once for all papers. Some stand in
 * a paper that does not show them, which makes most letters 2 to 5 % larger.
 */

import { remembered, rememberedWeakly } from '../../../lookup/remembered.js';
import { ClusterFont } from './cluster-font.js';
import { keptShape } from './cluster-shape.js';
import type { ClusterShape } from './cluster-shape.js';
import { readUnicodeHex } from './hex.js';
import type { Outlines } from './outlines.js';
import { usualShapesData } from './usual-shapes-data.js';

export interface UsualShapesData {
  /** The font file: `checkSumAdjustment` of its `head`, which is counted from all its bytes. */
  readonly font: number;
  /** BCP 47 tag of the papers. */
  readonly lang: string;
  /** Of each what it reads as (UTF-16, hexadecimal), its advance, and its glyphs with their places where they have one. */
  readonly shapes: readonly string[];
}

/** The subset that those of papers in a language (BCP 47 tag) go on from; undefined for fonts that have none. */
export function usualFont(outlines: Outlines, lang: string): ClusterFont | undefined {
  return byLanguage(outlines)(lang)[0];
}

const byLanguage = rememberedWeakly((outlines: Outlines) =>
  remembered((lang: string): readonly ClusterFont[] => {
    const data = usualShapesData.find(
      (each) => each.font === outlines.checksum && each.lang === lang,
    );
    const written = data?.shapes.flatMap((line) => line.split(' ')) ?? [];
    const shapes = written.map((shape) => readShape(shape, outlines));
    // A font that was changed by hand may still have the sum it had.
    const isThere = ({ parts }: ClusterShape): boolean =>
      parts.every(({ glyph }) => glyph < outlines.glyphCount);
    if (shapes.length === 0 || !shapes.every(isThere)) return [];
    const font = new ClusterFont(outlines);
    font.codesFor(shapes);
    return [font];
  }),
);

function readShape(written: string, source: Outlines): ClusterShape {
  const [text = '', advance = '', ...parts] = written.split(':');
  const placed = parts.map((part) => {
    const [glyph = 0, x = 0, y = 0] = part.split(',').map(Number);
    return { glyph, x, y };
  });
  return keptShape(source, placed, Number(advance), readUnicodeHex(text));
}
