/** Takes two folders, gives the World of a real disk: reading is confined to them, whatever links stand inside. */

import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskCache } from './disk-cache.js';
import { confine } from './confine.js';
import { ReadFailure } from './read-failure.js';
import type { World } from './world.js';

export interface DiskWorldOptions {
  readonly workspaceDir: string;
  /** Folder that holds templates/, wording/, fonts/ and package.json; by default the one this program runs from. */
  readonly programDir?: string;
  /** Folder for results that may be made anew; none are kept without it. */
  readonly cacheDir?: string;
  /** Greatest size of a file that is read, in bytes. */
  readonly maxBytes?: number;
}

/** A photo of a current camera fits in; a film or a disk image does not. */
const defaultMaxBytes = 64 * 1024 * 1024;
const maxFolderDepth = 16;

/** From src/world/ as well as from dist/world/ the program's root is two folders up. */
function ownProgramDir(): string {
  return fileURLToPath(new URL('../../', import.meta.url));
}

/**
 * Folders whose name begins with a dot and node_modules are not part of a workspace and are not listed.
 * A symbolic link is listed by its own path and never followed into a folder; reading it is refused when its
 * target lies outside. Reading rejects with ReadFailure.
 */
export function diskWorld(options: DiskWorldOptions): World {
  const { workspaceDir, programDir = ownProgramDir(), maxBytes = defaultMaxBytes } = options;
  const workspace = rootAt(workspaceDir);
  const program = rootAt(programDir);
  const programFile = programFiles(programDir);
  return {
    listFiles: () => listTree(workspaceDir),
    readFile: async (path) => readConfined(workspace, path, maxBytes),
    readProgramFile: async (path) => programFile(path),
    readProgramFileNow: programFile,
    listProgramFiles: (folder) => listFolder(program, folder),
    ...(options.cacheDir === undefined ? {} : { cache: diskCache(options.cacheDir) }),
    now: currentTime(),
    version: versionOf(programDir),
  };
}

/** A folder that files are read from; its real path is asked for once it is there. */
type Root = () => string;

function rootAt(folder: string): Root {
  let known: string | undefined;
  return () => (known ??= realpathSync.native(folder));
}

/**
 * Reads the program's own files, each once: they stay as they are while it runs. Its folder is trusted: what stands there
 * may be links, as some installers leave them.
 */
function programFiles(programDir: string): (path: string) => Uint8Array {
  const read = new Map<string, Uint8Array>();
  return (path) => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const relative = confine(path);
    if (relative === undefined) throw new ReadFailure(path, 'outside');
    try {
      const bytes = readFileSync(join(programDir, relative));
      read.set(path, bytes);
      return bytes;
    } catch (failure) {
      throw asReadFailure(failure, path);
    }
  };
}

/** Without giving way: a command reads a hundred small files, and to wait for each takes longer than to read it. */
function readConfined(root: Root, path: string, maxBytes: number): Uint8Array {
  const target = resolveInside(root, path);
  try {
    // Opened without waiting, or a named pipe nobody writes to would hold the program for ever.
    const handle = openSync(target, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(handle);
      if (!stat.isFile()) throw new ReadFailure(path, 'unreadable');
      if (stat.size > maxBytes) throw new ReadFailure(path, 'too-large');
      const { buffer, byteOffset, byteLength } = readFileSync(handle);
      return new Uint8Array(buffer, byteOffset, byteLength);
    } finally {
      closeSync(handle);
    }
  } catch (failure) {
    throw asReadFailure(failure, path);
  }
}

/** The real path of a file below the root; links are resolved before the comparison. */
function resolveInside(root: Root, path: string): string {
  const relative = confine(path);
  if (relative === undefined) throw new ReadFailure(path, 'outside');
  try {
    const realRoot = root();
    const target = realpathSync.native(join(realRoot, relative));
    const prefix = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
    if (!target.startsWith(prefix)) throw new ReadFailure(path, 'outside');
    return target;
  } catch (failure) {
    throw asReadFailure(failure, path);
  }
}

async function listTree(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) found.push(path);
      else if (!isSkipped(entry.name) && depth < maxFolderDepth) await visit(path, depth + 1);
    }
  };
  try {
    await visit('', 0);
  } catch (failure) {
    throw asReadFailure(failure, '.');
  }
  return found.sort(byCodeUnit);
}

async function listFolder(root: Root, folder: string): Promise<readonly string[]> {
  const target = resolveInside(root, folder);
  try {
    const entries = await readdir(target, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    return files.sort(byCodeUnit);
  } catch (failure) {
    throw asReadFailure(failure, folder);
  }
}

function isSkipped(folderName: string): boolean {
  return folderName.startsWith('.') || folderName === 'node_modules';
}

/** Order that no locale changes, so that the same files give the same order everywhere. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function asReadFailure(failure: unknown, path: string): ReadFailure {
  if (failure instanceof ReadFailure) return failure;
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
  return new ReadFailure(path, code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable');
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org: whole seconds since 1970) or the clock. */
function currentTime(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

function versionOf(programDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(programDir, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
