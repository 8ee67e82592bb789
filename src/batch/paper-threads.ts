/** Worker threads that set papers: whoever has them asks for a paper and gets what was made of it. */

import type { Tinypool } from 'tinypool';
import type { RenderingMeans } from '../rendering.js';
import { PartReceiver, PartSender } from './numbered-parts.js';
import type { PackedPaper } from './numbered-parts.js';
import type { PaperTask, ProvenPaper, SetPaper } from './paper-task.js';
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
    return new PaperThreads(pool, threads);
  }

  /** Fitted and rendered, and to be proven by whoever asked: undefined where he could not read how it was fitted. */
  async set(task: PaperTask): Promise<SetPaper | undefined> {
    const answer = await this.#ask(task, true);
    if (answer.what !== 'set') throw unexpected(answer);
    const { set, fitted, from } = answer;
    const document = fitted ? this.#receiverOf(from).unpack(fitted) : task.document;
    return document && { ...set, document };
  }

  /** Proven, too. */
  async make(task: PaperTask): Promise<ProvenPaper> {
    const answer = await this.#ask(task, false);
    if (answer.what !== 'proven') throw unexpected(answer);
    return answer.paper;
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #ask({ document, wanted }: PaperTask, isProvenThere: boolean): Promise<ThreadAnswer> {
    const run = (paper: PackedPaper): Promise<ThreadAnswer> => {
      const asked: ThreadTask = { paper, wanted, isProvenThere };
      return this.#pool.run(asked) as Promise<ThreadAnswer>;
    };
    const answer = await run(this.#sender.pack(document));
    return answer.what === 'lacks-parts' ? run(this.#sender.packWhole(document)) : answer;
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
