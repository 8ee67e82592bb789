/** Decides what is to be done for one paper: nothing, leave it out, or make some of its files. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import { fingerprintOf } from '../document/origin.js';
import type { BuiltDocument } from '../document/tree.js';
import { formatsOf } from '../formats.js';
import type { Format } from '../formats.js';
import { outputPath } from '../output/paths.js';
import { pictureSources } from '../pictures/read-pictures.js';
import { buildTree } from '../pipeline.js';
import type { PaperRequest, Workshop } from '../pipeline.js';
import { recordKindOf } from '../records/record-files.js';
import type { StageListener } from '../stage-watch.js';
import type { World } from '../world/world.js';
import type { Faults } from './faults.js';
import { stampOf } from './file-stamp.js';
import type { PaperNote, PaperNotes } from './paper-notes.js';
import type { ProgramStamp } from './program-stamp.js';
import { readKey } from './read-key.js';
import type { ReadKey } from './read-key.js';
import { ReadValues } from './read-values.js';
import { trackReads } from './track-reads.js';

/** A file that is to be made, with what will be noted of it. */
export interface Target {
  readonly format: Format;
  readonly file: string;
  readonly note: Pick<PaperNote, 'reads' | 'composed' | 'rendered'>;
}

export type PaperPlan =
  /** Every file is as it would be made now. */
  | { readonly what: 'current'; readonly files: readonly { format: Format; file: string }[] }
  /** `because`: files of records with errors that the paper was made from. */
  | { readonly what: 'left-out'; readonly because: readonly string[] }
  | {
      readonly what: 'make';
      readonly tree: BuiltDocument;
      readonly targets: readonly Target[];
      readonly current: readonly { format: Format; file: string }[];
    };

export interface Planned {
  readonly plan: PaperPlan;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlannerOptions {
  readonly workshop: Workshop;
  readonly program: ProgramStamp;
  readonly notes: PaperNotes;
  readonly faults: Faults;
  /** The folder of papers. */
  readonly folder: string;
  readonly formats: readonly Format[];
  /** Makes everything again. */
  readonly force: boolean;
  readonly listen?: StageListener;
}

export class PaperPlanner {
  readonly #options: PlannerOptions;
  readonly #values: ReadValues;
  /** Fingerprints of files of the workspace, undefined where one cannot be read. */
  readonly #contents = new Map<string, string | undefined>();
  /** Settings and fonts. */
  readonly #page: string;
  readonly #languages: string;

  constructor(options: PlannerOptions) {
    this.#options = options;
    const { workspace, register, papers } = options.workshop;
    this.#page = hashOf(JSON.stringify(workspace.settings), ...fontsOf(options.workshop));
    // An issued paper is compared with what it said in each language that is at hand.
    this.#languages = [...options.workshop.wording.keys()].sort().join();
    this.#values = new ReadValues({
      ...{ workspace, register, papers: papers.map(({ id }) => id) },
      content: (path) => this.#contents.get(path),
    });
  }

  /** Nothing is composed where the notes show that every file is current. */
  async plan(request: PaperRequest): Promise<Planned> {
    const { force, faults, listen } = this.#options;
    const formats = formatsOf(request.id, this.#options.formats);
    const files = formats.map((format) => ({ format, file: outputPath({ ...request, format }) }));
    if (!force && !faults.reachAll) {
      const known = await this.#knownCurrent(request, files);
      if (known !== undefined) return { plan: { what: 'current', files }, diagnostics: known };
    }
    const { workshop } = this.#options;
    const tracked = trackReads(workshop.workspace);
    const texts = trackTexts(workshop.world);
    const { workspace } = tracked;
    const built = await buildTree({ ...workshop, workspace, world: texts.world }, request, listen);
    const read = [...tracked.reads, ...(request.attachRecords === true ? texts.reads : [])];
    const reads = readsOf(request, read, built.value);
    const because = faults.reaching(request.id, reads);
    if (faults.reachAll || because.length > 0) {
      return { plan: { what: 'left-out', because }, diagnostics: [] };
    }
    const tree = built.value;
    if (tree === undefined || hasErrors(built.diagnostics)) {
      return { plan: { what: 'left-out', because: [] }, diagnostics: built.diagnostics };
    }
    const { targets, current } = await this.#targetsOf(tree, reads, { request, files });
    if (targets.length === 0)
      return { plan: { what: 'current', files }, diagnostics: built.diagnostics };
    return { plan: { what: 'make', tree, targets, current }, diagnostics: built.diagnostics };
  }

  /** The warnings noted with the files, when all of them are current by what is noted; undefined when one is not. */
  async #knownCurrent(
    request: PaperRequest,
    files: readonly { readonly file: string }[],
  ): Promise<readonly Diagnostic[] | undefined> {
    const warnings: Diagnostic[] = [];
    for (const { file } of files) {
      const note = this.#options.notes.get(file);
      if (note === undefined || (await this.#isStale(note, request))) return undefined;
      if (this.#options.faults.reaching(request.id, new Set(note.reads)).length > 0)
        return undefined;
      if (!(await this.isIntact(note))) return undefined;
      warnings.push(...note.warnings);
    }
    return distinct(warnings);
  }

  async #isStale(note: PaperNote, request: PaperRequest): Promise<boolean> {
    await this.#readContents(note.reads);
    return note.composed !== this.#composedFrom(note.reads, request);
  }

  #composedFrom(reads: Iterable<ReadKey>, { attachRecords }: PaperRequest): string {
    const { words, tools } = this.#options.program;
    const inside = attachRecords === true ? ['records'] : [];
    const read = this.#values.fingerprintOf(reads);
    return hashOf(words, tools, this.#page, this.#languages, ...inside, read);
  }

  async #targetsOf(
    tree: BuiltDocument,
    reads: ReadonlySet<ReadKey>,
    { request, files }: RequestedFiles,
  ) {
    await this.#readContents(reads);
    const { program, notes, force } = this.#options;
    const pictures = [...reads]
      .filter(isPicture)
      .sort()
      .map((key) => `${key} ${String(this.#contents.get(pathOf(key)))}`);
    const said = [fingerprintOf(tree), tree.origin?.records ?? ''];
    const rendered = hashOf(program.tools, this.#page, ...said, ...pictures);
    const composed = this.#composedFrom(reads, request);
    const note = { reads: [...reads], composed, rendered };
    const targets: Target[] = [];
    const current: { readonly format: Format; readonly file: string }[] = [];
    for (const each of files) {
      const before = notes.get(each.file);
      if (!force && before?.rendered === rendered && (await this.isIntact(before))) {
        // Other records, the same paper: it is noted under what it was composed from now.
        notes.add({ ...before, ...note });
        current.push(each);
      } else targets.push({ ...each, note });
    }
    return { targets, current };
  }

  /** True when the file is as it was written; one that was only touched is read. */
  async isIntact({ file, stamp, sha256 }: PaperNote): Promise<boolean> {
    const path = join(this.#options.folder, file);
    const now = stampOf(path);
    if (now === undefined || now === stamp) return now !== undefined;
    const bytes = await readFile(path).catch(() => undefined);
    return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
  }

  /** Of pictures, and of records that travel inside a paper word for word. */
  async #readContents(reads: Iterable<ReadKey>): Promise<void> {
    for (const key of reads) {
      const path = pathOf(key);
      if (!(isPicture(key) || isText(key)) || this.#contents.has(path)) continue;
      const bytes = await this.#options.workshop.world.readFile(path).catch(() => undefined);
      this.#contents.set(path, bytes && createHash('sha256').update(bytes).digest('hex'));
    }
  }
}

interface RequestedFiles {
  readonly request: PaperRequest;
  readonly files: readonly { readonly format: Format; readonly file: string }[];
}

/** The world, with the records that are read from it as texts written down. */
function trackTexts(world: World): { readonly world: World; readonly reads: ReadonlySet<ReadKey> } {
  const reads = new Set<ReadKey>();
  const readFile: World['readFile'] = (path) => {
    if (recordKindOf(path) !== undefined) reads.add(readKey('text', path));
    return world.readFile(path);
  };
  return { world: { ...world, readFile }, reads };
}

/** What was read of the records, and what goes into a paper beside them. */
function readsOf(
  { id, withEnclosures, attachRecords }: PaperRequest,
  tracked: Iterable<ReadKey>,
  tree: BuiltDocument | undefined,
): ReadonlySet<ReadKey> {
  const reads = new Set(tracked).add(readKey('register', id));
  if (withEnclosures) reads.add(readKey('papers'));
  // Every programme there is travels with minutes.
  if (attachRecords === true) reads.add(readKey('programmes', '*'));
  if (tree !== undefined) {
    for (const source of pictureSources(tree)) reads.add(readKey('picture', source));
  }
  return reads;
}

/** Fingerprints of the workspace's own font files; those that ship with the program are in its stamp. */
function fontsOf({ fonts }: Workshop): readonly string[] {
  return fonts.own.map(({ key, bytes }) =>
    hashOf(key.family, key.style, createHash('sha256').update(bytes).digest('hex')),
  );
}

function isPicture(key: ReadKey): boolean {
  return key.startsWith('picture\t');
}

function isText(key: ReadKey): boolean {
  return key.startsWith('text\t');
}

function pathOf(key: ReadKey): string {
  return key.slice(key.indexOf('\t') + 1);
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((each) => {
    const key = JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}
