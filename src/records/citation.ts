/** Takes a citation as records write it (`ol113.14:120/2`), gives its parts. */

import type { RecordPath } from './workspace.js';

export interface Citation {
  readonly text: string;
  readonly article: number;
  /** Last article of a range. */
  readonly lastArticle: number;
  readonly paragraph?: number;
}

/** Undefined when it is no citation; the schema lets none of those through. */
export function parseCitation(citation: string): Citation | undefined {
  const match = /^([a-z0-9.]+):(\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(citation);
  if (match === null) return undefined;
  const [, text = '', first = '', last = first, paragraph] = match;
  const base = { text, article: Number(first), lastArticle: Number(last) };
  return paragraph === undefined ? base : { ...base, paragraph: Number(paragraph) };
}

export interface PlacedCitation {
  readonly citation: string;
  readonly path: RecordPath;
}

/** The citations under a key that takes one or a list, each with its own path. */
export function citationsAt(
  value: string | readonly string[] | undefined,
  path: RecordPath,
): readonly PlacedCitation[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ citation: value, path }];
  return value.map((citation, index) => ({ citation, path: [...path, index] }));
}
