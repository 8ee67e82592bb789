/** Results that took long, as files of a folder; each is whole or not there. */

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from './world.js';

export function diskCache(folder: string): Cache {
  return {
    folder,
    read: async (name) => {
      try {
        return new Uint8Array(await readFile(join(folder, name)));
      } catch {
        return undefined;
      }
    },
    write: async (name, bytes) => {
      // Two runs may make the same result at once: each writes a file of its own, and the last name holds.
      const draft = join(folder, `${name}.${process.pid}`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, bytes);
        await rename(draft, join(folder, name));
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}
