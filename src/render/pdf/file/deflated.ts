/**
 * Streams of the file in the zlib format (FlateDecode: ISO 32000-1, 7.4.4). Papers of one body share fonts, marks and
 * colours, so that what was compressed lately is given again.
 */

import { deflateSync } from 'node:zlib';
import { RecentMap } from '../../../lookup/recent-map.js';

const kept = new RecentMap<string, Buffer>(1_000_000);
/** Longer ones, such as the fonts that text is set in, are hardly met again. */
const longestKept = 8000;

/** Outlines have little to be found again: the highest level makes them 3 % smaller in half as long again. */
export const deflateLevel = 1;

/** The compressed bytes, not to be written into. */
export function deflated(bytes: Uint8Array): Buffer {
  // In memory of about the size needed: what is kept would keep all of it.
  const options = { level: deflateLevel, chunkSize: Math.max(64, bytes.length) };
  if (bytes.length > longestKept) return deflateSync(bytes, options);
  const { buffer, byteOffset, byteLength } = bytes;
  const key = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = deflateSync(bytes, options);
  kept.set(key, made, key.length + made.length);
  return made;
}
