/** Takes bytes and a place, gives the object that stands there (ISO 32000-1, 7.3); what is not one is damage. */

import {
  hexDigits,
  isDigit,
  isRegular,
  isSpace,
  isWordAt,
  PdfDamage,
  pastLiteral,
  pastSpace,
  startsWith,
} from './pdf-signs.js';
import { PdfDict, PdfName, PdfReference, PdfStream, PdfString } from './pdf-values.js';
import type { PdfValue } from './pdf-values.js';

/** Deeper nesting than any paper has: a file made to exhaust the program. */
const deepest = 100;

export class ObjectParser {
  at = 0;
  #depth = 0;

  constructor(readonly source: Buffer) {}

  /** The object at a place, of its number; `lengthOf` follows the length of a stream that is a reference. */
  indirect(
    place: number,
    number: number,
    lengthOf: (value: PdfValue | undefined) => number,
  ): PdfValue {
    this.at = place;
    const [own] = [this.whole(), this.whole()];
    if (own !== number) throw new PdfDamage('an object of another number', place);
    this.keyword('obj');
    const value = this.value();
    this.#skip();
    if (!(value instanceof PdfDict) || !this.#isNext('stream')) {
      this.keyword('endobj');
      return value;
    }
    const stream = this.#stream(value, lengthOf(value.get('Length')));
    this.keyword('endobj');
    return stream;
  }

  /** Any object but a stream. */
  value(): PdfValue {
    this.#skip();
    const { source, at } = this;
    const byte = source[at];
    if (byte === 0x2f) return this.#name();
    if (byte === 0x3c) {
      return source[at + 1] === 0x3c ? this.#dict() : this.#hexadecimal();
    }
    if (byte === 0x28) {
      this.at = pastLiteral(source, at + 1);
      return new PdfString(source, [at + 1, this.at - 1], false);
    }
    if (byte === 0x5b) return this.#array();
    if (isDigit(byte)) return this.#numberOrReference();
    if (byte === 0x2b || byte === 0x2d || byte === 0x2e) return this.#number();
    return this.#word();
  }

  /** A whole number without a sign, and the white space before it. */
  whole(): number {
    this.#skip();
    const { source } = this;
    const from = this.at;
    let value = 0;
    for (let byte = source[this.at]; byte !== undefined && isDigit(byte); byte = source[this.at]) {
      value = value * 10 + byte - 0x30;
      this.at += 1;
    }
    if (this.at === from || value > Number.MAX_SAFE_INTEGER) throw new PdfDamage('no number', from);
    return value;
  }

  keyword(word: string): void {
    this.#skip();
    if (!this.#isNext(word)) throw new PdfDamage(`no ${word}`, this.at);
    this.at += word.length;
  }

  #skip(): void {
    this.at = pastSpace(this.source, this.at);
  }

  #isNext(word: string): boolean {
    return isWordAt(this.source, this.at, word);
  }

  #word(): PdfValue {
    for (const [word, value] of words) {
      if (!this.#isNext(word)) continue;
      this.at += word.length;
      return value;
    }
    throw new PdfDamage('no object', this.at);
  }

  /** Two numbers and an R are a reference; of arrays of numbers only the second is read in vain. */
  #numberOrReference(): PdfValue {
    const { source } = this;
    const from = this.at;
    const number = this.#number();
    const behind = this.at;
    const next = isSpace(source[behind]) ? pastSpace(source, behind) : behind;
    if (next === behind || !isDigit(source[next])) return number;
    let end = next + 1;
    while (isDigit(source[end])) end += 1;
    const mark = pastSpace(source, end);
    if (mark === end || source[mark] !== 0x52 || isRegular(source[mark + 1])) return number;
    this.at = next;
    const generation = this.whole();
    this.at = mark + 1;
    if (!Number.isInteger(number)) throw new PdfDamage('no reference', from);
    return new PdfReference(number, generation);
  }

  #number(): number {
    const { source } = this;
    const from = this.at;
    const sign = source[from];
    let at = sign === 0x2b || sign === 0x2d ? from + 1 : from;
    let value = 0;
    let digits = 0;
    let scale = 0;
    for (; ; at += 1) {
      const byte = source[at];
      if (byte === 0x2e && scale === 0) scale = 1;
      else if (byte !== undefined && isDigit(byte)) {
        value = value * 10 + byte - 0x30;
        digits += 1;
        if (scale > 0) scale *= 10;
      } else break;
    }
    if (digits === 0 || isRegular(source[at])) throw new PdfDamage('no number', from);
    this.at = at;
    if (scale > 1) value /= scale;
    return sign === 0x2d ? -value : value;
  }

  #name(): PdfName {
    const { source } = this;
    const from = this.at + 1;
    let at = from;
    let hash = 0;
    for (let byte = source[at]; byte !== undefined && isRegular(byte); byte = source[at]) {
      hash = (hash * 31 + byte) & 0x3ff;
      at += 1;
    }
    this.at = at;
    return knownName(source, from, at, hash);
  }

  #hexadecimal(): PdfString {
    const { source } = this;
    const from = this.at + 1;
    let at = from;
    for (let byte = source[at]; byte !== 0x3e; at += 1, byte = source[at]) {
      if (byte === undefined || ((hexDigits[byte] ?? -1) < 0 && !isSpace(byte))) {
        throw new PdfDamage('no hexadecimal string', from);
      }
    }
    this.at = at + 1;
    return new PdfString(source, [from, at], true);
  }

  #array(): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.#enter(1);
    for (this.#skip(); this.source[this.at] !== 0x5d; this.#skip()) values.push(this.value());
    this.#leave(1);
    return values;
  }

  #dict(): PdfDict {
    const keys: string[] = [];
    const values: PdfValue[] = [];
    this.#enter(2);
    for (this.#skip(); this.source[this.at] !== 0x3e; this.#skip()) {
      if (this.source[this.at] !== 0x2f) throw new PdfDamage('no key', this.at);
      keys.push(this.#name().text);
      values.push(this.value());
    }
    if (this.source[this.at + 1] !== 0x3e) throw new PdfDamage('a dictionary without end', this.at);
    this.#leave(2);
    return new PdfDict(keys, values);
  }

  #enter(bracket: number): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new PdfDamage('too deep', this.at);
    this.at += bracket;
  }

  #leave(bracket: number): void {
    this.#depth -= 1;
    this.at += bracket;
  }

  /** From the word `stream` on. */
  #stream(dict: PdfDict, length: number): PdfStream {
    const { source } = this;
    let start = this.at + 'stream'.length;
    if (source[start] === 0x0d) start += 1;
    if (source[start] !== 0x0a) throw new PdfDamage('no line end before a stream', start);
    start += 1;
    const end = start + length;
    if (!(length >= 0 && end <= source.length)) throw new PdfDamage('no length', start);
    this.at = end;
    this.keyword('endstream');
    return new PdfStream(dict, source.subarray(start, end));
  }
}

const words: readonly (readonly [string, PdfValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** The names of a paper are few and stand in it hundreds of times. */
const names: (PdfName | undefined)[] = [];

function knownName(source: Buffer, from: number, to: number, hash: number): PdfName {
  const known = names[hash];
  if (known?.text.length === to - from && startsWith(source, from, known.text)) return known;
  const written = source.toString('latin1', from, to);
  if (!written.includes('#')) return (names[hash] = new PdfName(written));
  return new PdfName(
    written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}
