/**
 * Finds by itself what must be isolated in a paragraph, so that no author ever has to mark it: in Arabic, everything
 * written with several rows of digits (dates, ranges, laws, references, hours, phones, amounts) and every phrase in
 * another script; in French and Tamazight, every Arabic phrase, and inside it its numbers again.
 *
 * Single numbers, list numbers ("1.", "2-") and references mixed with Arabic letters (125/ه.م/2022) need no isolate in
 * Arabic: UAX #9 shows them in their reading order from the right.
 */

import type { Direction } from '../document/tree.js';
import type { Isolate } from './levels.js';
import { numberAt } from './number-token.js';
import { linkEnd, phraseEnd } from './phrase.js';

/**
 * The isolates of a text in a base direction; the text is not changed.
 * `marked` are ranges whose direction the author gave (`lang`): each is an isolate when it runs against its
 * surroundings, and nothing reaches over its edges.
 */
export function findIsolates(
  text: string,
  base: Direction,
  marked: readonly Isolate[] = [],
): readonly Isolate[] {
  const isolates: Isolate[] = [];
  let from = 0;
  for (const range of marked) {
    scanLines(text, { start: from, end: range.start, direction: base }, isolates);
    const inner = trimmed(text, range);
    if (inner.direction !== base && inner.start < inner.end) isolates.push(inner);
    scanLines(text, inner, isolates);
    from = range.end;
  }
  scanLines(text, { start: from, end: text.length, direction: base }, isolates);
  return isolates;
}

function trimmed(text: string, { start, end, direction }: Isolate): Isolate {
  const slice = text.slice(start, end);
  const leading = slice.length - slice.trimStart().length;
  return {
    start: start + leading,
    end: start + Math.max(leading, slice.trimEnd().length),
    direction,
  };
}

/** Nothing is isolated over a line break, a tab or another separator. */
function scanLines(text: string, range: Isolate, isolates: Isolate[]): void {
  const separator = /[\n\r\t\v\u001C-\u001F\u0085\u2029]/g;
  let start = range.start;
  const slice = text.slice(range.start, range.end);
  for (const match of slice.matchAll(separator)) {
    const end = range.start + match.index;
    scan(text, { start, end, direction: range.direction }, isolates);
    start = end + 1;
  }
  scan(text, { start, end: range.end, direction: range.direction }, isolates);
}

/** What a token of each base direction may begin with; everything else is passed over. */
const starter: Readonly<Record<Direction, RegExp>> = {
  rtl: /[\d\p{Script=Latin}\p{Script=Tifinagh}\p{Script=Greek}\p{Script=Cyrillic}#@№€$£+±\u2212("«“-]/gu,
  ltr: /[\d\p{Script=Arabic}\p{Script=Hebrew}#"«“]/gu,
};
const foreign: Readonly<Record<Direction, RegExp>> = {
  rtl: /[\d\p{Script=Latin}\p{Script=Tifinagh}\p{Script=Greek}\p{Script=Cyrillic}]/u,
  ltr: /[\p{Script=Arabic}\p{Script=Hebrew}]/u,
};

function scan(text: string, { start, end, direction }: Isolate, isolates: Isolate[]): void {
  const slice = text.slice(start, end);
  if (!foreign[direction].test(slice)) return;
  for (let at = nextStart(slice, 0, direction); at < slice.length;) {
    const token = tokenAt(slice, at, direction);
    if (token.isolated) {
      const isolate: Isolate = {
        start: start + at,
        end: start + token.end,
        direction: opposite(direction),
      };
      isolates.push(isolate);
      scan(text, isolate, isolates);
    }
    at = nextStart(slice, token.end, direction);
  }
}

function nextStart(text: string, from: number, base: Direction): number {
  const pattern = starter[base];
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

interface Token {
  readonly end: number;
  readonly isolated: boolean;
}

/** The token that begins at a position; a single unit where nothing longer does. */
function tokenAt(text: string, at: number, base: Direction): Token {
  const link = base === 'rtl' ? linkEnd(text, at) : undefined;
  if (link !== undefined) return { end: link, isolated: true };
  const phrase = phraseEnd(text, at, opposite(base)) ?? at;
  const number = numberAt(text, at);
  if (phrase > at && phrase >= (number?.end ?? at)) return { end: phrase, isolated: true };
  if (number === undefined) return { end: at + 1, isolated: false };
  return { end: number.end, isolated: base === 'rtl' && number.compound };
}

function opposite(direction: Direction): Direction {
  return direction === 'rtl' ? 'ltr' : 'rtl';
}
