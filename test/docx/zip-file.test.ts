import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { readZip, writeZip } from '../../src/render/ooxml/zip-file.js';
import { readZipParts } from '../../src/verify/docx/zip-parts.js';

const parts = new Map<string, Uint8Array>([
  ['b.xml', new TextEncoder().encode('<b/>'.repeat(1000))],
  ['a/empty.bin', new Uint8Array()],
  ['a/noise.bin', Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 7919) % 251)],
]);

test('what is written is read again, in the same order', () => {
  const zip = writeZip(parts);
  expect(Object.entries(unzipSync(zip))).toEqual([...parts]);
  expect([...readZip(zip)]).toEqual([...parts]);
  expect(zip.length).toBeLessThan(8000);
});

test('a second file of the same parts is the same, whatever was written between', () => {
  const first = writeZip(parts);
  writeZip(new Map([['other', new Uint8Array(10)]]));
  expect(writeZip(new Map([...parts].map(([name, bytes]) => [name, bytes.slice()])))).toEqual(
    first,
  );
});

test('a few bytes that stand in no other file are not packed, and read back all the same', () => {
  const own = new TextEncoder().encode('<own/>'.repeat(50));
  const zip = writeZip(new Map([...parts, ['own.xml', own]]), new Set([own]));
  expect(Object.entries(unzipSync(zip))).toEqual([...parts, ['own.xml', own]]);
  expect(readZipParts(zip)).toEqual({ parts: new Map([...parts, ['own.xml', own]]) });
  expect(Buffer.from(zip).includes(Buffer.from(own))).toBe(true);
});
