/**
 * Joins the compiled program and its libraries into a few files in dist/app/: a command starts by reading some twenty
 * files instead of a thousand.
 */

import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { inAscii, isOutside, withoutUnneeded, writing } from './libraries.js';

export async function makeApp(dist) {
  const app = join(dist, 'app');
  await build({
    input: {
      main: join(dist, 'cli/main.js'),
      'paper-worker': join(dist, 'batch/paper-worker.js'),
    },
    platform: 'node',
    transform: { define: { __dirname: 'import.meta.dirname' } },
    external: (id) => id === 'harfbuzzjs' || isOutside(id),
    plugins: [withoutUnneeded],
    output: {
      dir: app,
      cleanDir: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      ...writing,
    },
  });
  const stamp = createHash('sha256');
  const names = readdirSync(app).filter((each) => each.endsWith('.js'));
  for (const name of names.sort()) {
    const file = join(app, name);
    const code = inAscii(readFileSync(file, 'utf8'));
    stamp.update(`${name} ${code}\n`);
    writeFileSync(file, code);
  }
  // By which a paper that another program made is made again (src/batch/program-stamp.ts).
  writeFileSync(join(app, 'stamp'), stamp.digest('hex'));
  chmodSync(join(app, 'main.js'), 0o755);
}
