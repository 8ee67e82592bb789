/**
 * Takes a cluster font, writes it into a PDF as a composite font (ISO 32000-1, 9.7): Type0 with Identity-H,
 * CIDFontType2 with its TrueType file, widths, and a ToUnicode CMap.
 */

import { rememberedWeakly } from '../../../lookup/remembered.js';
import { commonPart, deflatedParts } from '../file/common-part.js';
import type { CommonPart } from '../file/common-part.js';
import { deflated } from '../file/deflated.js';
import { WrittenText } from '../file/written-value.js';
import type { ClusterFont } from './cluster-font.js';
import { hex } from './hex.js';
import { glyphTables, subsetParts } from './subset-tables.js';
import type { GlyphTables } from './subset-tables.js';

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
  const usual = font.usual === undefined ? undefined : usualGlyphs(font.usual);
  const glyphs = writtenGlyphs(font, usual);
  const name = `${subsetTag(glyphs)}+${family.replace(/[^A-Za-z0-9-]/g, '')}`;

  const subsets = usual === undefined ? [glyphs.tables] : [usual.tables, glyphs.tables];
  const parts = subsetParts(outlines, subsets, font.limits);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const file = writer.ref({ Length1: length, Length: 0, Filter: 'FlateDecode' });
  file.end(
    usual === undefined
      ? deflated(Buffer.concat(parts))
      : deflatedParts(parts.map((part) => usual.compressed.get(part) ?? part)),
  );

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
    W: [0, new WrittenText(`[${widthsAfter(usual?.widths, glyphs.widths)}]`)],
    CIDToGIDMap: 'Identity',
  });
  descendant.end();

  const toUnicode = writer.ref({ Length: 0, Filter: 'FlateDecode' });
  toUnicode.end(
    usual === undefined
      ? deflated(Buffer.from(`${mapHead}${glyphs.characters}${mapEnd}`, 'latin1'))
      : deflatedParts([usual.map, Buffer.from(`${glyphs.characters}${mapEnd}`, 'latin1')]),
  );

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

/** Glyphs as the parts of a PDF font have them, or those that come after usual ones. */
interface WrittenGlyphs {
  /** Up to the last of them. */
  readonly tables: GlyphTables;
  /** Advance widths in thousandths of the em, by glyph id (ISO 32000-1, 9.7.4.3). */
  readonly widths: string;
  /** Entries of a ToUnicode map. */
  readonly characters: string;
  /** Counted from the texts of the glyphs up to the last of them. */
  readonly sum: number;
}

/** The same of usual glyphs, and what their parts of the streams are when compressed. */
interface UsualGlyphs extends WrittenGlyphs {
  /** Of the font file, by the bytes of the part. */
  readonly compressed: ReadonlyMap<Uint8Array, CommonPart>;
  readonly map: CommonPart;
}

/** Of one subset that papers go on from: once for all of them. */
const usualGlyphs = rememberedWeakly((usual: ClusterFont): UsualGlyphs => {
  const glyphs = writtenGlyphs(usual);
  const { glyf, hmtx, loca } = glyphs.tables;
  const compressed = new Map([glyf, hmtx, loca].map(({ bytes }) => [bytes, commonPart(bytes)]));
  const map = Buffer.from(mapHead + glyphs.characters, 'latin1');
  return { ...glyphs, compressed, map: commonPart(map) };
});

function writtenGlyphs(font: ClusterFont, usual?: WrittenGlyphs): WrittenGlyphs {
  return {
    tables: glyphTables(font.glyphs, usual?.tables),
    widths: widths(font),
    characters: characterBlocks(font, usual?.tables.count ?? 0),
    sum: textSum(font, usual?.sum),
  };
}

/** FNV-1a of what glyphs read as, after those of `before`. */
function textSum({ glyphs }: ClusterFont, before = 2166136261): number {
  let sum = before;
  const add = (character: number): void => {
    sum = Math.imul(sum ^ character, 16777619) >>> 0;
  };
  for (const { shared } of glyphs) {
    const { text } = shared;
    for (let at = 0; at < text.length; at++) {
      const character = text.codePointAt(at) ?? 0;
      add(character);
      if (character > 0xffff) at++;
    }
    add(0x7c);
  }
  return sum;
}

/** Six capital letters (ISO 32000-1, 9.6.4) counted from what the subset holds, so that the same paper has the same tag. */
function subsetTag({ sum }: WrittenGlyphs): string {
  let rest = sum;
  let tag = '';
  for (let index = 0; index < 6; index++) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}

function widths({ glyphs, outlines }: ClusterFont): string {
  // As pdfkit writes numbers.
  const thousandths = (units: number): number =>
    Math.round(((units * 1000) / outlines.unitsPerEm) * 1e6) / 1e6;
  let list = '';
  for (const { shared } of glyphs)
    list += `${list === '' ? '' : ' '}${String(thousandths(shared.advance))}`;
  return list;
}

/** Those of a paper that may have no glyphs of its own, after usual ones. */
function widthsAfter(usual: string | undefined, own: string): string {
  if (usual === undefined) return own;
  return own === '' ? usual : `${usual} ${own}`;
}

/** One bfchar entry per glyph that stands for text, at most 100 to a block (Adobe technical note 5014). */
function characterBlocks({ glyphs }: ClusterFont, first: number): string {
  const entries: string[] = [];
  glyphs.forEach(({ shared }, index) => {
    if (shared.unicode !== '') entries.push(`<${hex(first + index)}> <${shared.unicode}>`);
  });
  let blocks = '';
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks += `${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return blocks;
}

/** A CMap (Adobe technical note 5014), around its entries. */
const mapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`;
const mapEnd = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
