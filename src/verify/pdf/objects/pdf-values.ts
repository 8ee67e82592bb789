/** The kinds of objects a PDF holds (ISO 32000-1, 7.3); numbers and booleans are themselves, an array is a list. */

import { textOfBytes } from './pdf-text.js';

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfDict
  | PdfStream
  | readonly PdfValue[];

export class PdfName {
  constructor(readonly text: string) {}
}

export class PdfReference {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}

/** Its text is made when it is asked for. */
export class PdfString {
  readonly #source: Buffer;
  readonly #start: number;
  readonly #end: number;

  /** From the sign after the opening bracket up to the closing one. */
  constructor(
    source: Buffer,
    [start, end]: readonly [number, number],
    readonly isHexadecimal: boolean,
  ) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
  }

  /** As it stands in the file, without its brackets, a sign a byte. */
  get written(): string {
    return this.#source.toString('latin1', this.#start, this.#end);
  }

  get bytes(): Buffer {
    if (this.isHexadecimal) return bytesOfHex(this.written);
    const { written } = this;
    return Buffer.from(/[\\\r]/.test(written) ? unescaped(written) : written, 'latin1');
  }

  get text(): string {
    return textOfBytes(this.bytes);
  }
}

/** A last digit that stands alone is followed by a zero (7.3.4.3). */
function bytesOfHex(written: string): Buffer {
  const digits = written.replace(/\s+/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
};

/** Line ends are one sign, and those behind a backslash none (7.3.4.2). */
function unescaped(written: string): string {
  return written
    .replace(/\r\n?/g, '\n')
    .replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
      /[0-7]/.test(sign)
        ? String.fromCharCode(Number.parseInt(sign, 8) & 0xff)
        : (escapes[sign] ?? sign),
    );
}

/** Few keys, so that they are looked for one after the other. */
export class PdfDict {
  readonly #keys: readonly string[];
  readonly #values: readonly PdfValue[];

  constructor(keys: readonly string[], values: readonly PdfValue[]) {
    this.#keys = keys;
    this.#values = values;
  }

  get keys(): readonly string[] {
    return this.#keys;
  }

  get(key: string): PdfValue | undefined {
    const at = this.#keys.indexOf(key);
    return at < 0 ? undefined : this.#values[at];
  }

  /** A class of its own would be made for each pair by an iterator. */
  forEach(visit: (key: string, value: PdfValue) => void): void {
    this.#keys.forEach((key, index) => {
      visit(key, this.#values[index] ?? null);
    });
  }
}

export class PdfStream {
  constructor(
    readonly dict: PdfDict,
    /** As they stand in the file. */
    readonly contents: Buffer,
  ) {}
}
