/**
 * Takes an OpenType font with CFF outlines, gives the same font with TrueType ones (`glyf`): glyph ids, metrics and
 * layout tables stay, so text is shaped alike. Both formats need it: a PDF subset is made of `glyf` composites, and
 * Word embeds no font with CFF outlines.
 */

import { Font } from 'harfbuzzjs';
import { glyphEntry } from './glyph-entry.js';
import { faceOf } from './harfbuzz.js';
import { readTables, tableOf, viewOf, writeTables } from './sfnt.js';

/** Tables of CFF outlines and of their variations; a variable font is taken as it is by default. */
const left = ['CFF ', 'CFF2', 'VORG', 'fvar', 'avar', 'HVAR', 'VVAR', 'MVAR', 'STAT', 'DSIG'];

/** The font with TrueType outlines; the same bytes when it has them. */
export function asTrueType(bytes: Uint8Array): Uint8Array {
  const tables = new Map(readTables(bytes));
  if (!tables.has('CFF ') && !tables.has('CFF2')) return bytes;
  const font = new Font(faceOf(bytes));
  const glyphCount = viewOf(tableOf(tables, 'maxp')).getUint16(4);
  const entries = Array.from({ length: glyphCount }, (_, glyph) =>
    glyphEntry(font.glyphToJson(glyph)),
  );
  for (const tag of left) tables.delete(tag);
  for (const [tag, table] of outlineTables(entries)) tables.set(tag, table);
  tables.set('head', head(tableOf(tables, 'head')));
  tables.set('hmtx', bearings(tables, entries));
  return writeTables(tables);
}

function outlineTables(entries: readonly Uint8Array[]): ReadonlyMap<string, Uint8Array> {
  const lengths = entries.map(({ length }) => (length + 3) & ~3);
  const glyf = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  const loca = new DataView(new ArrayBuffer((entries.length + 1) * 4));
  let offset = 0;
  entries.forEach((entry, glyph) => {
    loca.setUint32(glyph * 4, offset);
    glyf.set(entry, offset);
    offset += lengths[glyph] ?? 0;
  });
  loca.setUint32(entries.length * 4, offset);
  return new Map([
    ['glyf', glyf],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', maxp(entries)],
  ]);
}

/** Version 1.0, with what the outlines need at most and no hinting (OpenType 1.9, maxp). */
function maxp(entries: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  const shapes = entries.filter(({ length }) => length > 0).map(viewOf);
  const contours = shapes.map((entry) => entry.getInt16(0));
  const points = shapes.map((entry) => entry.getUint16(8 + entry.getInt16(0) * 2) + 1);
  view.setUint16(6, Math.max(0, ...points));
  view.setUint16(8, Math.max(0, ...contours));
  view.setUint16(14, 2);
  return new Uint8Array(view.buffer);
}

/** Long offsets in `loca`. */
function head(table: Uint8Array): Uint8Array {
  const copy = table.slice();
  viewOf(copy).setInt16(50, 1);
  return copy;
}

/** Side bearings are where outlines begin: a rasteriser moves those of TrueType by the difference. */
function bearings(
  tables: ReadonlyMap<string, Uint8Array>,
  entries: readonly Uint8Array[],
): Uint8Array {
  const metricCount = viewOf(tableOf(tables, 'hhea')).getUint16(34);
  const copy = tableOf(tables, 'hmtx').slice();
  const view = viewOf(copy);
  entries.forEach((entry, glyph) => {
    const at = glyph < metricCount ? glyph * 4 + 2 : metricCount * 4 + (glyph - metricCount) * 2;
    if (at + 2 <= copy.length) view.setInt16(at, entry.length === 0 ? 0 : viewOf(entry).getInt16(2));
  });
  return copy;
}
