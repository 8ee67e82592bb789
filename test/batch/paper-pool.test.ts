/**
 * Who makes a paper of a batch: threads set papers, this one settles their texts, proves and writes them; long papers are
 * left to threads, and papers are made here where there is time for it.
 */

import { expect, it } from 'vitest';
import { sharedOut } from '../../src/batch/paper-pool.js';
import type { MadePaper, PaperTask, SetPaper } from '../../src/batch/paper-task.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import type { BuiltDocument } from '../../src/document/tree.js';

/** A paper with so many blocks. */
function paper(blocks: number): PaperTask {
  const children = Array.from({ length: blocks }, () => ({ type: 'pageBreak', lang: 'ar' }));
  const tree = { sections: [{ header: [], footer: [], children }] };
  return { tree: tree as unknown as BuiltDocument, wanted: [] };
}

const none: MadePaper = { files: [], diagnostics: [] };

function finding(severity: Diagnostic['severity']): Diagnostic {
  return { severity, code: 'table-too-wide', parameters: { columns: 9 } };
}

/** Threads without a paper wait, with three they have enough; what is made there is made when the test says so. */
function share({
  hasTime = false,
  isReadable = true,
  found = [] as readonly Diagnostic[],
  setFound = [] as readonly Diagnostic[],
} = {}) {
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
  const isWrong = found.some(({ severity }) => severity === 'error');
  const run = sharedOut(
    { few: 1, most: 3 },
    {
      here: () => {
        made.push('here');
        return Promise.resolve(none);
      },
      inThread: () => later('thread', none),
      resolve: (tree) => {
        const document = isWrong ? undefined : (tree as unknown as ResolvedDocument);
        return Promise.resolve({ value: document, diagnostics: found });
      },
      setInThread: ({ document }) =>
        later<SetPaper | undefined>(
          'set',
          isReadable ? { document, files: [], diagnostics: setFound } : undefined,
        ),
      finish: ({ diagnostics }) => {
        made.push('finish');
        return Promise.resolve({ files: [], diagnostics });
      },
    },
    () => hasTime,
  );
  return { run, made, waiting };
}

/** Until what is under way has come as far as it can by itself. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

it('has a thread make a paper from its tree on while it has nothing else', async () => {
  const { run, made, waiting } = share();
  const first = run(paper(30));
  waiting[0]?.();
  await first;
  void run(paper(30));
  expect(made).toEqual(['thread', 'thread']);
});

it('finishes here what threads have set', async () => {
  const { run, made, waiting } = share();
  void run(paper(30));
  const second = run(paper(30));
  await settled();
  waiting[1]?.();
  await second;
  expect(made).toEqual(['thread', 'set', 'finish']);
});

it('tells what was found when texts were resolved, and when the paper was set', async () => {
  const [found, setFound] = [[finding('warning')], [finding('warning'), finding('warning')]];
  const { run, waiting } = share({ found, setFound });
  void run(paper(30));
  const second = run(paper(30));
  await settled();
  waiting[1]?.();
  expect((await second).diagnostics).toEqual([...found, ...setFound]);
});

it('sets no paper whose texts have an error', async () => {
  const found = [finding('error')];
  const { run, made } = share({ found });
  void run(paper(30));
  expect(await run(paper(30))).toEqual({ files: [], diagnostics: found });
  expect(made).toEqual(['thread']);
});

it('makes a paper here where threads have enough and it would only wait', async () => {
  for (const hasTime of [false, true]) {
    const { run, made } = share({ hasTime });
    for (let given = 0; given < 4; given++) {
      void run(paper(30));
      await settled();
    }
    expect(made).toEqual(['thread', 'set', 'set', hasTime ? 'here' : 'set']);
  }
});

it('gives a thread its next paper where one could not be made', async () => {
  const { run, made, waiting } = share({ hasTime: true });
  const failed = run(paper(30));
  for (let given = 0; given < 2; given++) {
    void run(paper(30));
    await settled();
  }
  waiting[0]?.(new Error('out of memory'));
  await expect(failed).rejects.toThrow('out of memory');
  void run(paper(30));
  await settled();
  expect(made).toEqual(['thread', 'set', 'set', 'set']);
});

it('has a thread make what came back in a way that cannot be read', async () => {
  const { run, made, waiting } = share({ isReadable: false });
  void run(paper(30));
  const unread = run(paper(30));
  await settled();
  waiting[1]?.();
  await settled();
  expect(made).toEqual(['thread', 'set', 'thread']);
  waiting[2]?.();
  expect(await unread).toBe(none);
});

it('leaves a long paper to threads, so that Ctrl-C is heard while it is made', async () => {
  const { run, made } = share({ hasTime: true });
  for (const blocks of [30, 30, 30, 400, 401, 3000]) {
    void run(paper(blocks));
    await settled();
  }
  expect(made).toEqual(['thread', 'set', 'set', 'here', 'thread', 'thread']);
});
