/**
 * Clusters as they are drawn: a letter with its marks, a ligature, a letter with a raised dot. The same shape is the same
 * object for all papers of the process, so that what was found out of it is found again by it.
 */

import { RecentMap } from '../../../lookup/recent-map.js';
import type { Outlines } from './outlines.js';

/** One glyph of a cluster, placed from the cluster's origin, in units of the font it comes from. */
export interface ClusterPart {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

export interface ClusterShape {
  /** The font the parts come from: a guest glyph (a tick, a Latin word in a line of Arabic) may come from another one. */
  readonly source: Outlines;
  readonly parts: readonly ClusterPart[];
  /** Advance of the whole cluster in units of its source; never negative. */
  readonly advance: number;
  /** What the glyph reads back as, in the order a reader of visual text expects (see `readBackText`). */
  readonly text: string;
}

/** Shapes of the process by font and what they are: the same shape is the same object. */
const keptShapes = new WeakMap<Outlines, KeptShapes>();
const shapesKept = 50_000;
/** Wider ones (a leader of dots is none) are told apart by their text alone. */
const mostAdvance = 0x10000;

interface KeptShapes {
  /** Shapes of one glyph at its place, which most are: by glyph and advance, then by text. */
  readonly plain: RecentMap<number, Map<string, ClusterShape>>;
  readonly others: RecentMap<string, ClusterShape>;
}

/** A shape, the same object as when it was met first, so that papers recognise it without looking at it. */
export function keptShape(
  source: Outlines,
  parts: readonly ClusterPart[],
  advance: number,
  text: string,
): ClusterShape {
  let kept = keptShapes.get(source);
  if (kept === undefined) {
    kept = { plain: new RecentMap(shapesKept), others: new RecentMap(shapesKept) };
    keptShapes.set(source, kept);
  }
  const [only] = parts;
  if (parts.length === 1 && only?.x === 0 && only.y === 0 && advance < mostAdvance) {
    const place = only.glyph * mostAdvance + advance;
    const byText = kept.plain.get(place);
    const known = byText?.get(text);
    if (known !== undefined) return known;
    const shape = { source, parts, advance, text };
    if (byText === undefined) kept.plain.set(place, new Map([[text, shape]]));
    else byText.set(text, shape);
    return shape;
  }
  const shape = { source, parts, advance, text };
  const key = keyOf(shape);
  const known = kept.others.get(key);
  if (known !== undefined) return known;
  kept.others.set(key, shape);
  return shape;
}

/** Tells a shape from others of its font. */
export function keyOf({ advance, text, parts }: ClusterShape): string {
  let key = `${String(advance)}|${text}|`;
  for (const { glyph, x, y } of parts) key += `${String(glyph)},${String(x)},${String(y)};`;
  return key;
}
