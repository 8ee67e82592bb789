/**
 * Where a process begins that starts from the snapshot. Everything imported here is evaluated when the snapshot is
 * made, and stands ready in it.
 */

import { takePlace, harfBuzzFile } from './place.js';
import 'mahdar:cli/check-command.js';
import 'mahdar:cli/list-command.js';
import 'mahdar:cli/build-command.js';
import 'mahdar:batch/build-papers.js';
import 'mahdar:pipeline.js';
import 'mahdar:render/pdf/render.js';
import 'mahdar:render/pdf/fit-papers.js';
import 'mahdar:render/pdf/fit-slides.js';
import 'mahdar:render/pdf/fit-tables.js';
import 'mahdar:render/pdf/keep-tables.js';
import 'mahdar:render/pdf/turn-tables.js';
import 'mahdar:render/docx/render.js';
import 'mahdar:verify/verify-paper.js';
import { readFileSync } from 'node:fs';
import { startLean } from 'mahdar:cli/lean-start.js';
import { runProcess } from 'mahdar:cli/run-process.js';
import { runCommandLine } from 'mahdar:cli/run.js';
import { loadMessages } from 'mahdar:cli/messages.js';
import { parseCommandLine } from 'mahdar:cli/options.js';
import { workOutUsualUnits } from 'mahdar:lookup/unit-table.js';
import { loadWordings } from 'mahdar:compose/wording/load-wording.js';
import { loadDiagnosticMessages } from 'mahdar:diagnostics/messages.js';
import { loadTemplates } from 'mahdar:markup/load-templates.js';
import { colourProfile } from 'mahdar:render/pdf/file/colour-profile.js';
import { diskWorld } from 'mahdar:world/disk-world.js';
import { startHarfBuzz } from 'harfbuzzjs';
import { startHarfBuzzBy } from 'mahdar:fonts/harfbuzz.js';

// WebAssembly cannot be in a snapshot: it is started by the first command that may need it.
startHarfBuzzBy(() => startHarfBuzz(readFileSync(harfBuzzFile())));

/** What src/cli/main.ts does; `mainFile` is where that stands. */
export async function start(mainFile) {
  startLean();
  // Set by the launcher for this process, not for those that it starts.
  if (process.env.GLIBC_TUNABLES === 'glibc.malloc.hugetlb=1') delete process.env.GLIBC_TUNABLES;
  takePlace(mainFile);
  await runProcess();
}

/**
 * Reads the program's own wording and templates. A command reads the files all the same, and takes what was made of
 * them here where they have not changed. `emptyFolder` stands for a workspace, which might have templates of its own.
 */
export async function readAhead(mainFile, emptyFolder) {
  takePlace(mainFile);
  const world = diskWorld({ workspaceDir: emptyFolder });
  for (const language of ['ar', 'fr', 'en']) {
    await loadMessages(world, language);
    await loadDiagnosticMessages(world, language);
  }
  await loadWordings(world, ['ar', 'fr', 'zgh']);
  await loadTemplates(world);
  colourProfile();
  workOutUsualUnits();
  // Node loads its reader of command lines when it is first used.
  parseCommandLine([]);
}

/** Usual commands on a workspace, in the order in which they are run for the code that they need. */
export function rehearsal(workspace) {
  const place = ['-w', workspace];
  const papers = ['letter/*', 'minutes/*', '--force', '--out', 'out', ...place];
  return [
    ['--help'],
    ['list', ...place],
    ['check', ...place],
    ['build', '--lang', 'ar', ...papers],
    ['build', '--lang', 'fr', '--format', 'docx', ...papers],
  ];
}

/** Runs one command line; gives its exit code and what it said of errors. */
export async function rehearse(mainFile, words) {
  takePlace(mainFile);
  let errors = '';
  const writeError = (text) => void (errors += text);
  const environment = { LANG: 'ar_MA.UTF-8' };
  const surroundings = { workingFolder: process.cwd(), environment, writeError };
  const exitCode = await runCommandLine(words, { ...surroundings, write: () => undefined });
  return { exitCode, errors };
}
