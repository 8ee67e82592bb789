/**
 * Remembers a run that found nothing to complain of: when neither the workspace nor the program nor the files it left
 * have changed, the next one has nothing to do, and knows it without opening a record.
 */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diskCache } from '../world/disk-cache.js';
import type { Cache } from '../world/world.js';
import type { BuiltFile } from './build-papers.js';
import { stampOf } from './file-stamp.js';
import type { FileStamp } from './file-stamp.js';
import type { ProgramStamp } from './program-stamp.js';
import { workspaceStamp } from './workspace-stamp.js';

export interface RunRequest {
  readonly workspaceFolder: string;
  /** Folder of papers, absolute. */
  readonly folder: string;
  readonly program: ProgramStamp;
  /** The words that say what is to be built: patterns, languages, formats. */
  readonly asked: unknown;
}

export interface FinishedRun {
  readonly files: readonly BuiltFile[];
  /** Warnings, to be said again. */
  readonly diagnostics: readonly Diagnostic[];
}

interface StoredRun extends FinishedRun {
  /** What it stood on. */
  readonly key: string;
  readonly stamps: readonly FileStamp[];
}

/** What the same run gave before, if it would give the same now. */
export async function finishedBefore(request: RunRequest): Promise<FinishedRun | undefined> {
  const stored = await readStored(request);
  if (stored === undefined || stored.key !== keyOf(request)) return undefined;
  const isThere = stored.files.every(
    ({ file }, index) => stampOf(join(request.folder, file)) === stored.stamps[index],
  );
  return isThere ? { files: stored.files, diagnostics: stored.diagnostics } : undefined;
}

/** What a run stands on, taken before it reads anything; undefined when that cannot be told surely. */
export function runKey(request: RunRequest): string | undefined {
  return keyOf(request);
}

/** Call only after a run without errors; a disk that refuses costs nothing but the next run's time. */
export async function rememberRun(
  request: RunRequest,
  key: string | undefined,
  { files, diagnostics }: FinishedRun,
): Promise<void> {
  const stamps = files.flatMap(({ file }) => stampOf(join(request.folder, file)) ?? []);
  // Records that were changed meanwhile may have been read before or after.
  if (key === undefined || key !== keyOf(request) || stamps.length !== files.length) return;
  const unchanged = files.map((each) => ({ ...each, state: 'unchanged' as const }));
  const stored: StoredRun = { key, stamps, files: unchanged, diagnostics };
  const bytes = new TextEncoder().encode(JSON.stringify(stored));
  await runsIn(request).write(nameOf(request), bytes);
}

/** Runs may be forgotten at any time, so they are not forced to the disk as papers are. */
function runsIn({ folder }: RunRequest): Cache {
  return diskCache(join(folder, '.built', 'runs'));
}

function nameOf({ workspaceFolder, asked }: RunRequest): string {
  return `${hashOf(JSON.stringify([workspaceFolder, asked])).slice(0, 16)}.json`;
}

function keyOf({ workspaceFolder, folder, program, asked }: RunRequest): string | undefined {
  const workspace = workspaceStamp(workspaceFolder, folder);
  return workspace === undefined
    ? undefined
    : hashOf(JSON.stringify([workspace, program, asked, workspaceFolder]));
}

async function readStored(request: RunRequest): Promise<StoredRun | undefined> {
  const bytes = await runsIn(request).read(nameOf(request));
  try {
    const stored = JSON.parse(new TextDecoder().decode(bytes)) as Partial<StoredRun>;
    const isWhole =
      typeof stored.key === 'string' &&
      [stored.files, stored.stamps, stored.diagnostics].every((list) => Array.isArray(list));
    return isWhole ? (stored as StoredRun) : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
