/**
 * node rehearse.js PROGRAM CODE MAIN WORKSPACE: runs usual commands on a workspace and writes what V8 has compiled for
 * them, which the snapshot takes over. It cannot run them itself, because it may not use WebAssembly.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const [programFile, codeFile, mainFile, workspace] = process.argv.slice(2);
const script = new Script(readFileSync(programFile, 'latin1'), { filename: 'mahdar' });
const program = {};
script.runInThisContext()(program, createRequire(import.meta.url));

const place = ['-w', workspace];
const papers = ['letter/*', 'minutes/*', '--force', '--out', 'out', ...place];
const commands = [
  ['--help'],
  ['list', ...place],
  ['check', ...place],
  ['build', '--lang', 'ar', ...papers],
  ['build', '--lang', 'fr', '--format', 'docx', ...papers],
];

for (const words of commands) {
  const { exitCode, errors } = await program.rehearse(mainFile, words);
  if (exitCode !== 0) throw new Error(`mahdar ${words.join(' ')}: ${exitCode} ${errors}`);
}
writeFileSync(codeFile, script.createCachedData());
