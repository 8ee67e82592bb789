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

/** A table of a font file being written, or a part of one that others have, too. */
export interface TablePart {
  /** Filled up with zeros to whole 32-bit words; what follows in the same table begins with the next one. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** Of its words, modulo 2^32. */
  readonly sum: number;
}

/** The length in whole 32-bit words, at which tables and glyphs begin. */
export function wholeWords(length: number): number {
  return (length + 3) & ~3;
}

export function tablePart(bytes: Uint8Array): TablePart {
  const { length } = bytes;
  const words = new Uint8Array(wholeWords(length));
  words.set(bytes);
  return { bytes: words, length, sum: checksum(words) };
}

/** A font file made of the given tables. */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = new Map<string, readonly TablePart[]>();
  for (const [tag, table] of tables) parts.set(tag, [tablePart(tag === 'head' ? unsummed(table) : table)]);
  return Buffer.concat(fileParts(parts));
}

/**
 * The parts of a font file one after the other: its directory, and the tables in the order of their tags, with checksums.
 * `head` must be one part, with no adjustment for the whole file, which is written into it here.
 */
export function fileParts(
  tables: ReadonlyMap<string, readonly TablePart[]>,
): readonly Uint8Array[] {
  const tags = [...tables.keys()].sort();
  const directory = new Uint8Array(12 + tags.length * 16);
  const view = new DataView(directory.buffer);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tags.length * 16 - 2 ** power * 16);

  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  let sum = 0;
  tags.forEach((tag, index) => {
    const record = 12 + index * 16;
    for (let character = 0; character < 4; character++)
      view.setUint8(record + character, tag.charCodeAt(character));
    let [own, length] = [0, 0];
    view.setUint32(record + 8, offset);
    for (const part of tableOf(tables, tag)) {
      parts.push(part.bytes);
      own = (own + part.sum) >>> 0;
      length += part.length;
      offset += part.bytes.length;
    }
    view.setUint32(record + 4, own);
    view.setUint32(record + 12, length);
    sum = (sum + own) >>> 0;
  });
  const [head] = tableOf(tables, 'head');
  const whole = (sum + checksum(directory)) >>> 0;
  if (head !== undefined) viewOf(head.bytes).setUint32(8, (0xb1b0afba - whole) >>> 0);
  return parts;
}

/** A copy of `head` without the adjustment for the file it stood in. */
function unsummed(head: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(head);
  viewOf(copy).setUint32(8, 0);
  return copy;
}

/** The table with this tag; throws when the font has none. */
export function tableOf<Table>(tables: ReadonlyMap<string, Table>, tag: string): Table {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`font has no table '${tag}'`);
  return table;
}

/** Sum of 32-bit words, modulo 2^32; byte by byte, since a view of the words is slow until V8 has compiled the loop. */
function checksum(words: Uint8Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < words.length; at += 4) {
    first += words[at] ?? 0;
    second += words[at + 1] ?? 0;
    third += words[at + 2] ?? 0;
    fourth += words[at + 3] ?? 0;
  }
  return ((first << 24) + (second << 16) + (third << 8) + fourth) >>> 0;
}

/** Its numbers, which stand with their greatest byte first. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
