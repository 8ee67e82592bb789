/**
 * Makes dist/bin/mahdar.snapshot: the program as it stands once its code is read, compiled and evaluated, kept by Node
 * (its user-land startup snapshots) for the next start. Where that cannot be, the program does without.
 */

import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { options } from './launcher.js';
import { snapshotParts } from './snapshot/program.js';
import { withModules } from './snapshot/with-modules.js';

const run = promisify(execFile);
const packageFile = (path) => createRequire(import.meta.url).resolve(path);
const target = `${process.platform}-${process.arch}`;
const locks = `fs-native-extensions/prebuilds/${target}/fs-native-extensions.node`;
const beside = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where it cannot be made, there is none, and the reason is on standard error. */
export async function makeSnapshot(dist) {
  const snapshot = join(dist, 'bin/mahdar.snapshot');
  const parts = join(dist, 'bin/parts');
  for (const old of [snapshot, parts]) rmSync(old, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  const scratch = mkdtempSync(join(dist, 'bin/snapshot-'));
  try {
    copyFileSync(packageFile('harfbuzzjs/dist/harfbuzz.wasm'), join(dist, 'bin/harfbuzz.wasm'));
    copyFileSync(packageFile(locks), join(dist, 'bin/locks.node'));
    for (const [name, code] of await snapshotParts(dist))
      writeFileSync(join(parts, name), `(function (exports, require) {${code}\n})`, 'latin1');
    renameSync(await snapshotIn(scratch, parts, join(dist, 'app/main.js')), snapshot);
  } catch (error) {
    rmSync(parts, { recursive: true });
    console.error(`mahdar will start from its files: ${reasonOf(error)}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What the process said that failed, without its warnings and where in its code that was. */
function reasonOf({ stderr, message }) {
  return /^Error: (.*)/m.exec(stderr ?? '')?.[1] ?? message;
}

async function snapshotIn(folder, parts, main) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const node = (...words) => run(process.execPath, [...options, ...words], { cwd: folder, env });
  const [code, empty, snapshot] = ['code', 'empty', 'made'].map((name) => join(folder, name));
  for (const made of [code, empty]) mkdirSync(made);
  const program = [beside('snapshot/process.cjs'), parts, code, main];
  await node(...program, beside('../starter'));
  await node('--snapshot-blob', snapshot, '--build-snapshot', ...program, empty);
  const [used, held] = ['used', 'held'].map((name) =>
    JSON.parse(readFileSync(join(code, `${name}.json`), 'utf8')),
  );
  const late = used.filter((module) => !held.includes(module));
  writeFileSync(snapshot, withModules(readFileSync(snapshot), late));
  await node('--snapshot-blob', snapshot, main, '--version');
  return snapshot;
}
