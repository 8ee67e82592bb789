/**
 * Makes dist/bin/mahdar.snapshot: the program as it stands once its code is read, compiled and evaluated, kept by Node
 * (its user-land startup snapshots) for the next start. Where that cannot be, the program does without.
 */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { snapshotProgram } from './snapshot/program.js';

const run = promisify(execFile);
const beside = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where it cannot be made, there is none, and the reason is on standard error. */
export async function makeSnapshot(dist) {
  const snapshot = join(dist, 'bin/mahdar.snapshot');
  rmSync(snapshot, { force: true });
  mkdirSync(join(dist, 'bin'), { recursive: true });
  const scratch = mkdtempSync(join(dist, 'bin/snapshot-'));
  try {
    renameSync(await snapshotIn(scratch, dist), snapshot);
  } catch (error) {
    console.error(`mahdar will start from its files: ${error.stderr || error.message}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function snapshotIn(folder, dist) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const node = (...words) => run(process.execPath, words, { cwd: folder, env });
  const program = join(folder, 'program.cjs');
  const code = join(folder, 'code');
  const snapshot = join(folder, 'made');
  const main = join(dist, 'app/main.js');
  const script = await snapshotProgram(dist);
  writeFileSync(program, `(function (exports, require) {${script}\n})`, 'latin1');
  await node(beside('snapshot/rehearse.js'), program, code, main, beside('../starter'));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const builder = beside('snapshot/builder.cjs');
  await node('--snapshot-blob', snapshot, '--build-snapshot', builder, program, code, main, empty);
  await node('--snapshot-blob', snapshot, main, '--version');
  return snapshot;
}
