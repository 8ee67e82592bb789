/** Takes the fonts a document uses, gives the font table that embeds them, each face in its own place of its family. */

import { createHash } from 'node:crypto';

import type { FontKey, FontStyle } from '../../fonts/font-key.js';
import type { FontSet } from '../../fonts/font-set.js';
import {
  escapeXml,
  packageRelationshipsNamespace,
  relationshipsNamespace,
  wordNamespace,
  xmlDeclaration,
} from '../ooxml/xml.js';

/** In the order of the schema (ISO/IEC 29500-1, CT_Font). */
const faceElements: readonly (readonly [FontStyle, string])[] = [
  ['regular', 'w:embedRegular'],
  ['bold', 'w:embedBold'],
  ['italic', 'w:embedItalic'],
  ['boldItalic', 'w:embedBoldItalic'],
];

/** Parts of the package by path: the font table, its relationships and the font files. */
export function fontParts(
  used: Iterable<FontKey>,
  fonts: FontSet,
): ReadonlyMap<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  const relationships: string[] = [];
  const entries = [...byFamily(used)].map(([family, styles]) => {
    const faces = faceElements
      .filter(([style]) => styles.has(style))
      .map(([style, element]) => {
        const { bytes } = fonts.get({ family, style });
        const { guid, content } = embeddable(bytes);
        const number = relationships.length + 1;
        parts.set(`word/fonts/font${number}.odttf`, content);
        relationships.push(
          `<Relationship Id="rId${number}" Type="${relationshipsNamespace}/font" Target="fonts/font${number}.odttf"/>`,
        );
        return `<${element} r:id="rId${number}" w:fontKey="{${guid}}"/>`;
      });
    return `<w:font w:name="${escapeXml(family)}"><w:charset w:val="00"/><w:family w:val="auto"/><w:pitch w:val="variable"/>${faces.join('')}</w:font>`;
  });
  parts.set(
    'word/fontTable.xml',
    `${xmlDeclaration}<w:fonts xmlns:w="${wordNamespace}" xmlns:r="${relationshipsNamespace}">${entries.join('')}</w:fonts>`,
  );
  parts.set(
    'word/_rels/fontTable.xml.rels',
    `${xmlDeclaration}<Relationships xmlns="${packageRelationshipsNamespace}">${relationships.join('')}</Relationships>`,
  );
  return parts;
}

/** Families and their styles in a fixed order, whatever the order of use. */
function byFamily(used: Iterable<FontKey>): ReadonlyMap<string, ReadonlySet<FontStyle>> {
  const families = new Map<string, Set<FontStyle>>();
  for (const { family, style } of used) {
    const styles = families.get(family) ?? new Set<FontStyle>();
    styles.add(style);
    families.set(family, styles);
  }
  return new Map([...families].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface EmbeddableFont {
  readonly guid: string;
  readonly content: Uint8Array;
}

const embeddables = new WeakMap<Uint8Array, EmbeddableFont>();

/** The font as it is embedded: made once for all papers of the process. */
function embeddable(bytes: Uint8Array): EmbeddableFont {
  const known = embeddables.get(bytes);
  if (known !== undefined) return known;
  const guid = guidOf(bytes);
  const made = { guid, content: obfuscate(bytes, guid) };
  embeddables.set(bytes, made);
  return made;
}

/** A key that follows from the font itself, so that the same fonts give the same bytes. */
function guidOf(bytes: Uint8Array): string {
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
}

/** Font obfuscation (ISO/IEC 29500-4, 2.1.8): the first 32 bytes, combined with the key read backwards. */
function obfuscate(bytes: Uint8Array, guid: string): Uint8Array {
  const key = Buffer.from(guid.replaceAll('-', ''), 'hex').reverse();
  const result = Uint8Array.from(bytes);
  for (let index = 0; index < Math.min(32, result.length); index += 1) {
    result[index] = (result[index] ?? 0) ^ (key[index % key.length] ?? 0);
  }
  return result;
}
