/**
 * Joins the compiled program and its libraries into a few files in dist/app/: a command starts by reading some twenty
 * files instead of a thousand.
 */

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
  for (const name of readdirSync(app).filter((each) => each.endsWith('.js'))) {
    const file = join(app, name);
    writeFileSync(file, inAscii(readFileSync(file, 'utf8')));
  }
  chmodSync(join(app, 'main.js'), 0o755);
}
