/**
 * Takes a paragraph, gives the places where a line may end: those of UAX #14, tailored to official papers (see
 * src/text/unbreakable.ts), and inside long addresses.
 *
 * `linebreak` passes 7,595 of the 7,654 lines of Unicode's LineBreakTest.txt; where it differs it keeps together what
 * might be parted (`,0`, `%(`, East Asian brackets), but for one emoji sequence, which no font of ours has.
 */

import LineBreaker from 'linebreak';
import type { ResolvedText } from '../../../document/resolved.js';
import { category, isOf } from '../../../lookup/general-category.js';
import { linkEnd } from '../../../text/phrase.js';
import { unbreakablePlaces } from '../../../text/unbreakable.js';

export interface BreakOpportunity {
  /** The next line would begin here (UTF-16 units). */
  readonly position: number;
  /**
   * required: a line break the author asked for, or the end; avoided: only where a line could not be set otherwise;
   * hyphen: a word is divided, with a hyphen at the line's end.
   */
  readonly kind: 'required' | 'allowed' | 'avoided' | 'hyphen';
}

/** In order; the last is the end of the text. */
export function breakOpportunities(paragraph: ResolvedText): readonly BreakOpportunity[] {
  const { text } = paragraph;
  const whole = unbreakablePlaces(text);
  const links = linkRanges(text);
  const found: BreakOpportunity[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position } = next;
    if (position === text.length) break;
    if (next.required === true) found.push({ position, kind: 'required' });
    else if (!links.some(({ start, end }) => start < position && position < end)) {
      const kind = whole.has(position) || partsShortWord(text, position) ? 'avoided' : 'allowed';
      found.push({ position, kind });
    }
  }
  for (const { start, end } of links)
    for (const place of placesInLink(text.slice(start, end)))
      found.push({
        position: start + place,
        kind: whole.has(start + place) ? 'avoided' : 'allowed',
      });
  found.sort((one, other) => one.position - other.position);
  const end = { position: text.length, kind: 'required' } as const;
  // After a break that ends the text stands an empty line.
  return text.endsWith('\n') ? [...found, end, end] : [...found, end];
}

/** A hyphen parts a word only where two letters stand before it and three after: not celui-ci, not a-t-il. */
function partsShortWord(text: string, position: number): boolean {
  if (text.charAt(position - 1) !== '-') return false;
  return lettersFrom(text, position - 2, -1, 2) < 2 || lettersFrom(text, position, 1, 3) < 3;
}

/** How many letters and marks (UTF-16 units) stand one after another from a position on, counted up to `most`. */
function lettersFrom(text: string, position: number, step: 1 | -1, most: number): number {
  let count = 0;
  while (count < most && isOf(category.letter | category.mark, text, position + count * step))
    count++;
  return count;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function linkRanges(text: string): readonly Range[] {
  return [...text.matchAll(/https?:\/\/|(?<!\/)www\.|mailto:/g)].flatMap(({ index }) => {
    const end = linkEnd(text, index);
    return end === undefined ? [] : [{ start: index, end }];
  });
}

/** After / . ? & = of an address, three characters at least on either side. */
function placesInLink(link: string): readonly number[] {
  const scheme = /^(?:https?:\/\/(?:www\.)?|www\.|mailto:)/.exec(link)?.[0].length ?? 0;
  return [...link.matchAll(/[/.?&=](?![/.?&=])/g)]
    .map(({ index }) => index + 1)
    .filter((place) => place >= scheme + 3 && place <= link.length - 3);
}
