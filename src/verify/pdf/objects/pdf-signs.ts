/** What the signs of a PDF mean (ISO 32000-1, 7.2.2): tables by byte. */

/** Thrown where a file is not as the standard has it; `at` is the place in the file or stream. */
export class PdfDamage extends Error {
  constructor(what: string, at: number) {
    super(`${what} (${at})`);
  }
}

const kinds = new Uint8Array(256);
for (const space of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) kinds[space] = 1;
for (const delimiter of Buffer.from('()<>[]{}/%', 'latin1')) kinds[delimiter] = 2;

export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && kinds[byte] === 1;
}

/** Neither white space nor a delimiter nor the end. */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && kinds[byte] === 0;
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Whether the letters of a word stand at a place. */
export function startsWith(source: Uint8Array, from: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (source[from + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** Whether a word stands at a place, and ends there. */
export function isWordAt(source: Uint8Array, from: number, word: string): boolean {
  return startsWith(source, from, word) && !isRegular(source[from + word.length]);
}

/** Behind white space and comments from a place on. */
export function pastSpace(source: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = source[at];
    if (isSpace(byte)) at += 1;
    else if (byte !== 0x25) return at;
    else while (at < source.length && source[at] !== 0x0a && source[at] !== 0x0d) at += 1;
  }
}

/** Behind the closing bracket of a literal string (7.3.4.2) whose opening one stands before `from`. */
export function pastLiteral(source: Uint8Array, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at += 1) {
    const byte = source[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new PdfDamage('a string without end', from);
}

/** Of a hexadecimal digit, 0 to 15; -1 for another sign. */
export const hexDigits = new Int8Array(256).fill(-1);
for (const [index, byte] of Buffer.from('0123456789abcdef', 'latin1').entries()) {
  hexDigits[byte] = index;
}
for (const [index, byte] of Buffer.from('ABCDEF', 'latin1').entries()) hexDigits[byte] = 10 + index;
