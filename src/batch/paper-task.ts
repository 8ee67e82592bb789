/** One paper on its way from resolved texts to proven bytes. Plain data throughout: threads hand it to one another. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { ResolvedDocument } from '../document/resolved.js';
import type { Format } from '../formats.js';
import { renderPaper } from '../pipeline.js';
import { proveRendered } from '../proving.js';
import { fittedTree } from '../rendering.js';
import type { RenderingMeans } from '../rendering.js';
import type { StageListener } from '../stage-watch.js';

/** A file that is to be made: its path inside the folder of papers. */
export interface WantedFile {
  readonly format: Format;
  readonly file: string;
}

export interface PaperTask {
  /** Not fitted to its page yet. */
  readonly document: ResolvedDocument;
  readonly wanted: readonly WantedFile[];
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

/** Files that say what they should; of those that do not, what is wrong. */
export interface ProvenPaper {
  readonly files: readonly RenderedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Fits a paper to its page and renders it in every format that is wanted. */
export async function setPaper(
  means: RenderingMeans,
  { document, wanted }: PaperTask,
  listen?: StageListener,
): Promise<SetPaper> {
  const { value: fitted, diagnostics } = await fittedTree(document, means);
  const files: RenderedFile[] = [];
  for (const each of wanted)
    files.push({ ...each, bytes: await renderPaper(means, fitted, each.format, listen) });
  return { document: fitted, files, diagnostics };
}

/** The first half of stage 8: what is not what its paper says is left out. `version` is the program's. */
export async function provePaper(
  set: SetPaper,
  version: string,
  listen?: StageListener,
): Promise<ProvenPaper> {
  const diagnostics = [...set.diagnostics];
  const files: RenderedFile[] = [];
  for (const rendered of set.files) {
    const faults = await proveRendered({ ...rendered, document: set.document, version }, listen);
    diagnostics.push(...faults);
    if (!hasErrors(faults)) files.push(rendered);
  }
  return { files, diagnostics };
}

/** Both, one after the other. */
export async function makePaper(
  means: RenderingMeans,
  task: PaperTask,
  listen?: StageListener,
): Promise<ProvenPaper> {
  return provePaper(await setPaper(means, task, listen), means.world.version, listen);
}
