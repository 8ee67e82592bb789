/** Takes text with page fields, gives the text of one page: page numbers where the placeholders stood. */

import type { ResolvedText, Run } from '../../../document/resolved.js';
import { RecentMap } from '../../../lookup/recent-map.js';
import { rememberedWeakly } from '../../../lookup/remembered.js';

export interface PageNumbers {
  readonly pageNumber: number;
  readonly pageCount: number;
}

/** The same object for the same text and numbers, mostly, so that it is set once for all papers. */
export function withPageNumbers(text: ResolvedText, page: PageNumbers): ResolvedText {
  if (text.runs.every((run) => run.field === undefined)) return text;
  const kept = keptPages(text);
  const key = `${page.pageNumber}/${page.pageCount}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const settled = settledText(text, page);
  kept.set(key, settled);
  return settled;
}

/** Pages of a text that are kept: those of short papers, which have the same numbers. */
const pagesKept = 20;
const keptPages = rememberedWeakly((): RecentMap<string, ResolvedText> => new RecentMap(pagesKept));

function settledText(text: ResolvedText, page: PageNumbers): ResolvedText {
  let settled = '';
  const runs = text.runs.map((run): Run => {
    const start = settled.length;
    settled +=
      run.field === undefined ? text.text.slice(run.start, run.end) : String(page[run.field]);
    return { ...run, start, end: settled.length };
  });
  return { ...text, text: settled, runs };
}
