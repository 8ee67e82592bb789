/** Takes a zip file (PKWARE APPNOTE 6.3), gives its parts, each proven by its checksum, or why it cannot be read. */

import { inflateRawSync } from 'node:zlib';

import { crc32 } from '../../lookup/crc32.js';
import { RecentMap } from '../../lookup/recent-map.js';

export interface ZipParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export interface ZipFault {
  readonly reason: 'truncated' | 'damaged';
  /** The part that is damaged, where it is known. */
  readonly part: string;
}

/** More than a paper with all its photos unpacks to: a file made to exhaust the memory. */
const mostBytes = 512 * 1024 * 1024;
const endLength = 22;
const utf8 = new TextDecoder();

/** Parts that are not `wanted` are listed without their content. */
export function readZipParts(
  bytes: Uint8Array,
  wanted: (part: string) => boolean = () => true,
): ZipParts | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return { reason: 'truncated', part: '' };
  const parts = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  let left = mostBytes;
  let part = '';
  try {
    for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
      if (view.getUint32(at, true) !== 0x02014b50) return { reason: 'damaged', part };
      const nameLength = view.getUint16(at + 28, true);
      part = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const size = view.getUint32(at + 24, true);
      left -= size;
      if (!wanted(part)) parts.set(part, new Uint8Array());
      else {
        const content = left < 0 ? undefined : contentAt(view, at, size);
        if (content === undefined) return { reason: 'damaged', part };
        if (!part.endsWith('/')) parts.set(part, content);
      }
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return { parts };
  } catch {
    return { reason: 'damaged', part };
  }
}

/** Place of the end record, which may be followed by a comment; undefined when the end of the file is missing. */
function endRecord(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

/** A part that was met before: the same packed bytes under the same checksum hold the same. */
interface MetPart {
  readonly packed: Uint8Array;
  readonly content: Uint8Array;
}

/** Styles, settings, running heads: what many papers have alike. By method, checksum and size. */
const metParts = new RecentMap<string, MetPart>(4_000_000);
const largestMet = 100_000;

/**
 * The content of the part whose central header stands at a place, the same object for the same bytes; undefined where
 * it is not what its checksum says.
 */
function contentAt(view: DataView, header: number, size: number): Uint8Array | undefined {
  const method = view.getUint16(header + 10, true);
  const checksum = view.getUint32(header + 16, true);
  const data = packedAt(view, header);
  const key = `${method} ${checksum} ${size}`;
  const met = metParts.get(key);
  if (met !== undefined && Buffer.compare(met.packed, data) === 0) return met.content;
  const content = unpack(method, data, size);
  if (content === undefined || crc32(content) !== checksum) return undefined;
  if (content.length > largestMet) return content;
  // Copies, since a part is small and what it was taken from is large.
  const kept = { packed: Uint8Array.from(data), content: Uint8Array.from(content) };
  metParts.set(key, kept, kept.packed.length + kept.content.length);
  return kept.content;
}

function packedAt(view: DataView, header: number): Uint8Array {
  const packed = view.getUint32(header + 20, true);
  const local = view.getUint32(header + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return new Uint8Array(view.buffer, view.byteOffset + start, packed);
}

/** Undefined for a method no Office file has. */
function unpack(method: number, data: Uint8Array, size: number): Uint8Array | undefined {
  if (method === 0) return data;
  if (method !== 8) return undefined;
  const content = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  return content.length === size ? content : undefined;
}
