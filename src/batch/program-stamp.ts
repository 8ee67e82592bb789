/** Takes the program as it is installed, gives the fingerprints by which a paper made by another version is made again. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '../world/world.js';
import { stampOf } from './file-stamp.js';

export interface ProgramStamp {
  /** Templates and wording, by content: what papers say. */
  readonly words: string;
  /** Code, libraries and fonts: what papers are made with. */
  readonly tools: string;
}

/** The words are read through the World, which keeps them for the stage that needs them. */
export function programStamp({ readProgramFileNow }: World): ProgramStamp {
  // From src/batch/ as well as from dist/batch/ and dist/app/ the program's root is two folders up.
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const code = codeFolder(fileURLToPath(new URL('./', import.meta.url)));
  const words = createHash('sha256');
  for (const folder of ['templates', 'wording']) {
    for (const path of filesBelow(join(root, folder))) {
      words.update(`${path}\n`).update(readProgramFileNow(relative(root, path)));
    }
  }
  const tools = createHash('sha256').update(readFileSync(join(root, 'package.json')));
  tools.update(process.version);
  // Of the joined files build/app.js has taken a fingerprint, which stands beside them.
  const joined = join(code, 'stamp');
  const isJoined = existsSync(joined);
  if (isJoined) tools.update(readFileSync(joined));
  for (const folder of isJoined ? ['fonts'] : [code, 'fonts']) {
    for (const path of filesBelow(resolve(root, folder)))
      tools.update(`${path} ${String(stampOf(path))}\n`);
  }
  return { words: words.digest('hex'), tools: tools.digest('hex') };
}

/** The program's files when they were joined (build/app.js) stand in one folder, beside the others they were made of. */
function codeFolder(folder: string): string {
  return basename(folder) === 'app' ? folder : dirname(folder);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
