/** The fonts that ship with the program, as a workspace without settings has them. */

import { readFile } from 'node:fs/promises';
import type { FontSettings } from '../../src/fonts/load.js';
import { loadFonts } from '../../src/fonts/load.js';
import type { FontSet } from '../../src/fonts/font-set.js';
import type { World } from '../../src/world/world.js';

/** A world whose workspace holds these files and nothing else. */
export function worldWith(files: Readonly<Record<string, Uint8Array>>): World {
  return {
    listFiles: () => Promise.resolve(Object.keys(files).sort()),
    readFile: (path) => {
      const bytes = files[path];
      return bytes === undefined
        ? Promise.reject(new Error(`no such file: ${path}`))
        : Promise.resolve(bytes);
    },
    readProgramFile: (path) => readFile(path),
    listProgramFiles: () => Promise.resolve([]),
    now: new Date(0),
    version: '0.0.0',
  };
}

export async function testFonts(settings: FontSettings = {}): Promise<FontSet> {
  return (await loadFonts(worldWith({}), settings)).value;
}
