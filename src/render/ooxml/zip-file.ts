/**
 * Writes a zip file (PKWARE APPNOTE 6.3) that is the same whenever it is made: no time, no attributes, parts in the
 * given order. Parts that are the same bytes object in many files, such as fonts, are compressed once.
 */

import { gzipSync } from 'node:zlib';

import { unzipSync } from 'fflate';

import { crc32 } from '../../lookup/crc32.js';

interface Compressed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** 1 January 1980, the earliest day a zip file can name. */
const noDate = 0x21;
const version = 20;
const method = { stored: 0, deflated: 8 };
const localHeader = { signature: 0x04034b50, length: 30 };
const centralHeader = { signature: 0x02014b50, length: 46 };
const endRecord = { signature: 0x06054b50, length: 22 };
const ascii = new TextEncoder();

export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Names must be ASCII, as those of an Office package are; parts that are in `passing` stand in this file alone. */
export function writeZip(
  parts: ReadonlyMap<string, Uint8Array>,
  passing: ReadonlySet<Uint8Array> = new Set(),
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const nameBytes = ascii.encode(name);
    const part = passing.has(bytes) ? packPassing(bytes) : compress(bytes);
    const local = header(localHeader, nameBytes, (view) => describe(view, 4, part, nameBytes));
    directory.push(
      header(centralHeader, nameBytes, (view) => {
        view.setUint16(4, version, true);
        describe(view, 6, part, nameBytes);
        view.setUint32(42, offset, true);
      }),
    );
    chunks.push(local, part.data);
    offset += local.length + part.data.length;
  }
  const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = header(endRecord, new Uint8Array(), (view) => {
    view.setUint16(8, parts.size, true);
    view.setUint16(10, parts.size, true);
    view.setUint32(12, directorySize, true);
    view.setUint32(16, offset, true);
  });
  const { buffer, byteOffset, length } = Buffer.concat([...chunks, ...directory, end]);
  return new Uint8Array(buffer, byteOffset, length);
}

function header(
  kind: { readonly signature: number; readonly length: number },
  name: Uint8Array,
  fill: (view: DataView) => void,
): Uint8Array {
  const bytes = new Uint8Array(kind.length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, kind.signature, true);
  fill(view);
  bytes.set(name, kind.length);
  return bytes;
}

/** The fields that the local and the central header have in common, from the version to the length of the name. */
function describe(view: DataView, at: number, part: Compressed, name: Uint8Array): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, noDate, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, name.length, true);
}

const compressed = new WeakMap<Uint8Array, Compressed>();

function compress(bytes: Uint8Array): Compressed {
  const known = compressed.get(bytes);
  if (known !== undefined) return known;
  const made = pack(bytes);
  compressed.set(bytes, made);
  return made;
}

/** Of zlib: XML becomes a fifth larger than at its usual level, in a third of the time; most of a file are its fonts. */
const quickLevel = 3;

/** Getting zlib ready takes longer than it saves of a file: a part of so few bytes that stands in no other stays as it is. */
const leastPacked = 2048;

function packPassing(bytes: Uint8Array): Compressed {
  if (bytes.length >= leastPacked) return pack(bytes, quickLevel);
  return { method: method.stored, crc: crc32(bytes), size: bytes.length, data: bytes };
}

/** A gzip file (RFC 1952) has both: data packed by deflate, and their checksum. */
function pack(bytes: Uint8Array, level?: number): Compressed {
  const gzip = gzipSync(bytes, { level });
  return {
    method: method.deflated,
    crc: gzip.readUInt32LE(gzip.length - gzipTrailer),
    size: bytes.length,
    data: Uint8Array.from(gzip.subarray(gzipHeader, gzip.length - gzipTrailer)),
  };
}

/** Without a name, as Node writes it; behind the data stand their checksum and their length. */
const gzipHeader = 10;
const gzipTrailer = 8;
