/**
 * Who makes a paper of a batch: threads set papers, this one proves them; long papers are left to threads, and papers are
 * made here where there is time for it.
 */

import { expect, it } from 'vitest';
import { sharedOut } from '../../src/batch/paper-pool.js';
import type { PaperTask, ProvenPaper, SetPaper } from '../../src/batch/paper-task.js';
import type { ResolvedDocument } from '../../src/document/resolved.js';

/** A paper with so many blocks. */
function paper(blocks: number): PaperTask {
  const children = Array.from({ length: blocks }, () => ({ type: 'pageBreak', lang: 'ar' }));
  const document = { sections: [{ header: [], footer: [], children }] };
  return { document: document as unknown as ResolvedDocument, wanted: [] };
}

const proven: ProvenPaper = { files: [], diagnostics: [] };

/** Threads with one paper have few, with three they have enough; what is made there is made when the test says so. */
function share({ hasTime = false, isReadable = true } = {}) {
  const made: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const later = <T>(what: string, value: T): Promise<T> => {
    made.push(what);
    return new Promise((resolve, reject) => {
      waiting.push((error) => {
        if (error === undefined) resolve(value);
        else reject(error);
      });
    });
  };
  const now = (what: string): Promise<ProvenPaper> => {
    made.push(what);
    return Promise.resolve(proven);
  };
  const run = sharedOut(
    { few: 0, most: 3 },
    {
      here: () => now('here'),
      inThread: () => later('thread', proven),
      setInThread: (task) =>
        later<SetPaper | undefined>('set', isReadable ? { ...proven, ...task } : undefined),
      prove: () => now('prove'),
    },
    () => hasTime,
  );
  return { run, made, waiting };
}

it('has a thread prove, too, while it has nothing else', async () => {
  const { run, made, waiting } = share();
  const first = run(paper(30));
  waiting[0]?.();
  await first;
  void run(paper(30));
  expect(made).toEqual(['thread', 'thread']);
});

it('proves here what threads have set', async () => {
  const { run, made, waiting } = share();
  void run(paper(30));
  const second = run(paper(30));
  waiting[1]?.();
  await second;
  expect(made).toEqual(['thread', 'set', 'prove']);
});

it('makes a paper here where threads have enough and it would only wait', async () => {
  for (const hasTime of [false, true]) {
    const { run, made } = share({ hasTime });
    for (let given = 0; given < 3; given++) void run(paper(30));
    void run(paper(30));
    await Promise.resolve();
    expect(made).toEqual(['thread', 'set', 'set', hasTime ? 'here' : 'set']);
  }
});

it('gives a thread its next paper where one could not be made', async () => {
  const { run, made, waiting } = share({ hasTime: true });
  const failed = run(paper(30));
  for (let given = 0; given < 2; given++) void run(paper(30));
  waiting[0]?.(new Error('out of memory'));
  await expect(failed).rejects.toThrow('out of memory');
  void run(paper(30));
  expect(made).toEqual(['thread', 'set', 'set', 'set']);
});

it('has a thread make what came back in a way that cannot be read', async () => {
  const { run, made, waiting } = share({ isReadable: false });
  void run(paper(30));
  const unread = run(paper(30));
  waiting[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  expect(made).toEqual(['thread', 'set', 'thread']);
  waiting[2]?.();
  expect(await unread).toBe(proven);
});

it('leaves a long paper to threads, so that Ctrl-C is heard while it is made', () => {
  const { run, made } = share({ hasTime: true });
  for (const blocks of [30, 30, 30, 400, 401, 3000]) void run(paper(blocks));
  expect(made).toEqual(['thread', 'set', 'set', 'here', 'thread', 'thread']);
});
