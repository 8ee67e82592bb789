/**
 * Streams of the file in the zlib format (FlateDecode: ISO 32000-1, 7.4.4). Papers of one body share fonts, marks and
 * colours, so that what was compressed lately is given again.
 */

import { deflateSync } from 'node:zlib';
import { rememberedByBytes } from '../../../lookup/remembered-by-bytes.js';

/** Longer ones, such as the fonts that text is set in, are hardly met again. */
const longestKept = 8000;

/** Outlines have little to be found again: the highest level makes them 3 % smaller in half as long again. */
export const deflateLevel = 1;

/** The compressed bytes, not to be written into. */
export const deflated = rememberedByBytes(longestKept, (bytes) =>
  // In memory of about the size needed: what is kept would keep all of it.
  deflateSync(bytes, { level: deflateLevel, chunkSize: Math.max(64, bytes.length) }),
);
