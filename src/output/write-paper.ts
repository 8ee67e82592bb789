/**
 * Takes a paper's bytes and its place, gives what became of it. Beside the papers, `.built/` keeps the hash of each
 * as it was written: a file that no longer has it was changed by a person (Word files are), and is not overwritten.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { writeFileWhole } from './write-file.js';

export interface WrittenPaper {
  readonly file: string;
  /** unchanged: the same bytes stood there already; refused: see the diagnostics, the file is as it was. */
  readonly state: 'written' | 'unchanged' | 'refused';
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a paper to `folder`/`path`. Gives `output-differs` where the file there is not as this program left it
 * (unless `force`), `output-failed` where it cannot be written.
 */
export async function writePaper(
  folder: string,
  path: string,
  bytes: Uint8Array,
  options: { readonly force: boolean },
): Promise<WrittenPaper> {
  const file = join(folder, path);
  const record = join(folder, '.built', `${path}.sha256`);
  const existing = contentOf(file);
  if (existing?.equals(bytes) && !options.force) {
    return { file, state: 'unchanged', diagnostics: [] };
  }
  const hashes = recordedHashes(record);
  if (existing && !options.force && !hashes.includes(hashOf(existing))) {
    return {
      file,
      state: 'refused',
      diagnostics: [{ severity: 'error', code: 'output-differs', parameters: { file } }],
    };
  }
  // The record comes first and keeps the hash before: whichever version a kill leaves, it is known as our own.
  const known = [hashOf(bytes), ...(existing ? [hashOf(existing)] : [])];
  const diagnostics = [
    ...(await writeFileWhole(record, new TextEncoder().encode(`${known.join('\n')}\n`))),
  ];
  if (diagnostics.length === 0) diagnostics.push(...(await writeFileWhole(file, bytes)));
  return { file, state: diagnostics.length === 0 ? 'written' : 'refused', diagnostics };
}

function recordedHashes(record: string): readonly string[] {
  const text = contentOf(record)?.toString('utf8') ?? '';
  return text.split('\n').filter((line) => line !== '');
}

/** Undefined for a file that is not there, or cannot be read. */
function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
