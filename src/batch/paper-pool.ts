/**
 * Makes papers in worker threads and here: the thread that composes them makes one itself when the others have enough
 * to do, since each thread must first get as fast as V8's compiler makes it, and has its own memory.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tinypool } from 'tinypool';
import { blockCount } from '../document/walk.js';
import type { RenderingMeans } from '../rendering.js';
import type { StageListener } from '../stage-watch.js';
import { makePaper } from './paper-task.js';
import type { PaperTask, TaskResult } from './paper-task.js';
import type { WorkerStart } from './paper-worker.js';

export interface PaperPool {
  /** Papers that may be under way at once; more would only wait in memory. */
  readonly room: number;
  run(task: PaperTask): Promise<TaskResult>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly means: RenderingMeans;
  readonly workspaceFolder: string;
  /** How many papers are made at once, one of them here. */
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
  const threads = workers - 1;
  const pool = await openThreads(options, threads, workerFile);
  const mostInThreads = papersPerThread * threads;
  return {
    room: mostInThreads + papersBegun,
    run: sharedOut(mostInThreads, {
      here,
      inThread: (task) => pool.run(task) as Promise<TaskResult>,
    }),
    close: () => pool.destroy(),
  };
}

/** The two ways to have a paper made. */
export interface Makers {
  readonly here: (task: PaperTask) => Promise<TaskResult>;
  readonly inThread: (task: PaperTask) => Promise<TaskResult>;
}

/** Leaves papers to threads while these have no more than so many, and long papers always. */
export function sharedOut(mostInThreads: number, { here, inThread }: Makers): Makers['here'] {
  let inThreads = 0;
  return async (task) => {
    if (inThreads >= mostInThreads && blockCount(task.tree) <= mostBlocksHere) return here(task);
    inThreads++;
    try {
      return await inThread(task);
    } finally {
      inThreads--;
    }
  };
}

/** Papers a thread has begun: while some are forced to the disk, the next is made. */
const papersBegun = 3;
/** Those, and some that wait to be begun. */
const papersPerThread = 5;
/** A paper of more blocks takes half a second and more: made here, it would let nobody hear Ctrl-C meanwhile. */
const mostBlocksHere = 400;

async function openThreads(
  { means, workspaceFolder }: PoolOptions,
  threads: number,
  workerFile: URL,
): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const { settings } = means.workspace;
  const cacheFolder = means.world.cache?.folder;
  const start: WorkerStart = {
    workspaceFolder,
    settings,
    ...(cacheFolder === undefined ? {} : { cacheFolder }),
  };
  return new Tinypool({
    filename: workerFile.href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: papersBegun,
    workerData: start,
  });
}
