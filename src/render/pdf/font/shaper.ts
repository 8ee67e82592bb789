/**
 * Takes a stretch of text with its surroundings, gives HarfBuzz's glyphs grouped into clusters.
 * The surroundings matter: an Arabic letter keeps its joining form when a style changes inside the word.
 */

import * as harfbuzz from 'harfbuzzjs';
import type { ClusterPart } from './cluster-font.js';

/** A group of characters that shape as one: the smallest piece a line can be cut at or a caret can stand beside. */
export interface Cluster {
  /** Half-open range in the paragraph's text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly parts: readonly ClusterPart[];
  /** Font units; kerning included. */
  readonly advance: number;
  /** Cutting a line before this cluster changes shapes: the pieces must be shaped again. */
  readonly unsafeToBreak: boolean;
}

export interface ShapeRequest {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 15924 tag. */
  readonly script: string;
  /** BCP 47 tag. */
  readonly language: string;
}

export class Shaper {
  readonly #font: harfbuzz.Font;

  constructor(bytes: Uint8Array) {
    this.#font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)));
  }

  /** Clusters in logical order; parts inside a cluster in visual order from its left edge. */
  shape(request: ShapeRequest): readonly Cluster[] {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(request.text, request.start, request.end - request.start);
    buffer.setDirection(
      request.direction === 'rtl' ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR,
    );
    buffer.setScript(request.script);
    buffer.setLanguage(request.language);
    harfbuzz.shape(this.#font, buffer);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const glyphs: Glyph[] = infos.map((info, index) => ({
      glyph: info.codepoint,
      cluster: info.cluster,
      unsafe: ((info.flags ?? 0) & harfbuzz.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
      advance: positions[index]?.xAdvance ?? 0,
      x: positions[index]?.xOffset ?? 0,
      y: positions[index]?.yOffset ?? 0,
    }));
    return groupClusters(glyphs, request);
  }
}

interface Glyph {
  readonly glyph: number;
  readonly cluster: number;
  readonly unsafe: boolean;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

/** HarfBuzz gives glyphs in visual order, those of one cluster side by side. */
function groupClusters(glyphs: readonly Glyph[], request: ShapeRequest): readonly Cluster[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1);
    if (last?.[0]?.cluster === glyph.cluster) last.push(glyph);
    else groups.push([glyph]);
  }
  if (request.direction === 'rtl') groups.reverse();
  return groups.map((group, index) => {
    let pen = 0;
    const parts = group.map((glyph) => {
      const part = { glyph: glyph.glyph, x: pen + glyph.x, y: glyph.y };
      pen += glyph.advance;
      return part;
    });
    return {
      start: group[0]?.cluster ?? request.start,
      end: groups[index + 1]?.[0]?.cluster ?? request.end,
      parts,
      advance: pen,
      unsafeToBreak: group.some((glyph) => glyph.unsafe),
    };
  });
}
