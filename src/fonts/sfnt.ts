/**
 * Reads and writes the container of a TrueType or OpenType font (OpenType specification, "Organization of an
 * OpenType Font"). Takes bytes, gives tables by tag; takes tables, gives bytes.
 */

/** Tables of a font file by tag; throws when the bytes are no sfnt font. */
export function readTables(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  // A Buffer's slice() shares memory, a Uint8Array's copies: take the plain array so that copies are copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12) throw new Error('font file is too short');
  const tables = new Map<string, Uint8Array>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const offset = view.getUint32(record + 8);
    const length = view.getUint32(record + 12);
    tables.set(tag, bytes.subarray(offset, offset + length));
  }
  return tables;
}

/**
 * A font file made of the given tables, in the order of their tags, with checksums and the whole-file adjustment in
 * `head`.
 */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const headerLength = 12 + tags.length * 16;
  const padded = (length: number): number => (length + 3) & ~3;
  let total = headerLength;
  for (const tag of tags) total += padded(tableOf(tables, tag).length);

  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tags.length * 16 - 2 ** power * 16);

  let offset = headerLength;
  let headOffset = 0;
  let sum = 0;
  tags.forEach((tag, index) => {
    const table = tableOf(tables, tag);
    const record = 12 + index * 16;
    for (let character = 0; character < 4; character++)
      view.setUint8(record + character, tag.charCodeAt(character));
    bytes.set(table, offset);
    if (tag === 'head') {
      headOffset = offset;
      view.setUint32(offset + 8, 0);
    }
    const own = checksum(view, offset, padded(table.length));
    sum = (sum + own) >>> 0;
    view.setUint32(record + 4, own);
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  });
  const whole = (sum + checksum(view, 0, headerLength)) >>> 0;
  view.setUint32(headOffset + 8, (0xb1b0afba - whole) >>> 0);
  return bytes;
}

/** The table with this tag; throws when the font has none. */
export function tableOf(tables: ReadonlyMap<string, Uint8Array>, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`font has no table '${tag}'`);
  return table;
}

/** Sum of the 32-bit words of a part of the file, modulo 2^32. */
function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getInt32(at)) | 0;
  return sum >>> 0;
}
