/**
 * Takes a cluster font, writes it into a PDF as a composite font (ISO 32000-1, 9.7): Type0 with Identity-H,
 * CIDFontType2 with its TrueType file, widths, and a ToUnicode CMap.
 */

import { deflated } from '../file/deflated.js';
import { WrittenText } from '../file/written-value.js';
import type { ClusterFont } from './cluster-font.js';
import { hex } from './hex.js';

/** The little of pdfkit's document that is needed here. */
export interface ObjectWriter {
  ref(data: Record<string, unknown>): PdfReference;
}
export interface PdfReference {
  end(data?: Uint8Array | string): void;
}

/** Fills `reference`, which content streams already name, with the finished font. */
export function writeFontResource(
  writer: ObjectWriter,
  reference: PdfReference & { data: Record<string, unknown> },
  font: ClusterFont,
  family: string,
): void {
  const { outlines } = font;
  const scale = 1000 / outlines.unitsPerEm;
  const name = `${subsetTag(font)}+${family.replace(/[^A-Za-z0-9-]/g, '')}`;

  const bytes = font.build();
  const file = writer.ref({ Length1: bytes.length, Length: 0, Filter: 'FlateDecode' });
  file.end(deflated(bytes));

  const descriptor = writer.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [outlines.box.xMin, outlines.box.yMin, outlines.box.xMax, outlines.box.yMax].map(
      (value) => value * scale,
    ),
    ItalicAngle: outlines.italicAngle,
    Ascent: outlines.ascender * scale,
    Descent: outlines.descender * scale,
    CapHeight: outlines.capHeight * scale,
    StemV: 80,
    FontFile2: file,
  });
  descriptor.end();

  const descendant = writer.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: new String('Adobe'),
      Ordering: new String('Identity'),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    DW: 0,
    W: [0, new WrittenText(widths(font))],
    CIDToGIDMap: 'Identity',
  });
  descendant.end();

  const toUnicode = writer.ref({ Length: 0, Filter: 'FlateDecode' });
  toUnicode.end(deflated(Buffer.from(toUnicodeMap(font), 'latin1')));

  Object.assign(reference.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  reference.end();
}

/** Six capital letters (ISO 32000-1, 9.6.4) counted from what the subset holds, so that the same paper has the same tag. */
function subsetTag(font: ClusterFont): string {
  let hash = 2166136261;
  const add = (character: number): void => {
    hash = Math.imul(hash ^ character, 16777619) >>> 0;
  };
  for (const { shared } of font.glyphs) {
    const { text } = shared;
    for (let at = 0; at < text.length; at++) {
      const character = text.codePointAt(at) ?? 0;
      add(character);
      if (character > 0xffff) at++;
    }
    add(0x7c);
  }
  let tag = '';
  for (let index = 0; index < 6; index++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

/** Advance widths in thousandths of the em, by glyph id (ISO 32000-1, 9.7.4.3). */
function widths({ glyphs, outlines }: ClusterFont): string {
  // As pdfkit writes numbers.
  const thousandths = (units: number): number =>
    Math.round(((units * 1000) / outlines.unitsPerEm) * 1e6) / 1e6;
  const list: number[] = [];
  for (const { shared } of glyphs) list.push(thousandths(shared.advance));
  return `[${list.join(' ')}]`;
}

/** CMap with one bfchar entry per glyph that stands for text, at most 100 to a block (Adobe technical note 5014). */
function toUnicodeMap({ glyphs }: ClusterFont): string {
  const entries: string[] = [];
  glyphs.forEach(({ shared }, glyph) => {
    if (shared.unicode !== '') entries.push(`<${hex(glyph)}> <${shared.unicode}>`);
  });
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks.push(`${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
