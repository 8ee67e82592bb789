import { expect, test } from 'vitest';

import { readPictureHeader } from '../../src/render/picture-size.js';
import { png } from './sample.js';

/** A JPEG as far as its frame header: start, a comment, padding, a Huffman table, then the frame. */
function jpeg(frame: number): Uint8Array {
  return Uint8Array.from(
    [
      [0xff, 0xd8],
      [0xff, 0xfe, 0x00, 0x04, 0xff, 0xc0],
      [0xff],
      [0xff, 0xc4, 0x00, 0x05, 1, 2, 3],
      [0xff, frame, 0x00, 0x11, 8, 0x01, 0x2c, 0x02, 0x58, 3],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ].flat(),
  );
}

test('a PNG', () => {
  expect(readPictureHeader(png(123, 45))).toEqual({ type: 'png', widthPx: 123, heightPx: 45 });
});

test.each([0xc0, 0xc1, 0xc2, 0xcf])('a JPEG with frame header %i', (frame) => {
  expect(readPictureHeader(jpeg(frame))).toEqual({ type: 'jpg', widthPx: 600, heightPx: 300 });
});

test.each([
  ['nothing', new Uint8Array()],
  [
    'text',
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
  ],
  ['a PNG cut off', png(3, 3).slice(0, 20)],
  ['a PNG without size', png(0, 3)],
  ['a JPEG without frame', Uint8Array.from([0xff, 0xd8, 0xff, 0xfe, 0, 3, 1, 0, 0, 0, 0, 0])],
])('%s is refused', (_, bytes) => {
  expect(() => readPictureHeader(bytes)).toThrow('picture');
});
