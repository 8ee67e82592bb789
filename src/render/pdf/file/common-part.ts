/**
 * Streams in the zlib format that have long parts alike: these are compressed once for all of them, and each stream is put
 * together of pieces (RFC 1950, RFC 1951).
 */

import { constants, deflateRawSync } from 'node:zlib';
import { adlerOf, joinedAdler, noSum } from '../../../lookup/adler.js';
import type { Adler } from '../../../lookup/adler.js';
import { deflateLevel } from './deflated.js';

/** What stands in many streams, compressed by itself (RFC 1951): blocks that end with a whole byte and are not the last. */
export interface CommonPart {
  readonly length: number;
  readonly blocks: Buffer;
  readonly sum: Adler;
}

/** Made once, so at the highest level. */
export function commonPart(bytes: Uint8Array): CommonPart {
  const blocks = deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return { length: bytes.length, blocks, sum: adlerOf(bytes) };
}

/** The compressed bytes of a stream that is these parts one after the other. */
export function deflatedParts(parts: readonly (CommonPart | Uint8Array)[]): Buffer {
  const pieces: Uint8Array[] = [zlibHeader];
  let sum = noSum;
  let own: Uint8Array[] = [];
  const add = (length: number, adler: Adler, blocks: Uint8Array): void => {
    sum = joinedAdler(sum, adler, length);
    pieces.push(blocks);
  };
  const addOwn = (): void => {
    const bytes = Buffer.concat(own);
    if (bytes.length > 0) add(bytes.length, adlerOf(bytes), ownBlocks(bytes));
    own = [];
  };
  for (const part of parts) {
    if ('blocks' in part) {
      addOwn();
      add(part.length, part.sum, part.blocks);
    } else own.push(part);
  }
  addOwn();
  const trailer = Buffer.alloc(4);
  trailer.writeUInt16BE(sum.high, 0);
  trailer.writeUInt16BE(sum.low, 2);
  return Buffer.concat([...pieces, lastBlock, trailer]);
}

/**
 * Of what no other stream has. Getting zlib ready takes longer than compressing a few glyphs, which lose a third: they
 * stand as they are.
 */
function ownBlocks(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= longestStored) return storedBlock(bytes);
  const options = { level: deflateLevel, finishFlush: constants.Z_SYNC_FLUSH };
  return deflateRawSync(bytes, { chunkSize: bytes.length, ...options });
}
const longestStored = 3000;

/** Deflate with a window of 32 kB, quickest (RFC 1950, 2.2). */
const zlibHeader = Uint8Array.of(0x78, 0x01);

/** Of nothing, which is the last one (RFC 1951, 3.2.6). */
const lastBlock = Uint8Array.of(0x03, 0x00);

/** At most 65,535 bytes as they are, which is not the last block (RFC 1951, 3.2.4). */
function storedBlock(bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(5 + bytes.length);
  const head = new DataView(block.buffer);
  head.setUint16(1, bytes.length, true);
  head.setUint16(3, ~bytes.length, true);
  block.set(bytes, 5);
  return block;
}
