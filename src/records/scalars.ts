/** Takes the text of a record file, gives each text in it with the characters it stands in; aliases are left out. */

import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { RecordPath } from './workspace.js';

export interface PlacedScalar {
  readonly path: RecordPath;
  /** As YAML gives it, escapes and folds undone. */
  readonly value: string;
  /** Where its source begins and ends in the file, quotation marks included. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** In order of the file. Values that YAML takes for numbers are given as they are typed. */
export function scalarsOf(text: string): readonly PlacedScalar[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
  });
  const found: PlacedScalar[] = [];
  const visit = (node: unknown, path: RecordPath): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key)) visit(value, [...path, String(key.value)]);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    } else if (isScalar(node) && node.range) {
      const [start, end] = node.range;
      const value = typeof node.value === 'string' ? node.value : node.source;
      if (value === undefined || value === '') return;
      const { line, col } = lines.linePos(start);
      found.push({ path, value, start, end, line, column: col });
    }
  };
  visit(document.contents, []);
  return found;
}
