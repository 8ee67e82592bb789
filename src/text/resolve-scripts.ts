/** Gives every grapheme cluster a script (UAX #24, section 5.1): signs and digits take that of the text around them. */

import type { Script } from '../fonts/font-set.js';
import { propertyTable } from '../lookup/unit-table.js';
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
  const innermost = placesOf(isolates, (clusters.at(-1)?.start ?? 0) + 1);
  const places = clusters.map(({ start }) => innermost[start]);
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
    if (script !== undefined && before.get(place) !== script) before.set(place, script);
    if (opens(text.charCodeAt(0)) === 1) {
      open.push({ closing: bidi.getMirroredCharacter(text) ?? '', script: before.get(place) });
    } else if (open.at(-1)?.closing === text) {
      const opening = open.pop()?.script;
      if (opening !== undefined) before.set(place, opening);
    }
    return before.get(place);
  });
}

/** Brackets and quotation marks; none lies beyond the Basic Multilingual Plane. */
const opens = propertyTable((unit) => (/[\p{Ps}\p{Pi}]/u.test(unit) ? 1 : 0));

function ownScript(cluster: string): Script | undefined {
  for (const character of cluster) {
    const script = scriptOf(character);
    if (script !== 'Zyyy') return script;
  }
  return undefined;
}

/** For each position: the last to begin of the isolates around it. */
function placesOf(isolates: readonly Isolate[], length: number): readonly Place[] {
  const places = new Array<Place>(length).fill(undefined);
  for (const isolate of isolates) places.fill(isolate, isolate.start, isolate.end);
  return places;
}
