/** One paper on its way from its tree to its files: what a worker is given, does and gives back. Plain data throughout. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { BuiltDocument } from '../document/tree.js';
import type { Format } from '../formats.js';
import { writePaper } from '../output/write-paper.js';
import { renderPaper, resolveTree } from '../pipeline.js';
import type { RenderingMeans } from '../rendering.js';
import { proveRendered } from '../proving.js';
import { watchStage } from '../stage-watch.js';
import type { StageListener } from '../stage-watch.js';
import { stampOf } from './file-stamp.js';
import type { FileStamp } from './file-stamp.js';

export interface PaperTask {
  readonly tree: BuiltDocument;
  /** The folder of papers; `file` is a path inside it. */
  readonly folder: string;
  readonly targets: readonly { readonly format: Format; readonly file: string }[];
  /** Writes over a paper that was changed by hand. */
  readonly force: boolean;
}

export interface MadeFile {
  readonly file: string;
  readonly format: Format;
  readonly state: 'written' | 'unchanged';
  readonly stamp: FileStamp;
  readonly sha256: string;
}

export interface TaskResult {
  readonly files: readonly MadeFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Stages 6 to 8. Every file that can be made is made, whatever becomes of the others. */
export async function makePaper(
  means: RenderingMeans,
  task: PaperTask,
  listen?: StageListener,
): Promise<TaskResult> {
  const { tree, folder, targets, force } = task;
  const resolved = await resolveTree(tree, means, listen);
  const diagnostics = [...resolved.diagnostics];
  const document = resolved.value;
  if (document === undefined) return { files: [], diagnostics };
  const files: MadeFile[] = [];
  const { version } = means.world;
  for (const { format, file } of targets) {
    const bytes = await renderPaper(means, document, format, listen);
    const faults = await proveRendered({ file, format, bytes, document, version }, listen);
    diagnostics.push(...faults);
    if (hasErrors(faults)) continue;
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
