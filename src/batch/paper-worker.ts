/** What runs in each worker thread: it opens fonts once and makes one paper after the other. */

import { workerData } from 'node:worker_threads';
import { loadFonts } from '../fonts/load.js';
import type { RenderingMeans } from '../rendering.js';
import { diskWorld } from '../world/disk-world.js';
import { rememberPictures } from '../world/remember-pictures.js';
import { makePaper } from './paper-task.js';
import type { PaperTask, TaskResult } from './paper-task.js';

/** What the pool hands to a thread when it starts. */
export interface WorkerStart {
  readonly workspaceFolder: string;
  /** Where results that took long are kept. */
  readonly cacheFolder?: string;
  readonly settings: RenderingMeans['workspace']['settings'];
}

let opened: Promise<RenderingMeans> | undefined;

export default async function work(task: PaperTask): Promise<TaskResult> {
  opened ??= openMeans();
  return makePaper(await opened, task);
}

/** Findings about fonts were reported when the records were opened. */
async function openMeans(): Promise<RenderingMeans> {
  // The pool wraps what it was given: its own data first.
  const [, { workspaceFolder, cacheFolder, settings }] = workerData as readonly [
    unknown,
    WorkerStart,
  ];
  const world = diskWorld({
    workspaceDir: workspaceFolder,
    ...(cacheFolder === undefined ? {} : { cacheDir: cacheFolder }),
  });
  const { value: fonts } = await loadFonts(world, settings.fonts);
  return { world: rememberPictures(world), fonts, workspace: { settings } };
}
