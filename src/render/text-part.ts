import type { ResolvedText } from '../document/resolved.js';

/** The text between two places (UTF-16 units; the end when the second is not said), its runs counted anew. */
export function textPart(text: ResolvedText, start: number, end = text.text.length): ResolvedText {
  const runs = text.runs.flatMap((run) =>
    run.end <= start || run.start >= end
      ? []
      : [{ ...run, start: Math.max(0, run.start - start), end: Math.min(run.end, end) - start }],
  );
  return { ...text, text: text.text.slice(start, end), runs };
}
