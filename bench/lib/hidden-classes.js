/**
 * How many hidden classes V8 makes for one more paper: what is made anew for each object is slow for all code that meets
 * it, and goes into memory that is collected seldom (src/lookup/copy-with.ts).
 */

import { fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idsOf, make, openShop } from './mahdar.js';
import { makeWorkspace } from './workspace.js';

/** From so many on V8 has made what it makes once. */
const papers = { few: 200, more: 300 };

export async function measureHiddenClasses() {
  const folder = makeWorkspace(papers.more);
  // Pictures are prepared for print once in a workspace.
  await make(await openShop(folder), 'letter/2022-02');
  for (const [kind, format] of [
    ['letter', 'pdf'],
    ['letter', 'docx'],
    ['minutes', 'pdf'],
    ['minutes', 'docx'],
  ]) {
    const few = await classesOf({ folder, kind, format, count: papers.few });
    const more = await classesOf({ folder, kind, format, count: papers.more });
    const each = (more - few) / (papers.more - papers.few);
    console.log(`hidden classes for one more paper (${kind}, ${format}): ${each.toFixed(1)}`);
  }
}

/** Those of a process that makes so many papers. */
async function classesOf(task) {
  const log = join(tmpdir(), `mahdar-maps-${process.pid}.log`);
  const execArgv = ['--log-maps', '--no-logfile-per-isolate', `--logfile=${log}`];
  await new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(task)], { execArgv });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}`))));
  });
  const text = readFileSync(log, 'latin1');
  rmSync(log);
  return text.split('\nmap,').length - 1;
}

async function makePapers({ folder, kind, format, count }) {
  const shop = await openShop(folder);
  for (const id of idsOf(shop, kind).slice(0, count)) await make(shop, id, { format });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await makePapers(JSON.parse(process.argv[2]));
  process.disconnect();
}
