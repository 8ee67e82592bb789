/** Takes text with page fields, gives the text of one page: page numbers where the placeholders stood. */

import type { ResolvedText, Run } from '../../../document/resolved.js';

export function withPageNumbers(
  text: ResolvedText,
  page: { readonly pageNumber: number; readonly pageCount: number },
): ResolvedText {
  if (text.runs.every((run) => run.field === undefined)) return text;
  let settled = '';
  const runs = text.runs.map((run): Run => {
    const start = settled.length;
    settled +=
      run.field === undefined ? text.text.slice(run.start, run.end) : String(page[run.field]);
    return { ...run, start, end: settled.length };
  });
  return { ...text, text: settled, runs };
}
