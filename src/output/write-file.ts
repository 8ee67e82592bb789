/**
 * Takes a path and bytes, leaves the file complete or as it was before.
 *
 * The bytes go to a new file in the same folder, are forced to the disk, and only then take the name: a reader, a
 * kill or a full disk never sees half a paper. Written with Node's own loop over short writes, because a write that
 * stops early without an error is exactly what a disk does when it fills up (see ARCHITECTURE.md, libraries).
 *
 * Only what waits for the disk is waited for. Names are looked up and changed at once: a batch does so a dozen times a
 * paper, and each time handing it to Node's threads takes longer than the system does.
 */

import { randomUUID } from 'node:crypto';
import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * Writes the file, making its folder where needed. Gives `output-failed` when the disk is full, read-only or refuses
 * for any other reason; then nothing new is left behind, and a file that stood there is untouched.
 */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
): Promise<readonly Diagnostic[]> {
  return writeFileInParts(path, (file) => file.writeFile(bytes));
}

/** The same for a file that is too large to be held as a whole; `write` may reject, and nothing is left then. */
export async function writeFileInParts(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<readonly Diagnostic[]> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    refuseSpecialFile(path);
    await writeToDisk(temporary, write);
    renameSync(temporary, path);
    await syncFolder(folder);
    return [];
  } catch (error) {
    removeIfThere(temporary);
    if (!(error instanceof NotPlainFile || (error instanceof Error && 'code' in error)))
      throw error;
    return [outputFailed(path, error)];
  }
}

/** A device or a pipe under the name would be replaced by a plain file; a folder cannot be. */
function refuseSpecialFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    throw new NotPlainFile(found.isDirectory() ? 'is-folder' : 'not-plain-file');
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The disk that refused the file may refuse this, too: what matters is said of the file.
  }
}

async function writeToDisk(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name itself survive a power cut; some file systems do not offer it, and lose nothing else by that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = openSync(folder, 'r');
    await forceToDisk(handle).finally(() => {
      closeSync(handle);
    });
  } catch {
    // It is not offered.
  }
}

const forceToDisk = promisify(fsync);

/** The finding for a file or folder that the system refused to write, with the reason in the reader's words. */
export function outputFailed(path: string, error: unknown): Diagnostic {
  return {
    severity: 'error',
    code: 'output-failed',
    parameters: { file: path, reason: reasonOf(error) },
  };
}

class NotPlainFile extends Error {}

/** Reasons by the system's error codes; each is a term of wording/messages.*.yaml. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'is-folder',
  ENOTDIR: 'not-folder',
  EEXIST: 'not-folder',
  ENAMETOOLONG: 'name-too-long',
  EIO: 'disk-error',
};

/** The term for the reason; a code that has none is given as it is. */
function reasonOf(error: unknown): string {
  if (error instanceof NotPlainFile) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reasons[code] ?? code;
}
