import { TextWriter } from '../../../lookup/text-writer.js';

const writer = new TextWriter();

/** The characters of a text in the other order, pairs of UTF-16 units kept together. */
export function reversed(text: string): string {
  if (text.length < 2) return text;
  writer.addTurned(text);
  return writer.take();
}

/** How many UTF-16 units the character at a place has: two where it is a pair. */
export function unitsAt(text: string, at: number): 1 | 2 {
  const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** Where the last character begins; -1 for an empty text. */
export function lastPlace(text: string): number {
  const last = text.length - 1;
  return last > 0 && unitsAt(text, last - 1) === 2 ? last - 1 : last;
}
