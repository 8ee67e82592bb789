/** Takes the text of a plain record file, gives the places of its values: what `readYaml` knows, in a few bytes a value. */

import type { SourcePosition } from '../diagnostics/diagnostic.js';
import { readPlainYaml } from './read-plain-yaml.js';
import type { RecordPath } from './workspace.js';

/** Position of the value at the path, or of its nearest existing ancestor; undefined where only `readYaml` knows. */
export type Places = (path: RecordPath) => SourcePosition | undefined;

/** Undefined when the text is not plain. */
export function plainPlaces(file: string, text: string): Places | undefined {
  const plain = readPlainYaml(text);
  if (plain === undefined) return undefined;
  const offsets = Int32Array.from(plain.offsets);
  const sizes = Int32Array.from(sizesOf(plain.value));
  const lines = lineStartsOf(text);
  return (path) => {
    const offset = offsets[numberOf(plain.value, path, sizes)] ?? -1;
    return offset < 0 ? undefined : positionAt(file, offset, lines);
  };
}

/** How many values begin before the one at the path, or before its nearest existing ancestor. */
function numberOf(root: unknown, path: RecordPath, sizes: Int32Array): number {
  let [value, number] = [root, 0];
  for (const step of path) {
    const index = indexOf(value, step);
    if (index < 0) return number;
    number += 1;
    for (let before = 0; before < index; before += 1) number += sizes[number] ?? 0;
    value = partsOf(value)[index];
  }
  return number;
}

/** Which part of the value it is that stands at the step; -1 where nothing does. */
function indexOf(value: unknown, step: string | number): number {
  if (Array.isArray(value)) return typeof step === 'number' && step < value.length ? step : -1;
  return isRecord(value) && typeof step === 'string' ? Object.keys(value).indexOf(step) : -1;
}

/** Of each value, in the order they begin: how many it is with all that it holds. */
function sizesOf(root: unknown): readonly number[] {
  const sizes: number[] = [];
  const visit = (value: unknown): number => {
    const number = sizes.push(1) - 1;
    const size = partsOf(value).reduce<number>((sum, part) => sum + visit(part), 1);
    sizes[number] = size;
    return size;
  };
  visit(root);
  return sizes;
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) ? Object.values(value) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineStartsOf(text: string): Int32Array {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    starts.push(end + 1);
  return Int32Array.from(starts);
}

function positionAt(file: string, offset: number, lines: Int32Array): SourcePosition {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { file, line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
