/** A disk that stops: after a number of changes nothing works any more, as when the power goes. */

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { realDisk } from '../../src/register/disk.js';
import type { RegisterDisk } from '../../src/register/disk.js';

/** How the change that fails is left: not begun, half done, or done without anyone being told. */
export type Stop = 'before' | 'half' | 'after';

export class PowerCut extends Error {
  readonly code = 'EIO';
}

/** Counts changes; the one with the number `stopAt` (from 1) stops, and every one after it fails too. */
export function failingDisk(
  stopAt: number,
  stop: Stop,
  options: { readonly once?: boolean } = {},
): RegisterDisk & { readonly changes: () => readonly string[] } {
  const done: string[] = [];
  let dead = false;
  const change = async (
    name: string,
    run: () => Promise<void>,
    half: () => void = () => undefined,
  ): Promise<void> => {
    if (dead) throw new PowerCut('dead');
    done.push(name);
    if (done.length !== stopAt) return run();
    dead = options.once !== true;
    if (stop === 'after') await run();
    if (stop === 'half') half();
    throw new PowerCut(name);
  };
  const readable = <T>(run: () => Promise<T>): Promise<T> =>
    dead ? Promise.reject(new PowerCut('dead')) : run();
  return {
    changes: () => done,
    read: (path, from) => readable(() => realDisk.read(path, from)),
    size: (path) => readable(() => realDisk.size(path)),
    list: (path) => readable(() => realDisk.list(path)),
    exists: (path) => readable(() => realDisk.exists(path)),
    tryLock: (path) => realDisk.tryLock(path),
    append: (path, bytes) =>
      change(
        'append',
        () => realDisk.append(path, bytes),
        () => {
          appendFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
        },
      ),
    truncate: (path, length) => change('truncate', () => realDisk.truncate(path, length)),
    writeNew: (path, bytes) =>
      change(
        'writeNew',
        () => realDisk.writeNew(path, bytes),
        () => {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
        },
      ),
    makeFolder: (path) => change('makeFolder', () => realDisk.makeFolder(path)),
    moveFolder: (from, to) => change('moveFolder', () => realDisk.moveFolder(from, to)),
    removeFolder: (path) => change('removeFolder', () => realDisk.removeFolder(path)),
  };
}
