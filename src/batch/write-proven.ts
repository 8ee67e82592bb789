/** The last step of a paper: its proven bytes become files, each whole or not at all. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { writePaper } from '../output/write-paper.js';
import { watchStage } from '../stage-watch.js';
import type { StageListener } from '../stage-watch.js';
import { stampOf } from './file-stamp.js';
import type { FileStamp } from './file-stamp.js';
import type { ProvenPaper, WantedFile } from './paper-task.js';

export interface WritingPlace {
  /** The folder of papers. */
  readonly folder: string;
  /** Writes over a paper that was changed by hand. */
  readonly force: boolean;
}

export interface MadeFile extends WantedFile {
  readonly state: 'written' | 'unchanged';
  readonly stamp: FileStamp;
  /** Of the file's bytes, as hex. */
  readonly sha256: string;
}

export interface MadePaper {
  readonly files: readonly MadeFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every file that can be written is written, whatever becomes of the others. */
export async function writeProven(
  proven: ProvenPaper,
  { folder, force }: WritingPlace,
  listen?: StageListener,
): Promise<MadePaper> {
  const diagnostics = [...proven.diagnostics];
  const files: MadeFile[] = [];
  for (const { file, format, bytes } of proven.files) {
    const write = () => writePaper(folder, file, bytes, { force });
    const written = await watchStage(listen, 'write', write, ({ state }) => `${file} ${state}`);
    diagnostics.push(...written.diagnostics);
    const stamp = stampOf(join(folder, file));
    if (written.state === 'refused' || stamp === undefined) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ file, format, state: written.state, stamp, sha256 });
  }
  return { files, diagnostics };
}
