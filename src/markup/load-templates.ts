/**
 * Takes the World, gives every template: those that ship with the program, each of which a workspace may replace by a
 * file of the same name under its own templates/. All of them are read at once, so that an error in a template no
 * paper uses yet is found too.
 */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { KeptByBytes } from '../lookup/kept-by-bytes.js';
import type { World } from '../world/world.js';
import { readTemplate } from './read-template.js';
import type { TemplateFile, TemplatePart, TemplateSet } from './template.js';

const folder = 'templates';
/** Where those of the program are; a workspace may have further folders of its own. */
const programFolders = [folder, `${folder}/partials`];
const extension = '.hbs';
/** Stands before the path of a template that ships with the program, so that nobody looks for it in the workspace. */
const programPrefix = 'mahdar/';

interface FoundFile {
  /** Path shown in diagnostics. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

/** The value is undefined where the file holds no text. */
const readTemplates = new KeptByBytes<Checked<readonly TemplatePart[] | undefined>>();

/** Reads every template; one that has errors, or cannot be read, is left out and reported. */
export async function loadTemplates(world: World): Promise<Checked<TemplateSet>> {
  const found = await findTemplates(world);
  const templates = new Map<string, TemplateFile>();
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, file] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { path } = file;
    const bytes = await readBytes(file);
    if (bytes === undefined) {
      diagnostics.push(atBegin(path, 'file-unreadable'));
      continue;
    }
    const index = files.length;
    const read = readTemplates.of(`${index} ${path}`, bytes, () => readText(path, index, bytes));
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    templates.set(name, { path, parts: read.value });
    files.push(path);
  }
  return { value: { templates, files }, diagnostics };
}

async function findTemplates(world: World): Promise<ReadonlyMap<string, FoundFile>> {
  const found = new Map<string, FoundFile>();
  for (const programFolder of programFolders) {
    for (const name of await world.listProgramFiles(programFolder)) {
      const path = `${programFolder}/${name}`;
      if (!name.endsWith(extension)) continue;
      const read = (): Promise<Uint8Array> => world.readProgramFile(path);
      found.set(templateName(path), { path: programPrefix + path, read });
    }
  }
  for (const path of await world.listFiles()) {
    if (!path.startsWith(`${folder}/`) || !path.endsWith(extension)) continue;
    found.set(templateName(path), { path, read: () => world.readFile(path) });
  }
  return found;
}

function templateName(path: string): string {
  return path.slice(folder.length + 1, -extension.length);
}

async function readBytes(file: FoundFile): Promise<Uint8Array | undefined> {
  try {
    return await file.read();
  } catch {
    return undefined;
  }
}

function readText(
  path: string,
  index: number,
  bytes: Uint8Array,
): Checked<readonly TemplatePart[] | undefined> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { value: undefined, diagnostics: [atBegin(path, 'file-not-utf8')] };
  }
  return readTemplate({ path, index, text });
}

function atBegin(file: string, code: 'file-unreadable' | 'file-not-utf8'): Diagnostic {
  const position = { file, line: 1, column: 1 };
  return { severity: 'error', code, position, parameters: { file } };
}
