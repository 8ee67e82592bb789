/** Takes a PDF, gives where its objects stand: cross-reference tables and streams (ISO 32000-1, 7.5.4 and 7.5.8). */

import { decodedStream } from './decoded-stream.js';
import { ObjectParser } from './object-parser.js';
import { isDigit, PdfDamage, pastSpace } from './pdf-signs.js';
import type { PdfDict, PdfValue } from './pdf-values.js';
import { PdfStream } from './pdf-values.js';

/** Where an object is: at a byte of the file, in a stream of objects, or nowhere. */
export type ObjectPlace = { readonly offset: number } | { readonly stream: number } | 'free';

export interface CrossReference {
  readonly places: ReadonlyMap<number, ObjectPlace>;
  /** Of the latest revision. */
  readonly trailer: PdfDict;
}

/** The sections of all revisions, from the place the file ends with; a later one has precedence. */
export function readCrossReference(source: Buffer, start: number): CrossReference {
  const places = new Map<number, ObjectPlace>();
  const seen = new Set<number>();
  let trailer: PdfDict | undefined;
  let next: PdfValue | undefined = start;
  while (typeof next === 'number') {
    if (seen.has(next)) throw new PdfDamage('revisions in a circle', next);
    seen.add(next);
    const section: PdfDict = readSection(source, next, places);
    trailer ??= section;
    const beside = section.get('XRefStm');
    if (typeof beside === 'number') readSection(source, beside, places);
    next = section.get('Prev');
  }
  if (trailer === undefined) throw new PdfDamage('no trailer', start);
  return { places, trailer };
}

type Places = Map<number, ObjectPlace>;

function readSection(source: Buffer, at: number, places: Places): PdfDict {
  if (at >= source.length) throw new PdfDamage('no cross-reference', at);
  const begin = pastSpace(source, at);
  return source[begin] === 0x78 ? readTable(source, begin, places) : readStream(source, at, places);
}

/** Entries of twenty bytes: a place, a generation, and whether the object is in use. */
function readTable(source: Buffer, begin: number, places: Places): PdfDict {
  const parser = new ObjectParser(source);
  parser.at = begin;
  parser.keyword('xref');
  for (let at = pastSpace(source, parser.at); isDigit(source[at]);) {
    const first = parser.whole();
    const count = parser.whole();
    for (let number = first; number < first + count; number += 1) {
      const offset = parser.whole();
      parser.whole();
      const mark = source[parser.at + 1];
      if (mark !== 0x6e && mark !== 0x66) throw new PdfDamage('no entry', parser.at);
      parser.keyword(mark === 0x6e ? 'n' : 'f');
      if (!places.has(number)) places.set(number, mark === 0x6e ? { offset } : 'free');
    }
    at = pastSpace(source, parser.at);
  }
  parser.keyword('trailer');
  return dictOf(parser.value(), begin);
}

function dictOf(value: PdfValue, at: number): PdfDict {
  if (typeof value !== 'object' || value === null || !('keys' in value) || !('get' in value)) {
    throw new PdfDamage('no trailer', at);
  }
  return value;
}

function readStream(source: Buffer, at: number, places: Places): PdfDict {
  const parser = new ObjectParser(source);
  parser.at = at;
  const number = parser.whole();
  const stream = parser.indirect(at, number, (length) =>
    typeof length === 'number' ? length : NaN,
  );
  if (!(stream instanceof PdfStream)) throw new PdfDamage('no cross-reference', at);
  const { dict } = stream;
  const widths = numbers(dict.get('W'));
  const [typeWidth = 0, placeWidth = 0, indexWidth = 0] = widths;
  const width = typeWidth + placeWidth + indexWidth;
  const size = dict.get('Size');
  const ranges = numbers(dict.get('Index') ?? [0, size ?? 0]);
  const entries = decodedStream(stream);
  const isSane = [typeWidth, placeWidth, indexWidth].every((each) => each >= 0 && each <= 6);
  if (widths.length !== 3 || width === 0 || !isSane) throw new PdfDamage('no widths', at);
  let place = 0;
  const field = (length: number): number => {
    const value = length === 0 ? 0 : entries.readUIntBE(place, length);
    place += length;
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    const count = ranges[range + 1] ?? 0;
    if (place + count * width > entries.length) throw new PdfDamage('too few entries', at);
    for (let object = first; object < first + count; object += 1) {
      const type = typeWidth === 0 ? 1 : field(typeWidth);
      const second = field(placeWidth);
      // Which object of its stream it is: the stream says that too.
      place += indexWidth;
      if (places.has(object)) continue;
      if (type === 1) places.set(object, { offset: second });
      else if (type === 2) places.set(object, { stream: second });
      else places.set(object, 'free');
    }
  }
  return dict;
}

function numbers(value: PdfValue | undefined): readonly number[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly PdfValue[]).map((each) => (typeof each === 'number' ? each : NaN));
}
