/** Gives every grapheme cluster a script (UAX #24, section 5.1): signs and digits take that of the text around them. */

import type { Script } from '../fonts/font-set.js';
import { bidi } from './bidi-classes.js';
import type { Isolate } from './levels.js';
import { scriptOf } from './scripts.js';

export interface ClusterText {
  /** Where the cluster begins in the paragraph. */
  readonly start: number;
  readonly text: string;
  /** The script when nothing around says another. */
  readonly otherwise: Script;
}

/**
 * Script of each cluster. What has none of its own takes that of the text before it in the same isolate, then of the
 * text after it there, then of what stands before the isolate; a closing bracket takes that of its opening one.
 */
export function resolveScripts(
  clusters: readonly ClusterText[],
  isolates: readonly Isolate[],
): readonly Script[] {
  const own = clusters.map(({ text }) => ownScript(text));
  const places = clusters.map(({ start }) => innermost(isolates, start));
  const inside = fromBefore(clusters, own, places);
  const after = new Map<Isolate | undefined, Script>();
  for (let index = own.length - 1; index >= 0; index--) {
    const script = own[index];
    if (script !== undefined) after.set(places[index], script);
    inside[index] ??= after.get(places[index]);
  }
  let outside: Script | undefined;
  return clusters.map(({ otherwise }, index) => {
    const script = inside[index];
    if (places[index] === undefined) outside = script;
    return script ?? outside ?? otherwise;
  });
}

type Place = Isolate | undefined;

function fromBefore(
  clusters: readonly ClusterText[],
  own: readonly (Script | undefined)[],
  places: readonly Place[],
): (Script | undefined)[] {
  const before = new Map<Place, Script>();
  const open: { readonly closing: string; readonly script: Script | undefined }[] = [];
  return clusters.map(({ text }, index) => {
    const place = places[index];
    const script = own[index];
    if (script !== undefined) before.set(place, script);
    if (/^[\p{Ps}\p{Pi}]/u.test(text)) {
      open.push({ closing: bidi.getMirroredCharacter(text) ?? '', script: before.get(place) });
    } else if (open.at(-1)?.closing === text) {
      const opening = open.pop()?.script;
      if (opening !== undefined) before.set(place, opening);
    }
    return before.get(place);
  });
}

function ownScript(cluster: string): Script | undefined {
  for (const character of cluster) {
    const script = scriptOf(character);
    if (script !== 'Zyyy') return script;
  }
  return undefined;
}

/** The last to begin of the isolates around a position. */
function innermost(isolates: readonly Isolate[], at: number): Place {
  return isolates.findLast(({ start, end }) => start <= at && at < end);
}
