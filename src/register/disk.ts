/**
 * The few things the file store does to a disk, each complete when it returns: what is written is forced out
 * (fsync), and so is the folder that names it. Tests and the torture run put a disk that fails in its place.
 */

import { constants } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface RegisterDisk {
  /** Bytes from an offset to the end; undefined when there is no such file. */
  read(path: string, from: number): Promise<Uint8Array | undefined>;
  /** Length in bytes, 0 when there is no such file. */
  size(path: string): Promise<number>;
  /** Appends to a file, which is made where it is missing. */
  append(path: string, bytes: Uint8Array): Promise<void>;
  /** Cuts a file to a length. */
  truncate(path: string, length: number): Promise<void>;
  /** Writes a file that must not be there yet, and lets nobody write to it afterwards. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Gives a folder another name, whose parent stands; fails when something has that name. */
  moveFolder(from: string, to: string): Promise<void>;
  /** Removes a folder and all in it. */
  removeFolder(path: string): Promise<void>;
  /** Names in a folder; none when it is missing. */
  list(path: string): Promise<readonly string[]>;
  exists(path: string): Promise<boolean>;
  /**
   * Takes the lock of a file, which is made where it is missing; undefined when somebody else has it. The system's own
   * lock: it ends with the process that holds it, however that ends, and holds on network shares too.
   */
  tryLock(path: string): Promise<(() => Promise<void>) | undefined>;
}

export const realDisk: RegisterDisk = {
  async read(path, from) {
    const file = await openExisting(path);
    if (file === undefined) return undefined;
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.max(0, size - from));
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return bytes.subarray(0, done);
    } finally {
      await file.close();
    }
  },

  async size(path) {
    const found = await stat(path).catch(absent);
    return found?.size ?? 0;
  },

  async append(path, bytes) {
    const isNew = !(await realDisk.exists(path));
    const file = await open(path, 'a', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isNew) await syncFolder(dirname(path));
  },

  async truncate(path, length) {
    const file = await open(path, 'r+');
    try {
      await file.truncate(length);
      await file.sync();
    } finally {
      await file.close();
    }
  },

  async writeNew(path, bytes) {
    const file = await open(path, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.chmod(0o444);
      await file.sync();
    } finally {
      await file.close();
    }
  },

  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true });
    if (first === undefined) return;
    for (let folder = path; folder !== dirname(first); folder = dirname(folder)) {
      await syncFolder(dirname(folder));
    }
  },

  async moveFolder(from, to) {
    await syncFolder(from);
    await rename(from, to);
    await syncFolder(dirname(to));
    await syncFolder(dirname(from));
  },

  async removeFolder(path) {
    // Files that nobody may write cannot be removed on Windows.
    for (const name of await realDisk.list(path)) await chmod(`${path}/${name}`, 0o644);
    await rm(path, { recursive: true, force: true });
  },

  list: async (path) => (await readdir(path).catch(absent)) ?? [],

  exists: async (path) => (await stat(path).catch(absent)) !== undefined,

  async tryLock(path) {
    const { default: locks } = await import('fs-native-extensions');
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o644);
    // A lock file that was removed and made anew is another file: who holds the old one holds nothing.
    const isCurrent = async (): Promise<boolean> =>
      (await stat(path).catch(absent))?.ino === (await file.stat()).ino;
    if (locks.tryLock(file.fd) && (await isCurrent())) return () => file.close();
    await file.close();
    return undefined;
  },
};

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

async function openExisting(path: string) {
  return open(path, 'r').catch(absent);
}

/** Some file systems do not offer it, and lose nothing else by that; a disk that fails is no such case. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EIO') throw error;
  } finally {
    await handle?.close();
  }
}
