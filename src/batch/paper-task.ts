/** One paper on its way from its tree to its files. Plain data throughout: threads hand it to one another. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { ResolvedDocument } from '../document/resolved.js';
import type { BuiltDocument } from '../document/tree.js';
import type { Format } from '../formats.js';
import { writePaper } from '../output/write-paper.js';
import { renderPaper, resolveTexts } from '../pipeline.js';
import { proveRendered } from '../proving.js';
import { fittedTree } from '../rendering.js';
import type { RenderingMeans } from '../rendering.js';
import { watchStage } from '../stage-watch.js';
import type { StageListener } from '../stage-watch.js';
import { stampOf } from './file-stamp.js';
import type { FileStamp } from './file-stamp.js';

/** A file that is to be made: its path inside the folder of papers. */
export interface WantedFile {
  readonly format: Format;
  readonly file: string;
}

export interface WritingPlace {
  /** The folder of papers. */
  readonly folder: string;
  /** Writes over a paper that was changed by hand. */
  readonly force: boolean;
}

export interface PaperTask {
  readonly tree: BuiltDocument;
  readonly wanted: readonly WantedFile[];
  /** Where there is none, nothing is written. */
  readonly place?: WritingPlace;
}

/** What is to be set: texts are resolved, nothing is fitted to its page yet. */
export interface SettingTask extends Pick<PaperTask, 'wanted'> {
  readonly document: ResolvedDocument;
}

export interface RenderedFile extends WantedFile {
  readonly bytes: Uint8Array;
}

/** Files that nobody has read back yet, and the fitted paper that they should say. */
export interface SetPaper {
  readonly document: ResolvedDocument;
  readonly files: readonly RenderedFile[];
  readonly diagnostics: readonly Diagnostic[];
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

/** Fits a paper to its page and renders it in every format that is wanted. */
export async function setPaper(
  means: RenderingMeans,
  { document, wanted }: SettingTask,
  listen?: StageListener,
): Promise<SetPaper> {
  const { value: fitted, diagnostics } = await fittedTree(document, means);
  const files: RenderedFile[] = [];
  for (const each of wanted)
    files.push({ ...each, bytes: await renderPaper(means, fitted, each.format, listen) });
  return { document: fitted, files, diagnostics };
}

/** Stage 8: read back, and written where it says what it should. `version` is the program's. */
export async function finishPaper(
  set: SetPaper,
  place: WritingPlace | undefined,
  version: string,
  listen?: StageListener,
): Promise<MadePaper> {
  const diagnostics = [...set.diagnostics];
  const files: MadeFile[] = [];
  for (const rendered of set.files) {
    const faults = await proveRendered({ ...rendered, document: set.document, version }, listen);
    diagnostics.push(...faults);
    if (hasErrors(faults) || place === undefined) continue;
    const { file, format, bytes } = rendered;
    const write = () => writePaper(place.folder, file, bytes, place);
    const written = await watchStage(listen, 'write', write, ({ state }) => `${file} ${state}`);
    diagnostics.push(...written.diagnostics);
    const stamp = stampOf(join(place.folder, file));
    if (written.state === 'refused' || stamp === undefined) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ file, format, state: written.state, stamp, sha256 });
  }
  return { files, diagnostics };
}

/** Stages 6 to 8. Every file that can be made is made, whatever becomes of the others. */
export async function makePaper(
  means: RenderingMeans,
  { tree, wanted, place }: PaperTask,
  listen?: StageListener,
): Promise<MadePaper> {
  const { value: document, diagnostics } = await resolveTexts(tree, means, listen);
  if (document === undefined) return { files: [], diagnostics };
  const set = await setPaper(means, { document, wanted }, listen);
  const found = [...diagnostics, ...set.diagnostics];
  return finishPaper({ ...set, diagnostics: found }, place, means.world.version, listen);
}
