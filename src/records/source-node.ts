/** A YAML value together with the place of each of its parts, so that no later stage has to know YAML. */

import type { SourcePosition } from '../diagnostics/diagnostic.js';
import type { RecordPath } from './workspace.js';

export interface SourceNode {
  readonly position: SourcePosition;
  /** Plain data as the schema sees it: objects have no prototype, so no key is special. */
  readonly value: unknown;
  /** Of a mapping: where each key stands and what it holds. */
  readonly entries?: ReadonlyMap<string, SourceEntry>;
  /** Of a list. */
  readonly items?: readonly SourceNode[];
}

export interface SourceEntry {
  readonly keyPosition: SourcePosition;
  readonly node: SourceNode;
}

/** The node at the path, or its nearest existing ancestor. */
export function nearestNode(root: SourceNode, path: RecordPath): SourceNode {
  let node = root;
  for (const step of path) {
    const next = typeof step === 'number' ? node.items?.[step] : node.entries?.get(step)?.node;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** The value at the path, undefined when nothing is written there. */
export function valueAt(root: unknown, path: RecordPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

/** A path as people read it: `attendance.present[2]`. */
export function showPath(path: RecordPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${String(step)}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}
