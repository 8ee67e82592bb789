/** Takes a zip file (PKWARE APPNOTE 6.3), gives its parts, each proven by its checksum, or why it cannot be read. */

import { inflateRawSync } from 'node:zlib';

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
      part = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const size = view.getUint32(at + 24, true);
      left -= size;
      if (!wanted(part)) parts.set(part, new Uint8Array());
      else {
        const content = left < 0 ? undefined : unpack(view, at, size);
        if (content === undefined || crc32(content) !== view.getUint32(at + 16, true)) {
          return { reason: 'damaged', part };
        }
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

/** The content of the part whose central header stands at a place; undefined for a method no Office file has. */
function unpack(view: DataView, header: number, size: number): Uint8Array | undefined {
  const method = view.getUint16(header + 10, true);
  const packed = view.getUint32(header + 20, true);
  const local = view.getUint32(header + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  if (method === 0) return data;
  if (method !== 8) return undefined;
  const content = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  return content.length === size ? content : undefined;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** CRC-32 as zip counts it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1)
    value = (crcTable[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
