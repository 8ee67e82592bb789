/** What becomes of papers when a thread dies under them. The threads are real, what they run is the test's. */

import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { PaperThreads } from '../../src/batch/paper-threads.js';
import type { PaperTask } from '../../src/batch/paper-task.js';
import type { RenderingMeans } from '../../src/rendering.js';

const workerFile = new URL('threads/dying-worker.js', import.meta.url);
const means = { world: {}, workspace: { settings: {} } } as unknown as RenderingMeans;
const tree = {
  sections: [{ header: [], footer: [], children: [{ type: 'pageBreak', lang: 'ar' }] }],
} as unknown as PaperTask['tree'];
const none = { files: [], diagnostics: [] };

let opened: PaperThreads | undefined;
afterEach(() => opened?.close());

async function open(): Promise<(file: string) => ReturnType<PaperThreads['make']>> {
  const threads = await PaperThreads.open({ means, workspaceFolder: '' }, 1, workerFile);
  opened = threads;
  return (file) => threads.make({ tree, wanted: [{ format: 'pdf', file }] });
}

it('loses the paper a thread died of, and no other', async () => {
  const make = await open();
  expect(await make('letter')).toEqual(none);
  await expect(make('dies')).rejects.toThrow('out of memory');
  expect(await make('letter')).toEqual(none);
});

it('goes on after threads that died while several papers were in them', async () => {
  const make = await open();
  for (let time = 0; time < 5; time++) {
    const files = ['letter', 'dies and answers', 'letter', 'letter', 'letter', 'letter'];
    const answered = files.map((file) => make(file).catch((error: unknown) => String(error)));
    await setImmediate();
    beDeaf();
    for (const answer of await Promise.all(answered))
      expect([none, 'Error: out of memory', 'Error: Terminating worker thread']).toContainEqual(
        answer,
      );
    expect(await make('letter')).toEqual(none);
  }
});

/** Long enough for a thread to answer and to die. */
function beDeaf(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
}

it('sends a paper whole to a thread that lacks parts of it', async () => {
  const make = await open();
  for (let time = 0; time < 6; time++) expect(await make('letter')).toEqual(none);
});
