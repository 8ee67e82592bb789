/** CRC-32 as zip files count it (ISO 3309): by Node itself, from 20.15 and 22.2 on. */

import * as zlib from 'node:zlib';

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

export const crc32: (bytes: Uint8Array) => number =
  (zlib as { readonly crc32?: (bytes: Uint8Array) => number }).crc32 ?? countedCrc32;

function countedCrc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1)
    value = (table[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
