/** Gives papers to worker threads, or makes them here where threads are not worth their start. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
  /** 1: no threads. */
  readonly workers: number;
  /** Follows the stages; papers are made here then. */
  readonly listen?: StageListener;
}

export async function openPool(options: PoolOptions): Promise<PaperPool> {
  const { means, workspaceFolder, workers, listen } = options;
  const workerFile = new URL('paper-worker.js', import.meta.url);
  const isCompiled = existsSync(fileURLToPath(workerFile));
  if (workers <= 1 || listen !== undefined || !isCompiled) {
    return {
      room: 1,
      run: (task) => makePaper(means, task, listen),
      close: () => Promise.resolve(),
    };
  }
  const { Tinypool } = await import('tinypool');
  const { settings } = means.workspace;
  const cacheFolder = means.world.cache?.folder;
  const start: WorkerStart = {
    workspaceFolder,
    settings,
    ...(cacheFolder === undefined ? {} : { cacheFolder }),
  };
  const pool = new Tinypool({
    filename: workerFile.href,
    minThreads: workers,
    maxThreads: workers,
    // While one paper of a thread is forced to the disk, the next is set.
    concurrentTasksPerWorker: 2,
    workerData: start,
  });
  return {
    room: 3 * workers,
    run: (task) => pool.run(task) as Promise<TaskResult>,
    close: () => pool.destroy(),
  };
}
