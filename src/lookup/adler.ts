/** The checksum of a stream in the zlib format (Adler-32: RFC 1950, 8.2), in its two halves. */
export interface Adler {
  readonly low: number;
  readonly high: number;
}

/** Of nothing. */
export const noSum: Adler = { low: 1, high: 0 };

const adlerBase = 65521;
/** So many bytes add up to less than 2^31. */
const adlerRun = 2000;

export function adlerOf(bytes: Uint8Array): Adler {
  let { low, high } = noSum;
  for (let from = 0; from < bytes.length; from += adlerRun) {
    const to = Math.min(from + adlerRun, bytes.length);
    for (let at = from; at < to; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= adlerBase;
    high %= adlerBase;
  }
  return { low, high };
}

/** The checksum of two texts one after the other, of which the second has `length` bytes. */
export function joinedAdler(first: Adler, second: Adler, length: number): Adler {
  return {
    low: (first.low + second.low - 1 + adlerBase) % adlerBase,
    high: (first.high + second.high + length * (first.low - 1 + adlerBase)) % adlerBase,
  };
}
