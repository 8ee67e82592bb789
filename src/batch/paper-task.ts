/** One paper on its way from its tree to its files. Plain data throughout: threads hand it to one another. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { ResolvedDocument } from '../document/resolved.js';
import type { BuiltDocument } from '../document/tree.js';
import type { Format } from '../formats.js';
import { renderPaper, resolveTexts } from '../pipeline.js';
import { proveRendered } from '../proving.js';
import { fittedTree } from '../rendering.js';
import type { RenderingMeans } from '../rendering.js';
import type { StageListener } from '../stage-watch.js';
import { writeProven } from './write-proven.js';
import type { MadePaper, WritingPlace } from './write-proven.js';

/** A file that is to be made: its path inside the folder of papers. */
export interface WantedFile {
  readonly format: Format;
  readonly file: string;
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

/** Files that say what they should; of those that do not, what is wrong. */
export interface ProvenPaper {
  readonly files: readonly RenderedFile[];
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
  const files: RenderedFile[] = [];
  for (const rendered of set.files) {
    const faults = await proveRendered({ ...rendered, document: set.document, version }, listen);
    diagnostics.push(...faults);
    if (!hasErrors(faults)) files.push(rendered);
  }
  return place ? writeProven({ files, diagnostics }, place, listen) : { files: [], diagnostics };
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
