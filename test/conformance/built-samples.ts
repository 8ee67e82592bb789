/** Builds every paper of every sample workspace with the program itself, in every language setting and format. */

import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../support/project-files.js';

const run = promisify(execFile);
const program = join(projectRoot, 'dist/app/main.js');

export const sampleWorkspaces = readdirSync(join(projectRoot, 'data'))
  .filter((name) => existsSync(join(projectRoot, 'data', name, 'body.yaml')))
  .sort();

/** Those the samples have texts in: each language, two side by side, one after the other. */
export const languageSettings = ['ar', 'fr', 'ar+fr', 'ar/fr'] as const;

/** What differs between two runs that must give the same bytes. */
export interface Surroundings {
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Words of node before those of the program. */
  readonly nodeOptions: readonly string[];
}

const here: Surroundings = { workingFolder: projectRoot, environment: {}, nodeOptions: [] };

/** Everything the samples can give, under out/<workspace>/; rejects when a paper was not built. */
export async function buildSamples(out: string, surroundings = here): Promise<void> {
  const languages = languageSettings.join(',');
  for (const name of sampleWorkspaces) {
    const build = ['build', '-w', join(projectRoot, 'data', name), '--lang', languages];
    const plain = [...build, '--out', join(out, 'plain', name)];
    await mahdar([...plain, '--format', 'pdf,docx,pptx'], surroundings);
    const enclosing = existsSync(join(projectRoot, 'data', name, 'letters'));
    if (enclosing) {
      const enclosures = ['--format', 'pdf,docx', '--with-enclosures', 'letter/*'];
      await mahdar([...plain, ...enclosures], surroundings);
    }
    const attached = ['--out', join(out, 'attached', name), '--attach-records'];
    await mahdar([...build, ...attached], surroundings);
  }
}

/** Each sample workspace's papers as one PDF for the printer. */
export async function printSamples(out: string): Promise<void> {
  for (const name of sampleWorkspaces) {
    const print = ['print', '-w', join(projectRoot, 'data', name), '--out', join(out, name)];
    await mahdar(print, here);
  }
}

/** The papers a workspace can give, as `mahdar list` names them. */
export async function paperIds(workspace: string): Promise<readonly string[]> {
  const folder = join(projectRoot, 'data', workspace);
  const { stdout } = await mahdar(['list', '-w', folder, '--json'], here);
  const { papers } = JSON.parse(stdout) as { papers: readonly { readonly id: string }[] };
  return papers.map(({ id }) => id);
}

async function mahdar(
  words: readonly string[],
  { workingFolder, environment, nodeOptions }: Surroundings,
): Promise<{ readonly stdout: string }> {
  const options = { cwd: workingFolder, env: { ...process.env, ...environment } };
  return run('node', [...nodeOptions, program, ...words], { ...options, maxBuffer: 2 ** 26 });
}

/** Files below a folder with one of the endings, in order; the program's own notes, in hidden folders, are left out. */
export function filesEnding(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.split('/').some((part) => part.startsWith('.')))
    .map((name) => join(folder, name))
    .sort();
}
