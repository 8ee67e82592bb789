/**
 * A font subset whose glyphs are clusters: takes shaped clusters (a letter with its marks, a ligature, a letter with
 * a raised dot), gives one glyph for each, and the font file, widths and ToUnicode of what was used.
 *
 * Why: readers of PDF files rebuild text from glyphs. A mark drawn as a glyph of its own at another height, a glyph
 * that a substitution inserted, or a kerned gap makes them split words, drop letters or turn them round. Here every
 * cluster is one glyph whose advance already holds the kerning and whose ToUnicode entry holds exactly the cluster's
 * characters, so there is nothing left to guess: the font's own outline where that is all there is to draw, and a
 * composite glyph otherwise.
 *
 * A subset may go on from another one, the usual glyphs: it has all of them under their numbers, and its own after them.
 */

import { RecentMap } from '../../../lookup/recent-map.js';
import type { ClusterShape } from './cluster-shape.js';
import { hex } from './hex.js';
import type { Outlines } from './outlines.js';
import { placedAt } from './placed-shape.js';
import type { PlacedShape, SharedGlyph } from './placed-shape.js';
import type { SubsetGlyph, SubsetLimits } from './subset-tables.js';

export class ClusterFont {
  /** The font that gives the subset its name and metrics; guests are scaled to its em. */
  readonly outlines: Outlines;
  /** The subset it goes on from. */
  readonly usual: ClusterFont | undefined;
  /** Those that come after the usual ones. */
  readonly #glyphs: SubsetGlyph[] = [];
  readonly #first: number = 0;
  /** Code of each shape met: by the object, and by what it is, since a kept shape may have been forgotten. */
  readonly #seen = new Map<ClusterShape, string>();
  readonly #usualSeen: ReadonlyMap<ClusterShape, string> | undefined;
  readonly #sources = new Map<Outlines, SourceGlyphs>();
  readonly #usualSources: ReadonlyMap<Outlines, SourceGlyphs> | undefined;
  /** Copied outlines that are clusters themselves; the same outline with another advance or text is a composite. */
  readonly #claimed = new Set<number>();
  #depth = 1;
  #components = 1;

  /** Nothing may be added to `usual` any more. */
  constructor(host: Outlines, usual?: ClusterFont) {
    this.outlines = host;
    this.usual = usual;
    if (usual === undefined) {
      this.#copyGlyph(host, this.#sourceOf(host), 0);
      return;
    }
    this.#first = usual.glyphCount;
    this.#usualSeen = usual.#seen;
    this.#usualSources = usual.#sources;
  }

  /** The CIDs of clusters that stand side by side. */
  codesFor(shapes: readonly ClusterShape[]): string {
    const { usual } = this;
    const known = usual === undefined ? '' : usual.#codesOfUsual(shapes);
    if (known !== '') return known;
    let codes = '';
    for (const shape of shapes) codes += this.codeFor(shape);
    return codes;
  }

  /** Stretches that many papers have alike, by the shapes that are met in them: nothing is added to usual glyphs. */
  #codesMet: RecentMap<readonly ClusterShape[], string> | undefined;

  /** The same for those that were added as these very objects; empty where one of them was not. */
  #codesOfUsual(shapes: readonly ClusterShape[]): string {
    this.#codesMet ??= new RecentMap(clustersKept);
    const known = this.#codesMet.get(shapes);
    if (known !== undefined) return known;
    const codes = this.#knownCodes(shapes);
    this.#codesMet.set(shapes, codes, shapes.length);
    return codes;
  }

  #knownCodes(shapes: readonly ClusterShape[]): string {
    let codes = '';
    for (const shape of shapes) {
      const code = this.#seen.get(shape);
      if (code === undefined) return '';
      codes += code;
    }
    return codes;
  }

  /** The CID of a cluster, which is its glyph in the subset, as four hexadecimal digits; one for each shape and text. */
  codeFor(shape: ClusterShape): string {
    const seen = this.#usualSeen?.get(shape) ?? this.#seen.get(shape);
    if (seen !== undefined) return seen;
    const source = this.#sourceOf(shape.source);
    const placed = source.placed(shape);
    let glyph = source.usual?.byShape.get(placed.key) ?? source.byShape.get(placed.key);
    if (glyph === undefined) {
      glyph = this.#addCluster(shape, source, placed);
      source.byShape.set(placed.key, glyph);
    }
    const code = hex(glyph);
    this.#seen.set(shape, code);
    return code;
  }

  /** Its own, by glyph id from the first one that is no usual one. */
  get glyphs(): readonly SubsetGlyph[] {
    return this.#glyphs;
  }

  get glyphCount(): number {
    return this.#first + this.#glyphs.length;
  }

  /** Of all its glyphs. */
  get limits(): SubsetLimits {
    const { depth = 1, components = 1 } = this.usual?.limits ?? {};
    return {
      depth: Math.max(depth, this.#depth),
      components: Math.max(components, this.#components),
    };
  }

  #sourceOf(outlines: Outlines): SourceGlyphs {
    let source = this.#sources.get(outlines);
    if (source === undefined) {
      const placed = placedAt(this.outlines.unitsPerEm / outlines.unitsPerEm);
      const usual = this.#usualSources?.get(outlines);
      source = { usual, placed, byShape: new Map(), copied: new Map() };
      this.#sources.set(outlines, source);
    }
    return source;
  }

  #addCluster(shape: ClusterShape, source: SourceGlyphs, placed: PlacedShape): number {
    const { composite, outline, seen } = placed;
    // Outlines that show nothing are copied too: a space is a glyph of the font.
    const ids: number[] = [];
    for (const { glyph } of shape.parts) ids.push(this.#copyGlyph(shape.source, source, glyph));
    const components = seen.length === ids.length ? ids : seen.map((index) => ids[index] ?? 0);
    const [only] = components;
    if (outline !== undefined && only !== undefined && this.#claim(only, outline)) return only;
    this.#glyphs.push({ shared: composite, components });
    this.#components = Math.max(this.#components, components.length);
    return this.glyphCount - 1;
  }

  /** Lets a copied outline stand for a cluster; false when it stands for one already. */
  #claim(glyph: number, shared: SharedGlyph): boolean {
    const own = glyph - this.#first;
    const copied = this.#glyphs[own];
    if (copied === undefined || this.#claimed.has(glyph)) return false;
    this.#claimed.add(glyph);
    this.#glyphs[own] = { shared, components: copied.components };
    return true;
  }

  /** Copies a glyph of a source font, and those it is composed of, into the subset. */
  #copyGlyph(outlines: Outlines, source: SourceGlyphs, glyph: number, depth = 1): number {
    const known = source.usual?.copied.get(glyph) ?? source.copied.get(glyph);
    if (known !== undefined) return known;
    this.#depth = Math.max(this.#depth, depth + 1);
    const shared = outlines.glyphOf(glyph);
    const id = this.glyphCount;
    source.copied.set(glyph, id);
    const components: number[] = [];
    this.#glyphs.push({ shared, components });
    for (const at of shared.components) {
      const part = ((shared.data[at + 2] ?? 0) << 8) | (shared.data[at + 3] ?? 0);
      components.push(this.#copyGlyph(outlines, source, part, depth + 1));
    }
    return id;
  }
}

/** Of stretches whose codes are kept: some letters' worth. */
const clustersKept = 50_000;

/** Glyphs of the subset by what they are in one source font. */
interface SourceGlyphs {
  /** Those of the usual glyphs. */
  readonly usual: SourceGlyphs | undefined;
  readonly placed: (shape: ClusterShape) => PlacedShape;
  /** Clusters, by the key of their shape. */
  readonly byShape: Map<string, number>;
  /** Copied outlines, by their glyph in the source. */
  readonly copied: Map<number, number>;
}
