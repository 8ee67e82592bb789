/** What runs in each worker thread: it opens fonts once and sets one paper after the other. */

import { threadId, workerData } from 'node:worker_threads';
import { loadFonts } from '../fonts/load.js';
import type { RenderingMeans } from '../rendering.js';
import { diskWorld } from '../world/disk-world.js';
import { rememberPictures } from '../world/remember-pictures.js';
import { PartReceiver, PartSender } from './numbered-parts.js';
import type { PackedPaper } from './numbered-parts.js';
import { makePaper, setPaper } from './paper-task.js';
import type { PaperTask, ProvenPaper, SetPaper } from './paper-task.js';

/** What the pool hands to a thread when it starts. */
export interface WorkerStart {
  readonly workspaceFolder: string;
  /** Where results that took long are kept. */
  readonly cacheFolder?: string;
  readonly settings: RenderingMeans['workspace']['settings'];
}

export interface ThreadTask extends Omit<PaperTask, 'document'> {
  readonly paper: PackedPaper;
  /** Whether the thread that asked proves what was set; otherwise it is proven here. */
  readonly isProvenThere: boolean;
}

export type ThreadAnswer =
  | { readonly what: 'proven'; readonly paper: ProvenPaper }
  | {
      readonly what: 'set';
      readonly set: Omit<SetPaper, 'document'>;
      /** Absent where fitting left the paper as it was. */
      readonly fitted?: PackedPaper;
      /** Number of the thread that packed it. */
      readonly from: number;
    }
  /** The paper is to be sent whole. */
  | { readonly what: 'lacks-parts' };

let opened: Promise<RenderingMeans> | undefined;
const received = new PartReceiver();
const sent = new PartSender(1);

export default async function work({
  paper,
  wanted,
  isProvenThere,
}: ThreadTask): Promise<ThreadAnswer> {
  const document = received.unpack(paper);
  if (document === undefined) return { what: 'lacks-parts' };
  const means = await (opened ??= openMeans());
  if (!isProvenThere)
    return { what: 'proven', paper: await makePaper(means, { document, wanted }) };
  const { document: fitted, ...set } = await setPaper(means, { document, wanted });
  const answer = { what: 'set', set, from: threadId } as const;
  return fitted === document ? answer : { ...answer, fitted: sent.pack(fitted) };
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
