/** `mahdar init`: a new folder of records with an example of each, ready to build. Nothing that is there is changed. */

import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { writeFileWhole } from '../output/write-file.js';
import type { World } from '../world/world.js';
import type { CommandResult, Session } from './session.js';

/** Folders of the example, inside the program's folder. */
const folders = ['starter', 'starter/meetings', 'starter/letters', 'starter/images'];

export async function runInit({
  line,
  world,
  surroundings,
  workspaceFolder,
  messages,
}: Session): Promise<CommandResult> {
  const [named] = line.patterns;
  const target = named === undefined ? workspaceFolder : resolve(surroundings.workingFolder, named);
  const diagnostics: Diagnostic[] = [];
  const files: string[] = [];
  const kept: string[] = [];
  for (const path of await starterFiles(world)) {
    const file = join(target, path);
    if (await isThere(file)) {
      kept.push(path);
      continue;
    }
    const failures = await writeFileWhole(file, await world.readProgramFile(`starter/${path}`));
    diagnostics.push(...failures);
    if (!hasErrors(failures)) files.push(path);
  }
  return {
    diagnostics,
    json: { folder: target, files, kept },
    lines: [
      ...files,
      ...kept.map((file) => messages.say('init-kept', { file })),
      ...(hasErrors(diagnostics) ? [] : [messages.say('init-done', { folder: named ?? '.' })]),
    ],
  };
}

async function starterFiles(world: World): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const below = folder === 'starter' ? '' : `${folder.slice('starter/'.length)}/`;
    found.push(...(await world.listProgramFiles(folder)).map((name) => `${below}${name}`));
  }
  return found;
}

/** A link that leads nowhere is something that is there, too. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
