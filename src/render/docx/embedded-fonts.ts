/**
 * Takes the fonts a document uses, gives the font table that embeds them, each face in its own place of its family.
 *
 * Of a font goes in what the paper shows and what a person may type further (`typingCharacters`), so that the paper can
 * be completed in Word on a machine without the font. `w:subsetted` is left out: it would say that the font has nothing
 * but the characters of the document.
 */

import { createHash } from 'node:crypto';

import type { FontKey, FontStyle } from '../../fonts/font-key.js';
import type { FontFile, FontSet } from '../../fonts/font-set.js';
import { subsetFont } from '../../fonts/subset-font.js';
import { typingCharacters } from '../../fonts/typing-characters.js';
import { Relationships } from '../ooxml/package.js';
import type { Package } from '../ooxml/package.js';
import { escapeXml, relationshipsNamespace, wordNamespace, xmlDeclaration } from '../ooxml/xml.js';

/** In the order of the schema (ISO/IEC 29500-1, CT_Font). */
const faceElements: readonly (readonly [FontStyle, string])[] = [
  ['regular', 'w:embedRegular'],
  ['bold', 'w:embedBold'],
  ['italic', 'w:embedItalic'],
  ['boldItalic', 'w:embedBoldItalic'],
];

export interface UsedFonts {
  readonly keys: Iterable<FontKey>;
  /** Code points of the paper that nobody types, whatever font they are set in. */
  readonly characters: ReadonlySet<number>;
}

const ordinary = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code < 0x80 || typingCharacters.has(code) ? 1 : 0,
);

/** The characters of the texts that embedded fonts do not have anyway. */
export function rareCharacters(texts: readonly string[]): ReadonlySet<number> {
  const rare = new Set<number>();
  for (const text of texts) {
    for (let place = 0; place < text.length; place += 1) {
      if (ordinary[text.charCodeAt(place)] === 0) rare.add(text.codePointAt(place) ?? 0);
    }
  }
  return rare;
}

/** Adds the font table, its relationships and the font files. */
export function embedFonts(file: Package, { keys, characters }: UsedFonts, fonts: FontSet): void {
  const relationships = new Relationships();
  let count = 0;
  const entries = [...byFamily(keys)].map(([family, styles]) => {
    const faces = faceElements
      .filter(([style]) => styles.has(style))
      .map(([style, element]) => {
        const { guid, content } = embeddable(fonts.get({ family, style }), characters);
        count += 1;
        file.file(`word/fonts/font${count}.odttf`, content);
        const id = relationships.to('font', `fonts/font${count}.odttf`);
        return `<${element} r:id="${id}" w:fontKey="{${guid}}"/>`;
      });
    return `<w:font w:name="${escapeXml(family)}"><w:charset w:val="00"/><w:family w:val="auto"/><w:pitch w:val="variable"/>${faces.join('')}</w:font>`;
  });
  file.part(
    'word/fontTable.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml',
    `${xmlDeclaration}<w:fonts xmlns:w="${wordNamespace}" xmlns:r="${relationshipsNamespace}">${entries.join('')}</w:fonts>`,
  );
  file.relationships('word/fontTable.xml', relationships);
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

/** By font and by the characters that are not typed: few papers have one, and every other takes the same font. */
const embeddables = new WeakMap<Uint8Array, Map<string, EmbeddableFont>>();

/** The font as it is embedded: made once for all papers of the process that need the same of it. */
function embeddable(
  { bytes, coverage }: FontFile,
  characters: ReadonlySet<number>,
): EmbeddableFont {
  const more = [...characters].filter((each) => coverage.has(each));
  const key = more.sort((one, other) => one - other).join();
  const ofFont = embeddables.get(bytes) ?? new Map<string, EmbeddableFont>();
  embeddables.set(bytes, ofFont);
  const known = ofFont.get(key);
  if (known !== undefined) return known;
  const subset = subsetFont(bytes, [...typingCharacters, ...more]);
  const guid = guidOf(subset);
  const made = { guid, content: obfuscate(subset, guid) };
  ofFont.set(key, made);
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
