/**
 * Text as it is compared: what shows, without white space and invisible signs, since a file breaks lines where it
 * likes. Every letter, mark, digit and sign of punctuation counts, in order.
 */

const invisible = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

export const everyInvisible = new RegExp(invisible.source, 'gu');

/** The text without what does not show. */
export function shown(text: string): string {
  return text.normalize('NFC').replace(everyInvisible, '');
}

/** Whether both have the same view. */
export function showsSame(one: string, other: string): boolean {
  return one === other || shown(one) === shown(other);
}

/** Place of the first difference in both views; undefined when they are the same. */
export function firstDifference(one: string, other: string): number | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** How much of the text around a difference is told to a person, in characters that show. */
const around = 24;

/** The words of a text around a place in its view; with signs of omission where it goes on. */
export function excerpt(text: string, at: number): string {
  const characters = [...text.normalize('NFC').replace(/\s+/gu, ' ')];
  let view = 0;
  const places = characters.map((character) => {
    const here = view;
    if (!invisible.test(character)) view += character.length;
    return here;
  });
  const kept = characters.filter((_, index) => Math.abs((places[index] ?? 0) - at) <= around);
  const begins = (places[0] ?? 0) >= at - around;
  const ends = view - 1 <= at + around;
  return `${begins ? '' : '…'}${kept.join('').trim()}${ends ? '' : '…'}`;
}
