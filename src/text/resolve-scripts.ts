/** Gives every grapheme cluster a script (UAX #24, section 5.1): signs and digits take that of the text around them. */

import type { Script } from '../fonts/font-set.js';
import { propertyTable } from '../lookup/unit-table.js';
import { partOf } from '../lookup/unit-text.js';
import { bidi } from './bidi-classes.js';
import type { Isolate } from './levels.js';
import { scriptOf } from './scripts.js';

/** A text cut into clusters, without an object for each: they are as many as its letters. */
export interface ClusteredText {
  readonly text: string;
  /** Where each cluster begins; the last number is where the last one ends. */
  readonly starts: Uint32Array;
}

/** How many clusters there are. */
export function clusterCount({ starts }: ClusteredText): number {
  return Math.max(0, starts.length - 1);
}

/** The text of one cluster. */
export function clusterAt({ text, starts }: ClusteredText, index: number): string {
  return partOf(text, starts[index] ?? 0, starts[index + 1] ?? 0);
}

/**
 * Script of each cluster; undefined where nothing around says one. What has none of its own takes that of the text
 * before it in the same isolate, then of the text after it there, then of what stands before the isolate; a closing
 * bracket takes that of its opening one.
 */
export function resolveScripts(
  clustered: ClusteredText,
  isolates: readonly Isolate[],
): readonly (Script | undefined)[] {
  const places = placesOf(clustered, isolates);
  const own = new Array<Script | undefined>(clusterCount(clustered));
  for (let index = 0; index < own.length; index++)
    own[index] = ownScript(clusterAt(clustered, index));
  const scripts = fromBefore(clustered, own, places);
  const after: (Script | undefined)[] = [];
  for (let index = own.length - 1; index >= 0; index--) {
    const place = places[index] ?? outside;
    const script = own[index];
    if (script !== undefined) after[place] = script;
    scripts[index] ??= after[place];
  }
  let before: Script | undefined;
  for (let index = 0; index < scripts.length; index++) {
    if (places[index] === outside) before = scripts[index];
    scripts[index] ??= before;
  }
  return scripts;
}

/** Stands for no isolate, beside their numbers from 1. */
const outside = 0;

function fromBefore(
  clustered: ClusteredText,
  own: readonly (Script | undefined)[],
  places: Uint32Array,
): (Script | undefined)[] {
  const scripts = new Array<Script | undefined>(own.length);
  const before: (Script | undefined)[] = [];
  const open: { readonly closing: string; readonly script: Script | undefined }[] = [];
  for (let index = 0; index < own.length; index++) {
    const place = places[index] ?? outside;
    const script = own[index];
    if (script !== undefined) before[place] = script;
    const start = clustered.starts[index] ?? 0;
    if (opens(clustered.text.charCodeAt(start)) === 1) {
      const closing = bidi.getMirroredCharacter(clusterAt(clustered, index)) ?? '';
      open.push({ closing, script: before[place] });
    } else if (open.length > 0 && open.at(-1)?.closing === clusterAt(clustered, index)) {
      const opening = open.pop()?.script;
      if (opening !== undefined) before[place] = opening;
    }
    scripts[index] = before[place];
  }
  return scripts;
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

/** For each cluster: the number of the last to begin of the isolates around it, from 1. */
function placesOf(clustered: ClusteredText, isolates: readonly Isolate[]): Uint32Array {
  const places = new Uint32Array(clusterCount(clustered));
  if (isolates.length === 0) return places;
  const byUnit = new Uint32Array(clustered.text.length);
  isolates.forEach(({ start, end }, index) => byUnit.fill(index + 1, start, end));
  return places.map((_, index) => byUnit[clustered.starts[index] ?? 0] ?? outside);
}
