/** Streams that are put together of pieces are read as zlib reads them; what is otherwise is left to it. */

import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { commonPart, deflatedParts } from '../../src/render/pdf/file/common-part.js';
import { inflatedPieces } from '../../src/verify/pdf/objects/inflate-pieces.js';

/** Bytes that look like outlines: few different ones, in no order. */
function outlines(length: number, seed: number): Buffer {
  let state = seed;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 16) % 40;
    }),
  );
}

const usual = [outlines(20_000, 1), outlines(3000, 2)].map(commonPart);
const flushMark = Buffer.from([1, 0, 0, 0xff, 0xff, 2]);

const streams: Readonly<Record<string, Buffer>> = {
  'usual parts between own ones': deflatedParts([outlines(500, 3), ...usual, outlines(80, 4)]),
  'the same with other own ones': deflatedParts([outlines(900, 5), ...usual, outlines(20, 6)]),
  'own parts that are compressed': deflatedParts([outlines(9000, 7), ...usual]),
  'own parts with what ends a flush': deflatedParts([flushMark, ...usual, flushMark]),
  'one part': deflatedParts(usual.slice(0, 1)),
  nothing: deflatedParts([]),
};

it.each(Object.entries(streams))('reads %s, also where they were met before', (_, stream) => {
  const expected = inflateSync(stream);
  for (let time = 0; time < 2; time++) expect(inflatedPieces(stream)).toEqual(expected);
});

it('gives nothing that zlib does not where a byte is another one', () => {
  for (const stream of Object.values(streams))
    for (let at = 0; at < stream.length; at += Math.ceil(stream.length / 400)) {
      const damaged = Buffer.from(stream);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      const read = inflatedPieces(damaged);
      if (read !== undefined) expect(read).toEqual(inflateSync(damaged));
    }
});

it('gives nothing where the stream ends early', () => {
  for (const stream of Object.values(streams))
    for (let length = 0; length < stream.length; length += Math.ceil(stream.length / 100))
      expect(inflatedPieces(stream.subarray(0, length))).toBeUndefined();
});

it('leaves to zlib what others have compressed', () => {
  const bytes = outlines(8000, 8);
  expect(inflatedPieces(deflateSync(bytes))).toBeUndefined();
  expect(inflatedPieces(deflateSync(bytes, { dictionary: outlines(100, 9) }))).toBeUndefined();
});

it('leaves to zlib a piece that goes back to the one before', () => {
  const [first, both] = [
    outlines(4000, 10),
    Buffer.concat([outlines(4000, 10), outlines(4000, 10)]),
  ];
  const flushed = { finishFlush: constants.Z_SYNC_FLUSH };
  const begin = deflateRawSync(first, flushed);
  const dependent = deflateRawSync(first, { ...flushed, dictionary: first });
  const [header, end] = [deflateSync(both).subarray(0, 2), deflateSync(both).subarray(-4)];
  const stream = Buffer.concat([header, begin, dependent, Buffer.from([3, 0]), end]);
  expect(inflateSync(stream)).toEqual(both);
  expect(inflatedPieces(stream)).toBeUndefined();
});
