/**
 * `npm run samples`: every paper of every sample workspace, in Arabic, in French and in both, in every format it has,
 * under out/<workspace>/. Ends with the first exit code that is not 0.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const data = fileURLToPath(new URL('.', import.meta.url));
const program = fileURLToPath(new URL('../dist/app/main.js', import.meta.url));

function build(workspace, ...words) {
  const every = ['build', ...words, '-w', `${data}${workspace}`, '--lang', 'ar,fr,ar+fr'];
  const { status } = spawnSync(process.execPath, [program, ...every], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

for (const workspace of readdirSync(data).sort()) {
  if (!existsSync(`${data}${workspace}/body.yaml`)) continue;
  build(workspace, '--format', 'pdf,docx');
  if (existsSync(`${data}${workspace}/decks`)) build(workspace, 'deck/*', '--format', 'pptx');
}
