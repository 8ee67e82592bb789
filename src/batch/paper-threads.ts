/** Worker threads that set papers: whoever has them asks for a paper and gets what was made of it. */

import type { Tinypool } from 'tinypool';
import type { DocumentTree } from '../document/tree.js';
import type { RenderingMeans } from '../rendering.js';
import { PartReceiver, PartSender } from './numbered-parts.js';
import type { PackedPaper } from './numbered-parts.js';
import type { MadePaper, PaperTask, SetPaper, SettingTask } from './paper-task.js';
import type { ThreadAnswer, ThreadTask, WorkerStart } from './paper-worker.js';

export interface ThreadOptions {
  readonly means: RenderingMeans;
  readonly workspaceFolder: string;
}

/** Papers a thread has at hand: the next is there when one is done. */
const papersAtHand = 3;

export class PaperThreads {
  readonly #pool: Tinypool;
  readonly #sender: PartSender;
  /** By the number of the thread that sends. */
  readonly #receivers = new Map<number, PartReceiver>();

  private constructor(pool: Tinypool, threads: number) {
    this.#pool = pool;
    this.#sender = new PartSender(threads);
  }

  /** Starts so many threads, which run `workerFile` (paper-worker.js). */
  static async open(
    { means, workspaceFolder }: ThreadOptions,
    threads: number,
    workerFile: URL,
  ): Promise<PaperThreads> {
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
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: papersAtHand,
      workerData: start,
    });
    // A thread that died with nothing to do, or what one had answered before it died: no paper waits for either.
    pool.on('error', () => undefined);
    return new PaperThreads(pool, threads);
  }

  /** Fitted and rendered; undefined where the way it was fitted could not be read here. */
  async set({ document, ...task }: SettingTask): Promise<SetPaper | undefined> {
    const ask = (paper: PackedPaper<typeof document>) => ({ ...task, what: 'set', paper }) as const;
    const answer = await this.#ask(document, ask);
    if (answer.what !== 'set') throw unexpected(answer);
    const { set, fitted, from } = answer;
    const setAs = fitted ? this.#receiverOf(from).unpack(fitted) : document;
    return setAs && { ...set, document: setAs };
  }

  /** Everything there is to do. */
  async make({ tree, ...task }: PaperTask): Promise<MadePaper> {
    const ask = (paper: PackedPaper<typeof tree>) => ({ ...task, what: 'make', paper }) as const;
    const answer = await this.#ask(tree, ask);
    if (answer.what !== 'made') throw unexpected(answer);
    return answer.paper;
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #ask<Tree extends DocumentTree<unknown>>(
    tree: Tree,
    ask: (paper: PackedPaper<Tree>) => ThreadTask,
  ): Promise<ThreadAnswer> {
    const run = (paper: PackedPaper<Tree>): Promise<ThreadAnswer> =>
      this.#pool.run(ask(paper)) as Promise<ThreadAnswer>;
    const answer = await run(this.#sender.pack(tree));
    return answer.what === 'lacks-parts' ? run(this.#sender.packWhole(tree)) : answer;
  }

  #receiverOf(thread: number): PartReceiver {
    const receiver = this.#receivers.get(thread) ?? new PartReceiver();
    this.#receivers.set(thread, receiver);
    return receiver;
  }
}

function unexpected({ what }: ThreadAnswer): Error {
  return new Error(`a thread answered ${what}`);
}
