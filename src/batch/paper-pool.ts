/**
 * Who makes a paper of a batch. The thread that composes papers settles their texts, others set them, and it proves and
 * writes what they have set: so each step is done in one place, where V8's compiler makes it fast once, and memory holds
 * what it needs once. Whoever has time takes more of it: several threads do everything from the tree on where they would
 * wait, and where setting takes so long that this one has waited for seconds, some papers are made here.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blockCount } from '../document/walk.js';
import type { RenderingMeans } from '../rendering.js';
import type { StageListener } from '../stage-watch.js';
import { resolveTexts } from '../pipeline.js';
import { finishPaper, makePaper } from './paper-task.js';
import type { MadePaper, PaperTask, SetPaper, SettingTask } from './paper-task.js';
import { PaperThreads } from './paper-threads.js';
import { WaitingTime } from './waiting-time.js';

export interface PaperPool {
  /** Papers that may be under way at once; more would only wait in memory. */
  readonly room: number;
  run(task: PaperTask): Promise<MadePaper>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly means: RenderingMeans;
  readonly workspaceFolder: string;
  /** How many threads there are with this one. */
  readonly workers: number;
  /** Follows the stages; papers are made here then. */
  readonly listen?: StageListener;
}

export async function openPool(options: PoolOptions): Promise<PaperPool> {
  const { means, workers, listen } = options;
  const workerFile = new URL('paper-worker.js', import.meta.url);
  const isCompiled = existsSync(fileURLToPath(workerFile));
  const here = (task: PaperTask) => makePaper(means, task, listen);
  if (workers <= 1 || listen !== undefined || !isCompiled)
    return { room: 1, run: here, close: () => Promise.resolve() };
  const count = workers - 1;
  const threads = await PaperThreads.open(options, count, workerFile);
  const waiting = new WaitingTime();
  const makers: Makers = {
    here,
    inThread: (task) => threads.make(task),
    resolve: (tree) => resolveTexts(tree, means),
    setInThread: (task) => threads.set(task),
    finish: (set, place) => finishPaper(set, place, means.world.version),
  };
  const shares = { few: fewFor(count), most: mostForEach * count };
  return {
    room: shares.most + papersWritten,
    run: sharedOut(shares, makers, () => waiting.isLong()),
    close: () => threads.close(),
  };
}

/** What can be done for a paper, here and in threads. */
export interface Makers {
  readonly here: (task: PaperTask) => Promise<MadePaper>;
  readonly inThread: (task: PaperTask) => Promise<MadePaper>;
  readonly resolve: (tree: PaperTask['tree']) => ReturnType<typeof resolveTexts>;
  /** Undefined where what came back could not be read. */
  readonly setInThread: (task: SettingTask) => Promise<SetPaper | undefined>;
  readonly finish: (set: SetPaper, place: PaperTask['place']) => Promise<MadePaper>;
}

/** Papers in threads: with fewer than `few` these wait for this one, with `most` they have enough to do. */
export interface Shares {
  readonly few: number;
  readonly most: number;
}

/** Long papers are left to threads, whatever else these have; `hasTime` tells whether it pays to make papers here. */
export function sharedOut(
  { few, most }: Shares,
  makers: Makers,
  hasTime: () => boolean,
): Makers['here'] {
  let inThreads = 0;
  const counted = async <T>(making: Promise<T>): Promise<T> => {
    inThreads++;
    try {
      return await making;
    } finally {
      inThreads--;
    }
  };
  const together = async (task: PaperTask): Promise<MadePaper> => {
    const { value: document, diagnostics } = await makers.resolve(task.tree);
    if (document === undefined) return { files: [], diagnostics };
    const { wanted, place } = task;
    const set = await counted(makers.setInThread({ document, wanted }));
    if (set === undefined) return counted(makers.inThread(task));
    return makers.finish({ ...set, diagnostics: [...diagnostics, ...set.diagnostics] }, place);
  };
  return async (task) => {
    const isLong = blockCount(task.tree) > mostBlocksHere;
    if (isLong || inThreads < few) return counted(makers.inThread(task));
    return inThreads >= most && hasTime() ? makers.here(task) : together(task);
  };
}

/**
 * A thread that has but one paper, and no other that waits, is about to wait itself. One thread alone is hardly ever ahead
 * of this one, and would have to learn all of what is done here.
 */
function fewFor(threads: number): number {
  return threads === 1 ? 0 : threads + 1;
}
const mostForEach = 8;
/** Papers that are forced to the disk while the next are made. */
const papersWritten = 3;
/** A paper of more blocks takes half a second and more: made here, it would let nobody hear Ctrl-C meanwhile. */
const mostBlocksHere = 400;
