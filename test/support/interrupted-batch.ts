/** Runs of a batch in processes of their own, ended in the middle, and what they leave. */

import { hashesIn, papersIn, unfinishedIn, waitForPapers } from './many-letters.js';
import { start, type Ended, type Running } from './shipped-program.js';

export interface Batch {
  /** Path of the program. */
  readonly program: string;
  readonly workspace: string;
  readonly out: string;
}

export function startBatch({ program, workspace, out }: Batch, ...words: string[]): Running {
  const build = ['build', '-w', workspace, '--out', out, '--lang', 'fr', '--jobs', '2'];
  return start(program, [...build, ...words, 'letter/*']);
}

export interface BuiltFiles {
  readonly files: readonly { readonly file: string; readonly state: string }[];
  readonly leftOut?: readonly { readonly id: string; readonly because: readonly string[] }[];
}

export function filesOf({ output }: Ended): BuiltFiles {
  return JSON.parse(output) as BuiltFiles;
}

export interface Kills {
  /** How many papers stood after each kill. */
  readonly stood: readonly number[];
  /** Papers that a killed run left and that are not as a whole run makes them. */
  readonly broken: readonly string[];
  readonly last: Ended;
}

/**
 * Kills a run (SIGKILL) each time when so many more papers stand, starts it again, and at last lets it end.
 * `whole`: the hashes of a run that nobody killed.
 */
export async function killAndResume(
  batch: Batch,
  moments: readonly number[],
  whole: Readonly<Record<string, string>>,
): Promise<Kills> {
  const stood: number[] = [];
  const broken = new Set<string>();
  for (const more of moments) {
    const { child, ended } = startBatch(batch);
    const least = (stood.at(-1) ?? 0) + more;
    await waitForPapers(batch.out, least, ended);
    child.kill('SIGKILL');
    await ended;
    for (const [name, hash] of Object.entries(hashesIn(batch.out))) {
      if (whole[name] !== hash) broken.add(name);
    }
    stood.push(papersIn(batch.out).length);
  }
  const last = await startBatch(batch, '--json').ended;
  return { stood, broken: [...broken], last };
}

export interface Signalled {
  readonly first: Ended;
  /** Papers and unfinished files that stood when the process had ended. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly unfinished: readonly string[];
  readonly second: Ended;
}

/** Sends a signal when so many papers stand, then lets the same command run to its end. */
export async function signalAndResume(
  batch: Batch,
  signal: 'SIGINT' | 'SIGTERM',
  least: number,
): Promise<Signalled> {
  const { child, ended } = startBatch(batch);
  await waitForPapers(batch.out, least, ended);
  child.kill(signal);
  const first = await ended;
  const hashes = hashesIn(batch.out);
  const unfinished = unfinishedIn(batch.out);
  const second = await startBatch(batch).ended;
  return { first, hashes, unfinished, second };
}
