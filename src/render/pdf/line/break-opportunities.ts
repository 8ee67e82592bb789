/** Takes a paragraph, gives the places where a line may end (UAX #14), tailored to official papers. */

import LineBreaker from 'linebreak';
import type { ResolvedText } from '../../../document/resolved.js';

export interface BreakOpportunity {
  /** The next line would begin here (UTF-16 units). */
  readonly position: number;
  /** A line break the author asked for. */
  readonly required: boolean;
}

/** Longer isolates (an address on the web) may be broken; a number, date or phone is never torn. */
const longestUnbroken = 24;

export function breakOpportunities(paragraph: ResolvedText): readonly BreakOpportunity[] {
  const found: BreakOpportunity[] = [];
  const breaker = new LineBreaker(paragraph.text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.required || !insideIsolate(paragraph, next.position))
      found.push({ position: next.position, required: next.required ?? false });
  }
  const last = found.at(-1);
  if (last?.position === paragraph.text.length && !paragraph.text.endsWith('\n')) found.pop();
  found.push({ position: paragraph.text.length, required: true });
  return found;
}

function insideIsolate(paragraph: ResolvedText, position: number): boolean {
  const before = paragraph.runs.find((run) => run.start < position && position <= run.end);
  if (before?.isolate === undefined) return false;
  const members = paragraph.runs.filter((run) => run.isolate === before.isolate);
  const start = Math.min(...members.map((run) => run.start));
  const end = Math.max(...members.map((run) => run.end));
  const numeric = /^[^\p{L}]*$/u.test(paragraph.text.slice(start, end));
  return numeric && start < position && position < end && end - start <= longestUnbroken;
}
