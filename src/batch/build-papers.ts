/**
 * Makes many papers: what is current stays, what has errors is left out, the rest goes to workers, and results come in
 * the order asked for. One paper's failure never stops another's.
 */

import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { LanguageSetting } from '../document/language.js';
import type { Format } from '../formats.js';
import type { PaperRequest, Workshop } from '../pipeline.js';
import type { StageListener } from '../stage-watch.js';
import { Faults } from './faults.js';
import { openPool } from './paper-pool.js';
import type { PaperPool } from './paper-pool.js';
import { PaperNotes } from './paper-notes.js';
import type { MadePaper } from './paper-task.js';
import { holdFolder } from './papers-folder.js';
import { distinct, PaperPlanner } from './plan-paper.js';
import type { PaperPlan } from './plan-paper.js';
import type { ProgramStamp } from './program-stamp.js';

export interface BuildOrder {
  readonly requests: readonly PaperRequest[];
  readonly formats: readonly Format[];
  /** Folder of papers, absolute. */
  readonly folder: string;
  readonly workspaceFolder: string;
  readonly force: boolean;
  readonly workers: number;
  readonly program: ProgramStamp;
  /** What opening the records found: papers that an error reaches are left out. */
  readonly found: readonly Diagnostic[];
  /** Ends the run: papers under way are finished, no other is begun. */
  readonly signal?: AbortSignal;
  readonly listen?: StageListener;
  /** Called when another paper is done with. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildProgress {
  readonly done: number;
  readonly total: number;
}

/** A file that stands in the folder of papers as it should. */
export interface BuiltFile extends LanguageSetting {
  readonly id: string;
  readonly format: Format;
  /** Path inside the folder. */
  readonly file: string;
  readonly state: 'written' | 'unchanged';
}

export interface LeftOutPaper extends LanguageSetting {
  readonly id: string;
  /** Record files whose errors keep it from being made; none when the errors are the paper's own. */
  readonly because: readonly string[];
}

export interface BuildResult {
  /** In the order of the requests, and of the formats. */
  readonly files: readonly BuiltFile[];
  readonly leftOut: readonly LeftOutPaper[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isInterrupted: boolean;
}

/** What became of one request. */
interface Outcome {
  readonly files: readonly BuiltFile[];
  readonly leftOut: readonly LeftOutPaper[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function buildPapers(workshop: Workshop, order: BuildOrder): Promise<BuildResult> {
  const release = await holdFolder(order.folder);
  try {
    return await new BuildRun(workshop, order, await PaperNotes.open(order.folder)).run();
  } finally {
    await release();
  }
}

type MakePlan = PaperPlan & { readonly what: 'make' };

/** Fewer papers than these are made sooner here than threads are started. */
const leastForThreads = 6;

class BuildRun {
  readonly #workshop: Workshop;
  readonly #order: BuildOrder;
  readonly #notes: PaperNotes;
  readonly #planner: PaperPlanner;
  readonly #outcomes = new Map<PaperRequest, Outcome>();
  readonly #underWay = new Set<Promise<void>>();
  #pool: PaperPool | undefined;

  constructor(workshop: Workshop, order: BuildOrder, notes: PaperNotes) {
    this.#workshop = workshop;
    this.#order = order;
    this.#notes = notes;
    const { program, folder, formats, force, listen } = order;
    const faults = new Faults(order.found);
    this.#planner = new PaperPlanner({
      ...{ workshop, program, notes, faults, folder, formats, force },
      ...(listen && { listen }),
    });
  }

  async run(): Promise<BuildResult> {
    const { requests, signal } = this.#order;
    try {
      for (const request of requests) {
        // Lets signals and finished papers in between two that are composed.
        await setImmediate();
        if (signal?.aborted === true) break;
        await this.#begin(request);
      }
      await Promise.all(this.#underWay);
    } finally {
      await this.#pool?.close();
    }
    const outcomes = requests.flatMap((request) => this.#outcomes.get(request) ?? []);
    return {
      files: outcomes.flatMap(({ files }) => files),
      leftOut: outcomes.flatMap(({ leftOut }) => leftOut),
      diagnostics: distinct(outcomes.flatMap(({ diagnostics }) => diagnostics)),
      isInterrupted: outcomes.length < requests.length,
    };
  }

  async #begin(request: PaperRequest): Promise<void> {
    try {
      const { plan, diagnostics } = await this.#planner.plan(request);
      if (plan.what === 'make') await this.#handOut(request, plan, diagnostics);
      else this.#settle(request, outcomeOf(request, plan, diagnostics));
    } catch (error) {
      this.#settle(request, accident(request, error));
    }
  }

  async #handOut(
    request: PaperRequest,
    plan: MakePlan,
    found: readonly Diagnostic[],
  ): Promise<void> {
    const pool = (this.#pool ??= await this.#openPool());
    while (this.#underWay.size >= pool.room) await Promise.race(this.#underWay);
    const { folder, force } = this.#order;
    const wanted = plan.targets.map(({ format, file }) => ({ format, file }));
    const making = pool
      .run({ tree: plan.tree, wanted, place: { folder, force } })
      .then((made) => this.#takeIn(request, plan, joined(found, made)))
      .catch((error: unknown) => {
        this.#settle(request, accident(request, error));
      })
      .finally(() => this.#underWay.delete(making));
    this.#underWay.add(making);
  }

  async #openPool(): Promise<PaperPool> {
    const { workspaceFolder, workers, requests, listen } = this.#order;
    const { world, fonts, workspace } = this.#workshop;
    return openPool({
      ...{ means: { world, fonts, workspace }, workspaceFolder },
      workers: requests.length < leastForThreads ? 1 : workers,
      ...(listen && { listen }),
    });
  }

  #takeIn(request: PaperRequest, plan: MakePlan, { files, diagnostics }: MadePaper): void {
    const warnings = diagnostics.filter(({ severity }) => severity !== 'error');
    for (const { file, stamp, sha256 } of files) {
      const target = plan.targets.find((each) => each.file === file);
      if (target) this.#notes.add({ file, ...target.note, stamp, sha256, warnings });
    }
    const current = plan.current.map((each) => ({ ...each, state: 'unchanged' as const }));
    const made = [...current, ...files].map(({ file, format, state }) => ({ file, format, state }));
    const inOrder = this.#order.formats.flatMap((format) =>
      made.filter((each) => each.format === format),
    );
    // A file the disk refused, or a person changed, is named by its own error.
    const isFaulty = hasErrors(diagnostics.filter(({ code }) => !code.startsWith('output-')));
    const leftOut = isFaulty ? [{ ...named(request), because: [] }] : [];
    const built = inOrder.map((each) => ({ ...named(request), ...each }));
    this.#settle(request, { files: built, leftOut, diagnostics });
  }

  #settle(request: PaperRequest, outcome: Outcome): void {
    this.#outcomes.set(request, outcome);
    const { onProgress, requests } = this.#order;
    onProgress?.({ done: this.#outcomes.size, total: requests.length });
  }
}

function joined(found: readonly Diagnostic[], made: MadePaper): MadePaper {
  return { ...made, diagnostics: [...found, ...made.diagnostics] };
}

function outcomeOf(
  request: PaperRequest,
  plan: Exclude<PaperPlan, { readonly what: 'make' }>,
  diagnostics: readonly Diagnostic[],
): Outcome {
  if (plan.what === 'left-out') {
    const leftOut = [{ ...named(request), because: plan.because }];
    return { files: [], leftOut, diagnostics };
  }
  const files = plan.files.map(({ format, file }) => ({
    ...named(request),
    ...{ format, file, state: 'unchanged' as const },
  }));
  return { files, leftOut: [], diagnostics };
}

/** A fault of the program, or a thread that ended: this paper's alone. */
function accident(request: PaperRequest, error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'internal-error',
    parameters: { found: `${request.id}: ${message}` },
  };
  return {
    files: [],
    leftOut: [{ ...named(request), because: [] }],
    diagnostics: [diagnostic],
  };
}

function named({ id, languages, inSequence }: PaperRequest): LanguageSetting & { id: string } {
  return { id, languages, ...(inSequence === true && { inSequence }) };
}
