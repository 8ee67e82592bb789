/**
 * Fonts inside a PowerPoint file, so that a deck looks the same on a computer that does not have them: each face as an
 * Embedded OpenType file (W3C member submission of 5 March 2008, version 0x00020001), neither compressed nor hidden.
 */

import { mapContent } from '../../document/map-content.js';
import type { ResolvedDocument } from '../../document/resolved.js';
import type { FontKey, FontStyle } from '../../fonts/font-key.js';
import type { FontSet } from '../../fonts/font-set.js';
import { readTables, tableOf } from '../../fonts/sfnt.js';
import { escapeXml } from '../ooxml/xml.js';
import type { Package, Relationships } from '../ooxml/package.js';

/** In the order of the schema (CT_EmbeddedFontListEntry). */
const faceElements: readonly (readonly [FontStyle, string])[] = [
  ['regular', 'p:regular'],
  ['bold', 'p:bold'],
  ['italic', 'p:italic'],
  ['boldItalic', 'p:boldItalic'],
];

/** Adds the faces that the deck is set in; gives the list of them for presentation.xml. */
export function embedFonts(
  { file, presentation }: { readonly file: Package; readonly presentation: Relationships },
  document: ResolvedDocument,
  fonts: FontSet,
): string {
  let number = 0;
  const families = [...usedFamilies(document)].map(([family, styles]) => {
    const faces = faceElements
      .filter(([style]) => styles.has(style))
      .map(([style, element]) => {
        number += 1;
        const name = `font${number}.fntdata`;
        file.file(
          `ppt/fonts/${name}`,
          embedded(fonts.get({ family, style }).bytes, { family, style }),
        );
        return `<${element} r:id="${presentation.to('font', `fonts/${name}`)}"/>`;
      });
    return `<p:embeddedFont><p:font typeface="${escapeXml(family)}"/>${faces.join('')}</p:embeddedFont>`;
  });
  return families.length === 0 ? '' : `<p:embeddedFontLst>${families.join('')}</p:embeddedFontLst>`;
}

/** Families and their styles in a fixed order, whatever the order of use. */
function usedFamilies(document: ResolvedDocument): ReadonlyMap<string, ReadonlySet<FontStyle>> {
  const families = new Map<string, Set<FontStyle>>();
  mapContent(document, (text) => {
    for (const { font } of text.runs) {
      const styles = families.get(font.family) ?? new Set<FontStyle>();
      styles.add(font.style);
      families.set(font.family, styles);
    }
    return text;
  });
  return new Map([...families].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const kept = new WeakMap<Uint8Array, Uint8Array>();

/** Made once for all decks of the process. */
function embedded(font: Uint8Array, key: FontKey): Uint8Array {
  const made = kept.get(font) ?? embeddedOpenType(font, key);
  kept.set(font, made);
  return made;
}

const version = 0x0002_0001;
const magic = 0x504c;
const defaultCharset = 1;

function embeddedOpenType(font: Uint8Array, { family, style }: FontKey): Uint8Array {
  const tables = readTables(font);
  const viewOf = (tag: string): DataView => {
    const { buffer, byteOffset, byteLength } = tableOf(tables, tag);
    return new DataView(buffer, byteOffset, byteLength);
  };
  const [metrics, head] = [viewOf('OS/2'), viewOf('head')];
  const styleName = styleNames[style];
  const fullName = style === 'regular' ? family : `${family} ${styleName}`;
  const names = [family, styleName, 'Version 1.0', fullName, ''].map(lengthAndText);
  const fixed = new DataView(new ArrayBuffer(82));
  const namesLength = names.reduce((sum, { length }) => sum + length, 0);
  fixed.setUint32(0, fixed.byteLength + namesLength + font.length, true);
  fixed.setUint32(4, font.length, true);
  fixed.setUint32(8, version, true);
  for (let index = 0; index < 10; index += 1)
    fixed.setUint8(16 + index, metrics.getUint8(32 + index));
  fixed.setUint8(26, defaultCharset);
  fixed.setUint8(27, style === 'italic' || style === 'boldItalic' ? 1 : 0);
  fixed.setUint32(28, metrics.getUint16(4), true);
  fixed.setUint16(32, metrics.getUint16(8), true);
  fixed.setUint16(34, magic, true);
  for (let index = 0; index < 4; index += 1)
    fixed.setUint32(36 + 4 * index, metrics.getUint32(42 + 4 * index), true);
  for (let index = 0; index < 2; index += 1)
    fixed.setUint32(52 + 4 * index, metrics.getUint32(78 + 4 * index), true);
  fixed.setUint32(60, head.getUint32(8), true);
  return Uint8Array.from(Buffer.concat([new Uint8Array(fixed.buffer), ...names, font]));
}

const styleNames: Readonly<Record<FontStyle, string>> = {
  regular: 'Regular',
  bold: 'Bold',
  italic: 'Italic',
  boldItalic: 'Bold Italic',
};

/** Length in bytes, the text in UTF-16, and two bytes of padding before the next one; the last has none. */
function lengthAndText(text: string, index: number, all: readonly string[]): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  const length = Buffer.alloc(2);
  length.writeUInt16LE(bytes.length);
  const padding = Buffer.alloc(index === all.length - 1 ? 0 : 2);
  return Buffer.concat([length, bytes, padding]);
}
