/** The folder of papers while a run works in it: what killed runs left behind is removed first. */

import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { realDisk } from '../register/disk.js';

/**
 * Removes the unfinished files of runs that were killed, unless another run is at work here: then they may be its own.
 * Gives what ends the hold on the folder. Does nothing where the folder cannot be written: writing papers will say so.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(join(folder, '.built'), { recursive: true });
    const release = await realDisk.tryLock(join(folder, '.built', 'lock'));
    if (release === undefined) return () => Promise.resolve();
    await removeUnfinished(folder);
    return release;
  } catch {
    return () => Promise.resolve();
  }
}

/** The names src/output/write-file.ts gives to files under way. */
const unfinished = /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

async function removeUnfinished(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && unfinished.test(entry.name)) {
      await rm(join(entry.parentPath, entry.name), { force: true });
    }
  }
}
