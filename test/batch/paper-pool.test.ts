/** Who makes a paper of a batch: threads as long as they have not enough, and long papers whatever they have. */

import { expect, it } from 'vitest';
import { sharedOut } from '../../src/batch/paper-pool.js';
import type { PaperTask, TaskResult } from '../../src/batch/paper-task.js';

/** A paper with so many blocks. */
function paper(blocks: number): PaperTask {
  const children = Array.from({ length: blocks }, () => ({ type: 'pageBreak', lang: 'ar' }));
  const tree = { sections: [{ header: [], footer: [], children }] };
  return { tree, folder: '', targets: [], force: false } as unknown as PaperTask;
}

/** Two at most in threads; what is made there is made when the test says so. */
function share() {
  const made: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const result: TaskResult = { files: [], diagnostics: [] };
  const run = sharedOut(2, {
    here: () => {
      made.push('here');
      return Promise.resolve(result);
    },
    inThread: () => {
      made.push('thread');
      return new Promise((resolve, reject) => {
        waiting.push((error) => {
          if (error === undefined) resolve(result);
          else reject(error);
        });
      });
    },
  });
  return { run, made, waiting };
}

it('makes a paper here while the threads have enough', async () => {
  const { run, made, waiting } = share();
  const first = run(paper(30));
  void run(paper(30));
  await run(paper(30));
  expect(made).toEqual(['thread', 'thread', 'here']);

  waiting[0]?.();
  await first;
  void run(paper(30));
  expect(made.at(-1)).toBe('thread');
});

it('gives a thread its next paper where one could not be made', async () => {
  const { run, made, waiting } = share();
  const failed = run(paper(30));
  void run(paper(30));
  waiting[0]?.(new Error('out of memory'));
  await expect(failed).rejects.toThrow('out of memory');
  void run(paper(30));
  expect(made).toEqual(['thread', 'thread', 'thread']);
});

it('leaves a long paper to threads, so that Ctrl-C is heard while it is made', () => {
  const { run, made } = share();
  for (const blocks of [30, 30, 400, 401, 3000]) void run(paper(blocks));
  expect(made).toEqual(['thread', 'thread', 'here', 'thread', 'thread']);
});
