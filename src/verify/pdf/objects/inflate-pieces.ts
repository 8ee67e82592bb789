/**
 * Takes a stream in the zlib format (RFC 1950), gives what was deflated into it. Papers of one body have fonts whose usual
 * glyphs were compressed once, so that their blocks (RFC 1951) stand in each file byte for byte: what was met before is not
 * inflated again. Whether the pieces are what was deflated is told by the checksum of the whole, as everywhere.
 */

import { constants, inflateRawSync } from 'node:zlib';
import { adlerOf, joinedAdler, noSum } from '../../../lookup/adler.js';
import type { Adler } from '../../../lookup/adler.js';
import { RecentMap } from '../../../lookup/recent-map.js';

/** Blocks up to a flush, and what they are when inflated. */
interface KnownPiece {
  readonly piece: Buffer;
  readonly bytes: Buffer;
  readonly sum: Adler;
}

/** By their length: two pieces have the same hardly ever. In bytes. */
const known = new RecentMap<number, KnownPiece>(2_000_000);
/** Shorter ones are inflated as quickly as they are compared. */
const shortestKnown = 100;

/** What a flush ends with: an empty stored block (3.2.4), behind which blocks begin at a whole byte. */
const flush = Buffer.from([0x00, 0x00, 0xff, 0xff]);
/** The last block with nothing in it (3.2.6). */
const lastBlock = Buffer.from([0x03, 0x00]);

/** Undefined where the stream is not made of stored blocks and flushed ones, or not whole: zlib says what is wrong. */
export function inflatedPieces(stream: Uint8Array): Buffer | undefined {
  const source = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const end = source.length - 4;
  if (!hasPlainHeader(source)) return undefined;
  const parts: Uint8Array[] = [];
  let sum = noSum;
  let at = 2;
  while (at + lastBlock.length < end) {
    const block = storedBlock(source, at) ?? flushedPiece(source, at);
    if (block === undefined || block.end > end) return undefined;
    parts.push(block.bytes);
    sum = joinedAdler(sum, block.sum, block.bytes.length);
    at = block.end;
  }
  const isWhole =
    source.subarray(at, end).equals(lastBlock) &&
    source.readUInt16BE(end) === sum.high &&
    source.readUInt16BE(end + 2) === sum.low;
  return isWhole ? Buffer.concat(parts) : undefined;
}

/** Deflate, without a dictionary (RFC 1950, 2.2). */
function hasPlainHeader(source: Buffer): boolean {
  if (source.length < 8) return false;
  const header = source.readUInt16BE(0);
  return (header >> 8) % 16 === 8 && header % 31 === 0 && (header & 0x20) === 0;
}

interface Block {
  readonly bytes: Uint8Array;
  readonly sum: Adler;
  /** Behind it. */
  readonly end: number;
}

/** Bytes as they are, and not the last (3.2.4). */
function storedBlock(source: Buffer, at: number): Block | undefined {
  const from = at + 5;
  if (((source[at] ?? 0) & 0x07) !== 0 || from > source.length) return undefined;
  const length = source.readUInt16LE(at + 1);
  if (source.readUInt16LE(at + 3) !== 0xffff - length) return undefined;
  const bytes = source.subarray(from, from + length);
  return { bytes, sum: adlerOf(bytes), end: from + length };
}

/** Blocks up to the next flush, if that is one and not what some block holds. */
function flushedPiece(source: Buffer, at: number): Block | undefined {
  const flushed = source.indexOf(flush, at);
  if (flushed < 0) return undefined;
  const end = flushed + flush.length;
  const piece = source.subarray(at, end);
  const met = known.get(piece.length);
  if (met?.piece.equals(piece) === true) return { bytes: met.bytes, sum: met.sum, end };
  const bytes = inflatedPiece(piece);
  if (bytes === undefined) return undefined;
  const sum = adlerOf(bytes);
  if (piece.length >= shortestKnown)
    known.set(piece.length, { piece: Buffer.from(piece), bytes, sum }, piece.length + bytes.length);
  return { bytes, sum, end };
}

function inflatedPiece(piece: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(piece, {
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: Math.max(64, piece.length * 2),
    });
  } catch {
    return undefined;
  }
}
