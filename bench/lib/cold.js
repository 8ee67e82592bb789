/** One letter as a whole process, from the command line to the end. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { houseStyle } from '../../dist/document/styles.js';
import { milliseconds, quantile } from './interleave.js';
import { openShop, settle } from './mahdar.js';
import { typstSource } from './typst.js';
import { makeWorkspace, projectFolder } from './workspace.js';

/** What a user starts, and what it starts where it has no snapshot. */
const program = join(projectFolder, 'dist/bin/mahdar');
const files = join(projectFolder, 'dist/app/main.js');

export async function measureCold(rounds) {
  const folder = makeWorkspace(3);
  const shop = await openShop(folder);
  const letter = await settle(shop, 'letter/2022-02', 'ar');
  writeFileSync(join(folder, 'letter.typ'), typstSource(letter, houseStyle));
  const out = mkdtempSync(join(tmpdir(), 'mahdar-bench-out-'));
  const { execPath: node } = process;
  const list = ['list', '-w', folder];
  const build = ['build', 'letter/2022-02', '--lang', 'ar', '--force', '-w', folder, '--out', out];
  const processes = {
    'node, nothing': [node, '-e', '0'],
    'mahdar list': [program, ...list],
    'the same, from its files': [node, files, ...list],
    'mahdar build, a letter': [program, ...build],
    'the letter, from its files': [node, files, ...build],
    'the letter, as Word': [program, ...build, '--format', 'docx'],
    Typst: [node, fileURLToPath(new URL('cold-typst.js', import.meta.url)), folder],
  };
  const times = new Map(Object.keys(processes).map((name) => [name, { wall: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, [command, ...words]] of Object.entries(processes)) {
      const begin = performance.now();
      const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      times.get(name).wall.push(performance.now() - begin);
    }
  }
  rmSync(out, { recursive: true });
  console.log(`\nwhole processes, ${rounds} rounds`);
  for (const [name, { wall }] of times)
    console.log(
      `  ${name.padEnd(27)} ${milliseconds(quantile(wall, 0.5))} wall, least ${milliseconds(Math.min(...wall))}`,
    );
}
