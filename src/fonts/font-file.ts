/** Font files as the program holds them: bytes, and coverage read from the `cmap` when first asked for. */

import type { FontKey, FontStyle } from './font-key.js';
import type { FontFile } from './font-set.js';
import { faceOf } from './harfbuzz.js';

/** What the OpenType `name` table says of a file. */
export interface FontNames {
  readonly family: string;
  readonly style: FontStyle;
}

/** `name` table ids (OpenType 1.9): the typographic family and style win over the four-style family. */
const nameIds = { family: 1, style: 2, typographicFamily: 16, typographicStyle: 17 };

/** Parsed files of the process: however many papers and workspaces use a font, it is parsed once. */
const sharedFonts: FontFile[] = [];

/** The font file with these bytes under this key; the same object whenever key and bytes are the same. */
export function fontFile(key: FontKey, bytes: Uint8Array): FontFile {
  const { family, style } = key;
  const known = sharedFonts.find(
    (file) =>
      file.key.family === family && file.key.style === style && Buffer.compare(file.bytes, bytes) === 0,
  );
  if (known !== undefined) return known;
  const file = createFontFile(key, () => bytes);
  sharedFonts.push(file);
  return file;
}

/** Files that ship with the program, by path: they stay as they are while it runs. */
const programFonts = new Map<string, FontFile>();

/** A font file that ships with the program, read when a paper needs it: of the nine most need two or three. */
export function programFontFile(
  { key, path }: { readonly key: FontKey; readonly path: string },
  read: (path: string) => Uint8Array,
): FontFile {
  const known = programFonts.get(path);
  if (known !== undefined) return known;
  const file = createFontFile(key, () => read(path));
  programFonts.set(path, file);
  return file;
}

function createFontFile(key: FontKey, read: () => Uint8Array): FontFile {
  let bytes: Uint8Array | undefined;
  let coverage: ReadonlySet<number> | undefined;
  return {
    key,
    get bytes() {
      return (bytes ??= read());
    },
    get coverage() {
      return (coverage ??= new Set(faceOf(this.bytes).collectUnicodes()));
    },
  };
}

/** Names of a TTF or OTF file, undefined when the bytes are no such font or have no character map. */
export function readFontNames(bytes: Uint8Array): FontNames | undefined {
  if (!hasFontSignature(bytes)) return undefined;
  const face = faceOf(bytes);
  if (face.collectUnicodes().length === 0) return undefined;
  const name = (id: number): string => face.getName(id, 'en');
  const family = name(nameIds.typographicFamily) || name(nameIds.family);
  if (family === '') return undefined;
  return { family, style: styleOf(name(nameIds.typographicStyle) || name(nameIds.style)) };
}

/** First four bytes of a single TrueType or CFF font (OpenType 1.9, "Organization of an OpenType font"). */
function hasFontSignature(bytes: Uint8Array): boolean {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  return ['\u0000\u0001\u0000\u0000', 'OTTO', 'true'].includes(signature);
}

function styleOf(name: string): FontStyle {
  const bold = /bold|black|heavy/i.test(name);
  const italic = /italic|oblique/i.test(name);
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}
