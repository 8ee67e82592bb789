/** A slip of the pen inside a text: where it stands, what it is, and what it should be when that is certain. */

export interface Slip {
  readonly code: 'spelling' | 'spacing' | 'doubled-word' | 'month-name' | 'personal-data';
  readonly reason?: string;
  readonly start: number;
  readonly end: number;
  /** What is shown: the word, with what stands beside it where that matters. */
  readonly found: string;
  /** What probably was meant. */
  readonly suggestion?: string;
  /** What takes the place of start to end; only where nothing else can be meant. */
  readonly replacement?: string;
}

/** All matches of a pattern as slips. */
export function slipsOf(
  text: string,
  pattern: RegExp,
  make: (match: RegExpExecArray) => Omit<Slip, 'start' | 'end' | 'found'> & {
    readonly found?: string;
  },
): readonly Slip[] {
  // Most texts hold no slip: to search is cheaper than to make a list of matches.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    found: around(text, match.index, match.index + match[0].length),
    ...make(match),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The stretch with the words it touches. */
export function around(text: string, start: number, end: number): string {
  const before = /\S*\s?$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const after = /^\s?\S*/u.exec(text.slice(end, end + 30))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}

/** What is to be put between two letters comes before what is to become of the second. */
function inOrder(slips: readonly Slip[]): readonly Slip[] {
  return [...slips].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text with every certain slip mended; of two that overlap the first counts. */
export function mendSlips(text: string, slips: readonly Slip[]): string {
  let mended = '';
  let done = 0;
  for (const { start, end, replacement } of inOrder(slips)) {
    if (replacement === undefined || start < done) continue;
    mended += text.slice(done, start) + replacement;
    done = end;
  }
  return mended + text.slice(done);
}
