/**
 * Takes a stretch of text with its surroundings, gives HarfBuzz's glyphs grouped into clusters.
 * The surroundings matter: an Arabic letter keeps its joining form when a style changes inside the word.
 */

import * as harfbuzz from 'harfbuzzjs';
import { faceOf } from '../../../fonts/harfbuzz.js';
import type { ClusterPart } from './cluster-shape.js';

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
  /** One for all texts: each of its own would be registered to be freed. */
  readonly #buffer = new harfbuzz.Buffer();
  /** Clusters that are one glyph at its place, which most letters are: one object each for all papers. */
  readonly #single = new Map<number, readonly ClusterPart[]>();

  constructor(bytes: Uint8Array) {
    this.#font = new harfbuzz.Font(faceOf(bytes));
  }

  /** Clusters in logical order; parts inside a cluster in visual order from its left edge. */
  shape(request: ShapeRequest): readonly Cluster[] {
    const buffer = this.#buffer;
    buffer.clearContents();
    buffer.addText(request.text, request.start, request.end - request.start);
    buffer.setDirection(
      request.direction === 'rtl' ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR,
    );
    buffer.setScript(request.script);
    buffer.setLanguage(request.language);
    harfbuzz.shape(this.#font, buffer);
    const positions = buffer.getGlyphPositions();
    const glyphs = buffer.getGlyphInfos().map(({ codepoint, cluster, flags = 0 }, index): Glyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const unsafe = (flags & harfbuzz.GlyphFlag.UNSAFE_TO_BREAK) !== 0;
      return { glyph: codepoint, cluster, unsafe, advance: xAdvance, x: xOffset, y: yOffset };
    });
    return this.#grouped(glyphs, request);
  }

  /** HarfBuzz gives glyphs in visual order, those of one cluster side by side. */
  #grouped(glyphs: readonly Glyph[], request: ShapeRequest): readonly Cluster[] {
    const found: (Omit<Cluster, 'end'> & { end: number })[] = [];
    for (let from = 0; from < glyphs.length;) {
      const start = glyphs[from]?.cluster ?? request.start;
      let [to, advance, unsafeToBreak] = [from, 0, false];
      for (; glyphs[to]?.cluster === start; to++) {
        advance += glyphs[to]?.advance ?? 0;
        unsafeToBreak ||= glyphs[to]?.unsafe === true;
      }
      const parts = this.#partsOf(glyphs.slice(from, to));
      found.push({ start, end: request.end, parts, advance, unsafeToBreak });
      from = to;
    }
    if (request.direction === 'rtl') found.reverse();
    for (let index = 1; index < found.length; index++) {
      const [before, cluster] = [found[index - 1], found[index]];
      if (before !== undefined && cluster !== undefined) before.end = cluster.start;
    }
    return found;
  }

  #partsOf(group: readonly Glyph[]): readonly ClusterPart[] {
    const [only] = group;
    if (only !== undefined && group.length === 1 && only.x === 0 && only.y === 0) {
      const known = this.#single.get(only.glyph) ?? [{ glyph: only.glyph, x: 0, y: 0 }];
      this.#single.set(only.glyph, known);
      return known;
    }
    let pen = 0;
    return group.map(({ glyph, advance, x, y }) => {
      const part = { glyph, x: pen + x, y };
      pen += advance;
      return part;
    });
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
