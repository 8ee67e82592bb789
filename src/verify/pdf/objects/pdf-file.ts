/**
 * Takes a PDF, gives its objects. All of them are read at once and strictly, the streams without unpacking: what does
 * not stand where the cross-reference says, or is no object, is damage.
 */

import { readCrossReference } from './cross-reference.js';
import type { CrossReference, ObjectPlace } from './cross-reference.js';
import { decodedStream } from './decoded-stream.js';
import { ObjectParser } from './object-parser.js';
import { PdfDamage } from './pdf-signs.js';
import type { PdfValue } from './pdf-values.js';
import { PdfDict, PdfName, PdfReference, PdfStream, PdfString } from './pdf-values.js';

export interface PdfPage {
  /** Of its object. */
  readonly number: number | undefined;
  readonly dict: PdfDict;
  /** Its own or those of the pages above it (7.7.3.4). */
  readonly resources: PdfDict | undefined;
}

/** Streams up to this length are unpacked once: more than one check asks for the tables of fonts. */
const rememberedBytes = 4096;

export class PdfFile {
  readonly objects = new Map<number, PdfValue>();
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
  readonly pages: readonly PdfPage[];
  readonly #places: CrossReference['places'];
  readonly #source: Buffer;
  readonly #decoded = new Map<PdfStream, Buffer>();
  readonly #packed = new Map<number, ReadonlyMap<number, PdfValue>>();

  /** `start` is the place of the latest cross-reference. */
  constructor(source: Buffer, start: number) {
    const { places, trailer } = readCrossReference(source, start);
    this.#places = places;
    this.#source = source;
    this.trailer = trailer;
    for (const number of places.keys()) this.#object(number);
    const catalog = this.dict(trailer.get('Root'));
    if (catalog === undefined) throw new PdfDamage('no catalog', start);
    this.catalog = catalog;
    const pages: PdfPage[] = [];
    this.#collectPages(catalog.get('Pages'), undefined, pages, new Set());
    this.pages = pages;
  }

  follow(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof PdfReference ? this.objects.get(value.number) : value;
  }

  /** A dictionary or that of a stream. */
  dict(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.follow(value);
    if (found instanceof PdfStream) return found.dict;
    return found instanceof PdfDict ? found : undefined;
  }

  /** An array's objects; a single object stands for an array of one. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.follow(value);
    if (found === undefined) return [];
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [value ?? found];
  }

  /** Text of a string, a name or a number. */
  text(value: PdfValue | undefined): string | undefined {
    const found = this.follow(value);
    if (found instanceof PdfString || found instanceof PdfName) return found.text;
    return typeof found === 'number' ? String(found) : undefined;
  }

  /** Decoded bytes of a stream. Throws where they cannot be unpacked. */
  stream(value: PdfValue | undefined): Buffer | undefined {
    const found = this.follow(value);
    if (!(found instanceof PdfStream)) return undefined;
    const known = this.#decoded.get(found);
    if (known !== undefined) return known;
    const bytes = this.streamOnce(found);
    if (bytes !== undefined && found.contents.length <= rememberedBytes)
      this.#decoded.set(found, bytes);
    return bytes;
  }

  /** The same of a stream that is not asked for again. */
  streamOnce(value: PdfValue | undefined): Buffer | undefined {
    const found = this.follow(value);
    if (!(found instanceof PdfStream)) return undefined;
    return decodedStream(found, (inside) => this.follow(inside));
  }

  #object(number: number): PdfValue | undefined {
    const known = this.objects.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (place === undefined || place === 'free') return undefined;
    const value = this.#read(number, place);
    this.objects.set(number, value);
    return value;
  }

  #read(number: number, place: Exclude<ObjectPlace, 'free'>): PdfValue {
    if ('stream' in place) {
      const found = this.#objectsOf(place.stream).get(number);
      if (found === undefined) throw new PdfDamage('no such object', number);
      return found;
    }
    const parser = new ObjectParser(this.#source);
    return parser.indirect(place.offset, number, (length) => this.#length(length));
  }

  /** Of a stream; it may be an object of its own. */
  #length(length: PdfValue | undefined): number {
    const value = length instanceof PdfReference ? this.#object(length.number) : length;
    return typeof value === 'number' ? value : NaN;
  }

  /** The objects in a stream of objects (7.5.7). */
  #objectsOf(number: number): ReadonlyMap<number, PdfValue> {
    const known = this.#packed.get(number);
    if (known !== undefined) return known;
    const stream = this.#object(number);
    if (!(stream instanceof PdfStream)) throw new PdfDamage('no stream of objects', number);
    const [count, first] = [stream.dict.get('N'), stream.dict.get('First')];
    if (typeof count !== 'number' || typeof first !== 'number') {
      throw new PdfDamage('no stream of objects', number);
    }
    const parser = new ObjectParser(decodedStream(stream));
    const heads: (readonly [number, number])[] = [];
    while (heads.length < count) heads.push([parser.whole(), parser.whole()]);
    const objects = new Map<number, PdfValue>();
    for (const [own, offset] of heads) {
      parser.at = first + offset;
      objects.set(own, parser.value());
    }
    this.#packed.set(number, objects);
    return objects;
  }

  #collectPages(
    at: PdfValue | undefined,
    outer: PdfDict | undefined,
    pages: PdfPage[],
    seen: Set<PdfDict>,
  ): void {
    const dict = this.dict(at);
    if (dict === undefined || seen.has(dict)) throw new PdfDamage('no page', pages.length + 1);
    seen.add(dict);
    const resources = this.dict(dict.get('Resources')) ?? outer;
    const kids = dict.get('Kids');
    if (kids === undefined) {
      const number = at instanceof PdfReference ? at.number : undefined;
      pages.push({ number, dict, resources });
      return;
    }
    for (const kid of this.list(kids)) this.#collectPages(kid, resources, pages, seen);
  }
}
