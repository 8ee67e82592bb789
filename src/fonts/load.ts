/** Loads the fonts a workspace is set in: those that ship with the program, and those the workspace brings. */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { mayBeEmbedded } from './embedding.js';
import { fontFile, programFontFile, readFontNames } from './font-file.js';
import type { FontStyle } from './font-key.js';
import { createFontSet } from './font-policy.js';
import type { FontFile, FontSet } from './font-set.js';
import { harfBuzzReady } from './harfbuzz.js';
import { asTrueType } from './true-type.js';
import { shippedFonts, symbolsFamily, textFamily, tifinaghFamily } from './shipped-fonts.js';

/**
 * `fonts` of mahdar.yaml: each is the name of a family that ships with the program, or the workspace path of a TTF or
 * OTF file. Of a file named `X-Regular.ttf`, the files `X-Bold.ttf`, `X-Italic.ttf` and `X-BoldItalic.ttf` beside it
 * belong to the family too.
 */
export interface FontSettings {
  readonly arabic?: string | undefined;
  readonly latin?: string | undefined;
  readonly tifinagh?: string | undefined;
}

type Role = keyof FontSettings;

const defaults: Readonly<Record<Role, string>> = {
  arabic: textFamily,
  latin: textFamily,
  tifinagh: tifinaghFamily,
};

type Fault = 'font-unreadable' | 'font-not-embeddable';

interface Family {
  readonly name: string;
  readonly files: readonly FontFile[];
}

/**
 * The font set of a workspace. A setting that names no font, or one that papers may not carry, gives a diagnostic and the
 * default of its role. A font that ships with the program is an accident when it cannot be read, where it is first needed.
 */
export async function loadFonts(world: World, settings: FontSettings): Promise<Checked<FontSet>> {
  await harfBuzzReady();
  const shipped = shippedFonts.map((font) => programFontFile(font, world.readProgramFileNow));
  const diagnostics: Diagnostic[] = [];
  const own: FontFile[] = [];
  const roles: Record<Role, string> = { ...defaults };
  for (const role of ['arabic', 'latin', 'tifinagh'] as const) {
    const setting = settings[role];
    if (setting === undefined) continue;
    const family = await findFamily(world, setting, shipped);
    if (typeof family === 'string') {
      diagnostics.push(unusable(family, role, setting));
      continue;
    }
    roles[role] = family.name;
    own.push(...family.files.filter((file) => !own.includes(file)));
  }
  const files = [...own, ...shipped.filter((file) => !own.includes(file))];
  const brought = own.filter((file) => !shipped.includes(file));
  const set = createFontSet(files, { ...roles, symbols: symbolsFamily }, brought);
  return { value: set, diagnostics };
}

async function findFamily(
  world: World,
  setting: string,
  shipped: readonly FontFile[],
): Promise<Family | Fault> {
  const known = shipped.filter(({ key }) => key.family === setting);
  if (known.length > 0) return { name: setting, files: known };
  const first = await readOwnFont(world, setting);
  if (typeof first === 'string') return first;
  const siblings = await Promise.all(
    siblingPaths(setting, await world.listFiles()).map((path) => readOwnFont(world, path)),
  );
  const name = first.key.family;
  const files = [first];
  for (const file of siblings) {
    if (typeof file === 'string') continue;
    const isNew = files.every((other) => other.key.style !== file.key.style);
    if (file.key.family === name && isNew) files.push(file);
  }
  return { name, files };
}

async function readOwnFont(world: World, path: string): Promise<FontFile | Fault> {
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(path);
  } catch {
    return 'font-unreadable';
  }
  const names = readFontNames(bytes);
  if (names === undefined) return 'font-unreadable';
  return mayBeEmbedded(bytes) ? fontFile(names, asTrueType(bytes)) : 'font-not-embeddable';
}

/** Paths of the other styles of `X-Regular.ttf`, as far as the workspace has them. */
function siblingPaths(path: string, workspaceFiles: readonly string[]): readonly string[] {
  const match = /^(.*)-Regular\.(ttf|otf)$/i.exec(path);
  if (match === null) return [];
  const suffixes: Readonly<Record<Exclude<FontStyle, 'regular'>, string>> = {
    bold: 'Bold',
    italic: 'Italic',
    boldItalic: 'BoldItalic',
  };
  return Object.values(suffixes)
    .map((suffix) => `${match[1] ?? ''}-${suffix}.${match[2] ?? ''}`)
    .filter((candidate) => workspaceFiles.includes(candidate));
}

function unusable(code: Fault, role: Role, setting: string): Diagnostic {
  return {
    severity: 'error',
    code,
    path: `fonts.${role}`,
    parameters: {
      font: setting,
      families: [...new Set(shippedFonts.map(({ key }) => key.family))].join(', '),
    },
  };
}
