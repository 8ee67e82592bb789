/** Takes a citation as records write it (`ol113.14:120/2`), gives its parts. */

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
